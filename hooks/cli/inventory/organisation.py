"""Organisations: what each leads or runs, and what of it waits for somebody."""

from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.residence import is_residence
from hooks.cli.inventory.population import LEADING
from hooks.entries.entry import Entry
from hooks.model import STORIES, Organisation, Publication, System, Target
from hooks.view.parts.verification import is_verified


@dataclass(frozen=True)
class OrganisationCount:
    """An organisation with what it leads or runs; joint work counts for each.

    ``unverified`` are its venues that nobody looked at of late, ``unpublished`` its entries that
    are drafts or wait for a reading.
    """

    organisation: str
    system: System
    brands: int
    cases: int
    venues: int
    unverified: int
    unpublished: int


def by_organisation(catalogue: Catalogue) -> tuple[OrganisationCount, ...]:
    """Those that lead or run something, in the order of the systems."""
    systems = [*System]
    counts = (
        _count(catalogue, entry, entry.model.system)
        for entry in catalogue.of(Target.ORGANISATION)
        if isinstance(entry.model, Organisation)
    )
    found = (count for count in counts if count.brands or count.cases or count.venues)
    return tuple(sorted(found, key=lambda one: (systems.index(one.system), one.organisation)))


def _count(catalogue: Catalogue, organisation: Entry, system: System) -> OrganisationCount:
    led = {target: catalogue.backlinks(organisation, target, *LEADING) for target in STORIES}
    every = [entry for entries in led.values() for entry in entries]
    return OrganisationCount(
        label(catalogue, organisation),
        system,
        brands=len(led[Target.BRAND]),
        cases=len(led[Target.CASE]),
        venues=len(led[Target.VENUE]),
        unverified=sum(
            not (is_residence(catalogue, venue) or is_verified(catalogue, venue))
            for venue in led[Target.VENUE]
        ),
        unpublished=sum(catalogue.state(entry) is not Publication.PUBLISHED for entry in every),
    )
