"""Renaming an entry: its file gets another name, and all that names it follows."""
