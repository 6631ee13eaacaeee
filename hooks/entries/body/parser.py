"""The parser of Markdown: which extensions bodies get, and where it stops."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import ReferenceProcessor
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from hooks.entries.body import marks
from hooks.entries.body.bounds import refuse_dense
from hooks.entries.body.breaks import joined
from hooks.entries.body.layout import BLOCK_END, is_head, laid_out
from hooks.entries.body.stars import literal_stars

BEFORE_PARAGRAPHS = 15
"""Of block processors: definitions of links have it."""
TABLES = 75
"""Of block processors: what tables have anyway."""
AFTER_HTML = 15
"""Of preprocessors: fences have 25, HTML has 20."""
BEFORE_INLINE = 25
"""Of tree processors: the one that looks into the words of each element has 20."""
AFTER_ALL = -10
TASK = re.compile(r"\[(?P<done>[xX√✓✔])?[ \u3000]*\](?![(\[:])[ \u3000]*")
DONE, OPEN = "☑", "☐"
ALERT = re.compile(r"\[!(?P<sort>[A-Za-z]+)\][+-]?[ \t]*(?P<title>[^\n]*)\n?")
ALERTS = {"TIP": "提示", "IMPORTANT": "重要", "WARNING": "注意", "CAUTION": "警告"}
NOTE = "说明"
FOOTNOTES = "footnote"


class Definitions(ReferenceProcessor):
    """Definitions of links, each in one line: what stands in the next is no title but text."""

    RE = re.compile(
        r"^[ ]{0,3}\[([^\[\]\n]*)\]:[ ]*([^\s]+)[ ]*(([\"'])(.*)\4[ ]*|\((.*)\)[ ]*)?$",
        re.MULTILINE,
    )


class Tables(TableProcessor):
    """Tables, which have a line of dashes under their heads."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether one begins here."""
        return is_head(block.split("\n", 2), 0) and super().test(parent, block)


class Typed(Preprocessor):
    """Runs when fences and HTML are put aside."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines as the parser expects them."""
        return laid_out(lines)


class Worded(Treeprocessor):
    """Runs when blocks are found, before their words are parsed."""

    def run(self, root: Element) -> None:
        """Settle what the words of a block are; ExcessError where to parse them would take too long."""
        refuse_dense(root)
        for element in root.iter():
            if any(child.text == BLOCK_END for child in element):
                element[:] = [child for child in element if child.text != BLOCK_END]
            if element.tag == "li":
                _task(element)
            elif element.tag == "blockquote":
                _alert(element)
            if element.text and not isinstance(element.text, AtomicString):
                element.text = literal_stars(joined(element.text))
            if element.tail and element.tail.strip():
                element.tail = literal_stars(joined(element.tail))


class Plain(Treeprocessor):
    """Runs last: what an extension wrote for style sheets goes."""

    def run(self, root: Element) -> None:
        """Footnotes stand in the body itself, and links have no classes."""
        for link in root.iter("a"):
            link.attrib.pop("class", None)
        for index, element in enumerate(root):
            if element.tag == "div" and element.get("class") == FOOTNOTES:
                root[index : index + 1] = list(element)


def _task(item: Element) -> None:
    """``[x]`` at the beginning of an item as the sign that is read so."""
    words = item if (item.text or "").strip() or not len(item) else item[0]
    if found := TASK.match(words.text or ""):
        sign = DONE if found["done"] else OPEN
        words.text = f"{sign} {(words.text or '')[found.end() :]}"


def _alert(quote: Element) -> None:
    """``[!NOTE]`` at the beginning of a quotation as its title."""
    first = quote[0] if len(quote) else None
    found = ALERT.match(first.text or "") if first is not None and first.tag == "p" else None
    if first is None or not found:
        return
    title = Element("p")
    SubElement(title, "strong").text = found["title"] or ALERTS.get(found["sort"].upper(), NOTE)
    first.text = (first.text or "")[found.end() :]
    quote.insert(0, title)
    if not first.text and not len(first):
        quote.remove(first)


def parser(*, has_marks: bool) -> Markdown:
    """Tables, lists and fences as people expect them, and footnotes and the like where ``has_marks``.

    Nothing that carries attributes or files.
    """
    extensions: list[Extension | str] = ["tables", "sane_lists", "fenced_code"]
    if has_marks:
        footnotes = FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE="回到正文")
        extensions += [footnotes, marks.Marks()]
    markdown = Markdown(extensions=extensions, output_format="html")
    markdown.parser.blockprocessors.deregister("code")
    markdown.parser.blockprocessors.register(
        Definitions(markdown.parser), "reference", BEFORE_PARAGRAPHS
    )
    markdown.parser.blockprocessors.register(
        Tables(markdown.parser, {"use_align_attribute": False}), "table", TABLES
    )
    markdown.preprocessors.register(Typed(markdown), "typed", AFTER_HTML)
    markdown.treeprocessors.register(Worded(markdown), "worded", BEFORE_INLINE)
    markdown.treeprocessors.register(Plain(markdown), "plain", AFTER_ALL)
    return markdown
