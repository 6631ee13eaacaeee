"""Marks: what staff write into a form where something is to be filled in: ``【填：凤桥镇/品牌数】``."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

MARK = re.compile(
    r"[【\[［〔〖]\s*填\s*[:：]\s*(?P<words>[^【\[［〔〖】\]］〕〗]*?)\s*[】\]］〕〗]"
    r"|【\s*填(?P<bare>[^【】:：]*[/／][^【】]*?)\s*】"
    r"|[{｛]{2}\s*(?P<braced>[^{}｛｝]*?)\s*[}｝]{2}"
)
"""As it is typed in a hurry, too; braces are what other programs' forms have."""


def written(words: str) -> str:
    """The mark that asks this."""
    return f"【填：{words}】"


@dataclass(frozen=True)
class Answer:
    """What is filled in: ``value`` where it is a bare number, ``note`` is what it rests on.

    ``unit`` is what the text ends in and a form may have behind the mark already.
    """

    text: str
    note: str
    value: Decimal | None = None
    unit: str = ""

    def before(self, rest: str) -> str:
        """The text where ``rest`` follows: ``391`` before 人次."""
        is_there = bool(self.unit) and rest.lstrip().startswith(self.unit)
        return self.text.removesuffix(self.unit) if is_there else self.text


@dataclass(frozen=True)
class Unanswered:
    """Why a mark stays as it is, and what to do."""

    reason: str


Reply = Answer | Unanswered
Ask = Callable[[str], Reply]


@dataclass(frozen=True)
class Line:
    """A mark, where it stands, and what was made of it."""

    place: str
    words: str
    reply: Reply


@dataclass(frozen=True)
class Filled:
    """The filled form; ``lost`` is what of the old file could not be kept."""

    data: bytes
    lines: tuple[Line, ...]
    lost: tuple[str, ...] = ()

    @property
    def answers(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if isinstance(line.reply, Answer))

    @property
    def left(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if isinstance(line.reply, Unanswered))


@dataclass
class Spliced:
    """Texts beside each other, such as runs, with answers in the place of marks across them."""

    texts: list[str]
    found: list[tuple[int, str, Reply]] = field(default_factory=list)
    """Number of the text in which a mark begins, its words, the reply."""

    @property
    def whole(self) -> str:
        return "".join(self.texts)


def spliced(texts: Sequence[str], ask: Ask) -> Spliced:
    """An answer stands in the text in which its mark begins, and so has that one's look."""
    whole = "".join(texts)
    starts = [sum(map(len, texts[:number])) for number in range(len(texts))]
    new, replies = list(texts), []
    for mark in reversed(list(MARK.finditer(whole))):
        words = asked(mark)
        reply = ask(words)
        first = _text_at(starts, mark.start())
        replies.append((first, words, reply))
        if isinstance(reply, Answer):
            instead = reply.before(whole[mark.end() :])
            _cut(new, starts, mark.start(), mark.end(), instead)
    return Spliced(new, replies[::-1])


def asked(mark: "re.Match[str]") -> str:
    """The words of a mark."""
    found = (mark[name] for name in ("words", "bare", "braced"))
    return next(words.strip() for words in found if words is not None)


def marks(text: str) -> Iterator[str]:
    """The words of all marks in a text."""
    return map(asked, MARK.finditer(text))


def _text_at(starts: Sequence[int], position: int) -> int:
    """The last text that begins there or before; of empty ones the last."""
    return max(number for number, start in enumerate(starts) if start <= position)


def _cut(texts: list[str], starts: Sequence[int], start: int, end: int, instead: str) -> None:
    """From the back, so that what stands before keeps its place."""
    first, last = _text_at(starts, start), _text_at(starts, end - 1)
    for number in range(last, first, -1):
        texts[number] = texts[number][end - starts[number] :] if number == last else ""
    head = texts[first][: start - starts[first]]
    tail = texts[first][end - starts[first] :] if first == last else ""
    texts[first] = f"{head}{instead}{tail}"
