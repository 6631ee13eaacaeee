"""Bodies in Word: what Markdown can say, in the document's own styles."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Emu
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from PIL import Image

from hooks.desk.compendium.paper import BODY_SIZE, SMALL, TALLEST, TEXT_WIDTH
from hooks.desk.publicity.markup import TO_PLACE, Element
from hooks.desk.publicity.pictures import Shot

BLANKS = re.compile(r"[ \t\r\n]+")
BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
DEEPEST = 9
INDENT = Cm(0.74)
"""Two characters of the body."""
BLOCKS = ("p", "ul", "ol", "blockquote", "table", "pre", "figure", "dl", "hr", "div")

LOOKS = {
    **dict.fromkeys(("strong", "b", "th", "dt"), "bold"),
    **dict.fromkeys(("em", "i"), "italic"),
    "u": "underline",
    **dict.fromkeys(("s", "del"), "strike"),
    "small": "small",
}

Place = Callable[[], Paragraph]
"""A new paragraph where the text stands: in the document or in a cell."""
Show = Callable[[str], Shot | None]


@dataclass(frozen=True)
class Look:
    """How characters look."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    small: bool = False
    position: str = ""

    def within(self, tag: str) -> "Look":
        if tag in {"sub", "sup"}:
            return replace(self, position=tag)
        return Look(**{**vars(self), LOOKS[tag]: True}) if tag in LOOKS else self


