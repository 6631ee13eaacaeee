"""Names: organisations, places, brands, venues and themes that the catalogue knows and a text names.

镇团委 is an organisation too where the text says of which town it speaks. What a name may stand
for is offered and never chosen; in which role an organisation acted, only plain words tell.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from hooks.catalogue import Catalogue
from hooks.desk.drafting.proposal import Choice, Proposal
from hooks.entries.entry import Entry
from hooks.model import Place, Target
from hooks.model.place import Level

SHORTEST = 2
SHORTEST_BRAND = 3
AROUND = 24
"""Characters on either side of a name by which its role is told."""
SHOWN = 5
ENOUGH = 2
"""Times that a word of a theme has to stand in a text, but for its title."""
MOST_THEMES, MOST_NEEDS, MOST_ORGANISATIONS = 4, 3, 8
NOT_A_PLACE = r"(?!日报|晚报|时报|在线|发布|新闻|电视|广播|数字报)"
LEVELS = ("街道", "社区", "镇", "乡", "区", "县", "市", "村")
LEAGUE = re.compile(r"共青团(.+)委员?会?$")
LEADS = (
    r"(?:由\s*{name}\s*(?:等)?(?:牵头|主办|发起|组织实施|承办|负责)|(?:主办|牵头|承办)(?:单位|方)?\s*[：:]\s*[^。；]{{0,20}}{name}"
    r"|{name}\s*(?:牵头|主办|发起|组织实施|承办))"
)
JOINS = (
    r"(?:联合|会同|与|和|同|携手)\s*{name}\s*(?:等[^，。；]{{0,8}})?(?:联合|合作|共同|一起|携手|签订|开展|举办|打造|共建)|{name}\s*(?:协办|参与|支持)"
    r"|(?:协办|支持)(?:单位|方)?\s*[：:]\s*[^。；]{{0,20}}{name}|(?:联合|会同|携手)\s*{name}"
)
GUIDES = r"在[^，。；]{{0,6}}{name}[^，。；]{{0,12}}(?:指导|帮助|支持)下|指导(?:单位|方)?\s*[：:]\s*[^。；]{{0,20}}{name}"
ROLES: Mapping[Target, tuple[tuple[str, str], ...]] = {
    Target.BRAND: (("牵头", LEADS), ("参与", JOINS), ("指导", GUIDES)),
    Target.CASE: (("牵头", LEADS), ("参与", JOINS)),
    Target.VENUE: (("牵头", LEADS), ("参与", JOINS)),
}
OFFERED: Mapping[Target, tuple[str, ...]] = {
    Target.BRAND: ("牵头", "参与", "指导"),
    Target.CASE: ("牵头", "参与"),
    Target.VENUE: ("主办", "牵头", "共用", "参与"),
}


@dataclass
class Mentions:
    """Where a text names entries: by the words that it uses, the entries these may mean."""

    entries: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)
    left: str = ""
    """The text without the names that were found."""


def mentions(text: str, names: Mapping[str, Iterable[Entry]], behind: str = "") -> Mentions:
    """The longest names first, so that 凤桥镇 is not found in 凤桥镇总工会."""
    found = Mentions(left=text)
    if not names:
        return found
    words = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(f"{re.escape(word)}{behind}" for word in words))
    for match in pattern.finditer(text):
        found.times[match[0]] += 1
    found.entries = {word: tuple(dict.fromkeys(names[word])) for word in found.times}
    found.left = pattern.sub("\n", text)
    return found


def names_of(entries: Iterable[Entry], shortest: int = SHORTEST) -> dict[str, list[Entry]]:
    """Entries by everything that they are called."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for name in dict.fromkeys((entry.stem, entry.title, *entry.model.aliases)):
            if len(name) >= shortest:
                found[name].append(entry)
    return found


def named(
    catalogue: Catalogue, target: Target, title: str, lines: Iterable[str]
) -> Iterator[Proposal]:
    """All proposals of names for an entry of this type."""
    text = "\n".join([title, *lines])
    organisations = mentions(text, names_of(catalogue.of(Target.ORGANISATION)))
    places = mentions(organisations.left, names_of(catalogue.of(Target.PLACE)), NOT_A_PLACE)
    near = {entry for found in places.entries.values() for entry in found}
    for found in organisations.entries.values():
        near |= {p for one in found for p in catalogue.references(one, "地区")}
    called = _called_by_level(catalogue, near)
    relative = mentions(organisations.left, called)
    yield from _places(catalogue, target, places)
    yield from _organisations(catalogue, target, text, (organisations, relative))
    if target is Target.CASE:
        yield from _others(catalogue, Target.BRAND, "品牌", text)
    if target is not Target.VENUE:
        yield from _others(catalogue, Target.VENUE, "阵地", text)
    yield from _words(catalogue, Target.THEME, "主题", title, text, MOST_THEMES)
    yield from _words(catalogue, Target.NEED, "需求", title, text, MOST_NEEDS)


