"""What differs between two states of a site, for whoever reviews the new one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """Files of the new site against the old one, relative to it, sorted; with none before, all are new.

    ``kept`` is how many are the same.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    is_first: bool
    kept: int = 0
