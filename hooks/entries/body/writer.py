"""Writing safe HTML anew, with other addresses, other headings, and columns set by class.

What is written is judged once more by whoever asked for it: no parser comes behind a judge.
"""

import re
from collections.abc import Callable, Mapping
from html import escape
from html.parser import HTMLParser
from urllib.parse import unquote

from hooks.entries.body.heading import TOP_LEVEL, Heading
from hooks.entries.body.markup import FOOTNOTE, HEADINGS, ID_PREFIX, SCHEMES, is_path

ALIGNED = re.compile(r"text-align:\s*(left|center|right)\b")
NOTE = "note"
"""What stands in words beside a picture, among its attributes."""
SIZED = frozenset({"width", "height"})
NOWHERE = re.compile(r"[\t\n\r]")
BLANK = "".join(map(chr, range(33)))
"""What browsers pass over in an address, and before and behind it."""
CLASS = "qt-{}"
"""Of a cell: the site's policy lets no style through that stands in a page."""


def external(address: str) -> str:
    """An address of another site in the one way that is read alike everywhere; "" for any other."""
    scheme, colon, rest = NOWHERE.sub("", address).strip(BLANK).partition(":")
    return f"{scheme.lower()}:{rest}" if colon and scheme.lower() in SCHEMES else ""


class Writer(HTMLParser):
    """Writes safe HTML anew, with other addresses and other headings."""

    def __init__(
        self,
        headings: tuple[Heading, ...],
        resolve: Callable[[str], str],
        show: Callable[[str], Mapping[str, str]],
    ) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._resolve = resolve
        self._show = show
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
            if "id" in attributes:
                attributes["id"] = ID_PREFIX + attributes["id"]
            aligned = ALIGNED.match(attributes.pop("style", ""))
            self._write(tag, attributes | ({"class": CLASS.format(aligned[1])} if aligned else {}))

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
        goal = external(address)
        return {**attributes, "href": goal, "rel": "noopener noreferrer"} if goal else {}

    def _within(self, fragment: str) -> str:
        """A footnote, or a heading of this body, named by its words or its id."""
        if FOOTNOTE.fullmatch(fragment):
            return f"#{ID_PREFIX}{fragment}"
        names = (heading.id for heading in self._headings if fragment in (heading.text, heading.id))
        return f"#{next(names, fragment)}"

    def _picture(self, attributes: dict[str, str]) -> None:
        address = attributes.get("src", "")
        shown = self._show(unquote(address)) if address and is_path(address) else {}
        if shown:
            is_sized = not SIZED.isdisjoint(attributes)
            own = {name: text for name, text in attributes.items() if name != "src"}
            left_out = {NOTE, *(SIZED if is_sized else ())}
            self._write("img", own | {n: text for n, text in shown.items() if n not in left_out})
            if note := shown.get(NOTE):
                self.parts.append(f"<small>{escape(note)}</small>")
        else:
            self.parts.append(escape(attributes.get("alt", "")))

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</h{self._level}>" if tag in HEADINGS else f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(escape(data, quote=False))
