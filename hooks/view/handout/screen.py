"""The large screen of an exhibition hall: brands, numbers and places in turn.

Only what is published is shown, in a preview too: nobody in a hall knows a watermark.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.cover import lines
from hooks.entries.entry import Entry
from hooks.model import STORIES, Level, Target
from hooks.model.figure import Measure
from hooks.view.handout.slide import (
    BrandSlide,
    ChartSlide,
    Cited,
    ClosingSlide,
    County,
    MapSlide,
    NumbersSlide,
    OpeningSlide,
    PlacesSlide,
    Screen,
    Slide,
)
from hooks.view.pages.numbers import numbers_by_county
from hooks.view.parts.anchor import Url
from hooks.view.parts.caption import above, inner_names, kind_label, system
from hooks.view.parts.card import cover
from hooks.view.parts.county import grouped, heading, level_of, region_of
from hooks.view.parts.facet import JOINTLY
from hooks.view.parts.fact import places_fact
from hooks.view.parts.featured import featured, richness
from hooks.view.parts.number import Number
from hooks.view.parts.numbers import numbers, results
from hooks.view.parts.source import imprint
from hooks.view.parts.systems import shelf
from hooks.view.parts.venue_count import UNIT, counted_as
from hooks.view.parts.venue_map import FEW_DOORS, LEFT_OUT, map_of, note, records

SCREEN = "screen.html"
CODE = "qr/site.svg"
CLAIM = "群团组织办了什么、在哪里、帮了谁。每个数字都写明口径、日期和出处。"
MOST_BRANDS = 16
MOST_NUMBERS = 6
ENOUGH_NUMBERS = 3
MOST_OF_ONE = 2  # numbers of one brand among those of its county
MOST_COUNTIES = 4
MOST_TOWNS = 10
MOST_COVERS = 8
MOST_MAPPED = 300  # venues on a map without streets
MOST_NAMES = 2  # of organisations or places in a line
SHELF = f"书脊越高，收录的品牌越多；{JOINTLY}"
TOWNS = "镇街后面是收录的阵地数；没有数的镇街有品牌或案例，还没有阵地。"
HOMES = "设在住户家里的阵地不算在内。"
Item = TypeVar("Item")


def large_screen(catalogue: Catalogue) -> Screen:
    """All slides of a catalogue that holds what is published and nothing else."""
    settings = catalogue.settings
    chosen = featured(catalogue, catalogue.of(Target.BRAND), MOST_BRANDS)
    by_county = tuple(_number_slides(catalogue))
    turns = zip_longest(_runs(chosen, len(by_county)), by_county)
    brands = (slide for run, numbers in turns for slide in _turn(catalogue, run or (), numbers))
    return Screen(
        name=settings.name,
        demonstration=settings.demonstration or "",
        slides=(
            _opening(catalogue),
            *brands,
            *_target_slides(catalogue),
            *_map_slides(catalogue),
            *_places_slides(catalogue),
            _closing(catalogue, chosen),
        ),
    )


def _turn(
    catalogue: Catalogue, brands: Iterable[Entry], last: NumbersSlide | None
) -> Iterator[Slide]:
    """A few brands, each followed by its graphs, and then the numbers of a county."""
    for brand in brands:
        yield _brand_slide(catalogue, brand)
        yield from _chart_slides(catalogue, brand)
    if last:
        yield last


def _runs(items: Sequence[Item], count: int) -> Iterator[Sequence[Item]]:
    """The items in ``count`` runs about equally long; one run where there is none to part them."""
    size, longer = divmod(len(items), max(count, 1))
    at = 0
    for run in range(max(count, 1)):
        end = at + size + (run < longer)
        yield items[at:end]
        at = end


def _closing(catalogue: Catalogue, chosen: Iterable[Entry]) -> ClosingSlide:
    settings = catalogue.settings
    shown = tuple(_cover(catalogue, brand) for brand in chosen)[:MOST_COVERS]
    address = settings.address or ""
    return ClosingSlide(
        title="手机上看" if address else "谢谢观看",
        covers=shown,
        address=address,
        code=CODE if address else "",
        owner=settings.owner or "",
        contact=settings.contact or "",
    )


def _opening(catalogue: Catalogue) -> OpeningSlide:
    brands = catalogue.of(Target.BRAND)
    towns = [
        place for place in catalogue.of(Target.PLACE) if _is_town_with_entries(catalogue, place)
    ]
    venues = without_residences(catalogue, catalogue.of(Target.VENUE))
    counts = (
        (len(brands), "个", "品牌"),
        (len(catalogue.of(Target.CASE)), "个", "案例"),
        (len(venues), UNIT, "阵地"),
        (len(towns), "个", "镇街"),
    )
    spines = shelf(catalogue, "", brands, "")
    rest = f"{spines.rest.text}。" if spines.rest else ""
    return OpeningSlide(
        title=catalogue.settings.name,
        claim=CLAIM,
        owner=catalogue.settings.owner or "",
        counts=tuple(count for count in counts if count[0]),
        bars=spines.bars,
        note=f"{SHELF}{rest}{_counted(venues)}",
    )


def _counted(venues: Iterable[Entry]) -> str:
    words = counted_as(venues)
    return f"阵地里，{words}。" if words else ""


def _is_town_with_entries(catalogue: Catalogue, place: Entry) -> bool:
    return level_of(place) is Level.TOWN and any(
        catalogue.located(place, target) for target in STORIES
    )


def _brand_slide(catalogue: Catalogue, brand: Entry) -> BrandSlide:
    found = numbers(catalogue, brand)
    drawn = {trend.name for graph in found.graphs for trend in graph.trends}
    rest = [one for one in results(found.numbers) if one.figure.indicator not in drawn]
    return BrandSlide(
        title=brand.title,
        name=_parts(catalogue, brand),
        label=kind_label(brand),
        system=system(catalogue, brand),
        claim=getattr(brand.model, "claim", None) or "",
        cover=_cover(catalogue, brand),
        facts=tuple(_facts(catalogue, brand)),
        numbers=tuple(map(_cited, _few(rest))),
    )


def _few(found: Sequence[Number]) -> Sequence[Number]:
    """Two, or one where a reservation must have room beside it."""
    first = found[:MOST_OF_ONE]
    return first[:1] if any(one.figure.note for one in first) else first


def _parts(catalogue: Catalogue, brand: Entry) -> tuple[str, ...]:
    """Lines break as on the cover, which knows the names within the name."""
    parts = lines(brand.title, inner_names(catalogue, brand))
    return parts if "".join(parts) == brand.title else (brand.title,)


def _facts(catalogue: Catalogue, brand: Entry) -> Iterator[tuple[str, str]]:
    leaders = [leader.title for leader in catalogue.references(brand, "牵头")]
    partners = [partner.title for partner in catalogue.references(brand, "参与")]
    places = [f"{place.note}{place.text}" for place in places_fact(catalogue, brand).anchors]
    found = (("谁牵头", leaders), ("谁参与", partners if not leaders else []), ("在哪里", places))
    for name, texts in found:
        if texts:
            more = "等" if len(texts) > MOST_NAMES else ""
            yield name, "、".join(texts[:MOST_NAMES]) + more


def _chart_slides(catalogue: Catalogue, brand: Entry) -> Iterator[ChartSlide]:
    found = numbers(catalogue, brand)
    for graph in found.graphs:
        names = {trend.name for trend in graph.trends}
        sources = (_source(one) for one in found.numbers if one.figure.indicator in names)
        yield ChartSlide(
            title=brand.title,
            system=system(catalogue, brand),
            graph=graph,
            source="；".join(dict.fromkeys(sources)),
        )


def _cited(number: Number) -> Cited:
    return Cited(number, number.about[0].title if number.about else "", _source(number))


def _source(number: Number) -> str:
    """Publisher and date: the title stands on the page that the number leads to."""
    return imprint(number.source) if number.source else number.citation.text


def _number_slides(catalogue: Catalogue) -> Iterator[NumbersSlide]:
    """For each county its best documented results, those of the richest brands first."""
    rank = {brand: richness(catalogue, brand) for brand in catalogue.of(Target.BRAND)}
    for county, found in catalogue.memo(numbers_by_county).items():
        in_some_sense = [
            one
            for one in results(found.numbers)
            if one.is_chosen or one.figure.measure is not Measure.UNSTATED
        ]
        shown = _mixed(_plain(in_some_sense))[:MOST_NUMBERS]
        shown.sort(key=lambda one: -max((rank.get(entry, 0) for entry in one.about), default=0))
        if shown:
            yield NumbersSlide(
                title=f"{heading(catalogue, county)}的几个数" if county else "几个数",
                note="口径不同、单位不同，不能相加。",
                numbers=tuple(map(_cited, shown)),
            )


def _plain(found: list[Number]) -> list[Number]:
    """Without those that need a reservation, where enough are left: a hall reads no small print."""
    kept = [one for one in found if not one.figure.note]
    return kept if len(kept) >= ENOUGH_NUMBERS else found


def _mixed(found: Iterable[Number]) -> list[Number]:
    """Without what one brand has beyond its share, and each once that several brands state."""
    counts: Counter[Entry | None] = Counter()
    kept: dict[object, Number] = {}
    for one in found:
        brand = next(iter(one.about), None)
        key = one.figure.indicator, one.statement
        if key not in kept and counts[brand] < MOST_OF_ONE:
            counts[brand] += 1
            kept[key] = one
    return list(kept.values())


def _target_slides(catalogue: Catalogue) -> Iterator[NumbersSlide]:
    """What was aimed at, apart from all that was reached."""
    every = (one for found in catalogue.memo(numbers_by_county).values() for one in found.numbers)
    aimed = [one for one in every if one.is_target and not one.is_missing]
    if aimed:
        yield NumbersSlide(
            title="当时定的目标",
            note="这一页是目标，不是成果。",
            numbers=tuple(map(_cited, aimed[:MOST_NUMBERS])),
            is_target=True,
        )


def _map_slides(catalogue: Catalogue) -> Iterator[MapSlide]:
    """The map, where it has anything to show and not too much."""
    data = map_of(catalogue, catalogue.of(Target.VENUE))
    if data.doors >= FEW_DOORS and data.shown <= MOST_MAPPED:
        yield MapSlide(data=data, note=note(data, LEFT_OUT))


def _places_slides(catalogue: Catalogue) -> Iterator[PlacesSlide]:
    """Every county that has something, a few on each slide."""
    places = catalogue.of(Target.PLACE)
    towns = grouped(
        (place for place in places if _is_town_with_entries(catalogue, place)),
        lambda town: region_of(catalogue, town).county,
    )
    counties = [
        _county(catalogue, place, towns.get(place, ()))
        for place in places
        if level_of(place) is Level.COUNTY
    ]
    known = sorted(counties, key=lambda one: (-one.venues, -one.brands, one.title))
    shown = [one for one in known if one.brands or one.venues]
    venues = catalogue.of(Target.VENUE)
    has_homes = len(records(catalogue, venues)) < len(venues)
    note = f"{TOWNS}{_counted(venues)}{HOMES if has_homes else ''}"
    for at in range(0, len(shown), MOST_COUNTIES):
        yield PlacesSlide(counties=tuple(shown[at : at + MOST_COUNTIES]), note=note)


def _county(catalogue: Catalogue, place: Entry, towns: Iterable[Entry]) -> County:
    counts = [(town.title, _venues(catalogue, town)) for town in towns]
    counts.sort(key=lambda one: -one[1])
    venues = _venues(catalogue, place)
    return County(
        title=place.title,
        above=above(catalogue, place),
        brands=len(catalogue.located(place, Target.BRAND)),
        venues=venues,
        towns=tuple(counts[:MOST_TOWNS]),
        rest=len(counts[MOST_TOWNS:]),
        rest_venues=sum(count for _, count in counts[MOST_TOWNS:]),
        beside=venues - sum(count for _, count in counts),
    )


def _venues(catalogue: Catalogue, place: Entry) -> int:
    """As the map counts them: somebody's home is no place to go to."""
    return len(records(catalogue, catalogue.located(place, Target.VENUE)))


def _cover(catalogue: Catalogue, brand: Entry) -> Url:
    """The largest there is, for a hall."""
    found = cover(catalogue, brand)
    return found.url if found else ""