def _called_by_level(catalogue: Catalogue, near: Iterable[Entry]) -> dict[str, list[Entry]]:
    """镇团委, 团市委: how a text calls the organisations of a place that it has named."""
    places, found = set(near), defaultdict(list)
    for entry in catalogue.of(Target.ORGANISATION):
        for place in catalogue.references(entry, "地区"):
            level = next((one for one in LEVELS if place.stem.endswith(one)), "")
            if place not in places or not level:
                continue
            rest = entry.stem.removeprefix(place.stem)
            if rest != entry.stem and len(rest) >= SHORTEST:
                found[level + rest].append(entry)
            elif LEAGUE.match(entry.stem):
                found[f"团{level}委"].append(entry)
    return found


def _places(catalogue: Catalogue, target: Target, places: Mentions) -> Iterator[Proposal]:
    """The smallest places, and the towns that they lie in: of a town, its county need not be named."""
    known = {entry for found in places.entries.values() for entry in found}
    above = {parent for entry in known for parent in catalogue.ancestors(entry)}
    small = {
        word: tuple(entry for entry in found if entry not in above or _is_town(entry))
        for word, found in places.entries.items()
    }
    small = {word: found for word, found in small.items() if found}
    words: dict[tuple[Entry, ...], list[str]] = defaultdict(list)
    for word in sorted(small, key=lambda word: -places.times[word]):
        words[small[word]].append(word)
    shown = [*words.items()][:SHOWN]
    if target is Target.VENUE and len({entry for found, _ in shown for entry in found}) > 1:
        choices = tuple(_choice(catalogue, "地区", entry) for found, _ in shown for entry in found)
        yield Proposal("地区", f"文中写了{'、'.join(many[0] for _, many in shown)}", choices)
        return
    for found, many in shown:
        times = sum(places.times[word] for word in many)
        choices = tuple(_choice(catalogue, "地区", entry) for entry in found)
        yield Proposal("地区", f"文中写了“{many[0]}”{times}处", choices)


def _is_town(entry: Entry) -> bool:
    return isinstance(entry.model, Place) and entry.model.level is Level.TOWN


def _choice(catalogue: Catalogue, key: str, entry: Entry) -> Choice:
    name = catalogue.finder.name_of(entry) or entry.stem
    return Choice(name, ((key, name),))


def _organisations(
    catalogue: Catalogue, target: Target, text: str, found: Iterable[Mentions]
) -> Iterator[Proposal]:
    words: dict[tuple[Entry, ...], list[str]] = defaultdict(list)
    times: Counter[tuple[Entry, ...]] = Counter()
    for one in found:
        for word, entries in one.entries.items():
            words[entries].append(word)
            times[entries] += one.times[word]
    for entries, _ in times.most_common(MOST_ORGANISATIONS):
        role = _role(target, text, words[entries])
        roles = (role,) if role else OFFERED[target]
        choices: list[Choice] = []
        for entry in entries:
            name = catalogue.finder.name_of(entry) or entry.stem
            choices.extend(Choice(f"{key}: {name}", ((key, name),)) for key in roles)
        yield Proposal("组织", _context(text, words[entries][0]), tuple(choices))


def _role(target: Target, text: str, words: Iterable[str]) -> str:
    """What the words around a name say it did; "" where they say several things, or nothing."""
    roles = {
        key
        for word in words
        for key, pattern in ROLES[target]
        if re.search(pattern.format(name=re.escape(word)), text)
    }
    return roles.pop() if len(roles) == 1 else ""


def _context(text: str, word: str) -> str:
    place = text.find(word)
    line_start = text.rfind("\n", 0, place) + 1
    line_end = text.find("\n", place)
    first = max(line_start, place - AROUND)
    last = min(line_end if line_end >= 0 else len(text), place + len(word) + AROUND)
    return text[first:last].strip()


def _others(catalogue: Catalogue, target: Target, key: str, text: str) -> Iterator[Proposal]:
    """Brands that a case names, and venues."""
    found = mentions(text, names_of(catalogue.of(target), SHORTEST_BRAND))
    for word, _ in found.times.most_common(SHOWN):
        choices = tuple(_choice(catalogue, key, entry) for entry in found.entries[word])
        yield Proposal(key, _context(text, word), choices)


def _words(  # noqa: PLR0913, PLR0917 - what a vocabulary is asked
    catalogue: Catalogue, target: Target, key: str, title: str, text: str, most: int
) -> Iterator[Proposal]:
    """Words of a vocabulary of which a synonym stands in the title, or in the text several times."""
    hits: dict[str, Counter[str]] = {}
    for name, term in catalogue.terms(target).items():
        words = {name, *term.model.synonyms}
        counts = Counter({w: text.count(w) for w in words if len(w) >= SHORTEST and w in text})
        if sum(counts.values()) >= ENOUGH or any(word in title for word in counts):
            hits[name] = counts
    ordered = sorted(hits, key=lambda name: -sum(hits[name].values()))[:most]
    for name in ordered:
        shown = "、".join(f"“{word}”{count}处" for word, count in hits[name].most_common(3))
        yield Proposal(key, f"文中写了{shown}", (Choice(name, ((key, name),)),))
