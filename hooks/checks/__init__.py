"""Checks: the rules, what they suggest, what is fixed by itself, and reports of the problems."""
