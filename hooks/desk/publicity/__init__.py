"""Publicity: what of the public's site leaves it by other ways: words of numbers, pictures, a county's stories."""
