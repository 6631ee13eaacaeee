"""Stories: what the pages of brands, cases and venues have in common."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.catalogue.link import destination_of, path_from
from hooks.entries.body import body_of, render
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Publication, SourceDocument, Target
from hooks.model.entry import Honour, StoryModel
from hooks.model.scalar.day import Day
from hooks.model.scalar.reference import OWN_REPORT
from hooks.model.settings import SignOff
from hooks.view.parts.address import FOLDER, INDEX, anchor, picture, relative, url_of, word
from hooks.view.parts.card import above, cover, label, system
from hooks.view.parts.metadata import metadata
from hooks.view.parts.page import Page
from hooks.view.parts.section import (
    Anchor,
    Award,
    Awards,
    Fact,
    Notes,
    Photo,
    Photos,
    Prose,
    Reading,
    Section,
)
from hooks.view.parts.sharing import share

DESCRIPTION_LENGTH = 120
UNSTATED = "报道没有写"
WORDS = {Target.THEME: "themes", Target.NEED: "needs", Target.FACILITY: "facilities"}


def page(
    catalogue: Catalogue, entry: Entry, sections: tuple[Section, ...], notice: str = ""
) -> Page:
    """The page of an entry; its head is made the same way for every type."""
    state = entry.model.state
    lead = getattr(entry.model, "claim", None) or ""
    return Page(
        url=url_of(entry),
        title=entry.title,
        description=(lead or f"{entry.target.value}:{entry.title}")[:DESCRIPTION_LENGTH],
        label=label(entry),
        trail=(Anchor(entry.target.value, INDEX[entry.target]),),
        sections=sections,
        lead=lead,
        names=entry.model.aliases,
        notice=notice,
        watermark="" if state is Publication.PUBLISHED else state.value,
        system=system(catalogue, entry),
        cover=cover(catalogue, entry),
        reviewed=_reviewed(catalogue, entry),
        share=share(catalogue, entry),
        metadata=metadata(catalogue, entry),
    )


def _reviewed(catalogue: Catalogue, entry: Entry) -> str:
    """The last sign-off; where the site asks for them, also that there is none."""
    if entry.model.reviews:
        last = max(entry.model.reviews, key=lambda review: review.day)
        return f"{last.day.chinese}{last.step.value}"
    is_asked = catalogue.settings.sign_off is not SignOff.OFF
    return "还没有审核记录" if is_asked and isinstance(entry.model, StoryModel) else ""


def linked(name: str, entries: Iterable[Entry]) -> Fact:
    """A row of links to other pages."""
    return Fact(name, tuple(anchor(entry) for entry in entries))


def said(name: str, text: str | None) -> Fact:
    """A row of plain words."""
    return Fact(name, (Anchor(text),) if text else ())


def as_of(catalogue: Catalogue, entry: Entry) -> str:
    """Up to which day the entry's facts hold; the day of the report where that is what is known."""
    stated = entry.model.as_of if isinstance(entry.model, StoryModel) else None
    if isinstance(stated, Day):
        return stated.chinese
    source = next(iter(catalogue.references(entry, "来源")), None)
    model = source.model if source else None
    day = model.day if isinstance(model, SourceDocument) else None
    return f"{day.chinese}（报道日期）" if day else UNSTATED


def telephone(number: str | None) -> Fact:
    """A number that a phone dials at a touch."""
    return Fact("电话", (Anchor(number, href=f"tel:{number}"),) if number else ())


def filled(*rows: Fact) -> tuple[Fact, ...]:
    """The rows that say something."""
    return tuple(row for row in rows if row.anchors)


def whereabouts(catalogue: Catalogue, entry: Entry) -> Fact:
    """Where: every place with its town or county, so that a village is not left alone."""
    return Fact("在哪里", tuple(_within(catalogue, place) for place in catalogue.places(entry)))


def _within(catalogue: Catalogue, place: Entry) -> Anchor:
    return anchor(place, note=above(catalogue, place))


def words(catalogue: Catalogue, entry: Entry, target: Target) -> Fact:
    """The terms of one vocabulary that an entry names; those with a page lead to it."""
    has_page = target in FOLDER
    anchors = (word(t) if has_page else Anchor(t.name) for t in terms(catalogue, entry, target))
    return Fact(target.value, tuple(anchors))


def terms(catalogue: Catalogue, entry: Entry, target: Target) -> tuple[VocabularyTerm, ...]:
    """The words of one vocabulary that an entry names, in its own order."""
    known = catalogue.terms(target)
    texts = (reference.text for reference in getattr(entry.model, WORDS[target], ()))
    return tuple(known[text] for text in texts if text in known)


def prose(catalogue: Catalogue, entry: Entry) -> Prose:
    """The body with its links led to pages; what the audience may not see is not linked."""

    def resolve(target: str) -> str:
        path = path_from(entry, target)
        if path in catalogue.pictures:
            return relative(url_of(entry), picture(path))
        goal = destination_of(catalogue, entry, target)
        return relative(url_of(entry), url_of(goal)) if isinstance(goal, Entry) else ""

    return Prose(render(entry, resolve))


def photos(entry: Entry) -> Photos:
    """The entry's pictures, in its own order."""
    return Photos(tuple(Photo(picture(path), caption) for path, caption in _photos(entry)))


def pictures(entry: Entry) -> tuple[str, ...]:
    """Paths of all pictures that an entry's page shows."""
    in_body = (path_from(entry, mention.target) for mention in body_of(entry).pictures)
    return (*(path for path, _ in _photos(entry)), *in_body)


def _photos(entry: Entry) -> tuple[tuple[str, str], ...]:
    found = entry.model.pictures if isinstance(entry.model, StoryModel) else ()
    return tuple((path_from(entry, photo.file), photo.caption) for photo in found)


def awards(entry: Entry) -> Awards:
    """Titles and awards."""
    honours = entry.model.honours if isinstance(entry.model, StoryModel) else ()
    return Awards(tuple(_award(honour) for honour in honours))


def _award(honour: Honour) -> Award:
    details = (
        f"{honour.level}级" if honour.level else "",
        f"{honour.issuer}授予" if honour.issuer else "",
        honour.day.chinese if honour.day else "时间原文未注明",
    )
    return Award(honour.name, tuple(detail for detail in details if detail))


def doubts(entry: Entry) -> Notes:
    """What the sources leave out or contradict."""
    return Notes("资料说明", "doubts", entry.model.caveats)


def reading(catalogue: Catalogue, entry: Entry) -> Reading:
    """The sources with publisher and date, or 本单位填报."""
    anchors = [anchor(source, imprint(source)) for source in catalogue.references(entry, "来源")]
    is_own = isinstance(entry.model, StoryModel) and entry.model.is_self_reported
    return Reading((*anchors, *((Anchor(OWN_REPORT),) if is_own else ())))


def imprint(source: Entry) -> str:
    """``浙江在线，2018年10月4日``."""
    model = source.model
    if not isinstance(model, SourceDocument):
        return ""
    return f"{model.publisher}，{model.day.chinese if model.day else '日期未注明'}"
