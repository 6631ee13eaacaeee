"""Protocol: the order in which organisations are named, that of their systems."""

from collections.abc import Iterable

from hooks.entries.entry import Entry
from hooks.model import Organisation, System


def in_protocol_order(organisations: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those of one system stay as they were; 工会 stands before 共青团, and so on."""
    return tuple(sorted(organisations, key=_rank))


def _rank(organisation: Entry) -> int:
    model = organisation.model
    return list(System).index(model.system) if isinstance(model, Organisation) else len(System)
