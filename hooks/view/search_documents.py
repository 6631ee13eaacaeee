"""Search documents: what a search knows of every page, from the entry and from its page."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.residence import is_residence
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Brand, Organisation, Target, Venue
from hooks.model.venue import ROLES
from hooks.model.vocabulary import VenueKind
from hooks.search import Document, Field, Sort, Word
from hooks.view.parts.address import NEAREST, place_of_name
from hooks.view.parts.caption import above, kind_label, system
from hooks.view.parts.county import regions_of
from hooks.view.parts.fact import Facts
from hooks.view.parts.page import Page
from hooks.view.parts.section import Notes, Prose, Section
from hooks.view.parts.tagged import terms
from hooks.view.parts.venue_map import has_doors, records

VOCABULARIES = {
    Field.KIND: Target.VENUE_KIND,
    Field.NEED: Target.NEED,
    Field.FACILITY: Target.FACILITY,
    Field.THEME: Target.THEME,
}
TERM_FIELDS = (Field.NEED, Field.FACILITY, Field.THEME)
_TERMS = frozenset(VOCABULARIES[field].value for field in TERM_FIELDS)
NEAR = ("离我最近", "附近", "最近的阵地", "附近的阵地", "身边的阵地")
BY_DISTANCE = "从近到远，列出核实过的阵地。"
BY_TOWN = "镇街从近到远；还没有核实到门口的，到镇街为止。"
RELATIONS = (*ROLES, "参与", "指导", "上级")
LEADING = ("主办", "牵头", "引领")
"""Of these one is named beside a result; who merely uses a venue is not."""
_INLINE = re.compile(r"</?(?:a|b|code|em|i|mark|small|span|strong|sub|sup)\b[^>]*>")
_BLOCK = re.compile(r"<[^>]*>")
_APART = re.compile(r"<(del|s)>.*?</\1>|<sup id=.*?</sup>", re.DOTALL)
"""What no longer holds, and the numbers of footnotes."""
_WIDE_BLANKS = re.compile(r"(?<=[\u4e00-\u9fff])\u3000+(?=[\u4e00-\u9fff])")
"""Within a word, to align it (工　会); in a query they part words."""


def document_of(
    catalogue: Catalogue, subject: Entry | VocabularyTerm, page: Page
) -> Document | None:
    """What can be found of an entry or a theme with its page; nobody's home is looked for."""
    if isinstance(subject, Entry):
        return None if is_residence(catalogue, subject) else _entry(catalogue, subject, page)
    return _theme(subject, page)


def document_of_name(catalogue: Catalogue, brand: Entry, home: Entry) -> Document:
    """What can be found of a name-only brand; the result leads to its place on the page of ``home``."""
    own, claim = brand.model, getattr(brand.model, "claim", "")
    within = above(catalogue, home) + home.title
    place = within if home.target is Target.PLACE else _place(catalogue, home)
    return Document(
        sort=Sort.BRAND,
        url=place_of_name(brand, home),
        name=brand.title,
        label=kind_label(brand),
        aliases=(*own.aliases, *(own.named_parts if isinstance(own, Brand) else ())),
        claim=claim,
        place=place,
        fields={Field.PLACE: (place,), Field.KIND: (kind_label(brand),), Field.CLAIM: (claim,)},
    )


def map_document(catalogue: Catalogue, page: Page) -> Document:
    """Who asks what is nearest is led to the map: to doors where they are known, else to towns."""
    venues = catalogue.of(Target.VENUE)
    has_nearest = has_doors(catalogue, venues)
    return Document(
        sort=Sort.PAGE,
        url=NEAREST if records(catalogue, venues) else page.url,
        name=page.title,
        label="地图",
        aliases=NEAR,
        claim=BY_DISTANCE if has_nearest else BY_TOWN,
    )


def words(catalogue: Catalogue) -> tuple[Word, ...]:
    """The vocabularies by which people ask for things: needs before all others."""
    return tuple(
        Word(field, term.name, term.model.synonyms)
        for field in (Field.NEED, Field.KIND, Field.FACILITY, Field.THEME)
        for term in catalogue.terms(VOCABULARIES[field]).values()
        if not (isinstance(term.model, VenueKind) and term.model.is_private_residence)
    )


