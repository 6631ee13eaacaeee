"""Stories: what the pages of brands, cases and venues have in common."""

from collections.abc import Mapping

from hooks.catalogue import Catalogue
from hooks.catalogue.link import destination_of, path_from
from hooks.catalogue.occasion import Occasion, occasions
from hooks.catalogue.review_state import Standing
from hooks.entries.entry import Entry
from hooks.model import Publication, Target
from hooks.model.entry import Honour, StoryModel
from hooks.model.entry import Picture as PhotoModel
from hooks.model.scalar.reference import OWN_REPORT
from hooks.model.settings import SignOff
from hooks.view.parts.address import (
    anchor,
    list_anchor,
    name_id,
    place_of,
    relative,
    url_of,
)
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.caption import accession, inner_names, kind_label, system
from hooks.view.parts.card import cover
from hooks.view.parts.metadata import metadata
from hooks.view.parts.occasion import reasoning, when
from hooks.view.parts.page import Page
from hooks.view.parts.picture import Picture, picture
from hooks.view.parts.section import (
    GENERATED,
    Award,
    Awards,
    Name,
    Names,
    Notes,
    Photo,
    Photos,
    Prose,
    Section,
    Sources,
)
from hooks.view.parts.sharing import share
from hooks.view.parts.source import imprint

DESCRIPTION_LENGTH = 120
SIZES = "(min-width: 60em) 40rem, 100vw"
"""How wide a picture in a text stands on a screen."""


def page(
    catalogue: Catalogue, entry: Entry, sections: tuple[Section, ...], notice: str = ""
) -> Page:
    """The page of an entry; its head is made the same way for every type."""
    state = catalogue.state(entry)
    lead = getattr(entry.model, "claim", None) or ""
    return Page(
        url=url_of(entry),
        title=entry.title,
        description=(lead or f"{entry.target.value}:{entry.title}")[:DESCRIPTION_LENGTH],
        label=kind_label(entry),
        breadcrumbs=(list_anchor(entry.target),),
        sections=sections,
        lead=lead,
        names=entry.model.aliases,
        inner_names=inner_names(catalogue, entry),
        notice=notice,
        watermark="" if state is Publication.PUBLISHED else state.value,
        system=system(catalogue, entry),
        accession=accession(entry),
        cover=cover(catalogue, entry),
        reviewed=_reviewed(catalogue, entry),
        share=share(catalogue, entry),
        metadata=metadata(catalogue, entry),
    )


def _reviewed(catalogue: Catalogue, entry: Entry) -> str:
    """The last sign-off of what is shown; where the site asks for them, also that there is none."""
    review = catalogue.review(entry)
    if review and review.readings:
        last = review.readings[-1]
        return f"{last.day.chinese}{last.step.value}"
    if review and review.standing is Standing.STALE:
        last = entry.model.reviews[-1]
        return f"{last.day.chinese}{last.step.value}，之后有修改"
    is_asked = catalogue.settings.sign_off is not SignOff.OFF
    return "还没有审核记录" if is_asked and isinstance(entry.model, StoryModel) else ""


def prose(catalogue: Catalogue, entry: Entry) -> Prose:
    """The body with its links led to pages; what the audience may not see is not linked."""
    here = url_of(entry)

    def resolve(target: str) -> str:
        if shown := picture(catalogue, path_from(entry, target)):
            return relative(here, shown.url)
        found = destination_of(catalogue, entry, target)
        return relative(here, place_of(catalogue, found)) if isinstance(found, Entry) else ""

    generated = generated_pictures(entry)

    def show(target: str) -> Mapping[str, str]:
        path = path_from(entry, target)
        shown = picture(catalogue, path)
        note = {"note": GENERATED} if path in generated else {}
        return {**_attributes(here, shown), **note} if shown else {}

    return Prose(catalogue.body(entry).render(resolve, show))


