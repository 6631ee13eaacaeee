"""Name-only brands: nothing but a name is known of them, so it stands on another entry's page."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Brand


def is_name_only(entry: Entry) -> bool:
    """Whether the entry says so (只记名称: 是)."""
    return isinstance(entry.model, Brand) and entry.model.is_name_only is True


def home_of(catalogue: Catalogue, brand: Entry) -> Entry | None:
    """Whose page bears the name: the brand's that it is part of, its place's, else its leader's."""
    return next((entry for entry in _homes(catalogue, brand) if not is_name_only(entry)), None)


def _homes(catalogue: Catalogue, brand: Entry) -> Iterator[Entry]:
    yield from catalogue.references(brand, "所属")
    for place in catalogue.places(brand):
        yield place
        yield from catalogue.ancestors(place)
    yield from catalogue.references(brand, "牵头")


def apart(catalogue: Catalogue) -> Catalogue:
    """The same with its name-only brands set apart: what asks for brands finds those with a page.

    One that no page can bear is left out; Q416 says so.
    """
    names = [entry for entry in catalogue.entries if is_name_only(entry)]
    if not names:
        return catalogue
    homes = {name: home for name in names if (home := home_of(catalogue, name))}
    entries = tuple(entry for entry in catalogue.entries if not is_name_only(entry))
    kept = frozenset(entries)
    links = tuple(x for x in catalogue.links if x.origin in kept and x.destination in kept)
    return catalogue.but(entries=entries, links=links, homes=homes)
