"""How long a word is before anybody draws it: drawings are laid out at build, without a browser."""

from unicodedata import east_asian_width


def em(text: str) -> float:
    """The length of a text in ems: a Chinese character is one, a digit a little over half."""
    return sum(1.0 if sign == "%" or east_asian_width(sign) in "WFA" else 0.6 for sign in text)