def _attributes(here: Url, shown: Picture) -> dict[str, str]:
    """What an ``<img>`` on the page ``here`` says of a picture."""
    files = [f"{relative(here, url)} {width}w" for url, width in shown.files]
    choice = {"srcset": ", ".join(files), "sizes": SIZES} if len(files) > 1 else {}
    return {
        "src": relative(here, shown.url),
        **choice,
        "width": str(shown.width),
        "height": str(shown.height),
        "loading": "lazy",
    }


def door(catalogue: Catalogue, entry: Entry) -> Photos:
    """What its door looks like from the street."""
    return Photos(_shown(catalogue, entry, is_door=True), title="门口", id="door")


def photos(catalogue: Catalogue, entry: Entry) -> Photos:
    """The entry's pictures, in its own order, without what its body shows or nobody may see."""
    return Photos(_shown(catalogue, entry, is_door=False))


def _shown(catalogue: Catalogue, entry: Entry, *, is_door: bool) -> tuple[Photo, ...]:
    in_body = {path_from(entry, mention.target) for mention in catalogue.body(entry).pictures}
    found = (
        (picture(catalogue, path), photo)
        for path, photo in _photos(entry)
        if path not in in_body and _is_door(entry, photo) is is_door
    )
    return tuple(
        Photo(shown, photo.caption, photo.author or "", photo.is_generated is True)
        for shown, photo in found
        if shown
    )


def _is_door(entry: Entry, photo: PhotoModel) -> bool:
    """Of a venue; elsewhere a door is a picture like others."""
    return photo.is_door and entry.target is Target.VENUE


def pictures(catalogue: Catalogue, entry: Entry) -> tuple[str, ...]:
    """Paths of all pictures that an entry's page shows or leads to, and of what else it leads to."""
    body = catalogue.body(entry)
    mentions = (*body.pictures, *body.links)
    in_body = (path_from(entry, mention.target) for mention in mentions)
    return (*(path for path, _ in _photos(entry)), *in_body)


def generated_pictures(entry: Entry) -> frozenset[str]:
    """Paths of those that the entry says a machine made."""
    return frozenset(path for path, photo in _photos(entry) if photo.is_generated)


def _photos(entry: Entry) -> tuple[tuple[str, PhotoModel], ...]:
    found = entry.model.pictures if isinstance(entry.model, StoryModel) else ()
    return tuple((path_from(entry, photo.file), photo) for photo in found)


def awards(catalogue: Catalogue, entry: Entry) -> Awards:
    """Titles and awards."""
    found = ((one, one.subject) for one in occasions(entry))
    honours = ((one, honour) for one, honour in found if isinstance(honour, Honour))
    return Awards(tuple(_award(catalogue, one, honour) for one, honour in honours))


def _award(catalogue: Catalogue, one: Occasion, honour: Honour) -> Award:
    details = (
        f"{honour.level}级" if honour.level else "",
        f"{honour.issuer}授予" if honour.issuer else "",
        when(catalogue, one),
        reasoning(one),
    )
    return Award(honour.name, tuple(detail for detail in details if detail))


def names(catalogue: Catalogue, entry: Entry) -> Names:
    """The name-only brands that belong to the entry."""
    found = sorted(catalogue.names_at(entry), key=lambda brand: brand.slug)
    return Names(
        tuple(Name(name_id(b), b.title, _also(b), getattr(b.model, "claim", "")) for b in found)
    )


def _also(brand: Entry) -> str:
    return f"也叫{'、'.join(brand.model.aliases)}" if brand.model.aliases else ""


def caveats(entry: Entry) -> Notes:
    """What the sources leave out or contradict."""
    return Notes(entry.model.caveats, is_aside=True, title="资料说明", id="doubts")


def sources(catalogue: Catalogue, entry: Entry) -> Sources:
    """What an entry rests on, with publisher and date, or 本单位填报."""
    anchors = [anchor(source, imprint(source)) for source in catalogue.references(entry, "来源")]
    is_own = isinstance(entry.model, StoryModel) and entry.model.is_self_reported
    return Sources((*anchors, *((Anchor(OWN_REPORT),) if is_own else ())))
