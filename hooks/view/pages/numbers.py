"""The numbers of the whole site, each with its sense, its date and its source."""

from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import STORIES, Target
from hooks.view.parts.address import NUMBERS, anchor
from hooks.view.parts.county import county
from hooks.view.parts.number import numbers
from hooks.view.parts.page import Page
from hooks.view.parts.section import Anchor, Graph, Number, Numbers

CLAIM = (
    "全站的数字，按县（市、区）排列，每个都注明口径、日期和出处。"
    "口径不同、单位不同的数不能相加；目标不是成果。"
)
Key = tuple[str, str, str, str, str]


def figures_page(catalogue: Catalogue) -> Page:
    """All figures by county; the same figure told by a brand and its case stands once."""
    groups: dict[str, dict[Key, tuple[Number, list[Anchor]]]] = {}
    drawn: dict[str, dict[Graph, None]] = {}
    for target in STORIES:
        for entry in catalogue.of(target):
            place = county(catalogue, entry)
            found = groups.setdefault(place, {})
            family = _family(catalogue, entry)
            told = numbers(catalogue, entry)
            for number in told.numbers:
                found.setdefault(_key(family, number), (number, []))[1].append(anchor(entry))
            for graph in told.graphs:
                drawn.setdefault(place, {})[replace(graph, about=anchor(family))] = None
    sections = tuple(
        Numbers(
            tuple(replace(number, about=tuple(about)) for number, about in found.values()),
            tuple(drawn.get(name, ())),
            title=name,
            id=f"county-{place}",
        )
        for place, (name, found) in enumerate(groups.items(), 1)
    )
    return Page(NUMBERS, "数字", CLAIM, "目录", (), sections, lead=CLAIM)


def _family(catalogue: Catalogue, entry: Entry) -> Entry:
    """The brand that a case or a venue belongs to; else the entry itself."""
    brands = catalogue.references(entry, "品牌") or catalogue.backlinks(entry, Target.BRAND, "阵地")
    return brands[0] if brands else entry


def _key(family: Entry, number: Number) -> Key:
    """Within a family figures are the same when number, unit, sense and source are."""
    value = f"{number.before}{number.digits or number.indicator}"
    return family.path, value, number.unit, number.measure, number.source.url
