"""The XML of a Word file made ready for mammoth: what must not come along goes, and is counted.

Hidden words are none that anybody meant to publish; a table of contents is of pages that are no
more. A text box stands where mammoth does not look for it, and is put where it does.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, tostring

from hooks.desk.document.archive import Archive
from hooks.desk.document.numbering import Numbering
from hooks.desk.document.paper import MAX_WORDS, TOO_LONG, UnusableDocumentError
from hooks.desk.document.xml_part import attribute, child, every, local, parsed

OFF = ("0", "false", "off")
CONTENTS = re.compile(r"(?:toc|目录)\s*\d*$", re.IGNORECASE)


@dataclass
class Story:
    """The parts to read, and what was met in them, by kind."""

    parts: dict[str, bytes] = field(default_factory=dict)
    met: Counter[str] = field(default_factory=Counter)
    paragraphs: list[str] = field(default_factory=list)
    """The words of each paragraph that should come along, without blanks."""
    pictures: int = 0


def story_of(archive: Archive) -> Story:
    """All that a Word file says; UnusableDocumentError where it is no XML."""
    story = Story()
    known = parsed(archive.xml.get("word/styles.xml", b""))
    styles = _contents_styles(known)
    numbering = Numbering.of(parsed(archive.xml.get("word/numbering.xml", b"")), known)
    for name, part in archive.stories():
        root = parsed(part)
        _take_away(root, styles, story.met)
        _meet(root, story)
        _rescue(root)
        numbering.write_into(root)
        if sum(map(len, story.paragraphs)) > MAX_WORDS:
            raise UnusableDocumentError(TOO_LONG)
        story.parts[name] = tostring(root, encoding="utf-8")
    return story


def words_in(part: bytes) -> str:
    """The words of a part that is not read, such as a header."""
    return " ".join(filter(None, (_words(one) for one in every(parsed(part), "p"))))


def _contents_styles(styles: Element) -> Collection[str]:
    """The ids of the styles that a table of contents is set in."""
    found = set()
    for style in every(styles, "style"):
        named = (one for one in style if local(one) == "name")
        if any(CONTENTS.match(attribute(one, "val")) for one in named):
            found.add(attribute(style, "styleId"))
    return found


def _take_away(root: Element, styles: Collection[str], met: Counter[str]) -> None:
    for parent in tuple(root.iter()):
        for one in tuple(parent):
            kind = _unwanted(one, styles)
            if kind:
                met[kind] += 1
                tail = one.tail
                parent.remove(one)
                if tail and tail.strip():
                    met["strange"] += 1


def _unwanted(element: Element, styles: Collection[str]) -> str:
    """Why an element is not to come along; "" where it is."""
    name = local(element)
    if name == "r":
        hidden = _below(element, "rPr", "vanish")
        if hidden is not None and attribute(hidden, "val") not in OFF and _words(element):
            return "hidden"
    elif name == "p":
        style = _below(element, "pPr", "pStyle")
        if style is not None and attribute(style, "val") in styles:
            return "contents"
    elif name == "sdt":
        gallery = next(every(element, "docPartGallery"), None)
        if gallery is not None and attribute(gallery, "val") == "Table of Contents":
            return "contents"
    return ""


def _below(element: Element, first: str, second: str) -> Element | None:
    """``w:vanish`` of ``w:rPr``."""
    found = child(element, first)
    return child(found, second) if found is not None else None


def _words(element: Element) -> str:
    return "".join(one.text or "" for one in every(element, "t"))


COUNTED = {
    "commentReference": "comment",
    "delText": "deleted",
    "oMath": "equation",
    "chart": "chart",
    "relIds": "diagram",
    "OLEObject": "object",
    "altChunk": "chunk",
    "ruby": "ruby",
    "txbxContent": "box",
    "ins": "inserted",
    "moveTo": "inserted",
}


def _meet(root: Element, story: Story) -> None:
    """Count what is there. Both halves of an alternative say the same: the second is passed over."""
    skipped = {id(one) for other in every(root, "Fallback") for one in other.iter()}
    removed = {
        id(one)
        for other in root.iter()
        if local(other) in {"del", "moveFrom"}
        for one in other.iter()
    }
    removed |= {id(one) for row in every(root, "tr") if _is_deleted_row(row) for one in row.iter()}
    for element in root.iter():
        if id(element) in skipped:
            continue
        name = local(element)
        if name in {"blip", "imagedata"}:
            story.pictures += 1
        if name in COUNTED:
            story.met[COUNTED[name]] += 1
        if name == "p" and id(element) not in removed:
            said = "".join(
                one.text or ""
                for one in _own_words(element)
                if id(one) not in removed and id(one) not in skipped
            )
            if bare(said):
                story.paragraphs.append(said)


def _is_deleted_row(row: Element) -> bool:
    return _below(row, "trPr", "del") is not None


def _own_words(paragraph: Element) -> Iterator[Element]:
    """The words of a paragraph, without those of a box that stands in it."""
    for one in paragraph:
        if local(one) == "t":
            yield one
        elif local(one) not in {"p", "txbxContent"}:
            yield from _own_words(one)


def bare(text: str) -> str:
    """Without blanks, for comparing."""
    return re.sub(r"\s+", "", text)


def _rescue(root: Element) -> None:
    """Give every text box that mammoth would pass over a place where it looks."""
    for run in tuple(every(root, "r")):
        for one in tuple(run):
            boxes = tuple(every(one, "txbxContent"))
            if local(one) == "AlternateContent":
                fallback = child(one, "Fallback")
                has_box = fallback is not None and next(every(fallback, "txbxContent"), None)
                if boxes and not isinstance(has_box, Element):
                    _put(run, boxes)
            elif local(one) == "drawing" and boxes:
                _put(run, boxes)


def _put(run: Element, boxes: tuple[Element, ...]) -> None:
    namespace = run.tag.rpartition("}")[0]
    picture = SubElement(run, f"{namespace}}}pict")
    picture.extend(boxes)
