"""The directory: all venues by town, in words, with everything that the map says of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target, Venue
from hooks.view.parts import story
from hooks.view.parts.address import DIRECTORY, anchor, county_directory
from hooks.view.parts.card import label, system
from hooks.view.parts.navigation import navigation
from hooks.view.parts.page import Page
from hooks.view.parts.section import Anchor, Directory, Fact, Group, Listing, Section, Url, Ways
from hooks.view.parts.venue_map import KNOWN, county_of, mapped, town_of
from hooks.view.parts.verification import reliability

MOST = 1000
"""More venues than this stand on a page for each county."""
MOST_TOWNS = 200
"""More towns than this, and a page leads to the counties alone."""

CLAIM = "群众去得到的地方，按镇街排列。"
ELSEWHERE = "其他"

Key = TypeVar("Key")
Town = tuple[Entry | None, Entry | None]
"""County and town; a venue may be known by its county alone, or by neither."""


def directory_pages(catalogue: Catalogue) -> Iterator[Page]:
    """All venues on one page; above MOST, a page for each county and one that leads to them."""
    venues = catalogue.of(Target.VENUE)
    claim = f"{CLAIM}共 {len(venues)} 处。"
    if len(venues) <= MOST:
        yield _page(DIRECTORY, "阵地", claim, directory(catalogue, venues))
        return
    yield _page(DIRECTORY, "阵地", claim, outline(catalogue, venues))
    for county, found in _by(lambda venue: county_of(catalogue, venue), venues).items():
        name = county.title if county else ELSEWHERE
        claim = f"{name}的阵地，按镇街排列。共 {len(found)} 处。"
        yield _page(_url(catalogue, county), f"{name}的阵地", claim, directory(catalogue, found))


def directory(catalogue: Catalogue, venues: Iterable[Entry]) -> Directory:
    """Every venue with its facts, under its town."""
    groups = _towns(catalogue, venues)
    return Directory(
        tuple(
            Group(
                title=f"{_name(town)} {len(found)}",
                id=_ident(town),
                listings=tuple(_listing(catalogue, venue) for venue in found),
            )
            for town, found in groups.items()
        )
    )


def outline(catalogue: Catalogue, venues: Iterable[Entry]) -> Ways:
    """The towns by county, each leading to its venues: it stays short whatever the number."""
    counties: dict[str, list[Anchor]] = {}
    towns = _towns(catalogue, venues)
    for town, found in towns.items():
        url = f"{_url(catalogue, town[0])}#{_ident(town)}"
        name = town[0].title if town[0] else ELSEWHERE
        counties.setdefault(name, []).append(Anchor(_name(town), url, note=str(len(found))))
    if len(towns) <= MOST_TOWNS:
        groups = tuple((name, tuple(anchors)) for name, anchors in counties.items())
    else:
        firsts = (
            Anchor(name, anchors[0].url.partition("#")[0]) for name, anchors in counties.items()
        )
        groups = (("按县（市、区）", tuple(firsts)),)
    return Ways("按镇街看名单", "directory", groups)


def _url(catalogue: Catalogue, county: Entry | None) -> Url:
    """Where the venues of a county stand."""
    if len(catalogue.of(Target.VENUE)) <= MOST:
        return DIRECTORY
    return county_directory(county.slug if county else "other")


def _page(url: Url, title: str, claim: str, section: Section) -> Page:
    trail = () if url == DIRECTORY else (Anchor("阵地", DIRECTORY),)
    return Page(
        url=url,
        title=title,
        description=claim,
        label="目录",
        trail=trail,
        sections=(section,),
        lead=claim,
    )


def _towns(catalogue: Catalogue, venues: Iterable[Entry]) -> dict[Town, list[Entry]]:
    """By county and town; in each county what is in no town comes last, as on the map."""

    def town(venue: Entry) -> Town:
        return county_of(catalogue, venue), town_of(catalogue, venue)

    counties = _by(lambda venue: county_of(catalogue, venue), venues).values()
    return {
        place: found
        for group in counties
        for place, found in sorted(_by(town, group).items(), key=lambda item: item[0][1] is None)
    }


def _by(read: Callable[[Entry], Key], venues: Iterable[Entry]) -> dict[Key, list[Entry]]:
    """Groups in the order of their first venue; the group of None last."""
    groups: dict[Key, list[Entry]] = {}
    for venue in venues:
        groups.setdefault(read(venue), []).append(venue)
    return dict(sorted(groups.items(), key=lambda item: item[0] is None))


def _name(town: Town) -> str:
    found = town[1] or town[0]
    return found.title if found else ELSEWHERE


def _ident(town: Town) -> str:
    found = town[1] or town[0]
    return f"in-{found.slug}" if found else "in-other"


def _listing(catalogue: Catalogue, venue: Entry) -> Listing:
    return Listing(
        anchor=anchor(venue),
        label=label(venue),
        system=system(catalogue, venue),
        facts=_facts(catalogue, venue),
        note=reliability(catalogue, venue),
    )


def _facts(catalogue: Catalogue, entry: Entry) -> tuple[Fact, ...]:
    """The same facts and links as on the map, where they are known."""
    venue = entry.model
    if not isinstance(venue, Venue):
        raise TypeError(entry)
    keepers = dict.fromkeys(
        (*catalogue.references(entry, "牵头"), *catalogue.references(entry, "共用"))
    )
    links = tuple(Anchor(name, href=url) for name, url in navigation(catalogue, entry))
    return story.filled(
        story.said("地址", venue.address),
        story.said("开放时间", venue.hours.text if venue.hours else None),
        story.telephone(venue.telephone),
        story.words(catalogue, entry, Target.FACILITY),
        story.linked("谁在管", keepers),
        story.linked("品牌", catalogue.backlinks(entry, Target.BRAND, "阵地")),
        story.said("位置", _position(catalogue, entry)),
        Fact("导航", links),
    )


def _position(catalogue: Catalogue, entry: Entry) -> str:
    spots = [record.spot for record in mapped(catalogue, (entry,)) if record.spot]
    if spots:
        return KNOWN[spots[0].precision]
    reason = entry.model.off_map_reason if isinstance(entry.model, Venue) else None
    return f"不在图上：{reason}" if reason else "不在图上：位置还不知道"
