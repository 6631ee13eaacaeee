"""Merging: the counties' rows become the entries of one site, each under a name that is its own.

What several counties mention, a city, its organisations, a document, is one entry; what only one can
have, a brand's number, a venue in its place, is refused where two have it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from itertools import chain

from hooks.desk.hub import entries as writers
from hooks.desk.hub.entries import Keys
from hooks.desk.hub.fetching import LIST
from hooks.desk.hub.listing import SHARED
from hooks.desk.hub.rows import HOMES, TYPES, Published, Row, slug_of
from hooks.entries.entry import fold
from hooks.model import Target
from hooks.model.place import Level
from hooks.model.scalar.day import Day
from hooks.model.vocabulary import CountySite

Key = tuple[object, ...]
"""What makes two mentions one: a name within its place, a document by publisher and day."""
ABOVE = frozenset({Level.PROVINCE.value, Level.CITY.value})
STORIES = ("brands", "cases", "venues", HOMES)
SHOWN = 3
READABLE, UNIQUE = 40, 10


@dataclass(frozen=True)
class County:
    """A county in the hub: what it publishes, and from which day that is."""

    site: CountySite
    files: Mapping[str, bytes]
    data: Published
    taken: Day
    is_fresh: bool

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """By id."""
        return {row["id"]: row for table in TYPES for row in self.data.tables[table]}

    @property
    def position_source(self) -> str:
        """Whose its positions are, in a line."""
        return "、".join(self.data.position_sources)


@dataclass(frozen=True)
class Mention:
    """A row of a county, and the table that it stands in."""

    county: County
    table: str
    row: Row

    @property
    def target(self) -> Target:
        return TYPES[self.table]

    @property
    def slug(self) -> str:
        return slug_of(self.target, self.row["id"])


@dataclass(frozen=True)
class Merged:
    """An entry of the hub: its folder, its address, and the row that it is made of."""

    folder: str
    slug: str
    mention: Mention

    @property
    def stem(self) -> str:
        """The name of its file: of a length that every disk takes, and like no copy of another."""
        digest = sha256(self.slug.encode()).hexdigest()
        return f"{self.slug[:READABLE].rstrip('-')}_h{digest[:UNIQUE]}"

    @property
    def path(self) -> str:
        return f"brands/{self.mention.target}/{self.folder}/{self.stem}.md"


class Merge:
    """All counties together."""

    def __init__(self, counties: Iterable[County]) -> None:
        self.counties = tuple(counties)

    @cached_property
    def _groups(self) -> Mapping[tuple[Target, Key], tuple[Mention, ...]]:
        """The mentions of what is one entry, in the order of the counties."""
        found: dict[tuple[Target, Key], list[Mention]] = defaultdict(list)
        for county in self.counties:
            for table in TYPES:
                for row in county.data.tables[table]:
                    mention = Mention(county, table, row)
                    found[mention.target, self._key(mention)].append(mention)
        return {key: tuple(mentions) for key, mentions in found.items()}

    def _key(self, mention: Mention) -> Key:
        row = mention.row
        name = fold(row["名称"] or "")
        match mention.table:
            case "places":
                return self._place_key(mention.county, row)
            case "organisations":
                return (name, *self._places(mention.county, row))
            case "sources":
                return (name, fold(row["媒体"] or ""), row["日期"])
            case _:
                return (mention.county.site.slug, row["id"])

    def _place_key(self, county: County, row: Row) -> Key:
        names, seen = [], set()
        step: Row | None = row
        while step and step["id"] not in seen:
            seen.add(step["id"])
            names.append(fold(step["名称"] or ""))
            step = county.rows.get(step["上级"]["id"]) if step["上级"] else None
        return tuple(names)

    def _places(self, county: County, row: Row) -> Iterator[Key]:
        for link in row["地区"]:
            if place := county.rows.get(link["id"]):
                yield self._place_key(county, place)

    @cached_property
    def merged(self) -> Mapping[tuple[Target, Key], Merged]:
        """Every entry of the hub."""
        taken: set[tuple[Target, str]] = set()
        found = {}
        for (target, key), mentions in self._groups.items():
            owner = self._owner(target, key, mentions)
            mention = owner or mentions[0]
            code = mention.county.site.slug
            is_free = owner is None and (target, mention.slug) not in taken
            slug = mention.slug if is_free else f"{code}-{mention.slug}"
            taken.add((target, slug))
            folder = mention.county.site.name if owner else SHARED
            found[target, key] = Merged(folder, slug, mention)
        return found

    def _owner(self, target: Target, key: Key, mentions: tuple[Mention, ...]) -> Mention | None:
        """Whose it is: a county's own site speaks of what lies in it; nobody of a city or a province."""
        first = mentions[0]
        if target not in {Target.PLACE, Target.ORGANISATION}:
            return first
        places = (
            [key] if target is Target.PLACE else [one for one in key[1:] if isinstance(one, tuple)]
        )
        if not places or any(self._is_above(place) for place in places):
            return None
        within = {name for place in places for name in place}
        return next((m for m in mentions if fold(m.county.site.name) in within), first)

    def _is_above(self, key: Key) -> bool:
        mentions = self._groups.get((Target.PLACE, key), ())
        return any(mention.row["级别"] in ABOVE for mention in mentions)

    def name(self, county: County, target: Target, link: Mapping[str, str]) -> str:
        """The file's name of what a county's row links to; "" where the county does not publish it."""
        row = county.rows.get(link["id"])
        if row is None or not slug_of(target, row["id"]):
            return ""
        table = next(t for t, kind in TYPES.items() if kind is target)
        found = self.merged.get((target, self._key(Mention(county, table, row))))
        return found.stem if found else ""

    def entries(self) -> Iterator[tuple[Merged, Keys]]:
        """Every entry with its keys."""
        figures = {county.site.slug: self._figures(county) for county in self.counties}
        for one in self.merged.values():
            mention = one.mention
            name = partial(self.name, mention.county)
            own = figures[mention.county.site.slug].get(mention.row["id"], [])
            if mention.table == "venues":
                keys = writers.venue(mention.row, name, mention.county.position_source)
            else:
                keys = writers.WRITERS[mention.table](mention.row, name)
            yield one, writers.said({**keys, "网址": one.slug}, own)

    def _figures(self, county: County) -> Mapping[str, list[Keys]]:
        found: dict[str, list[Keys]] = defaultdict(list)
        for row in county.data.tables["figures"]:
            if row["条目"]:
                found[row["条目"]["id"]].append(writers.figure(row, partial(self.name, county)))
        return found

    def words(self) -> Mapping[str, list[Keys]]:
        """The vocabularies: a word that several counties have is one, with the synonyms of all."""
        found: dict[str, dict[str, Keys]] = defaultdict(dict)
        slugs: dict[str, set[str]] = defaultdict(set)
        for county in self.counties:
            for row in county.data.tables["words"]:
                keys, known = writers.word(row), found[row["词表"]]
                first = known.setdefault(row["名称"], keys)
                if first is not keys:
                    both = (*first.get("同义词", ()), *keys.get("同义词", ()))
                    known[row["名称"]] = writers.said(
                        {**keys, **first, "同义词": list(dict.fromkeys(both))}
                    )
                elif slug := row["拼音"]:
                    taken = slugs[row["词表"]]
                    keys["网址"] = slug if slug not in taken else f"{slug}-{county.site.slug}"
                    taken.add(keys["网址"])
        return {name: list(words.values()) for name, words in found.items()}

    def clashes(self) -> Iterator[str]:
        """What two counties cannot both have, a sentence each."""
        yield from self._same_sites()
        yield from self._same_numbers()
        yield from self._same_names()

    def _same_sites(self) -> Iterator[str]:
        seen: dict[bytes, County] = {}
        for county in self.counties:
            first = seen.setdefault(county.files[LIST], county)
            if first is not county:
                names = f"“{first.site.name}”和“{county.site.name}”"
                yield f"{names}取到的是同一个网站的数据（{county.data.title}）。看看网站写对了没有。"

    def _stories(self) -> Iterator[Mention]:
        for county in self.counties:
            for table in STORIES:
                yield from (Mention(county, table, row) for row in county.data.tables[table])

    def repeated(self) -> Iterator[str]:
        """What one county has twice, which its own check would not have let through."""
        for first, second in (*self._pairs(_number), *self._pairs(self._named_places)):
            if first.county is second.county:
                yield f"“{second.row['名称']}”有两个，分不出哪个是哪个。"

    def _same_numbers(self) -> Iterator[str]:
        for first, second in self._pairs(_number):
            if first.county is not second.county:
                yield (
                    f"目录号 {second.row['目录号']} 有两个：{_told(first)}，{_told(second)}。"
                    "请两个县商量，后编的那个县换一组字母。"
                )

    def _same_names(self) -> Iterator[str]:
        for first, second in self._pairs(self._named_places):
            if first.county is not second.county:
                yield (
                    f"同一个地方的{second.target}“{second.row['名称']}”，"
                    f"{first.county.site.name}和{second.county.site.name}都有。"
                    "是同一个，就只由一个县公开；不是，就请县里在名称里写出区别。"
                )

    def _pairs(self, keys: Callable[[Mention], Iterable[Key]]) -> Iterator[tuple[Mention, Mention]]:
        """Each that has a key which another had before it, with that other."""
        seen: dict[Key, Mention] = {}
        for mention in self._stories():
            before = [seen.setdefault(key, mention) for key in keys(mention)]
            if first := next((one for one in before if one is not mention), None):
                yield first, mention

    def _named_places(self, mention: Mention) -> Iterator[Key]:
        name = fold(mention.row["名称"] or "")
        places = self._places(mention.county, mention.row)
        yield from ((mention.target, name, place) for place in places)


def _number(mention: Mention) -> Iterator[Key]:
    if number := mention.row.get("目录号"):
        yield (number,)


def _told(mention: Mention) -> str:
    return f"{mention.county.site.name}的“{mention.row['名称']}”"


def shortened(sentences: Iterable[str], most: int = SHOWN * 4) -> Iterator[str]:
    """The first of many, and how many more there are."""
    found = list(sentences)
    more = [f"另外还有 {len(found) - most} 处。"] if len(found) > most else []
    return chain(found[:most], more)
