"""Changes of an entry's keys, as values: what is set, what is taken away, what is kept.

A list says of each of its items where it comes from, so that an item that stays keeps the very
lines that it has.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Keys = Mapping[str, str | None]
"""Key → its new text; None where it goes."""


@dataclass(frozen=True)
class Kept:
    """The item at ``index`` of the list that was, with some of its keys changed."""

    index: int
    changes: Keys = field(default_factory=dict)


Item = str | Mapping[str, str] | Kept


@dataclass(frozen=True)
class Names:
    """One or several names; written with 、 between them where none holds such a sign."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Items:
    """A list of sentences or of mappings, in its new order. Empty, the key goes."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Part:
    """Keys below a key, such as those of 核实; what is not named stays. Empty, the key goes."""

    changes: Keys


Change = str | Names | Items | Part | None
"""A key's new value; None takes the key away."""
