"""Suggestions: what somebody probably meant who wrote a word that does not exist."""
