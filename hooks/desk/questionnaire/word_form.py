"""A form of Word: marks in its text and tables, however Word has cut them up; notes are comments."""

import copy
import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run

from hooks.desk.document.archive import DAMAGED, Archive
from hooks.desk.document.paper import UnusableDocumentError
from hooks.desk.questionnaire.mark import (
    Answer,
    Ask,
    Filled,
    Line,
    Reply,
    Unanswered,
    marks,
    spliced,
)

AUTHOR, INITIALS = "填表", "填"
TAG = re.compile(r"<[^>]*>")
PARAGRAPH = re.compile(r"</w:p>")
ASIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml")
START = 12
"""Characters by which a paragraph is found."""
ELSEWHERE = Unanswered(
    "在页眉、页脚、脚注或文本框里，Word 不能在那里加批注，数字的口径和来源没有地方写。移到正文或表格里，或者自己填"
)


def filled(data: bytes, ask: Ask) -> Filled:
    """UnusableDocumentError where it cannot be read."""
    archive = Archive.of(data)
    try:
        document = docx.Document(io.BytesIO(data))
    except Exception as caught:  # whatever python-docx raises on a damaged file
        raise UnusableDocumentError(DAMAGED) from caught
    lines: dict[Line, None] = {}
    for paragraph in list(document.element.body.iter(qn("w:p"))):
        lines.update(dict.fromkeys(_fill(document, paragraph, ask)))
    for name, part in archive.xml.items():
        if ASIDE.fullmatch(name):
            for words in _aside(part.decode("utf-8", "replace")):
                lines[Line("页眉、页脚或脚注", words, ELSEWHERE)] = None
    out = io.BytesIO()
    document.save(out)
    return Filled(out.getvalue(), tuple(lines))


def _fill(document: Document, paragraph: Any, ask: Ask) -> Iterator[Line]:  # noqa: ANN401 - lxml's
    """Texts in their order; those of a text box within are paragraphs of their own."""
    texts = [t for t in paragraph.iter(qn("w:t")) if _paragraph_of(t) is paragraph]
    whole = "".join(t.text or "" for t in texts)
    if not any(marks(whole)):
        return
    if next(paragraph.iterancestors(qn("w:txbxContent")), None) is not None:
        yield from (Line("文本框", words, ELSEWHERE) for words in marks(whole))
        return
    place = _place(document, paragraph) or f"“{whole[:START].strip()}…”"
    made = spliced([t.text or "" for t in texts], ask)
    for text, new in zip(texts, made.texts, strict=True):
        if new != (text.text or ""):
            _write(text, new)
    for at, words, reply in made.found:
        run = next(texts[at].iterancestors(qn("w:r")))
        document.add_comment(Run(run, None), _note(words, reply), AUTHOR, INITIALS)  # type: ignore[arg-type]
        yield Line(place, words, reply)


def _place(document: Document, paragraph: Any) -> str:  # noqa: ANN401
    """Table and row, counted as who looks at the paper counts them; nothing of what is in none."""
    row = next(paragraph.iterancestors(qn("w:tr")), None)
    if row is None:
        return ""
    table = next(row.iterancestors(qn("w:tbl")))
    number = list(document.element.body.iter(qn("w:tbl"))).index(table) + 1
    return f"第 {number} 张表第 {list(table.iter(qn('w:tr'))).index(row) + 1} 行"


def _paragraph_of(text: Any) -> Any:  # noqa: ANN401
    return next(text.iterancestors(qn("w:p")))


def _write(text: Any, words: str) -> None:  # noqa: ANN401
    """Lines within an answer are lines on the paper."""
    first, *rest = words.split("\n")
    text.text = first
    text.set(qn("xml:space"), "preserve")
    at = text
    for line in rest:
        more = copy.copy(text)
        more.text = line
        at.addnext(OxmlElement("w:br"))
        at.getnext().addnext(more)
        at = more


def _note(words: str, reply: Reply) -> str:
    if isinstance(reply, Answer):
        return reply.note
    return f"没有填 {words}：{reply.reason}。"


def _aside(xml: str) -> Iterator[str]:
    """Marks in the words of a part, paragraph by paragraph."""
    for paragraph in PARAGRAPH.split(xml):
        yield from marks(unescape(TAG.sub("", paragraph)))