def _entry(catalogue: Catalogue, entry: Entry, page: Page) -> Document:
    named = tuple(_terms(catalogue, entry))
    fields = {
        Field.PLACE: tuple(_places(catalogue, entry)),
        Field.ORGANISATION: tuple(_organisations(catalogue, entry)),
        Field.KIND: (kind_label(entry),),
        Field.CLAIM: (page.lead,),
    }
    parts = entry.model.named_parts if isinstance(entry.model, Brand) else ()
    return Document(
        sort=Sort(entry.target.value),
        url=page.url,
        name=page.title,
        label=page.label,
        system=page.system,
        aliases=(*page.names, *parts, *filter(None, (page.accession,))),
        claim=page.lead,
        place=_place(catalogue, entry),
        address=(entry.model.address or "") if isinstance(entry.model, Venue) else "",
        regions=tuple(dict.fromkeys(_regions(catalogue, entry))),
        leaders=tuple(dict.fromkeys(_leaders(catalogue, entry))),
        themes=tuple(name for field, name in named if field is Field.THEME),
        fields=fields,
        terms=named,
        body="\n".join(text for section in _own(entry, page) for text in _texts(section)),
    )


def _leaders(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    for key in LEADING:
        for leader in catalogue.references(entry, key):
            yield label(catalogue, leader)


def _theme(theme: VocabularyTerm, page: Page) -> Document:
    return Document(
        sort=Sort.THEME,
        url=page.url,
        name=page.title,
        label=page.label,
        claim=page.lead,
        themes=(theme.name,),
        terms=((Field.THEME, theme.name),),
    )


def _terms(catalogue: Catalogue, entry: Entry) -> Iterator[tuple[Field, str]]:
    for field in TERM_FIELDS:
        for term in terms(catalogue, entry, VOCABULARIES[field]):
            yield field, term.name
    if isinstance(entry.model, Venue):
        yield Field.KIND, entry.model.kind.text


def _places(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """Every place that the entry lies in; a place lies in those above it."""
    within = () if entry.target is Target.PLACE else catalogue.places(entry)
    steps = (step for place in within for step in (place, *catalogue.ancestors(place)))
    above = catalogue.ancestors(entry) if entry.target is Target.PLACE else ()
    for step in dict.fromkeys((*steps, *above)):
        yield step.title


def _organisations(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """Whoever runs it, shares it or helps, and to which system they belong."""
    if isinstance(entry.model, Organisation):
        yield entry.model.system.value
    yield system(catalogue, entry)
    for key in RELATIONS if entry.target is not Target.PLACE else ():
        for organisation in catalogue.references(entry, key):
            yield organisation.title


def _place(catalogue: Catalogue, entry: Entry) -> str:
    """``桐乡市乌镇``; the nearest place and its county."""
    if entry.target is Target.PLACE:
        return above(catalogue, entry)
    places = zip(catalogue.places(entry), regions_of(catalogue, entry), strict=True)
    names = ("".join(_names(catalogue, *region, place)) for place, region in places)
    return "、".join(dict.fromkeys(names))


def _names(catalogue: Catalogue, *steps: Entry | None) -> Iterator[str]:
    """Each once, the largest so that it is no other's."""
    first, *rest = dict.fromkeys(step for step in steps if step)
    yield label(catalogue, first)
    yield from (step.title for step in rest)


def _regions(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """``桐乡市``, ``桐乡市 乌镇``: a town is one of its county."""
    for county, town in regions_of(catalogue, entry):
        if county:
            yield label(catalogue, county)
        if town:
            yield f"{label(catalogue, county)} {town.title}" if county else label(catalogue, town)


def _own(entry: Entry, page: Page) -> Iterator[Section]:
    """What speaks of the entry: the page of a place also tells of all that lies in it.

    Whoever asks for that finds it itself, and neither its city nor its province before it.
    """
    is_place = entry.target is Target.PLACE
    return (s for s in page.sections if not is_place or isinstance(s, Prose | Notes))


def _texts(section: Section) -> Iterator[str]:
    """What a section says in words of its own, as plain text; those of vocabularies are terms."""
    if isinstance(section, Prose):
        html = _INLINE.sub("", _APART.sub("", section.html))
        yield _WIDE_BLANKS.sub("", unescape(_BLOCK.sub("\n", html)))
    if isinstance(section, Facts):
        section = replace(section, rows=tuple(r for r in section.rows if r.label not in _TERMS))
    yield from section.texts
