"""Suggestions: what somebody probably intended who wrote a word that does not exist."""
