"""A proposal: what would be written into the draft, and on which words that rests."""

from collections.abc import Mapping
from dataclasses import dataclass

Gain = tuple[tuple[str, str | Mapping[str, str]], ...]
"""Keys and what they gain: a name or a text, or an item of a list."""


@dataclass(frozen=True)
class Choice:
    """One way to read the document."""

    words: str
    gain: Gain


@dataclass(frozen=True)
class Proposal:
    """``choices`` holds one where the document is plain, several where it may be read so or so.

    Several are never decided by the program. ``ground`` are the document's own words.
    """

    subject: str
    ground: str
    choices: tuple[Choice, ...]

    @property
    def is_plain(self) -> bool:
        """Only one reading."""
        return len(self.choices) == 1
