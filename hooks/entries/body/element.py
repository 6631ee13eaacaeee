"""Elements: the tags of a piece of HTML, for comparing it before and after the cleaning."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from hooks.entries.body.markup import ADDRESSES, FOOTNOTE, HEADINGS, is_refused


@dataclass
class Element:
    """A tag that was met; ``text`` is what stands in it, or a picture's description."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    @property
    def address(self) -> str | None:
        """The target of a link or a picture as it was written."""
        return self.attributes.get(ADDRESSES.get(self.tag, ""))

    @property
    def is_footnote(self) -> bool:
        """Whether it leads from a footnote to its place or back."""
        return FOOTNOTE.fullmatch((self.address or "").removeprefix("#")) is not None


class _Reader(HTMLParser):
    """Collects the elements of a piece of HTML with the text of links and headings."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, attributes.get("alt", "") if tag == "img" else "")
        self.elements.append(element)
        if tag == "a" or tag in HEADINGS:  # a link may stand in a heading, nothing in its like
            self._open = [one for one in self._open if (one.tag == "a") != (tag == "a")]
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data


def elements(html: str) -> list[Element]:
    """All elements in the order of their tags."""
    reader = _Reader()
    reader.feed(html.replace("<![", "&lt;!["))  # no element, and html.parser raises at some of them
    reader.close()
    return reader.elements


def removed(before: list[Element], after: list[Element]) -> Iterator[tuple[str, str]]:
    """What was taken out, each sort once: its name, and the words to look for in the source."""
    tags = Counter(element.tag for element in before) - Counter(element.tag for element in after)
    yield from ((f"<{tag}>", f"<{tag}") for tag in tags)
    for tag, name, value in _removed_attributes(before, after):
        is_address = name == ADDRESSES.get(tag)
        if tag in tags or (is_address and not is_refused(value)):
            continue
        yield (value, value) if is_address else (name, f"{name}=")


def _removed_attributes(
    before: list[Element], after: list[Element]
) -> Iterator[tuple[str, str, str]]:
    """Tag, name and value of the attributes that were taken out, each sort and address once."""
    kept = Counter((e.tag, name) for e in after for name in e.attributes)
    values = {(e.tag, name, v) for e in after for name, v in e.attributes.items()}
    counted = Counter((e.tag, name) for e in before for name in e.attributes)
    seen: set[tuple[str, ...]] = set()
    for element in before:
        for name, value in element.attributes.items():
            kind = (element.tag, name)
            is_address = name == ADDRESSES.get(element.tag)
            is_as_often = counted[kind] == kept[kind]  # one that is kept may come twice
            is_kept = (*kind, value) in values or (
                is_as_often and not (is_address and is_refused(value))
            )
            sort = (*kind, value) if is_address else kind
            if not is_kept and sort not in seen:
                seen.add(sort)
                yield *kind, value
