"""The address of a new entry: its pinyin, and where that is taken the nearest that is free."""

from collections.abc import Iterator
from itertools import count

from hooks.catalogue import Catalogue
from hooks.model import Target
from hooks.model.slug import slug_of


def free_slug(catalogue: Catalogue, target: Target, path: str) -> str:
    """What no entry of the type has or had: homophones get their folder's name before theirs."""
    taken = {address for entry in catalogue.entries for address in entry.addresses}
    return next(slug for slug in possible_slugs(path) if (target, slug) not in taken)


def possible_slugs(path: str) -> Iterator[str]:
    """Its own, those with the names of its folders in front, then with a number behind."""
    steps = path.rpartition(".")[0].split("/")[2:]
    for start in reversed(range(len(steps))):
        yield slug_of("".join(steps[start:]))
    yield from (f"{slug_of(steps[-1])}-{number}" for number in count(2))
