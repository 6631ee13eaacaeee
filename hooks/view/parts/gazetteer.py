"""The gazetteer: counties and their towns, each with how many brands it has."""

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import STORIES, Level, Target
from hooks.view.parts.address import labelled
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.caption import above
from hooks.view.parts.county import level_of
from hooks.view.parts.section import Section


@dataclass(frozen=True)
class Gazetteer(Section, kind="gazetteer", shows="rows"):
    """Counties with their towns, each with how much it has."""

    rows: tuple[tuple[Anchor, tuple[Anchor, ...]], ...]
    _: KW_ONLY
    id: str = "places"
    aside: str = "数字是收录的品牌数。"


def gazetteer(catalogue: Catalogue, title: str) -> Gazetteer:
    rows = tuple(
        (
            _county_anchor(catalogue, county),
            tuple(town_anchor(catalogue, town) for town in towns(catalogue, county)),
        )
        for county in counties(catalogue)
    )
    return Gazetteer(rows, title=title)


def counties(catalogue: Catalogue) -> tuple[Entry, ...]:
    """Counties that have a brand, those with the most first."""
    found = _at(catalogue, catalogue.of(Target.PLACE), Level.COUNTY)
    return tuple(county for county in found if catalogue.located(county, Target.BRAND))


def towns(catalogue: Catalogue, county: Entry) -> tuple[Entry, ...]:
    """The towns of a county that have anything to show, those with the most brands first."""
    below = _at(catalogue, catalogue.backlinks(county, Target.PLACE, "上级"), Level.TOWN)
    return tuple(town for town in below if any(catalogue.located(town, t) for t in STORIES))


def town_anchor(catalogue: Catalogue, town: Entry) -> Anchor:
    """A town with how many brands it has."""
    return labelled(catalogue, town, str(_brands(catalogue, town) or ""))


def _at(catalogue: Catalogue, places: Iterable[Entry], level: Level) -> tuple[Entry, ...]:
    found = (place for place in places if level_of(place) is level)
    return tuple(sorted(found, key=lambda place: -_brands(catalogue, place)))


def _county_anchor(catalogue: Catalogue, county: Entry) -> Anchor:
    note = f"{above(catalogue, county)} · {_brands(catalogue, county)} 个品牌"
    return labelled(catalogue, county, note)


def _brands(catalogue: Catalogue, place: Entry) -> int:
    return len(catalogue.located(place, Target.BRAND))