class BodyWriter:
    """Writes the tree of a body; headings stand below the heading of their entry."""

    def __init__(self, document: WordDocument, below: int, show: Show) -> None:
        self._document = document
        self._below = below
        self._show = show

    def write(self, root: Element) -> None:
        self._blocks(root, self._document.add_paragraph)

    def _blocks(self, parent: Element, place: Place, depth: int = 0) -> None:
        """Words and inline elements between blocks are paragraphs, too."""
        inline: list[Element | str] = []
        for child in parent.children:
            is_block = isinstance(child, Element) and (child.tag in BLOCKS or _level(child))
            if not is_block:
                inline.append(child)
                continue
            self._words(inline, place)
            inline = []
            if isinstance(child, Element):
                self._block(child, place, depth)
        self._words(inline, place)

    def _words(self, inline: list[Element | str], place: Place) -> None:
        held = Element("p", {}, inline)
        if held.text.strip() or held.elements("img"):
            self._paragraph(held, place)

    def _block(self, block: Element, place: Place, depth: int) -> None:
        if level := _level(block):
            heading = self._document.add_heading(level=min(level - 1 + self._below, DEEPEST))
            self._inline(block, heading, Look())
        elif block.tag in {"ul", "ol"}:
            self._list(block, place, depth)
        elif block.tag == "table":
            self._table(block)
        elif block.tag == "pre":
            for line in block.text.rstrip("\n").split("\n"):
                place().add_run(line)
        elif block.tag == "dl":
            for child in block.elements("dt", "dd"):
                self._blocks(Element("div", {}, [child]), place, depth)
        elif block.tag in {"blockquote", "figure", "div"}:
            self._blocks(block, place, depth)
        elif block.tag == "p":
            self._paragraph(block, place)

    def _paragraph(self, block: Element, place: Place) -> None:
        paragraph = place()
        paragraph.paragraph_format.first_line_indent = INDENT
        self._inline(block, paragraph, Look())
        for image in block.elements("img"):
            if shot := self._show(image.attributes.get("src", "")):
                alt = image.attributes.get("alt", "")
                self.picture(shot if shot.caption else replace(shot, caption=alt), place)
        if not paragraph.text.strip():
            paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 - there is no public way

    def picture(self, shot: Shot, place: Place | None = None) -> None:
        """As wide as the text or as high as two thirds of a page, with its caption below."""
        place = place or self._document.add_paragraph
        paragraph = place()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = bool(shot.words)
        with Image.open(BytesIO(shot.data)) as image:
            width = min(TEXT_WIDTH, TALLEST * image.width // image.height, Emu(9525 * image.width))
        inline = paragraph.add_run().add_picture(BytesIO(shot.data), width=Emu(width))
        inline._inline.docPr.set("descr", shot.words)  # noqa: SLF001 - what a screen reader says
        if shot.words:
            caption = place()
            caption.style = "Caption"
            caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
            caption.add_run(shot.words).font.size = SMALL

    def _list(self, block: Element, place: Place, depth: int) -> None:
        """Numbers are written: Word's own would go on from list to list."""
        items = [c for c in block.children if isinstance(c, Element) and c.tag == "li"]
        start = block.attributes.get("start", "")
        first = int(start) if start.isdecimal() else 1
        for number, item in enumerate(items, first):
            mark = f"{number}. " if block.tag == "ol" else ""
            inner = [c for c in item.children if isinstance(c, Element) and c.tag in BLOCKS]
            own = [c for c in item.children if c not in inner]
            if inner and inner[0].tag == "p":
                own, inner = inner[0].children, inner[1:]
            self._item(Element("li", {}, own), mark, place, depth)
            self._blocks(Element("div", {}, list(inner)), place, depth + 1)

    def _item(self, item: Element, mark: str, place: Place, depth: int) -> None:
        paragraph = place()
        if mark:
            paragraph.paragraph_format.left_indent = Cm(0.74 * (depth + 1))
            paragraph.paragraph_format.first_line_indent = -INDENT
            paragraph.add_run(mark)
        else:
            paragraph.style = BULLETS[min(depth, len(BULLETS) - 1)]
        self._inline(item, paragraph, Look())

    def _table(self, block: Element) -> None:
        rows = block.elements("tr")
        cells = _grid(rows)
        if not cells:
            return
        height = max(row + spans[0] for (row, _), (_, spans) in cells.items())
        width = max(column + spans[1] for (_, column), (_, spans) in cells.items())
        table = self._document.add_table(height, width, "Table Grid")
        for (row, column), (cell, (down, right)) in cells.items():
            place = table.cell(row, column)
            if (down, right) != (1, 1):
                place = place.merge(table.cell(row + down - 1, column + right - 1))
            self._inline(cell, place.paragraphs[0], Look().within(cell.tag))
            _close(place)
        self._document.add_paragraph().paragraph_format.line_spacing = 0.5

    def _inline(self, parent: Element, paragraph: Paragraph, look: Look) -> None:
        for child in parent.children:
            if isinstance(child, str):
                _run(paragraph, child, look)
            elif child.tag == "br":
                paragraph.add_run().add_break()
            elif child.tag == "a" and child.attributes.get("href", "").startswith(TO_PLACE):
                continue
            elif child.tag != "img":
                self._inline(child, paragraph, look.within(child.tag))


def _level(element: Element) -> int:
    """2 of h2; 0 of what is no heading."""
    found = re.fullmatch(r"h([1-6])", element.tag)
    return int(found[1]) if found else 0


def _run(paragraph: Paragraph, text: str, look: Look) -> None:
    words = BLANKS.sub(" ", text)
    if not paragraph.text:
        words = words.lstrip()
    if not words:
        return
    run = paragraph.add_run(words)
    font = run.font
    font.bold, font.italic = look.bold or None, look.italic or None
    font.underline, font.strike = look.underline or None, look.strike or None
    font.superscript, font.subscript = (
        look.position == "sup" or None,
        look.position == "sub" or None,
    )
    font.size = SMALL if look.small else None


def _grid(
    rows: list[Element],
) -> dict[tuple[int, int], tuple[Element, tuple[int, int]]]:
    """Where each cell stands, and over how many rows and columns."""
    taken: set[tuple[int, int]] = set()
    found = {}
    for row, element in enumerate(rows):
        column = 0
        for cell in element.elements("td", "th"):
            while (row, column) in taken:
                column += 1
            down = min(_span(cell, "rowspan"), len(rows) - row)
            right = _span(cell, "colspan")
            found[row, column] = cell, (down, right)
            taken |= {(row + d, column + r) for d in range(down) for r in range(right)}
            column += right
    return found


def _span(cell: Element, name: str) -> int:
    written = cell.attributes.get(name, "1")
    return min(max(int(written), 1), 50) if written.isdecimal() else 1


def _close(cell: _Cell) -> None:
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.line_spacing = 1.0
        paragraph.paragraph_format.space_after = BODY_SIZE // 6
