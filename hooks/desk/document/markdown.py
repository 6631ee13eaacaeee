"""From the HTML that mammoth makes to blocks of Markdown: its few elements, one by one.

What it knows of a document are headings, paragraphs, lists, tables, links, pictures and notes;
each is written as our bodies have it. Emphasis stays where Markdown can say it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from hooks.desk.document.block import Block, Kind, faithful, heading, with_items
from hooks.desk.document.caption import described
from hooks.desk.document.numbering import MARK, marked_number
from hooks.desk.document.plain import begun, escaped, visible
from hooks.desk.document.table import Cell, counted, grid_of, plain, written

BREAK = "\n"
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "s": "~~", "del": "~~"}
HEADING = re.compile(r"h([1-6])")
NOTE = re.compile(r"#(?:footnote|endnote)-(?!ref-)")
BACK = re.compile(r"#(?:footnote|endnote)-ref-")
NOTES = re.compile(r"(?:footnote|endnote)-")
LEADS = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
AROUND = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
STEP = "    "
IN_ADDRESS = str.maketrans({" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "|": "%7C"})

Show = Callable[[str, str], str]
"""From a picture's address and its description to the path that a body names it by, "" for none."""


@dataclass(frozen=True)
class Words:
    """Words of a line: as Markdown, and plain. A line feed is where a line ends on purpose."""

    markdown: str = ""
    plain: str = ""

    def __add__(self, other: "Words") -> "Words":
        return Words(self.markdown + other.markdown, self.plain + other.plain)


@dataclass
class Reading:
    """Reads the elements of a document."""

    show: Show
    had_merged: bool = False
    was_cut: bool = False
    dropped_links: int = 0
    pictures: list[str] = field(default_factory=list)

    def blocks(self, root: Element) -> Iterator[Block]:
        """The blocks of a document; mammoth puts all notes into one list at the end."""
        return with_items(block for child in root for block in self._block(child))

    def _block(self, element: Element) -> Iterator[Block]:
        if found := HEADING.fullmatch(element.tag):
            yield from self._heading(element, int(found[1]))
        elif element.tag in {"ul", "ol"}:
            if any(NOTES.match(item.get("id", "")) for item in element):
                yield from self._notes(element)
            else:
                lines, plain = self._list(element, "")
                yield Block(Kind.LIST, "\n".join(lines), tuple(plain))
        elif element.tag == "table":
            yield from self._table(element)
        else:
            yield from self._paragraph(element)

    def _heading(self, element: Element, level: int) -> Iterator[Block]:
        pictures, words = self._parted(element)
        yield from pictures
        text = " ".join(words.plain.split())
        if not text:
            return
        if element.get("class") == "title":
            yield Block(Kind.TITLE, escaped(text), (text,))
        else:
            yield heading(text, level)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        """Its pictures stand before it, or after it where they do so in the document."""
        pictures, words = self._parted(element)
        plain = words.plain.strip()
        if plain:
            markdown = begun(_lines(words.markdown.strip()))
            is_bold = _is_all_bold(element)
            flat = " ".join(plain.split("\n"))
            yield Block(Kind.PARAGRAPH, faithful(markdown, plain), (flat,), is_bold=is_bold)
        yield from pictures

    def _parted(self, element: Element) -> tuple[list[Block], Words]:
        before = len(self.pictures)
        words = _unmarked(self._inline(element, apart=True))
        found = self.pictures[before:]
        return [Block(Kind.PICTURE, picture, ()) for picture in found], words

    def _notes(self, element: Element) -> Iterator[Block]:
        for number, item in enumerate(element, 1):
            parts = [self._inline(part) for part in item] or [self._inline(item)]
            plain = " ".join(filter(None, (part.plain.strip() for part in parts)))
            markdown = " ".join(filter(None, (part.markdown.strip() for part in parts)))
            line = faithful(" ".join(markdown.split()), plain)
            yield Block(Kind.NOTE, f"[^{number}]: {line}", (plain,))

    def _list(self, element: Element, indent: str) -> tuple[list[str], list[str]]:
        lines, plain = [], []
        number = 0
        for item in element:
            within = [child for child in item if child.tag in {"ul", "ol"}]
            words = self._inline(item)
            counted = marked_number(words.plain.strip())
            number = number + 1 if counted is None else counted
            text = MARK.sub("", " ".join(words.plain.split()))
            sign = f"{number}." if element.tag == "ol" else "-"
            markdown = MARK.sub("", " ".join(words.markdown.split()))
            lines.append(f"{indent}{sign} {faithful(markdown, text)}".rstrip())
            plain.extend([text] if text else [])
            for inner in within:
                more, words_of_more = self._list(inner, indent + STEP)
                lines += more
                plain += words_of_more
        return lines, plain

    def _table(self, element: Element) -> Iterator[Block]:
        rows = [[(cell, self._cell(cell)) for cell in row] for row in _rows(element)]
        rows = [row for row in rows if row]
        while rows and len(rows[0]) == 1 and len(rows) > 1 and rows[0][0][1].columns > 1:
            text = rows.pop(0)[0][1].text
            if text:
                yield Block(Kind.PARAGRAPH, f"**{text}**", (text,))
        if sum(map(len, rows)) == 1:  # a frame around something
            for child in rows[0][0][0]:
                yield from self._block(child)
            return
        grid = grid_of([[cell for _, cell in row] for row in rows])
        self.had_merged |= grid.had_merged
        self.was_cut |= grid.is_cut
        if grid.rows:
            lines = [" ".join(filter(None, map(plain, row))) for row in grid.rows]
            text = "\n".join(written(grid))
            numbers = tuple(counted(grid))
            yield Block(Kind.TABLE, text, tuple(filter(None, lines)), counted=numbers)

    def _cell(self, element: Element) -> Cell:
        parts = []
        for child in element:
            if child.tag == "table":
                inner = [
                    "：".join(filter(None, (self._cell(cell).text for cell in row)))
                    for row in _rows(child)
                ]
                parts.append("；".join(filter(None, inner)))
            elif child.tag in {"ul", "ol"}:
                parts.extend(line.strip() for line in self._list(child, "")[0])
            else:
                words = _unmarked(self._inline(child))
                plain = words.plain.strip()
                markdown = _lines(words.markdown.strip()).replace("\n", "<br>")
                parts.append(faithful(markdown, plain) if plain else words.markdown.strip())
        text = "<br>".join(filter(None, parts))
        text = re.sub(r"(?<!\\)([|｜])", r"\\\1", text.replace("\n", "<br>"))
        return Cell(text, _span(element, "colspan"), _span(element, "rowspan"))

    def _inline(self, element: Element, *, apart: bool = False) -> Words:
        """The words of an element; a picture's address among them, or kept ``apart``."""
        words = _text(element.text)
        for child in element:
            if child.tag not in {"ul", "ol", "table"}:
                words += self._child(child, apart=apart)
            words += _text(child.tail)
        return words

    def _child(self, element: Element, *, apart: bool) -> Words:
        if element.tag == "br":
            return Words(BREAK, BREAK)
        if element.tag == "img":
            return self._picture(element, apart=apart)
        if element.tag == "a":
            return self._link(element, apart=apart)
        inner = self._inline(element, apart=apart)
        return inner + Words(BREAK, BREAK) if element.tag == "p" else _marked(element.tag, inner)

    def _picture(self, element: Element, *, apart: bool) -> Words:
        alt = described(visible(element.get("alt", "")))
        path = self.show(element.get("src", ""), alt)
        if not path:
            return Words()
        text = f"![{escaped(alt)}]({path})"
        if apart:
            self.pictures.append(text)
            return Words()
        return Words(text, "")

    def _link(self, element: Element, *, apart: bool) -> Words:
        target = element.get("href", "")
        if NOTE.match(target):
            number = "".join(filter(str.isdigit, "".join(element.itertext())))
            return Words(f"[^{number}]", "")
        if BACK.match(target):
            return Words()
        inner = self._inline(element, apart=apart)
        if not inner.plain.strip() or BREAK in inner.plain:
            return inner
        if not LEADS.match(target):
            self.dropped_links += bool(target) and not target.startswith("#")
            return inner
        words = re.sub(r"(?<!\\)([\[\]])", r"\\\1", escaped(inner.plain))
        return Words(f"[{words}]({target.translate(IN_ADDRESS)})", inner.plain)


