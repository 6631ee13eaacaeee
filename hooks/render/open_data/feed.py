"""The Atom feed (RFC 4287): what is new or changed, as far as the entries tell when.

An entry has no date of its own. Its last final reading (终审) dates the text
as it stands; where there is none, its newest source is the latest it can know
of. The feed's subtitle says so, and each item says which of the two it is.
"""

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import STORIES, EntryModel, SourceDocument
from hooks.model.entry import ReviewStep, StoryModel
from hooks.model.scalar.day import Day
from hooks.render.open_data.column import whole
from hooks.render.open_data.xml_document import xml
from hooks.view.parts.address import FOLDER, HOME, url_of

NAME = "feed.xml"
ATOM = "http://www.w3.org/2005/Atom"
LENGTH = 50
SUBTITLE = (
    "新增和改动的品牌、案例、阵地。"
    "按最近一次终审的日期排列；没有终审记录的，按它最新一篇来源的日期，本单位填报的按填报的日期；都没有的不列。"
)
NEVER = Day(1970, 1, 1)


@dataclass(frozen=True)
class News:
    """An entry, the day it is dated by, and what day that is."""

    entry: Entry
    day: Day
    basis: str


def feed(catalogue: Catalogue) -> bytes:
    """The newest entries first; of one day, in the order of their addresses."""
    settings = catalogue.settings
    items = news(catalogue)[:LENGTH]
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "zh"})
    _say(root, "title", settings.name)
    _say(root, "subtitle", SUBTITLE)
    _say(root, "id", _identity(catalogue, HOME))
    _say(root, "updated", _moment(items[0].day if items else NEVER))
    _say(SubElement(root, "author"), "name", settings.owner or settings.name)
    _link(root, whole(settings.address, HOME), "alternate", "text/html")
    if settings.address:
        _link(root, whole(settings.address, NAME), "self", "application/atom+xml")
    for item in items:
        _item(SubElement(root, "entry"), catalogue, item)
    return xml(root)


def news(catalogue: Catalogue) -> tuple[News, ...]:
    """All entries that anything dates, the newest first."""
    found = [n for t in STORIES for e in catalogue.of(t) if (n := _dated(catalogue, e))]
    found.sort(key=lambda item: url_of(item.entry))
    return tuple(sorted(found, key=lambda item: item.day, reverse=True))


def _dated(catalogue: Catalogue, entry: Entry) -> News | None:
    if reviewed := last_review(entry):
        return _told(entry, reviewed, "终审日期")
    if days := [d for s in catalogue.references(entry, "来源") if (d := _printed(s.model))]:
        return _told(entry, max(days), "最新来源的日期")
    reported = _reported(entry.model)
    return _told(entry, reported, "填报的日期") if reported else None


def _told(entry: Entry, day: Day, basis: str) -> News:
    return News(entry, day, f"{basis}：{day.chinese}")


def last_review(entry: Entry) -> Day | None:
    """The day of the last final reading."""
    found = (r.day for r in entry.model.reviews if r.step is ReviewStep.FINAL)
    return max(found, default=None)


def _printed(source: EntryModel) -> Day | None:
    return source.day if isinstance(source, SourceDocument) else None


def _reported(model: EntryModel) -> Day | None:
    """The day of what an organisation reports itself."""
    if not isinstance(model, StoryModel) or not isinstance(model.as_of, Day):
        return None
    return model.as_of if model.is_self_reported else None


def _item(element: Element, catalogue: Catalogue, item: News) -> None:
    entry = item.entry
    _say(element, "title", entry.title)
    _say(element, "id", _identity(catalogue, _first_url(entry)))
    _say(element, "updated", _moment(item.day))
    _link(element, whole(catalogue.settings.address, url_of(entry)), "alternate", "text/html")
    SubElement(element, "category", {"term": entry.target.value})
    claim = getattr(entry.model, "claim", None) or ""
    _say(element, "summary", f"{claim}（{item.basis}）")


def _first_url(entry: Entry) -> str:
    """The first address that the entry ever had: a renamed entry is not a new one."""
    slugs = (*entry.model.former_slugs, entry.slug)
    return f"{FOLDER[entry.target]}/{slugs[0]}.html"


def _identity(catalogue: Catalogue, url: str) -> str:
    """The address; where the site has none, a name that is the same at every build."""
    settings = catalogue.settings
    if settings.address:
        return whole(settings.address, url)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{settings.name}/{url}')}"


def _moment(day: Day) -> str:
    """Midnight in China; a date without month or day counts from its beginning."""
    return f"{day.year:04}-{day.month or 1:02}-{day.day or 1:02}T00:00:00+08:00"


def _say(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text


def _link(parent: Element, href: str, rel: str, sort: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": sort, "href": href})
