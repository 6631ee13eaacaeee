"""Width on a terminal, where a Chinese character takes two columns."""

from wcwidth import wcswidth


def wide(text: str) -> int:
    """Columns that the text takes; a control character, which has no width, counts as none."""
    return max(0, wcswidth(text))
