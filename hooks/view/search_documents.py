"""Finding: what a search knows of every page, from the entry and from what its page shows."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Brand, Level, Organisation, Target, Venue
from hooks.search import Document, Field, Sort, Word
from hooks.view.parts import story
from hooks.view.parts.card import above, label, system
from hooks.view.parts.page import Page
from hooks.view.parts.section import Awards, Facts, Notes, Numbers, Photos, Prose, Section, Timeline

VOCABULARIES = {
    Field.KIND: Target.VENUE_KIND,
    Field.NEED: Target.NEED,
    Field.FACILITY: Target.FACILITY,
    Field.THEME: Target.THEME,
}
BORNE = (Field.NEED, Field.FACILITY, Field.THEME)
RELATIONS = ("牵头", "共用", "参与", "指导", "上级")
_INLINE = re.compile(r"</?(?:a|b|code|em|i|small|span|strong|sub|sup)\b[^>]*>")
_BLOCK = re.compile(r"<[^>]*>")


def documents(
    catalogue: Catalogue, pages: Iterable[tuple[Entry | VocabularyTerm, Page]]
) -> tuple[Document, ...]:
    """What can be found: entries and themes with their pages."""
    return tuple(
        _story(catalogue, subject, page) if isinstance(subject, Entry) else _theme(subject, page)
        for subject, page in pages
    )


def words(catalogue: Catalogue) -> tuple[Word, ...]:
    """The vocabularies by which people ask for things: needs before all others."""
    return tuple(
        Word(field, term.name, term.model.synonyms)
        for field in (Field.NEED, Field.KIND, Field.FACILITY, Field.THEME)
        for term in catalogue.terms(VOCABULARIES[field]).values()
    )


def _story(catalogue: Catalogue, entry: Entry, page: Page) -> Document:
    terms = tuple(_terms(catalogue, entry))
    fields = {
        Field.PLACE: tuple(_places(catalogue, entry)),
        Field.ORGANISATION: tuple(_organisations(catalogue, entry)),
        Field.KIND: (label(entry),),
        Field.CLAIM: (page.lead,),
        **{f: tuple(name for other, name in terms if other is f) for f in BORNE},
    }
    parts = entry.model.named_parts if isinstance(entry.model, Brand) else ()
    return Document(
        sort=Sort(entry.target.value),
        url=page.url,
        name=page.title,
        label=page.label,
        system=page.system,
        aliases=(*page.names, *parts),
        claim=page.lead,
        place=_place(catalogue, entry),
        regions=tuple(dict.fromkeys(_regions(catalogue, entry))),
        leaders=tuple(leader.title for leader in catalogue.references(entry, "牵头")),
        themes=fields[Field.THEME],
        fields=fields,
        terms=terms,
        body="\n".join(words for section in page.sections for words in _said(section)),
    )


def _theme(theme: VocabularyTerm, page: Page) -> Document:
    return Document(
        sort=Sort.THEME,
        url=page.url,
        name=page.title,
        label=page.label,
        claim=page.lead,
        themes=(theme.name,),
        fields={Field.THEME: page.names},
    )


def _terms(catalogue: Catalogue, entry: Entry) -> Iterator[tuple[Field, str]]:
    for field in BORNE:
        for term in story.terms(catalogue, entry, VOCABULARIES[field]):
            yield field, term.name
    if isinstance(entry.model, Venue):
        yield Field.KIND, entry.model.kind.text


def _places(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """Every place that the entry lies in; a place lies in those above it."""
    within = () if entry.target is Target.PLACE else catalogue.places(entry)
    steps = (step for place in within for step in (place, *catalogue.above(place)))
    above = catalogue.above(entry) if entry.target is Target.PLACE else ()
    for step in dict.fromkeys((*steps, *above)):
        yield step.title


def _organisations(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """Whoever runs it, shares it or helps, and to which system they belong."""
    if isinstance(entry.model, Organisation):
        yield entry.model.system.value
    yield system(catalogue, entry)
    for key in RELATIONS if entry.target is not Target.PLACE else ():
        for goal in catalogue.references(entry, key):
            yield goal.title


def _place(catalogue: Catalogue, entry: Entry) -> str:
    """``桐乡市乌镇``; the nearest place and its county."""
    if entry.target is Target.PLACE:
        return above(catalogue, entry)
    names = ("".join(_steps(catalogue, place)) for place in catalogue.places(entry))
    return "、".join(dict.fromkeys(names))


def _steps(catalogue: Catalogue, place: Entry) -> Iterator[str]:
    county = catalogue.at_level(place, Level.COUNTY)
    town = catalogue.town(place)
    for step in dict.fromkeys((county, town, place)):
        if step:
            yield step.title


def _regions(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    places = (entry,) if entry.target is Target.PLACE else catalogue.places(entry)
    for place in places:
        county = catalogue.at_level(place, Level.COUNTY)
        town = catalogue.town(place)
        if county:
            yield county.title
        if town:
            yield f"{county.title} {town.title}" if county else town.title


def _said(section: Section) -> Iterator[str]:
    """What a section says; what only leads to other pages is theirs to say."""
    match section:
        case Prose(html=html):
            yield unescape(_BLOCK.sub("\n", _INLINE.sub("", html)))
        case Facts(rows=rows):
            yield from (anchor.text for row in rows for anchor in row.anchors)
        case Numbers(numbers=numbers):
            yield from (f"{n.indicator}\n{n.before}{n.digits}{n.unit}\n{n.note}" for n in numbers)
        case Timeline(moments=moments):
            yield from (moment.event for moment in moments)
        case Awards(awards=awards):
            yield from ("\n".join((award.name, *award.details)) for award in awards)
        case Notes(lines=lines):
            yield from lines
        case Photos(photos=photos):
            yield from (photo.caption for photo in photos)
        case _:
            return
