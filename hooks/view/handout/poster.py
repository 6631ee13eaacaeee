"""Posters: a page on one sheet of A4, to be read from two metres and hung where people pass.

Everything on it is taken from the page, so that it never says what the page does not.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target, Venue
from hooks.model.venue import ROLES, Entrance
from hooks.view.parts import address, fact, story
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.card import photo
from hooks.view.parts.fact import Fact
from hooks.view.parts.number import Number, numbers_of
from hooks.view.parts.numbers import results
from hooks.view.parts.page import Page
from hooks.view.parts.picture import Picture
from hooks.view.parts.sharing import has_poster
from hooks.view.parts.venue_count import UNIT
from hooks.view.parts.verification import is_verified

FACTS: Mapping[Target, tuple[Callable[[Catalogue, Entry], Fact], ...]] = {
    Target.BRAND: (
        fact.leaders,
        fact.places_fact,
        fact.for_whom,
        fact.how,
        fact.partners,
        fact.guides,
        fact.needs,
    ),
    Target.VENUE: (
        fact.address,
        fact.hours,
        fact.telephone,
        fact.places_fact,
        fact.fee,
        fact.admitted,
        fact.entrance,
        fact.way,
        fact.access,
        fact.facilities,
        fact.needs,
        *map(fact.role, ROLES),
        fact.verification,
    ),
}
"""What a passer-by needs, the most needed first."""
NAMED = 6
"""Names in a row."""
LONGEST = 80
"""Characters in a row or a claim."""
SOURCES = 2
EVERYBODY = frozenset({"所有人", "任何人", "谁都可以", "不限"})
"""Of 谁能来."""
WHOM = re.compile(r"[^不非除凭须需限可能无，。；：、（）()]+")
"""Words of 谁能来 that only name people; others already say how, or who may not."""


@dataclass(frozen=True)
class Row:
    """A fact in plain words: nothing on paper can be clicked."""

    label: str
    text: str


@dataclass(frozen=True)
class Poster:
    """One sheet: ``page`` is where all of it stands, ``code`` opens that and may be empty.

    A venue's ``photo``, where it has one, stands where else its name is drawn: people know the door.
    ``welcome`` says who may come in, ``door_code`` opens where to tell that it was shut.
    """

    url: Url
    page: Url
    title: str
    label: str
    system: str
    headline: Url
    photo: Picture | None
    claim: str
    rows: tuple[Row, ...]
    number: Number | None
    notice: str
    sources: str
    reviewed: str
    watermark: str
    code: Url
    accession: str = ""
    welcome: str = ""
    door_code: Url = ""
    inner_names: tuple[str, ...] = ()

    @property
    def basis(self) -> str:
        """What the number rests on, and what has to be known to read it right."""
        if not self.number:
            return ""
        note = self.number.figure.note
        cited = f"{self.number.basis} · 出处：{self.number.citation.text}"
        return f"{cited} · 说明：{note}" if note else cited


def poster_of(catalogue: Catalogue, entry: Entry, page: Page) -> Poster | None:
    """The poster of a brand's or venue's page; none of a home's."""
    return _poster(catalogue, entry, page) if has_poster(catalogue, entry) else None


def _poster(catalogue: Catalogue, entry: Entry, page: Page) -> Poster:
    kinds = dict.fromkeys(filter(None, (page.system, page.label)))
    return Poster(
        url=address.poster(entry),
        page=page.url,
        title=page.title,
        label=" · ".join(kinds),
        system=page.system,
        headline=address.headline(entry),
        photo=photo(catalogue, entry) if entry.target is Target.VENUE else None,
        claim=_short(page.lead),
        rows=tuple(_rows(catalogue, entry)),
        number=_number(catalogue, entry),
        notice=page.notice,
        sources=_sources(catalogue, entry),
        reviewed=page.reviewed,
        watermark=_watermark(catalogue, page),
        code=address.code(entry) if catalogue.settings.address else "",
        accession=page.accession,
        welcome=_welcome(catalogue, entry),
        door_code=_door_code(catalogue, entry),
        inner_names=page.inner_names,
    )


def _welcome(catalogue: Catalogue, entry: Entry) -> str:
    """Who may come in and how, for those who do not dare: only what somebody verified."""
    venue = entry.model
    if not isinstance(venue, Venue) or not venue.admitted or not is_verified(catalogue, entry):
        return ""
    whom = "您" if venue.admitted in EVERYBODY else venue.admitted
    if not WHOM.fullmatch(whom):
        return f"谁能来：{whom}"
    if venue.entrance == (Entrance.WALK_IN,):
        return f"{whom}可以直接进来"
    how = f"（{'或'.join(venue.entrance)}）" if venue.entrance else ""
    return f"{whom}可以进来{how}"


def _door_code(catalogue: Catalogue, entry: Entry) -> Url:
    is_venue = entry.target is Target.VENUE and catalogue.settings.address
    return address.door_code(entry) if is_venue else ""


def _watermark(catalogue: Catalogue, page: Page) -> str:
    """Why this sheet must not hang anywhere."""
    if catalogue.settings.demonstration:
        return f"演示：{catalogue.settings.demonstration}"
    return f"{page.watermark}，不要张贴" if page.watermark else ""


def _rows(catalogue: Catalogue, entry: Entry) -> Iterator[Row]:
    for found in fact.stated(*(ask(catalogue, entry) for ask in FACTS[entry.target])):
        yield Row(found.label, _short(_text(found)))
    venues = catalogue.references(entry, "阵地") if entry.target is Target.BRAND else ()
    named = [venue.title for venue in venues if has_poster(catalogue, venue)]
    if named:
        yield Row("相关阵地", _short(_listed(named, UNIT)))


def _text(found: Fact) -> str:
    """What lies around a place stands before its name, as in an address."""
    return _listed(f"{anchor.note}{anchor.text}" for anchor in found.anchors)


def _listed(names: Iterable[str], unit: str = "项") -> str:
    every = tuple(names)
    rest = f"等 {len(every)} {unit}" if len(every) > NAMED else ""
    return "、".join(every[:NAMED]) + rest


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _number(catalogue: Catalogue, entry: Entry) -> Number | None:
    """The best documented result, if it says of which day it is."""
    return next((one for one in results(numbers_of(catalogue, entry)) if one.until), None)


def _sources(catalogue: Catalogue, entry: Entry) -> str:
    every = story.sources(catalogue, entry).anchors
    rest = f"等 {len(every)} 篇" if len(every) > SOURCES else ""
    return "；".join(map(_source, every[:SOURCES])) + rest


def _source(anchor: Anchor) -> str:
    return f"{anchor.text}（{anchor.note}）" if anchor.note else anchor.text
