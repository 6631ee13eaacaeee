"""The large screen of an exhibition hall: brands, numbers and places in turn.

Only what is published is shown, in a preview too: nobody in a hall knows a watermark.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

from hooks.catalogue import Catalogue
from hooks.cover.lines import lines
from hooks.entries.entry import Entry
from hooks.model import Level, Place, Target
from hooks.view.handout.slide import (
    Cited,
    Closing,
    County,
    Curve,
    Gazetteer,
    Leaf,
    Opening,
    Screen,
    Slide,
    Spine,
    Survey,
    Tally,
)
from hooks.view.pages.numbers import figures_page
from hooks.view.parts.address import url_of
from hooks.view.parts.card import above, cover, label, system
from hooks.view.parts.county import ELSEWHERE
from hooks.view.parts.cover import covers
from hooks.view.parts.featured import featured, results, richness
from hooks.view.parts.number import numbers
from hooks.view.parts.section import Number, Numbers
from hooks.view.parts.story import imprint, whereabouts
from hooks.view.parts.systems import spines
from hooks.view.parts.venue_map import atlas, note, records

SCREEN = "screen.html"
CODE = "qr/site.svg"
CLAIM = "群团组织办了什么、在哪里、帮了谁。每个数字都写明口径、日期和出处。"
PLACEHOLDER = "待填"
MOST_BRANDS = 16
MOST_NUMBERS = 6
ENOUGH_NUMBERS = 3
MOST_OF_ONE = 2  # numbers of one brand among those of its county
MOST_COUNTIES = 4
MOST_TOWNS = 10
MOST_COVERS = 8
MOST_SPOTS = 300  # of venues on a map without streets
MOST_NAMES = 2  # of organisations or places in a line
SHORTEST = 0.46  # a spine, of the shelf: its name must stand on it
SHELF = "书脊越高，收录的品牌越多。"
TOWNS = "镇街后面是收录的阵地数；没有数的镇街有品牌或案例，还没有阵地。"
HOMES = "设在住户家里的阵地不算在内。"
Item = TypeVar("Item")


def large_screen(catalogue: Catalogue) -> Screen:
    """All slides of a catalogue that holds what is published and nothing else."""
    settings = catalogue.settings
    chosen = featured(catalogue, catalogue.of(Target.BRAND), MOST_BRANDS)
    tallies = tuple(_tallies(catalogue))
    runs = _runs(chosen, len(tallies))
    turns = zip_longest(runs, tallies)
    told = (slide for run, tally in turns for slide in _turn(catalogue, run or (), tally))
    return Screen(
        name=settings.name,
        demonstration=settings.demonstration or "",
        slides=(
            _opening(catalogue),
            *told,
            *_targets(catalogue),
            *_survey(catalogue),
            *_places(catalogue),
            _closing(catalogue, chosen),
        ),
    )


def _turn(catalogue: Catalogue, brands: Iterable[Entry], tally: Tally | None) -> Iterator[Slide]:
    """A few brands, each followed by its graphs, and then the numbers of a county."""
    for brand in brands:
        yield _leaf(catalogue, brand)
        yield from _curves(catalogue, brand)
    if tally:
        yield tally


def _runs(items: Sequence[Item], count: int) -> Iterator[Sequence[Item]]:
    """The items in ``count`` runs about equally long; one run where there is none to part them."""
    size, longer = divmod(len(items), max(count, 1))
    at = 0
    for run in range(max(count, 1)):
        end = at + size + (run < longer)
        yield items[at:end]
        at = end


def _closing(catalogue: Catalogue, chosen: Iterable[Entry]) -> Closing:
    settings = catalogue.settings
    shown = tuple(cover(catalogue, brand) for brand in chosen)[:MOST_COVERS]
    address = settings.address or ""
    return Closing(
        covers=shown,
        address=address,
        code=CODE if address else "",
        owner=_stated(settings.owner),
        contact=_stated(settings.contact),
    )


def _stated(text: str | None) -> str:
    return "" if text is None or text == PLACEHOLDER else text


def _opening(catalogue: Catalogue) -> Opening:
    brands = catalogue.of(Target.BRAND)
    towns = [place for place in catalogue.of(Target.PLACE) if _is_alive(catalogue, place)]
    counts = (
        (len(brands), "个", "品牌"),
        (len(catalogue.of(Target.CASE)), "个", "案例"),
        (len(catalogue.of(Target.VENUE)), "处", "阵地"),
        (len(towns), "个", "镇街"),
    )
    return Opening(
        title=catalogue.settings.name,
        claim=CLAIM,
        owner=_stated(catalogue.settings.owner),
        counts=tuple(count for count in counts if count[0]),
        spines=tuple(_spines(catalogue, brands)),
        note=SHELF,
    )


def _is_alive(catalogue: Catalogue, place: Entry) -> bool:
    is_town = isinstance(place.model, Place) and place.model.level is Level.TOWN
    sorts = (Target.BRAND, Target.CASE, Target.VENUE)
    return is_town and any(catalogue.located(place, sort) for sort in sorts)


def _spines(catalogue: Catalogue, brands: Iterable[Entry]) -> Iterator[Spine]:
    """Heights by the root of the count, so that the smallest can still be read."""
    for spine in spines(catalogue, brands):
        yield Spine(spine.system, spine.count, SHORTEST + (1 - SHORTEST) * spine.share**0.5)


def _leaf(catalogue: Catalogue, brand: Entry) -> Leaf:
    told = numbers(catalogue, brand)
    drawn = {trend.name for graph in told.graphs for trend in graph.trends}
    apart = [one for one in results(told.numbers) if one.indicator not in drawn]
    return Leaf(
        title=brand.title,
        name=_parts(catalogue, brand),
        label=label(brand),
        system=system(catalogue, brand),
        claim=getattr(brand.model, "claim", None) or "",
        cover=cover(catalogue, brand),
        facts=tuple(_facts(catalogue, brand)),
        numbers=tuple(_cited(catalogue, one) for one in _few(apart)),
    )


def _few(found: Sequence[Number]) -> Sequence[Number]:
    """Two, or one where a reservation must have room beside it."""
    first = found[:MOST_OF_ONE]
    return first[:1] if any(one.note for one in first) else first


def _parts(catalogue: Catalogue, brand: Entry) -> tuple[str, ...]:
    """Lines break as on the cover, which knows the names within the name."""
    drawn = catalogue.memo(covers).get(cover(catalogue, brand))
    parts = tuple(lines(brand.title, drawn.words)) if drawn else ()
    return parts if "".join(parts) == brand.title else (brand.title,)


def _facts(catalogue: Catalogue, brand: Entry) -> Iterator[tuple[str, str]]:
    leaders = [leader.title for leader in catalogue.references(brand, "牵头")]
    partners = [partner.title for partner in catalogue.references(brand, "参与")]
    places = [f"{place.note}{place.text}" for place in whereabouts(catalogue, brand).anchors]
    found = (("谁牵头", leaders), ("谁参与", partners if not leaders else []), ("在哪里", places))
    for name, texts in found:
        if texts:
            more = "等" if len(texts) > MOST_NAMES else ""
            yield name, "、".join(texts[:MOST_NAMES]) + more


def _curves(catalogue: Catalogue, brand: Entry) -> Iterator[Curve]:
    told = numbers(catalogue, brand)
    for graph in told.graphs:
        names = {trend.name for trend in graph.trends}
        sources = (_source(catalogue, one) for one in told.numbers if one.indicator in names)
        source = "；".join(dict.fromkeys(sources))
        yield Curve(brand.title, system(catalogue, brand), graph, source)


def _cited(catalogue: Catalogue, number: Number) -> Cited:
    about = number.about[0].text if number.about else ""
    return Cited(number, about, _source(catalogue, number))


def _source(catalogue: Catalogue, number: Number) -> str:
    """Publisher and date: the title stands on the page that the number leads to."""
    sources = (s for s in catalogue.of(Target.SOURCE) if url_of(s) == number.source.url)
    return next(map(imprint, sources), number.source.text)


def _tallies(catalogue: Catalogue) -> Iterator[Tally]:
    """For each county its best documented results, those of the richest brands first."""
    ranks = {brand.title: richness(catalogue, brand) for brand in catalogue.of(Target.BRAND)}
    for section in catalogue.memo(figures_page).sections:
        if isinstance(section, Numbers):
            found = [one for one in results(section.numbers) if one.measure != "未注明"]
            shown = _mixed(_plain(found))[:MOST_NUMBERS]
            shown.sort(key=lambda one: -max((ranks.get(a.text, 0) for a in one.about), default=0))
            if shown:
                cited = tuple(_cited(catalogue, one) for one in shown)
                title = "几个数" if section.title == ELSEWHERE else f"{section.title}的几个数"
                yield Tally(title, "口径不同、单位不同，不能相加。", cited)


def _plain(found: list[Number]) -> list[Number]:
    """Without those that need a reservation, where enough are left: a hall reads no small print."""
    kept = [one for one in found if not one.note]
    return kept if len(kept) >= ENOUGH_NUMBERS else found


def _mixed(found: Iterable[Number]) -> list[Number]:
    """Without what one brand has beyond its share, and each once that several brands tell."""
    counts: Counter[str] = Counter()
    kept: dict[tuple[str, ...], Number] = {}
    for one in found:
        name = one.about[0].text if one.about else ""
        said = (one.indicator, one.before, one.digits, one.unit, one.measure, one.source.url)
        if said not in kept and counts[name] < MOST_OF_ONE:
            counts[name] += 1
            kept[said] = one
    return list(kept.values())


def _targets(catalogue: Catalogue) -> Iterator[Tally]:
    """What was aimed at, apart from all that was reached."""
    sections = (s for s in catalogue.memo(figures_page).sections if isinstance(s, Numbers))
    aimed = [one for s in sections for one in s.numbers if one.is_target and not one.is_missing]
    cited = tuple(_cited(catalogue, one) for one in aimed[:MOST_NUMBERS])
    if cited:
        yield Tally("当时定的目标", "这一页是目标，不是成果。", cited, is_target=True)


def _survey(catalogue: Catalogue) -> Iterator[Survey]:
    """The map, where it has anything to show and is no crowd."""
    found = atlas(catalogue, catalogue.of(Target.VENUE))
    if 0 < found.shown <= MOST_SPOTS:
        yield Survey(found, note(found))


def _places(catalogue: Catalogue) -> Iterator[Gazetteer]:
    """Every county that has something, a few on each slide."""
    counties = [
        _county(catalogue, place)
        for place in catalogue.of(Target.PLACE)
        if isinstance(place.model, Place) and place.model.level is Level.COUNTY
    ]
    known = sorted(counties, key=lambda one: (-one.venues, -one.brands, one.title))
    alive = [one for one in known if one.brands or one.venues]
    venues = catalogue.of(Target.VENUE)
    has_homes = len(records(catalogue, venues)) < len(venues)
    note = f"{TOWNS}{HOMES if has_homes else ''}"
    for at in range(0, len(alive), MOST_COUNTIES):
        yield Gazetteer(tuple(alive[at : at + MOST_COUNTIES]), note)


def _county(catalogue: Catalogue, place: Entry) -> County:
    below = [
        town
        for town in catalogue.of(Target.PLACE)
        if place in catalogue.above(town) and _is_alive(catalogue, town)
    ]
    counted = sorted(((t.title, _venues(catalogue, t)) for t in below), key=lambda one: -one[1])
    return County(
        title=place.title,
        above=above(catalogue, place),
        brands=len(catalogue.located(place, Target.BRAND)),
        venues=_venues(catalogue, place),
        towns=tuple(counted[:MOST_TOWNS]),
        rest=len(counted[MOST_TOWNS:]),
    )


def _venues(catalogue: Catalogue, place: Entry) -> int:
    """As the map counts them: somebody's home is no place to go to."""
    return len(records(catalogue, catalogue.located(place, Target.VENUE)))
