"""The catalogue of brands: all of them with facets, and a list for each system and each kind.

The lists are where the facets lead without a script. More brands than MOST
stand on a page for each county, and their catalogue leads to these.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Level, SourceDocument, Target
from hooks.model.brand import BrandKind
from hooks.model.scalar.day import Day
from hooks.model.slug import slug_of
from hooks.view.parts.address import INDEX, brand_list
from hooks.view.parts.card import card, cards
from hooks.view.parts.county import ELSEWHERE, grouped
from hooks.view.parts.facet import (
    KEEPERS,
    RESERVED,
    by_kind,
    by_place,
    by_system,
    by_theme,
    decides,
    keeper,
    kind,
    marks,
    whereabouts,
    whole,
)
from hooks.view.parts.page import Page
from hooks.view.parts.section import Anchor, Card, Facet, Section, Shelf, Url, Ways

MOST = 1000
"""More brands than this stand on a page for each county."""
NEWEST = 24
TITLE = "品牌目录"
COVERS = "深色封面是阵地和服务，浅色封面是活动和项目，白色封面是机制和做法。"


def brand_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The catalogue, its lists by system and kind, and its counties where one page is too small."""
    brands = _in_order(catalogue)
    yield _catalogue(catalogue, brands)
    for name in KEEPERS:
        if found := [brand for brand in brands if keeper(catalogue, brand) == name]:
            title = f"{name}的品牌"
            yield _list(catalogue, name, title, found, by_system(catalogue, brands, name))
    for one in BrandKind:
        if found := [brand for brand in brands if kind(brand) is one]:
            title = "品牌类" if one is BrandKind.BRAND else f"{one.value}类品牌"
            yield _list(catalogue, one.value, title, found, by_kind(brands, one.value))
    if len(brands) > MOST:
        for county, found in _by_county(catalogue, brands).items():
            yield _county(catalogue, county, found)


def _in_order(catalogue: Catalogue) -> tuple[Entry, ...]:
    """What belongs to one county stands together."""
    groups = grouped(catalogue, catalogue.of(Target.BRAND)).values()
    return tuple(brand for group in groups for brand in group)


def _catalogue(catalogue: Catalogue, brands: Sequence[Entry]) -> Page:
    if len(brands) <= MOST:
        claim = f"共 {len(brands)} 个品牌，按组织、地方、做什么来找。"
        return _page(INDEX[Target.BRAND], TITLE, f"{claim}{COVERS}", _shelf(catalogue, brands))
    claim = f"共 {len(brands)} 个品牌，先选县（市、区），再按镇街、组织、做什么来找。"
    newest = cards(catalogue, "新近的品牌", "newest", _newest(catalogue, brands))
    return _page(INDEX[Target.BRAND], TITLE, claim, _ways(catalogue, brands), newest)


def _county(catalogue: Catalogue, county: Entry | None, brands: Sequence[Entry]) -> Page:
    title = f"{county.title if county else ELSEWHERE}的品牌"
    claim = f"{title}，共 {len(brands)} 个。{COVERS}"
    return _page(_url(county), title, claim, _shelf(catalogue, brands, county))


def _list(
    catalogue: Catalogue, name: str, title: str, brands: Sequence[Entry], chips: Facet
) -> Page:
    """The brands of a system or a kind; above MOST its counties, in which a script narrows down."""
    claim = f"{title}，共 {len(brands)} 个。"
    url = brand_list(slug_of(name))
    if len(brands) > MOST:
        query = f"?{chips.key}={slug_of(name)}"
        newest = cards(catalogue, "新近的品牌", "newest", _newest(catalogue, brands))
        ways = Ways("按县（市、区）看", "counties", (("", _counties(catalogue, brands, query)),))
        return _page(url, title, claim, ways, newest)
    total = whole(len(catalogue.of(Target.BRAND)), is_here=False)
    shelf = Shelf(tuple(card(catalogue, brand) for brand in brands), chips, total)
    return _page(url, title, claim, shelf)


def _shelf(catalogue: Catalogue, brands: Sequence[Entry], county: Entry | None = None) -> Shelf:
    facets = (
        by_place(catalogue, brands, county),
        by_theme(catalogue, brands),
        by_kind(brands),
    )
    return Shelf(
        cards=tuple(_card(catalogue, brand) for brand in brands),
        chips=by_system(catalogue, brands),
        whole=whole(len(brands), is_here=True),
        facets=tuple(facet for facet in facets if decides(facet)),
    )


def _card(catalogue: Catalogue, brand: Entry) -> Card:
    return replace(card(catalogue, brand), facets=marks(catalogue, brand))


def _ways(catalogue: Catalogue, brands: Sequence[Entry]) -> Ways:
    facets = (by_system(catalogue, brands), by_theme(catalogue, brands), by_kind(brands))
    others = ((facet.title, _links(facet)) for facet in facets if decides(facet))
    counties = _counties(catalogue, brands)
    return Ways("从这里找", "ways", (("按县（市、区）", counties), *others))


def _links(facet: Facet) -> tuple[Anchor, ...]:
    return tuple(replace(found.anchor, note=str(found.count)) for found in facet.choices)


def _counties(catalogue: Catalogue, brands: Sequence[Entry], query: str = "") -> tuple[Anchor, ...]:
    return tuple(
        Anchor(
            county.title if county else ELSEWHERE, f"{_url(county)}{query}", note=str(len(found))
        )
        for county, found in _by_county(catalogue, brands).items()
    )


def _by_county(catalogue: Catalogue, brands: Iterable[Entry]) -> dict[Entry | None, list[Entry]]:
    """A brand stands under every county it is in; what is in none comes last."""
    found: dict[Entry | None, list[Entry]] = {}
    for brand in brands:
        steps = (p for p in whereabouts(catalogue, brand) if _is_county(catalogue, p))
        for county in (*steps,) or (None,):
            found.setdefault(county, []).append(brand)
    rest = found.pop(None, [])
    return {**found, **({None: rest} if rest else {})}


def _is_county(catalogue: Catalogue, place: Entry) -> bool:
    return catalogue.at_level(place, Level.COUNTY) == place


def _url(county: Entry | None) -> Url:
    slug = county.slug if county else "other"
    return brand_list(f"county-{slug}" if slug in RESERVED else slug)


def _newest(catalogue: Catalogue, brands: Iterable[Entry]) -> list[Entry]:
    return sorted(brands, key=lambda brand: _day(catalogue, brand), reverse=True)[:NEWEST]


def _day(catalogue: Catalogue, brand: Entry) -> Day:
    """The last sign-off, else the newest source: an entry has no day of its own."""
    signed = [review.day for review in brand.model.reviews]
    models = [source.model for source in catalogue.references(brand, "来源")]
    printed = [m.day for m in models if isinstance(m, SourceDocument) and m.day]
    return max(signed or printed, default=Day(1))


def _page(url: Url, title: str, claim: str, *sections: Section) -> Page:
    home = url == INDEX[Target.BRAND]
    return Page(
        url=url,
        title=title,
        description=claim,
        label="目录",
        trail=() if home else (Anchor(TITLE, INDEX[Target.BRAND]),),
        sections=sections,
        lead=claim,
    )
