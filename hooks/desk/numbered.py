"""The accession number (目录号) of a new brand, by what its keys will say."""

from collections.abc import Mapping

from hooks.catalogue import Catalogue
from hooks.catalogue.accession import Register, place_of_new
from hooks.desk.change import Change, Names
from hooks.model import Target
from hooks.model.scalar.choice import split_names

ACCESSION, AREA, LEADER = "目录号", "地区", "牵头"


def numbered(
    catalogue: Catalogue,
    target: Target,
    path: str,
    changes: Mapping[str, Change],
    register: Register | None = None,
) -> dict[str, str]:
    """The key with the next number of its county; nothing of what is no brand, or has one, or no place.

    Several that come at once share a ``register``.
    """
    if target is not Target.BRAND or changes.get(ACCESSION):
        return {}
    areas, leaders = (_names(changes.get(key)) for key in (AREA, LEADER))
    place = place_of_new(catalogue, path, areas, leaders)
    number = (register or Register.of(catalogue)).give(place)
    return {ACCESSION: number} if number else {}


def _names(change: Change) -> tuple[str, ...]:
    if isinstance(change, Names):
        return change.names
    return tuple(split_names(change)) if isinstance(change, str) else ()
