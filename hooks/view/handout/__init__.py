"""Handouts: the catalogue away from the reader's own screen, as a poster and on a large screen."""
