"""The catalogue of brands: all of them with facets, and a list for each system and each kind.

The lists are where the facets lead without a script. More brands than MOST
stand on a page for each county, and their catalogue leads to these.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hooks.catalogue import LONG_AGO, Catalogue
from hooks.entries.entry import Entry
from hooks.model import Level, Target
from hooks.model.brand import BrandKind
from hooks.model.scalar.day import Day
from hooks.model.slug import slug_of
from hooks.view.parts.address import INDEX, brand_list
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.card import Card, card, covered
from hooks.view.parts.county import by_county, heading, level_of, regions_of
from hooks.view.parts.facet import (
    JOINTLY,
    LEADING_SYSTEMS,
    PLACE,
    Facet,
    FilterableCards,
    by_kind,
    by_place,
    by_system,
    by_theme,
    kind,
    leading_systems,
    reserved,
    values_of,
    whole,
)
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.section import LinkGroups, Section
from hooks.view.parts.source import day_of

MOST = 1000
"""More brands than this stand on a page for each county."""
NEWEST = 24
TITLE = "品牌目录"
COVERS = "深色封面是阵地和服务，浅色封面是活动和项目，白色封面是机制和做法。"


def brand_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The catalogue, its lists by system and kind, and its counties where one page is too small."""
    brands = _in_order(catalogue)
    yield _catalogue(catalogue, brands)
    for name in LEADING_SYSTEMS:
        if found := [brand for brand in brands if name in leading_systems(catalogue, brand)]:
            title = f"{name}的品牌"
            chips = by_system(catalogue, brands, name)
            yield _list(catalogue, name, title, found, chips, _jointly(catalogue, found))
    for one in BrandKind:
        if found := [brand for brand in brands if kind(brand) is one]:
            title = "品牌类" if one is BrandKind.BRAND else f"{one.value}类品牌"
            yield _list(catalogue, one.value, title, found, by_kind(brands, one.value))
    if len(brands) > MOST:
        for county, found in _by_county(catalogue, brands).items():
            yield _county(catalogue, county, found)


def empty_lists(catalogue: Catalogue) -> Iterator[Url]:
    """The lists that no brand is in, or no longer: they stood in addresses that were passed on."""
    brands = catalogue.of(Target.BRAND)
    systems = {name for brand in brands for name in leading_systems(catalogue, brand)}
    held = systems | {kind(brand).value for brand in brands}
    for name in (*LEADING_SYSTEMS, *BrandKind):
        if name not in held:
            yield brand_list(slug_of(name))


def unused_counties(catalogue: Catalogue) -> Iterator[tuple[Url, Url]]:
    """The address of each county's list that is no page, or none any more, and what leads on."""
    brands = catalogue.of(Target.BRAND)
    held = _by_county(catalogue, brands)
    every = (place for place in catalogue.of(Target.PLACE) if level_of(place) is Level.COUNTY)
    for county in (*every, None):
        if len(brands) <= MOST or county not in held:
            yield _url(county), _narrowed(county) if county in held else INDEX[Target.BRAND]


def _narrowed(county: Entry | None) -> Url:
    """The catalogue, in which a script shows those of the county."""
    return f"{INDEX[Target.BRAND]}{f'?{PLACE}={county.slug}' if county else ''}"


def _in_order(catalogue: Catalogue) -> tuple[Entry, ...]:
    """What belongs to one county stands together."""
    groups = by_county(catalogue, catalogue.of(Target.BRAND)).values()
    return tuple(brand for group in groups for brand in group)


def _catalogue(catalogue: Catalogue, brands: Sequence[Entry]) -> Page:
    if len(brands) <= MOST:
        claim = f"共 {len(brands)} 个品牌，按组织、地方、做什么来找。{JOINTLY}"
        return _page(INDEX[Target.BRAND], TITLE, f"{claim}{COVERS}", _filterable(catalogue, brands))
    claim = f"共 {len(brands)} 个品牌，先选县（市、区），再按镇街、组织、做什么来找。{JOINTLY}"
    newest = covered(catalogue, "新近的品牌", "newest", _newest(catalogue, brands))
    return _page(INDEX[Target.BRAND], TITLE, claim, _links(catalogue, brands), newest)


def _county(catalogue: Catalogue, county: Entry | None, brands: Sequence[Entry]) -> Page:
    title = f"{heading(catalogue, county)}的品牌"
    claim = f"{title}，共 {len(brands)} 个。{COVERS}"
    return _page(_url(county), title, claim, _filterable(catalogue, brands, county))


