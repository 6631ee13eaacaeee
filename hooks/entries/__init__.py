"""Entries: from bytes to typed entries that know where in their files everything stands."""
