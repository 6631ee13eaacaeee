"""The numbers of the whole site, each with its sense, its date and its source."""

from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import STORIES, Target
from hooks.view.parts.address import NUMBERS
from hooks.view.parts.county import county_of, heading
from hooks.view.parts.number import Number, numbers_of
from hooks.view.parts.numbers import Numbers
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.series import Graph, graphs

CLAIM = (
    "全站的数字，按县（市、区）排列，每个都注明口径、日期和出处。"
    "口径不同、单位不同的数不能相加；目标不是成果。"
)


def numbers_page(catalogue: Catalogue) -> Page:
    """All figures by county."""
    return list_page(NUMBERS, "数字", CLAIM, catalogue.memo(numbers_by_county).values())


def numbers_by_county(catalogue: Catalogue) -> dict[Entry | None, Numbers]:
    """The same figure in a brand and its case stands once, with both."""
    groups: dict[Entry | None, dict[object, tuple[Number, list[Entry]]]] = {}
    drawn: dict[Entry | None, dict[Graph, None]] = {}
    for target in STORIES:
        for entry in catalogue.of(target):
            county = county_of(catalogue, entry)
            found = groups.setdefault(county, {})
            family = _family(catalogue, entry)
            numbers = numbers_of(catalogue, entry)
            for one in numbers:
                found.setdefault(_key(family, one), (one, []))[1].append(entry)
            drawn.setdefault(county, {}).update(dict.fromkeys(graphs(numbers, about=family)))
    return {
        county: Numbers(
            tuple(replace(one, about=tuple(about)) for one, about in found.values()),
            tuple(drawn[county]),
            title=heading(catalogue, county),
            id=f"county-{place}",
        )
        for place, (county, found) in enumerate(groups.items(), 1)
    }


def _family(catalogue: Catalogue, entry: Entry) -> Entry:
    """The brand that a case or a venue belongs to; else the entry itself."""
    brands = catalogue.references(entry, "品牌") or catalogue.backlinks(entry, Target.BRAND, "阵地")
    return brands[0] if brands else entry


def _key(family: Entry, one: Number) -> object:
    """Within a family numbers are the same when they state the same; lost ones, of one thing."""
    return family, one.statement, one.figure.indicator if one.is_missing else None
