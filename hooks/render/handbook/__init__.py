"""Guides: what is drawn from the declaration of the format, so that it cannot fall behind.

The handbook's reference and its list of rules, the JSON Schema, and the
scaffold of a new entry.
"""
