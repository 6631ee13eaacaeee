"""Bodies: the Markdown of an entry as safe HTML, with what it links to and shows.

Safety is judged on the rendered HTML, not on the source: encoded addresses
and reference-style links carry scripts past any look at the source. What nh3
had to take out is kept, so that a rule can say it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html import escape
from html.parser import HTMLParser
from urllib.parse import unquote

import nh3
from markdown import Markdown

from hooks.entry import Entry
from hooks.link import goal_of
from hooks.problem import Location, Source, Span
from hooks.slug import slug_of

__all__ = ["Body", "Heading", "Mention", "body_of", "goal_of", "render"]

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TAGS = frozenset(
    {"a", "b", "blockquote", "br", "caption", "code", "dd", "del", "dl", "dt", "em", "figcaption"}
    | {"figure", "hr", "i", "img", "li", "ol", "p", "pre", "q", "s", "small", "strong", "sub"}
    | {"sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", *HEADINGS}
)
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"alt", "height", "src", "title", "width"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "style"},
}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE)
ADDRESSES = {"a": "href", "img": "src"}
BEFORE_ADDRESS = ("(", "<", '"', "'", " ")
TOO_DEEP = "太深"
ID_PREFIX = "body-"
TOP_LEVEL = 2
KEPT_BODIES = 4096


@dataclass(frozen=True)
class Mention:
    """A link, a picture, or something that was taken out, with its place in the file.

    ``target`` is the address as it was meant: a percent-encoded path is decoded.
    """

    target: str
    text: str
    at: Location


@dataclass(frozen=True)
class Heading:
    """A heading; ``level`` is that of the page, where the highest is 2."""

    level: int
    text: str
    id: str


@dataclass(frozen=True)
class Body:
    """An entry's text. ``html`` is safe, with its addresses as they were written.

    The ``target`` of a mention in ``removed`` is what was taken out: ``<script>``,
    the name of an attribute, an address with a scheme that is not allowed, or
    ``TOO_DEEP`` for a body whose lists no program can follow.
    """

    html: str
    links: tuple[Mention, ...]
    pictures: tuple[Mention, ...]
    removed: tuple[Mention, ...]
    headings: tuple[Heading, ...]


def body_of(entry: Entry) -> Body:
    """The entry's body, rendered once for rules and pages."""
    return _body(entry.document.source, entry.document.body_line)


def render(entry: Entry, resolve: Callable[[str], str]) -> str:
    """The body's HTML with every relative address passed through ``resolve``.

    A link that leads nowhere (an empty address) is left as mere words.
    Pictures of other hosts are replaced by their description: a page makes no
    request to another host.
    """
    body = body_of(entry)
    writer = _Writer(body.headings, resolve)
    writer.feed(body.html)
    writer.close()
    return "".join(writer.parts)


def is_path(target: str) -> bool:
    """Whether an address is a path within the site, and neither a web address nor a fragment."""
    return not (SCHEME.match(target) or target.startswith(("//", "#")))


@lru_cache(maxsize=KEPT_BODIES)
def _body(source: Source, first: int) -> Body:
    markdown = _markdown()
    markdown.reset()
    try:
        rendered = markdown.convert("\n".join(source.lines[first - 1 :]))
    except RecursionError:
        _markdown.cache_clear()  # the parser still stands in the middle of a list
        at = _Seeker(source, first).anywhere("")
        return Body("", (), (), (Mention(TOO_DEEP, "", at),), ())
    html = _cleaner().clean(rendered)
    before, after = _read(rendered), _read(html)
    seeker = _Seeker(source, first)
    mentions = [seeker.mention(element) for element in before.elements if _is_mentioned(element)]
    return Body(
        html=html,
        links=tuple(mention for tag, mention in mentions if tag == "a"),
        pictures=tuple(mention for tag, mention in mentions if tag == "img"),
        removed=tuple(_removed(before, after, _Seeker(source, first))),
        headings=_headings(after),
    )


@cache
def _markdown() -> Markdown:
    """Tables and lists as people expect them. Nothing that carries attributes or files."""
    return Markdown(extensions=["tables", "sane_lists"])


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel=None,
        filter_style_properties={"text-align"},
    )


