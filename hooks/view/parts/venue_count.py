"""Counting venues: what is counted are entries, and it is said where one is not one place.

An entry may stand for several that the source does not name, or for a place within another's.
"""

from collections.abc import Iterable

from hooks.entries.entry import Entry
from hooks.model import Venue

UNIT = "个"
"""Of entries, as of brands and cases; 处 are places, which only the source can count (处数)."""
JOINT = "没有逐个列名的几处合算一个"
WITHIN = "设在另一个里面的也单算一个"


def counted_as(venues: Iterable[Entry]) -> str:
    """What of these is not one place each; empty where all of them are."""
    models = [venue.model for venue in venues if isinstance(venue.model, Venue)]
    is_joint = any(model.count for model in models)
    is_within = any(model.within for model in models)
    return "，".join(words for words, holds in ((JOINT, is_joint), (WITHIN, is_within)) if holds)
