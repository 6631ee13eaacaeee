"""The inventory: what a whole site has and what it lacks, as facts for its editors.

All entries count except those that were taken down, which nobody needs to complete;
the states themselves count all. Name-only brands are counted apart, and nowhere among the
brands, as on the site. Names come in the order of their files; where
two entries share one, each has its region behind it.
"""

from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import apart
from hooks.cli.inventory.evidence import Evidence, evidence
from hooks.cli.inventory.freshness import Freshness, freshness
from hooks.cli.inventory.gap import Gap, Gaps, gaps
from hooks.cli.inventory.month import Month, of_month
from hooks.cli.inventory.organisation import OrganisationCount, by_organisation
from hooks.cli.inventory.population import (
    PlaceCount,
    StateCount,
    SystemCount,
    by_place,
    by_state,
    by_system,
    of_names,
)
from hooks.model import Publication
from hooks.model.scalar.day import Day

__all__ = ["KEPT", "Evidence", "Gap", "Gaps", "Inventory", "Month", "inventory"]

KEPT = frozenset(Publication) - {Publication.WITHDRAWN}


@dataclass(frozen=True)
class Inventory:
    """The facts of a site on one day; ``day`` is the day of the build, from which ages count."""

    day: str
    states: tuple[StateCount, ...]
    names: StateCount
    places: tuple[PlaceCount, ...]
    systems: tuple[SystemCount, ...]
    organisations: tuple[OrganisationCount, ...]
    freshness: tuple[Freshness, ...]
    month: Month
    evidence: Evidence
    gaps: Gaps


def inventory(catalogue: Catalogue, month: Day | None = None) -> Inventory:
    """The inventory of a joined catalogue; its ``today`` decides what is old, and which month it is."""
    today = catalogue.today
    kept = catalogue.visible(KEPT)
    with_page = apart(kept)
    return Inventory(
        day=str(catalogue.today),
        states=by_state(catalogue),
        names=of_names(catalogue),
        places=by_place(with_page),
        systems=by_system(with_page),
        organisations=by_organisation(with_page),
        freshness=freshness(kept),
        month=of_month(catalogue, month or Day(today.year, today.month)),
        evidence=evidence(kept),
        gaps=gaps(kept),
    )
