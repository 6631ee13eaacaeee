"""An article of a brand, or of all brands of a county: text, numbers with day and source, pictures."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.desk.article.kept import judged
from hooks.desk.article.markup import body, element, picture, words
from hooks.desk.publicity.county_stories import county_stories
from hooks.desk.publicity.markup import tree
from hooks.desk.publicity.pictures import Album, Read
from hooks.desk.publicity.words import (
    TARGET,
    basis,
    cited,
    owner_of,
    source_in_words,
    warning,
)
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.entry import StoryModel
from hooks.view.parts import fact, story
from hooks.view.parts.address import url_of, whole
from hooks.view.parts.number import Number, numbers_of
from hooks.view.parts.numbers import results
from hooks.view.parts.verification import reliability, standing

WITH_ARTICLE = (Target.BRAND, Target.PLACE)
TITLE, DIGEST = 64, 120
"""Characters that an editor takes as title and as digest."""
FEW = 2
"""Numbers of a brand among others."""
CASES = 3


@dataclass(frozen=True)
class Article:
    """``html`` is what is copied; title, digest and address have fields of their own in an editor."""

    title: str
    digest: str
    address: str
    html: str


def article_of(catalogue: Catalogue, entry: Entry, read: Read) -> Article:
    """``catalogue`` holds what the public may see; ``entry`` is a brand or a place."""
    album = Album(catalogue, read)
    is_brand = entry.target is Target.BRAND
    blocks = _brand(catalogue, entry, album) if is_brand else _county(catalogue, entry, album)
    title = entry.title if is_brand else f"{entry.title}的群团品牌"
    claim = getattr(entry.model, "claim", None) or ""
    settings = catalogue.settings
    return Article(
        title[:TITLE],
        claim[:DIGEST],
        whole(settings.address, url_of(entry)) if settings.address else "",
        judged(element("section", "".join(blocks))),
    )


def _brand(catalogue: Catalogue, brand: Entry, album: Album) -> Iterator[str]:
    yield from _warned(catalogue)
    yield from _claim(brand)
    yield from _line("牵头", fact.leaders(catalogue, brand))
    yield from _line("参与", fact.partners(catalogue, brand))
    yield from _line("在哪里", fact.places_fact(catalogue, brand))
    if caution := standing(catalogue, brand):
        yield words("p", caution, "note")
    shots = list(album.shots(brand))
    yield from map(picture, shots[:1])
    yield _text(catalogue, brand, album)
    numbers = [n for n in numbers_of(catalogue, brand) if not n.is_missing]
    if numbers:
        yield words("h2", "几个数")
        yield from map(_number, numbers)
    yield from map(picture, shots[1:])
    yield from _cases(catalogue, brand)
    yield from _venues(catalogue, brand)
    if brand.model.caveats:
        yield words("h2", "资料说明")
        yield from (words("p", line, "note") for line in brand.model.caveats)
    yield from _foot(catalogue, (brand,))


def _county(catalogue: Catalogue, county: Entry, album: Album) -> Iterator[str]:
    yield from _warned(catalogue)
    found = county_stories(catalogue, county)
    yield words(
        "p", f"{county.title}的 {len(found.brands)} 个群团品牌，各做什么，谁在办。", "claim"
    )
    said = Counter(standing(catalogue, brand) for brand in found.brands)
    common = said.most_common(1)[0][0]
    if common:
        yield words("p", f"没有另外注明的，{common}", "note")
    for chapter in found.chapters:
        yield words("h2", chapter.title)
        for brand in chapter.brands:
            yield words("h3", brand.title)
            yield from (words("p", claim) for claim in filter(None, [_claim_of(brand)]))
            yield from _line("牵头", fact.leaders(catalogue, brand))
            yield from map(picture, list(album.shots(brand))[:1])
            yield from map(_number, results(numbers_of(catalogue, brand))[:FEW])
            if (own := standing(catalogue, brand)) != common:
                yield words("p", own or "这是本单位填报的。", "note")
    yield from _foot(catalogue, found.brands)


def _warned(catalogue: Catalogue) -> Iterator[str]:
    if sentence := warning(catalogue.settings):
        yield words("p", sentence, "claim")


def _claim_of(entry: Entry) -> str:
    return getattr(entry.model, "claim", None) or ""


def _claim(entry: Entry) -> Iterator[str]:
    if claim := _claim_of(entry):
        yield words("p", claim, "claim")


def _line(label: str, found: fact.Fact) -> Iterator[str]:
    if found.is_stated and found.anchors:
        named = "、".join(f"{a.note}{a.text}" for a in found.anchors)
        yield words("p", f"{label}：{named}", "note")


def _text(catalogue: Catalogue, entry: Entry, album: Album) -> str:
    shown: dict[str, str] = {}

    def show(target: str) -> dict[str, str]:
        shown[name := f"picture-{len(shown)}"] = target
        return {"src": name}

    html = catalogue.body(entry).render(lambda _: "", show)
    return body(tree(html), lambda src: album.in_body(entry, shown.get(src, "")))


def _number(number: Number) -> str:
    """A plan says so in front of its digits, whatever size they have."""
    plan = f"{TARGET} " if number.is_target else ""
    digits = words("span", f"{plan}{number.before}{number.digits}{number.unit}", "digits")
    name = escape(number.figure.indicator, quote=False)
    return element("p", f"{digits}<br>{name}<br>{words('span', basis(number), 'basis')}", "number")


def _cases(catalogue: Catalogue, brand: Entry) -> Iterator[str]:
    cases = catalogue.backlinks(brand, Target.CASE, "品牌")
    if cases:
        yield words("h2", "案例")
    for case in cases[:CASES]:
        yield words("h3", case.title)
        yield from (words("p", claim) for claim in filter(None, [_claim_of(case)]))
        yield words("p", f"出处：{'；'.join(_sources(catalogue, case))}。", "note")
    if len(cases) > CASES:
        yield words("p", f"另有 {len(cases) - CASES} 个案例，见网站。", "note")


def _venues(catalogue: Catalogue, brand: Entry) -> Iterator[str]:
    """Where it can be found; what nobody verified says so behind its name."""
    venues = without_residences(catalogue, catalogue.references(brand, "阵地"))
    if venues:
        yield words("h2", "在哪里")
    for venue in venues:
        stated = fact.stated(fact.address(catalogue, venue), fact.hours(catalogue, venue))
        is_open = not reliability(catalogue, venue)
        known = [r for r in stated if is_open or r.label != "开放时间"]
        more = "，".join(f"{row.label}：{row.anchors[0].text}" for row in known)
        yield words("p", f"{venue.title}{f'（{more}）' if more else ''}")
        if caution := reliability(catalogue, venue):
            yield words("p", caution, "note")


def _foot(catalogue: Catalogue, entries: Iterable[Entry]) -> Iterator[str]:
    """All that it rests on, each once, and who answers for it."""
    named = dict.fromkeys(one for entry in entries for one in _sources(catalogue, entry))
    if named:
        yield words("h2", "资料来源")
        yield from (words("p", one, "note") for one in named)
    settings = catalogue.settings
    owner = owner_of(settings)
    name = f"“{settings.name}”"
    by = name if owner == settings.name else f"{owner}{name}"
    yield words("p", f"来自{by}，{catalogue.today.chinese}整理。", "note")


def _sources(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """Of the entry and of each of its numbers."""
    yield from map(source_in_words, catalogue.references(entry, "来源"))
    yield from (cited(number) for number in numbers_of(catalogue, entry) if number.source)
    if isinstance(entry.model, StoryModel) and entry.model.is_self_reported:
        yield story.sources(catalogue, entry).anchors[-1].text
