"""Comparison: what a change does to the public site, as values; joined entries, never lines of text."""
