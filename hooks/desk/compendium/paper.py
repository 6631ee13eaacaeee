"""Paper: a Word document with the fonts, contents and page numbers that Chinese offices expect."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

from hooks.model.scalar.day import Day

BODY, HEAD = "宋体", "黑体"
LATIN = "Times New Roman"
HEADING_SIZES = {"Title": 26, "Heading 1": 18, "Heading 2": 15, "Heading 3": 13, "Heading 4": 12}
BODY_SIZE, SMALL = Pt(12), Pt(9)
LINE = 1.35
USED = ("Default Paragraph Font", "Normal Table", "Table Grid", "No List")
"""Of the template's styles that are no paragraph's."""
MARGIN = Cm(2.6)
TEXT_WIDTH = Cm(21 - 2 * 2.6)
TALLEST = Cm(18)
BEHIND_REFRESH = ("w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat")
"""The format has an order for settings, and Word calls a file damaged that has another."""
CONTENTS = r'TOC \o "1-2" \h \z \u'
"""Headings of two levels, with links; Word puts in the page numbers."""


def blank(title: str, owner: str, today: Day) -> WordDocument:
    """A4 with our styles and nothing in it; its properties tell of nobody but the owner."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN
    known = document.core_properties
    known.title, known.author, known.last_modified_by = title, owner, owner
    known.comments = known.keywords = known.subject = ""
    known.language = "zh-CN"
    known.created = known.modified = datetime(today.year, today.month, today.day)  # noqa: DTZ001 - a day
    _dress(document)
    refresh = OxmlElement("w:updateFields")
    refresh.set(qn("w:val"), "true")
    document.settings.element.insert_element_before(refresh, *BEHIND_REFRESH)
    return document


def _dress(document: WordDocument) -> None:
    normal = _style(document, "Normal")
    _font(normal, BODY)
    normal.font.size = BODY_SIZE
    normal.paragraph_format.line_spacing = LINE
    normal.paragraph_format.space_after = Pt(4)
    for name, size in HEADING_SIZES.items():
        style = _style(document, name)
        _font(style, HEAD)
        style.font.size, style.font.bold, style.font.italic = Pt(size), False, False
        style.font.color.rgb = RGBColor(0x11, 0x11, 0x11)
        style.paragraph_format.keep_with_next = True
    for name in ("List Bullet", "List Bullet 2", "List Bullet 3", "Caption", "Quote"):
        style = _style(document, name)
        _font(style, BODY)
        style.font.color.rgb = RGBColor(0x33, 0x33, 0x33)
        style.font.bold = style.font.italic = False
    for style in list(document.styles):
        if style.type is not WD_STYLE_TYPE.PARAGRAPH and style.name not in USED:
            style.delete()  # a hundred, each of which is looked at whenever one is asked for
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:eastAsia"), "zh-CN")


class Shelf:
    """Finished parts of a document, apart from it: python-docx looks at all before it adds one more."""

    def __init__(self, document: WordDocument) -> None:
        self._body = document.element.body
        self._parts: list[BaseOxmlElement] = []

    def take(self) -> None:
        """All that stands in the document now."""
        end = self._body.sectPr
        for part in [one for one in self._body if one is not end]:
            self._body.remove(part)
            self._parts.append(part)

    def give_back(self) -> None:
        """In the order in which it was written."""
        self.take()
        end = self._body.sectPr
        for part in self._parts:
            end.addprevious(part)
        self._parts = []


def _style(document: WordDocument, name: str) -> ParagraphStyle:
    found = document.styles[name]
    if not isinstance(found, ParagraphStyle):
        raise TypeError(name)
    return found


def _font(style: ParagraphStyle, chinese: str) -> None:
    """Word asks for the font of Chinese characters apart; a theme's font would win over it."""
    style.font.name = LATIN
    fonts = style.element.get_or_add_rPr().rFonts
    for part in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{part}"), None)
    fonts.set(qn("w:eastAsia"), chinese)


def contents(document: WordDocument, headings: Iterable[tuple[int, str]]) -> None:
    """A field that Word fills; until then, and in programs that fill none, the headings stand there."""
    every = list(headings) or [(1, "")]
    begin, *_ = paragraphs = [document.add_paragraph() for _ in every]
    _field_char(begin, "begin", dirty="true")
    _instruction(begin, CONTENTS)
    _field_char(begin, "separate")
    for paragraph, (level, text) in zip(paragraphs, every, strict=True):
        paragraph.paragraph_format.left_indent = Cm(0.8 * (level - 1))
        paragraph.add_run(text)
    _field_char(paragraphs[-1], "end")


def page_numbers(document: WordDocument, words: str) -> None:
    """``words`` above every page, its number below."""
    section = document.sections[0]
    head = section.header.paragraphs[0]
    head.text = words
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for run in head.runs:
        run.font.size = SMALL
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field_char(foot, "begin")
    _instruction(foot, "PAGE")
    _field_char(foot, "separate")
    foot.add_run("1")
    _field_char(foot, "end")


def _field_char(paragraph: Paragraph, kind: str, **attributes: str) -> None:
    char = OxmlElement("w:fldChar")
    char.set(qn("w:fldCharType"), kind)
    for name, value in attributes.items():
        char.set(qn(f"w:{name}"), value)
    paragraph.add_run()._r.append(char)  # noqa: SLF001 - python-docx has no name for fields


def _instruction(paragraph: Paragraph, words: str) -> None:
    text = OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = f" {words} "
    paragraph.add_run()._r.append(text)  # noqa: SLF001


def set_columns(table: Table, widths: Sequence[float]) -> None:
    """Widths in centimetres; close lines, and no row goes over two pages."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        unbroken = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(unbroken)  # noqa: SLF001
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].paragraph_format.line_spacing = 1.0


def saved(document: WordDocument) -> bytes:
    """The file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
