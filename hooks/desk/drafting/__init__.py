"""Drafting: what a document seems to say of an entry's keys, for somebody to accept or drop, and the draft."""