@dataclass
class _Element:
    """A tag that was met; ``text`` is what stands in it, or a picture's description."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    @property
    def address(self) -> str | None:
        """The target of a link or a picture as it was written."""
        return self.attributes.get(ADDRESSES.get(self.tag, ""))


class _Reader(HTMLParser):
    """Collects the elements of a piece of HTML with the text of links and headings."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[_Element] = []
        self._open: list[_Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = _Element(tag, attributes, attributes.get("alt", "") if tag == "img" else "")
        self.elements.append(element)
        if tag == "a" or tag in HEADINGS:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def _is_mentioned(element: _Element) -> bool:
    """Whether a rule on addresses has to look at it, rather than the one on safety."""
    return element.address is not None and not _is_refused(element.address)


def _is_refused(address: str) -> bool:
    """Whether nh3 takes an address out and it is not just a path on somebody's computer."""
    found = SCHEME.match(address)
    scheme = found[1].lower() if found else ""
    return len(scheme) > 1 and scheme not in SCHEMES | {"file"}


def _removed(before: _Reader, after: _Reader, seeker: "_Seeker") -> Iterator[Mention]:
    """What is there before the cleaning and not after, each sort once."""
    kept = Counter(element.tag for element in after.elements)
    lost = Counter(element.tag for element in before.elements) - kept
    for tag in lost:
        yield Mention(f"<{tag}>", "", seeker.anywhere(f"<{tag}"))
    for tag, name, value in _lost_attributes(before, after):
        if tag in lost:
            continue
        is_address = name == ADDRESSES.get(tag)
        if is_address and _is_refused(value):
            yield Mention(value, "", seeker.anywhere(value))
        elif not is_address:
            yield Mention(name, "", seeker.anywhere(f"{name}="))


def _lost_attributes(before: _Reader, after: _Reader) -> Iterator[tuple[str, str, str]]:
    """Tag, name and value of the attributes that were taken out, each sort once."""
    kept = Counter((e.tag, name) for e in after.elements for name in e.attributes)
    values = {(e.tag, name, v) for e in after.elements for name, v in e.attributes.items()}
    counted = Counter((e.tag, name) for e in before.elements for name in e.attributes)
    seen: set[tuple[str, str]] = set()
    for element in before.elements:
        for name, value in element.attributes.items():
            kind = (element.tag, name)
            is_kept = (*kind, value) in values or counted[kind] == kept[kind]
            if not is_kept and kind not in seen:
                seen.add(kind)
                yield *kind, value


def _headings(after: _Reader) -> tuple[Heading, ...]:
    """The headings with their levels closed up from 2 on, and an id for each."""
    found = [element for element in after.elements if element.tag in HEADINGS]
    levels = sorted({element.tag for element in found})
    taken: Counter[str] = Counter()
    headings = []
    for element in found:
        text = " ".join(element.text.split())
        name = ID_PREFIX + (slug_of(text) or "section")
        taken[name] += 1
        suffix = f"-{taken[name]}" if taken[name] > 1 else ""
        level = TOP_LEVEL + levels.index(element.tag)
        headings.append(Heading(min(level, len(HEADINGS)), text, name + suffix))
    return tuple(headings)


@dataclass
class _Seeker:
    """Finds the place of words in the source; each search goes on behind the last find."""

    source: Source
    first: int
    position: int = 0
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = "\n".join(self.source.lines[self.first - 1 :])

    def mention(self, element: _Element) -> tuple[str, Mention]:
        """The element as a mention, with its tag."""
        written = element.address or ""
        target = unquote(written) if is_path(written) else written
        return element.tag, Mention(target, element.text, self._next(written))

    def anywhere(self, words: str) -> Location:
        """The first place of ``words``, or the body's first line that says something."""
        start = self.text.lower().find(words.lower())
        return self._at(start, len(words)) if start >= 0 else self._somewhere()

    def _next(self, words: str) -> Location:
        """The next place where ``words`` stand as an address."""
        for position in (self.position, 0):
            found = [self.text.find(before + words, position) for before in BEFORE_ADDRESS]
            starts = [start + 1 for start in found if start >= 0]
            start = min(starts) if starts else self.text.find(words, position)
            if words and start >= 0:
                self.position = start + len(words)
                return self._at(start, len(words))
        return self._somewhere()

    def _somewhere(self) -> Location:
        start = len(self.text) - len(self.text.lstrip())
        return self._at(start, len(self.text[start:].partition("\n")[0]))

    def _at(self, start: int, length: int) -> Location:
        line = self.text.count("\n", 0, start)
        column = start - (self.text.rfind("\n", 0, start) + 1)
        return Location(self.source, Span.of_line(self.first + line, column, column + length))


class _Writer(HTMLParser):
    """Writes safe HTML anew, with other addresses and other headings."""

    def __init__(self, headings: tuple[Heading, ...], resolve: Callable[[str], str]) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._resolve = resolve
        self._headings = headings
        self._coming = iter(headings)
        self._level = TOP_LEVEL

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in HEADINGS:
            heading = next(self._coming)
            self._level = heading.level
            self._write(f"h{heading.level}", {"id": heading.id})
        elif tag == "a" and "href" in attributes:
            self._write("a", self._led(attributes))
        elif tag == "img":
            self._picture(attributes)
        else:
            self.parts.append(self.get_starttag_text() or "")

    def _write(self, tag: str, attributes: dict[str, str]) -> None:
        written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
        self.parts.append(f"<{tag}{written}>")

    def _led(self, attributes: dict[str, str]) -> dict[str, str]:
        address = attributes["href"]
        if address.startswith("#"):
            return {**attributes, "href": self._within(unquote(address[1:]))}
        if is_path(address):
            goal = self._resolve(unquote(address))
            rest = {name: text for name, text in attributes.items() if name != "href"}
            return {"href": goal, **rest} if goal else rest
        return {**attributes, "rel": "noopener noreferrer"}

    def _within(self, fragment: str) -> str:
        """A heading of this body, named by its words or its id."""
        names = (heading.id for heading in self._headings if fragment in (heading.text, heading.id))
        return f"#{next(names, fragment)}"

    def _picture(self, attributes: dict[str, str]) -> None:
        address = attributes.get("src", "")
        if address and is_path(address):
            self._write("img", {**attributes, "src": self._resolve(unquote(address))})
        else:
            self.parts.append(escape(attributes.get("alt", "")))

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</h{self._level}>" if tag in HEADINGS else f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(escape(data, quote=False))
