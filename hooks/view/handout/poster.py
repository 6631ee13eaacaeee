"""Posters: a page on one sheet of A4, to be read from two metres and hung where people pass.

Everything on it is taken from the page, so that it never says what the page does not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Target
from hooks.view.parts import address
from hooks.view.parts.featured import results
from hooks.view.parts.page import Page
from hooks.view.parts.section import Anchor, Fact, Facts, Number, Numbers, Reading, Url
from hooks.view.parts.sharing import is_hung
from hooks.view.parts.story import UNSTATED

ROWS = {
    Target.BRAND: ("谁牵头", "在哪里", "谁参与", "谁指导"),
    Target.VENUE: ("地址", "开放时间", "电话", "在哪里", "收费", "设施", "谁在管", "核实"),
}
"""The facts that a passer-by needs, the most needed first."""
NAMED = 6
"""Names in a row."""
LONGEST = 80
"""Signs in a row or a claim."""
SOURCES = 2
UNDATED = "未注明"


@dataclass(frozen=True)
class Row:
    """A fact in plain words: nothing on paper can be clicked."""

    label: str
    text: str


@dataclass(frozen=True)
class Poster:
    """One sheet: ``page`` is where all of it stands, ``code`` opens that and may be empty."""

    url: Url
    page: Url
    title: str
    label: str
    system: str
    headline: Url
    claim: str
    rows: tuple[Row, ...]
    number: Number | None
    notice: str
    sources: str
    reviewed: str
    watermark: str
    code: Url


def posters(
    catalogue: Catalogue, found: Iterable[tuple[Entry | VocabularyTerm, Page]]
) -> tuple[Poster, ...]:
    """A poster for the page of every brand and venue but homes."""
    return tuple(
        _poster(catalogue, entry, page)
        for entry, page in found
        if isinstance(entry, Entry) and is_hung(catalogue, entry)
    )


def _poster(catalogue: Catalogue, entry: Entry, page: Page) -> Poster:
    kinds = dict.fromkeys(filter(None, (page.system, page.label)))
    return Poster(
        url=address.poster(entry),
        page=page.url,
        title=page.title,
        label=" · ".join(kinds),
        system=page.system,
        headline=address.headline(entry),
        claim=_short(page.lead),
        rows=tuple(_rows(catalogue, entry, page)),
        number=_number(page),
        notice=page.notice,
        sources=_sources(page),
        reviewed=page.reviewed,
        watermark=_watermark(catalogue, page),
        code=address.code(entry) if catalogue.settings.address else "",
    )


def _watermark(catalogue: Catalogue, page: Page) -> str:
    """Why this sheet must not hang anywhere."""
    if catalogue.settings.demonstration:
        return f"演示：{catalogue.settings.demonstration}"
    return f"{page.watermark}，不要张贴" if page.watermark else ""


def _rows(catalogue: Catalogue, entry: Entry, page: Page) -> Iterator[Row]:
    facts = (section.rows for section in page.shown if isinstance(section, Facts))
    known = {row.label: row for rows in facts for row in rows}
    wanted = (known[label] for label in ROWS[entry.target] if label in known)
    for fact in wanted:
        text = _text(fact)
        if text != UNSTATED:
            yield Row(fact.label, _short(text))
    venues = catalogue.references(entry, "阵地") if entry.target is Target.BRAND else ()
    named = [venue.title for venue in venues if is_hung(catalogue, venue)]
    if named:
        yield Row("去哪里", _short(_listed(named, "处")))


def _text(fact: Fact) -> str:
    """What lies around a place stands before its name, as in an address."""
    return _listed(f"{anchor.note}{anchor.text}" for anchor in fact.anchors)


def _listed(names: Iterable[str], unit: str = "项") -> str:
    every = tuple(names)
    rest = f"等 {len(every)} {unit}" if len(every) > NAMED else ""
    return "、".join(every[:NAMED]) + rest


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _number(page: Page) -> Number | None:
    """The best documented result, if it says of which day it is."""
    numbers = next((s.numbers for s in page.shown if isinstance(s, Numbers)), ())
    return next((found for found in results(numbers) if UNDATED not in found.period), None)


def _sources(page: Page) -> str:
    readings = (section.anchors for section in page.shown if isinstance(section, Reading))
    every = tuple(anchor for anchors in readings for anchor in anchors)
    rest = f"等 {len(every)} 篇" if len(every) > SOURCES else ""
    return "；".join(map(_source, every[:SOURCES])) + rest


def _source(anchor: Anchor) -> str:
    return f"{anchor.text}（{anchor.note}）" if anchor.note else anchor.text
