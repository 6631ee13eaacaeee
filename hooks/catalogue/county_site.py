"""County sites: of which county's own site an entry is a copy, where several counties make one site.

``quntuan hub`` writes a county's entries into a folder of the county's name (ADR 39).
"""

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.vocabulary import CountySite


def county_sites(catalogue: Catalogue) -> tuple[CountySite, ...]:
    """All of them, as they are listed; none where the site is one county's own."""
    terms = catalogue.terms(Target.COUNTY_SITE).values()
    return tuple(term.model for term in terms if isinstance(term.model, CountySite))


def county_site(catalogue: Catalogue, entry: Entry) -> CountySite | None:
    """Whose copy the entry is."""
    folder = entry.path.split("/")[2]
    return next((one for one in county_sites(catalogue) if one.name == folder), None)


def own_slug(site: CountySite, entry: Entry) -> str:
    """The address that the entry has on the county's own site."""
    return entry.slug.removeprefix(f"{site.slug}-")
