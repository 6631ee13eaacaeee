"""LineClassifier: which lines are structure, and which belong to the text or bracket above them."""

from dataclasses import dataclass, replace

from hooks.entries.front_matter.flow import Flow, flow
from hooks.entries.front_matter.line import BLOCK, Line, Role, line_of
from hooks.entries.front_matter.quote import end_of_continued, end_of_quoted

REACH = 20
"""Lines searched for a partner once a bracket without one was found: else time is squared."""


@dataclass(frozen=True)
class Classified:
    """Lines with their roles, the brackets that begin on them, and quotations never closed."""

    lines: tuple[Line, ...]
    flows: tuple[tuple[Line, Flow], ...]
    unclosed: tuple[tuple[int, int], ...]


def classified(texts: list[str], first: int) -> Classified:
    """The lines of a front matter whose first line is number ``first``."""
    reader = _Classifier(texts, first)
    lines = tuple(_with_role(line, reader.role(line)) for line in reader.lines)
    return Classified(lines, tuple(reader.flows), tuple(reader.unclosed))


def _with_role(line: Line, role: Role) -> Line:
    return line if line.role is role else replace(line, role=role)


class _Classifier:
    """Gives each line its role, from top to bottom.

    ``_block`` is the column that the text of a block scalar stands to the
    right of; ``_text`` the same for the further lines of a plain value;
    ``_inside`` the last line of a bracket or quotation that was opened above;
    ``_is_lost`` says that a bracket without a partner was met.
    """

    def __init__(self, texts: list[str], first: int) -> None:
        self.lines = [line_of(number, text) for number, text in enumerate(texts, first)]
        self.flows: list[tuple[Line, Flow]] = []
        self.unclosed: list[tuple[int, int]] = []
        self._texts = texts
        self._first = first
        self._block: int | None = None
        self._text: int | None = None
        self._inside = 0
        self._is_lost = False

    def role(self, line: Line) -> Role:
        """The role of the next line."""
        if line.number <= self._inside:
            return Role.INSIDE
        is_blank = not line.text.strip()
        if self._block is not None and (is_blank or line.indent > self._block):
            return Role.LITERAL
        self._block = None
        if is_blank or line.text.lstrip().startswith("#"):
            return Role.EMPTY
        if self._continues(line):
            return Role.CONTINUATION
        self._begin(line)
        return Role.STRUCTURE

    def _continues(self, line: Line) -> bool:
        """A further line of the plain value above: deeper, and no key or item of its own."""
        if self._text is None or line.in_list or line.has_proper_key:
            return False
        return line.indent > self._text

    def _begin(self, line: Line) -> None:
        """Note what the value of ``line`` means for the lines below it."""
        column = line.key_offset if line.has_proper_key else line.indent
        value = line.value
        self._text = None if line.is_empty else column
        if BLOCK.match(value):
            self._block = column
        elif value[:1] in ("[", "{"):
            self._open(line)
        elif value[:1] in ("'", '"') and end_of_quoted(line.text, line.value_offset) is None:
            self._quote(line, column)

    def _open(self, line: Line) -> None:
        """A bracket: the lines up to its partner are inside it."""
        found = self._flow(line, REACH if self._is_lost else len(self._texts))
        if found.end is None and found.open_quote is None:
            self._is_lost = True
            found = self._flow(line, 1)
        self.flows.append((line, found))
        self._inside = found.end[0] if found.end else line.number

    def _flow(self, line: Line, reach: int) -> Flow:
        start = line.number - self._first
        stop = min(start + reach, len(self._texts))
        texts = (self._texts[number] for number in range(start, stop))
        return flow(texts, line.number, line.value_offset)

    def _quote(self, line: Line, column: int) -> None:
        """A quotation not closed on its line: deeper lines may follow that close it."""
        mark = line.value[0]
        start = line.number - self._first + 1
        for below in self.lines[start : start + REACH]:
            if below.text.strip() and below.indent <= column:
                break
            if end_of_continued(below.text, mark) is not None:
                self._inside = below.number
                return
        self.unclosed.append((line.number, line.value_offset))
