"""Blocks: headings, paragraphs, lists, tables and notes of a document, each as Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from html import unescape

from hooks.desk.document.plain import begun, escaped
from hooks.entries.body.bounds import ExcessError
from hooks.entries.body.markup import html_of

TAG = re.compile(r"<[^>]*>")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
NOTE = re.compile(r"(?<!\\)\[\^\d+\]")
ENTITY = re.compile(r"[!-/:-@\[-`{-~]")
NUMBERED = re.compile(
    r"(?P<first>第?[一二三四五六七八九十]{1,3}(?:、|[章节部分]{1,2}[ 　]?))|(?P<second>[（(][一二三四五六七八九十]{1,3}[）)])"
)
LONGEST_HEADING = 30
ITEM = re.compile(
    r"(?:[•·●▪■◆\uf0b7\uf06c\uf0d8\uf0fc]\s*|[-*]\s+|(?P<number>\d{1,2}\.)[ \t]+)(?=\S)"
)
SENTENCE = re.compile(r"[。！？；，,;!?…：:][”’」』）)]?$")


class Kind(Enum):
    """What a block is."""

    TITLE = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    LIST = auto()
    TABLE = auto()
    PICTURE = auto()
    NOTE = auto()


@dataclass(frozen=True)
class Block:
    """``lines`` are its plain words: a paragraph's, or those of each item and each row of cells."""

    kind: Kind
    markdown: str
    lines: tuple[str, ...]
    level: int = 0
    is_bold: bool = False
    """All of a paragraph is: often a heading by hand."""
    counted: tuple[str, ...] = ()
    """Numbers of a table in words that it has in several places: label, heading, number and unit."""

    @property
    def is_numbered(self) -> bool:
        """Begins with a number of a chapter."""
        return NUMBERED.match(self.words) is not None

    @property
    def words(self) -> str:
        return " ".join(self.lines)


def faithful(markdown: str, words: str) -> str:
    """The Markdown if a reader sees these words of it; else the words, with each sign spelt out.

    Where the words need no backslashes they get none. Spelling all signs out (``&#42;``) is never
    wrong, and ugly to whoever edits it.
    """
    for tried in (ESCAPE.sub(r"\1", markdown), markdown, begun(escaped(words))):
        if _seen(tried) == _bare(words):
            return tried
    return ENTITY.sub(lambda found: f"&#{ord(found[0])};", words)


def _seen(markdown: str) -> str:
    try:
        html = html_of(NOTE.sub("", markdown))
    except ExcessError:
        return ""
    return _bare(unescape(TAG.sub("", html)))


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def paragraph(words: str) -> Block:
    """A paragraph of plain words; a short line that is numbered as headings are is one."""
    if found := _numbered(words):
        return found
    return Block(Kind.PARAGRAPH, faithful(begun(escaped(words)), words), (words,))


def _numbered(words: str) -> Block | None:
    found = NUMBERED.match(words)
    if found is None or len(words) > LONGEST_HEADING or SENTENCE.search(words):
        return None
    return heading(words, 1 if found["first"] else 2)


def heading(words: str, level: int) -> Block:
    """A heading; its level counts within the document."""
    return Block(Kind.HEADING, escaped(words), (words,), level)


def text_of(blocks: Sequence[Block]) -> str:
    """The blocks as a body: its headings begin with the second level, the page has the first."""
    levels = sorted({block.level for block in blocks if block.kind is Kind.HEADING})
    return "\n\n".join(_parts(blocks, levels)) + "\n"


def _parts(blocks: Sequence[Block], levels: Sequence[int]) -> Iterator[str]:
    for block in blocks:
        if block.kind is Kind.HEADING:
            yield f"{'#' * min(2 + levels.index(block.level), 6)} {block.markdown}"
        else:
            yield block.markdown


def with_items(blocks: Iterable[Block]) -> Iterator[Block]:
    """Paragraphs that begin with a bullet that was typed are items of a list."""
    items: list[str] = []
    for block in blocks:
        is_item = block.kind is Kind.PARAGRAPH and ITEM.match(block.words)
        if not is_item and items:
            yield listed(items)
            items = []
        if is_item:
            items.append(block.words)
        else:
            yield block
    if items:
        yield listed(items)


def listed(items: Sequence[str]) -> Block:
    """A list of plain words, each behind the sign that was typed: a number stays, a bullet is a dash."""
    lines, words = [], []
    for item in items:
        found = ITEM.match(item)
        sign = found["number"] if found and found["number"] else "-"
        text = item[found.end() :] if found else item
        lines.append(f"{sign} {faithful(escaped(text), text)}")
        words.append(text)
    return Block(Kind.LIST, "\n".join(lines), tuple(words))


def by_hand(block: Block) -> Block:
    """A paragraph that was made a heading by its number or by bold type, as one."""
    if block.kind is not Kind.PARAGRAPH:
        return block
    if found := _numbered(block.words):
        return found
    is_heading = block.is_bold and len(block.words) <= LONGEST_HEADING
    return heading(block.words, 3) if is_heading and not is_sentence(block.words) else block


def is_sentence(words: str) -> bool:
    """Ends as a sentence does, or part of one."""
    return SENTENCE.search(words) is not None
