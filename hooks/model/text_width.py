"""How wide a text is, for what is laid out without asking a terminal or a browser."""

from unicodedata import east_asian_width

FULL = "WFA"
"""Characters that fill a square; the ambiguous do so in Chinese fonts, not on terminals."""


def terminal_columns(text: str) -> int:
    """A Chinese character takes two columns; a control character, which has no width, none."""
    from wcwidth import wcswidth  # noqa: PLC0415 - only where there is something to report

    return max(0, wcswidth(text))


def ems(text: str) -> float:
    """The length in font sizes. A digit takes a little over half, a capital seldom much more."""
    return sum(map(_em, text))


def _em(char: str) -> float:
    if char == "%" or east_asian_width(char) in FULL:
        return 1.0
    return 0.9 if char.isupper() else 0.6