def words_of(root: Element) -> str:
    """All words of a document's HTML, without the numbers of its notes."""
    parts = [root.text or ""]
    for child in root:
        target = child.get("href", "") if child.tag == "a" else ""
        is_number = NOTE.match(target) or BACK.match(target)
        parts += ["" if is_number else words_of(child), child.tail or ""]
    return "".join(parts)


def _marked(tag: str, inner: Words) -> Words:
    """Bold, italic or struck out, where Markdown can say it."""
    mark = MARKS.get(tag, "")
    found = AROUND.fullmatch(inner.markdown)
    is_sayable = inner.plain.strip() and BREAK not in inner.plain and mark not in inner.markdown
    if not mark or not is_sayable or found is None:
        return inner
    return Words(f"{found[1]}{mark}{found[2]}{mark}{found[3]}", inner.plain)


def _unmarked(words: Words) -> Words:
    """Words that are no item after all, with their number before them."""
    if not MARK.search(words.plain):
        return words
    return Words(*(MARK.sub(r"\1. ", one) for one in (words.markdown, words.plain)))


def _text(text: str | None) -> Words:
    shown = visible((text or "").replace("\n", " "))
    return Words(escaped(shown), shown)


def _lines(markdown: str) -> str:
    """Line ends that are meant, as Markdown has them."""
    return re.sub(r"[ \u3000]*\n[ \u3000]*", "  \n", markdown)


def _is_all_bold(element: Element) -> bool:
    """Whether nothing stands beside what is bold."""
    outside = [element.text or "", *(child.tail or "" for child in element)]
    inside = [
        child for child in element if child.tag not in {"br", "a"} or "".join(child.itertext())
    ]
    return bool(inside) and not "".join(outside).strip() and all(c.tag == "strong" for c in inside)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from child


def _span(element: Element, name: str) -> int:
    text = element.get(name, "1")
    return int(text) if text.isdecimal() and len(text) < 6 else 1  # noqa: PLR2004
