"""The gazetteer: counties and their towns, each with how many brands it has."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import STORIES, Level, Place, Target
from hooks.view.parts.address import anchor
from hooks.view.parts.card import above
from hooks.view.parts.section import Anchor, Gazetteer


def gazetteer(catalogue: Catalogue, title: str) -> Gazetteer:
    """Counties that have a brand, those with the most first, with their towns."""
    counties = (p for p in _at(catalogue, catalogue.of(Target.PLACE), Level.COUNTY))
    rows = tuple(
        (_county(catalogue, county), towns(catalogue, county))
        for county in counties
        if catalogue.located(county, Target.BRAND)
    )
    return Gazetteer(title, "places", rows, "数字是收录的品牌数。")


def towns(catalogue: Catalogue, county: Entry) -> tuple[Anchor, ...]:
    """The towns of a county that have anything to show."""
    below = _at(catalogue, catalogue.backlinks(county, Target.PLACE, "上级"), Level.TOWN)
    shown = (town for town in below if any(catalogue.located(town, t) for t in STORIES))
    return tuple(anchor(town, note=_counted(_brands(catalogue, town))) for town in shown)


def _counted(brands: int) -> str:
    return str(brands) if brands else ""


def _at(catalogue: Catalogue, places: Iterable[Entry], level: Level) -> tuple[Entry, ...]:
    found = (p for p in places if isinstance(p.model, Place) and p.model.level is level)
    return tuple(sorted(found, key=lambda place: -_brands(catalogue, place)))


def _county(catalogue: Catalogue, county: Entry) -> Anchor:
    return anchor(county, f"{above(catalogue, county)} · {_brands(catalogue, county)} 个品牌")


def _brands(catalogue: Catalogue, place: Entry) -> int:
    return len(catalogue.located(place, Target.BRAND))