def _list(  # noqa: PLR0913, PLR0917 - a list, what it is called and where else to go
    catalogue: Catalogue,
    name: str,
    title: str,
    brands: Sequence[Entry],
    chips: Facet,
    remark: str = "",
) -> Page:
    """The brands of a system or a kind; above MOST its counties, in which a script narrows down."""
    claim = f"{title}，共 {len(brands)} 个{remark}。"
    url = brand_list(slug_of(name))
    if len(brands) > MOST:
        query = f"?{chips.key}={slug_of(name)}"
        newest = covered(catalogue, "新近的品牌", "newest", _newest(catalogue, brands))
        groups = (("", _counties(catalogue, brands, query)),)
        counties = LinkGroups(groups, title="按县（市、区）看", id="counties")
        return _page(url, title, claim, counties, newest)
    total = whole(len(catalogue.of(Target.BRAND)), is_here=False)
    found = tuple(card(catalogue, brand) for brand in brands)
    return _page(url, title, claim, FilterableCards(found, chips, total))


def _jointly(catalogue: Catalogue, brands: Iterable[Entry]) -> str:
    count = sum(len(leading_systems(catalogue, brand)) > 1 for brand in brands)
    return f"，其中 {count} 个和别家合办，在那几家名下也有" if count else ""


def _filterable(
    catalogue: Catalogue, brands: Sequence[Entry], county: Entry | None = None
) -> FilterableCards:
    facets = (
        by_place(catalogue, brands, county),
        by_theme(catalogue, brands),
        by_kind(brands),
    )
    return FilterableCards(
        cards=tuple(_card(catalogue, brand) for brand in brands),
        chips=by_system(catalogue, brands),
        whole=whole(len(brands), is_here=True),
        facets=tuple(facet for facet in facets if facet.is_useful),
    )


def _card(catalogue: Catalogue, brand: Entry) -> Card:
    return replace(card(catalogue, brand), facets=values_of(catalogue, brand))


def _links(catalogue: Catalogue, brands: Sequence[Entry]) -> LinkGroups:
    facets = (by_system(catalogue, brands), by_theme(catalogue, brands), by_kind(brands))
    others = ((facet.title, _choices(facet)) for facet in facets if facet.is_useful)
    counties = _counties(catalogue, brands)
    return LinkGroups((("按县（市、区）", counties), *others), title="从这里找", id="ways")


def _choices(facet: Facet) -> tuple[Anchor, ...]:
    return tuple(replace(found.anchor, note=str(found.count)) for found in facet.choices)


def _counties(catalogue: Catalogue, brands: Sequence[Entry], query: str = "") -> tuple[Anchor, ...]:
    return tuple(
        Anchor(heading(catalogue, county), f"{_url(county)}{query}", note=str(len(found)))
        for county, found in _by_county(catalogue, brands).items()
    )


def _by_county(catalogue: Catalogue, brands: Iterable[Entry]) -> dict[Entry | None, list[Entry]]:
    """A brand stands under every county it is in; what is in none comes last."""
    found: dict[Entry | None, list[Entry]] = {}
    for brand in brands:
        regions = regions_of(catalogue, brand)
        counties = dict.fromkeys(region.county for region in regions if region.county)
        for county in counties or (None,):
            found.setdefault(county, []).append(brand)
    rest = found.pop(None, [])
    return {**found, **({None: rest} if rest else {})}


def _url(county: Entry | None) -> Url:
    return county_list(county.slug if county else "other")


def county_list(slug: str) -> Url:
    """The address of a county's list, also where it is no page."""
    return brand_list(f"county-{slug}" if slug in reserved() else slug)


def _newest(catalogue: Catalogue, brands: Iterable[Entry]) -> list[Entry]:
    return sorted(brands, key=lambda brand: _day(catalogue, brand), reverse=True)[:NEWEST]


def _day(catalogue: Catalogue, brand: Entry) -> Day:
    """The last sign-off, else the newest source: an entry has no day of its own."""
    signed = [review.day for review in brand.model.reviews]
    printed = filter(None, map(day_of, catalogue.references(brand, "来源")))
    return max(signed or printed, default=LONG_AGO)


def _page(url: Url, title: str, claim: str, *sections: Section) -> Page:
    return list_page(url, title, claim, sections, Anchor(TITLE, INDEX[Target.BRAND]))
