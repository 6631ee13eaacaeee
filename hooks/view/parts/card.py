"""Cards: how an entry is mentioned on other pages."""

from collections.abc import Iterable
from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.entries.entry import Entry
from hooks.model import Brand, Organisation, Place, SourceDocument, System, Target, Venue
from hooks.model.entry import StoryModel
from hooks.view.parts import address
from hooks.view.parts.address import anchor
from hooks.view.parts.section import Card, Cards, Url

NAMED = 2
"""Leaders in a card; its page has all."""

COVERED = (Target.BRAND, Target.CASE)


def cards(catalogue: Catalogue, title: str, ident: str, entries: Iterable[Entry]) -> Cards:
    """Cards of ``entries`` in their order."""
    return Cards(title, ident, tuple(card(catalogue, entry) for entry in entries))


def rows(catalogue: Catalogue, title: str, ident: str, entries: Iterable[Entry]) -> Cards:
    """Mentions without covers, where many stand on a page of something else."""
    found = (replace(card(catalogue, entry), cover="") for entry in entries)
    return Cards(title, ident, tuple(found))


def card(catalogue: Catalogue, entry: Entry) -> Card:
    """Title, sort, one sentence, and where or by whom."""
    return Card(
        anchor=anchor(entry),
        label=label(entry),
        claim=getattr(entry.model, "claim", None) or "",
        meta=meta(catalogue, entry),
        system=system(catalogue, entry),
        cover=cover(catalogue, entry),
    )


def cover(catalogue: Catalogue, entry: Entry) -> Url:
    """The picture of a brand or case: its first photo, else what is drawn from its name."""
    if entry.target not in COVERED or not isinstance(entry.model, StoryModel):
        return ""
    found = (path_from(entry, photo.file) for photo in entry.model.pictures)
    photos = (path for path in found if path in catalogue.pictures)
    return next(map(address.picture, photos), address.cover(entry))


def label(entry: Entry) -> str:
    """What sort of thing it is, more exactly than its type where the entry says so."""
    match entry.model:
        case Brand(kind=kind):
            return kind.value
        case Venue(kind=kind):
            return kind.text
        case Organisation(system=found):
            return found.value
        case Place(level=level):
            return level.value
        case _:
            return entry.target.value


def meta(catalogue: Catalogue, entry: Entry) -> str:
    """Where it is and who leads it; for a source, who published it and when."""
    if isinstance(entry.model, SourceDocument):
        day = entry.model.day.chinese if entry.model.day else "日期未注明"
        return f"{entry.model.publisher} · {day}"
    if entry.target is Target.PLACE:
        return above(catalogue, entry)
    places = [place.title for place in catalogue.places(entry)]
    leaders = [leader.title for leader in catalogue.references(entry, "牵头")]
    more = [f"等 {len(leaders)} 家"] if len(leaders) > NAMED else []
    return " · ".join([*places, *leaders[:NAMED], *more])


def above(catalogue: Catalogue, place: Entry) -> str:
    """``浙江省嘉兴市桐乡市``: what a place lies in, the largest first."""
    return "".join(step.title for step in reversed(catalogue.above(place)))


def system(catalogue: Catalogue, entry: Entry) -> str:
    """The organisation system that an entry belongs to: its leaders', or 综合 where they differ."""
    if isinstance(entry.model, Organisation):
        return entry.model.system.value
    leaders = catalogue.references(entry, "牵头") or catalogue.references(entry, "共用")
    models = (leader.model for leader in leaders)
    systems = {model.system for model in models if isinstance(model, Organisation)}
    if not systems:
        return ""
    return systems.pop().value if len(systems) == 1 else System.JOINT.value
