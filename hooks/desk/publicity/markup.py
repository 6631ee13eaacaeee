"""Markup: the safe HTML of a body as a tree, for what is no browser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img"})
TO_PLACE = "#body-fnref"
"""Leads from a footnote back to its place: on paper it is an arrow to nowhere."""


@dataclass
class Element:
    """An element with what stands in it, in its order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words in it."""
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    def elements(self, *tags: str) -> list["Element"]:
        """Those of these kinds anywhere in it, in their order."""
        inner = [c for c in self.children if isinstance(c, Element)]
        return [f for c in inner for f in ([c] if c.tag in tags else c.elements(*tags))]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in [one.tag for one in self._open[1:]]:
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def tree(html: str) -> Element:
    """The whole as one element."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
