"""A document as it was read, whatever program wrote it: its title, its blocks, its pictures."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from hooks.desk.document.block import Block, text_of
from hooks.desk.document.dateline import Dateline
from hooks.model.scalar.day import Day

MAX_WORDS = 100_000
"""Characters of a document that can become an entry: twice what a body may hold."""
TOO_LONG = "这个文档太长了，不像一个品牌、一篇报道，没有读。分成几个文件，再导入。"


class UnusableDocumentError(Exception):
    """A file that cannot be read; the message is one for people, and says what to do."""


@dataclass(frozen=True)
class Shot:
    """A picture taken out of a document: pixels alone, under a name that its text leads to.

    ``caption`` is what the document says of it, and may be empty.
    """

    name: str
    data: bytes
    caption: str
    is_generated: bool = False


@dataclass(frozen=True)
class Paper:
    """What a document says, without its title.

    ``before`` and ``after`` are so many blocks at its edges that seem to be of the web page that
    it was copied from. ``lost`` says in sentences what did not come along; ``saved`` is the day on
    which the file says it was saved.
    """

    title: str
    blocks: tuple[Block, ...]
    before: int = 0
    after: int = 0
    dateline: Dateline | None = None
    pictures: tuple[Shot, ...] = ()
    lost: tuple[str, ...] = ()
    saved: Day | None = None

    @cached_property
    def article(self) -> tuple[Block, ...]:
        """The blocks but those at its edges."""
        return self.blocks[self.before : len(self.blocks) - self.after]

    @cached_property
    def edges(self) -> tuple[Block, ...]:
        """Those at its edges."""
        return (*self.blocks[: self.before], *self.blocks[len(self.blocks) - self.after :])

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The article's paragraphs, items and rows as plain words, in their order."""
        return tuple(line for block in self.article for line in block.lines)

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """Numbers of its tables, each with its unit; no words that stand there so."""
        return tuple(line for block in self.article for line in block.counted)

    def body(self, *, has_edges: bool) -> str:
        """Its Markdown."""
        shown: Iterable[Block] = self.blocks if has_edges else self.article
        return text_of(tuple(shown))
