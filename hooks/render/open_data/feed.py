"""The Atom feed (RFC 4287): what is new or changed."""

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement

from hooks.model import Settings
from hooks.model.scalar.day import Day
from hooks.render.open_data.xml_document import xml
from hooks.view.open_data import FeedItem
from hooks.view.open_data.feed import NAME, SUBTITLE
from hooks.view.parts.address import HOME, whole
from hooks.view.parts.anchor import Url

ATOM = "http://www.w3.org/2005/Atom"
NEVER = Day(1970, 1, 1)


def feed(items: Sequence[FeedItem], settings: Settings) -> bytes:
    """The items in their order."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "zh"})
    _add(root, "title", settings.name)
    _add(root, "subtitle", SUBTITLE)
    _add(root, "id", _identity(settings, HOME))
    _add(root, "updated", _moment(items[0].day if items else NEVER))
    _add(SubElement(root, "author"), "name", settings.owner or settings.name)
    _link(root, whole(settings.address, HOME), "alternate", "text/html")
    if settings.address:
        _link(root, whole(settings.address, NAME), "self", "application/atom+xml")
    for item in items:
        _item(SubElement(root, "entry"), item, settings)
    return xml(root)


def _item(element: Element, item: FeedItem, settings: Settings) -> None:
    _add(element, "title", item.title)
    _add(element, "id", _identity(settings, item.first_url))
    _add(element, "updated", _moment(item.day))
    _link(element, whole(settings.address, item.url), "alternate", "text/html")
    SubElement(element, "category", {"term": item.category})
    _add(element, "summary", f"{item.claim}（{item.basis}：{item.day.chinese}）")


def _identity(settings: Settings, url: Url) -> str:
    """The address; where the site has none, a name that is the same at every build."""
    if settings.address:
        return whole(settings.address, url)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{settings.name}/{url}')}"


def _moment(day: Day) -> str:
    """Midnight in China; a date without month or day counts from its beginning."""
    return f"{day.year:04}-{day.month or 1:02}-{day.day or 1:02}T00:00:00+08:00"


def _add(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text


def _link(parent: Element, href: str, rel: str, content_type: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": content_type, "href": href})
