"""Layout: lines as people type them, set out as the parser of Markdown expects them.

A list or a table straight under a sentence gets its blank line; sublists stand four blanks in,
however many were typed; a paragraph that begins with blanks is a paragraph and no code; bullets
(•, ●, Word's own) are items. What only looks like Markdown (#话题#, [注]: 一句话) is text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from hooks.entries.body.bounds import MAX_DEPTH
from hooks.entries.body.breaks import BLANKS, ENDED, GOES_ON, LABEL, MARK, WRAPPED

STEP = "    "
BLOCK_END = "\x02block-end\x03"
"""A paragraph between two blocks that the parser would join; no text holds such characters."""
NESTED = 2
"""Columns that an item stands further in than the one that it belongs to."""

BULLETS = "•·●▪■◆◇‣➢\uf0b7\uf06c\uf0a7\uf0d8\uf0fc\uf076\uf06e\uf075"
ITEM = re.compile(
    rf"(?P<indent>[{BLANKS}]*)(?:(?P<sign>[-*+])[{BLANKS}]+|(?P<bullet>[{BULLETS}])[{BLANKS}]*"
    rf"|(?P<dash>-)(?=[\u4e00-\u9fff“（《])|(?P<number>\d{{1,9}})\.[{BLANKS}]+)(?=[^{BLANKS}])"
)
RULE = re.compile(r" *(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$")
BETWEEN = re.compile(r"(?<=\S) +(?=\S)")
"""The blanks of a rule: with more than two of them the parser takes it for lists within lists."""
UNDERLINE = re.compile(r"-+$")
HEADING = re.compile(r"#{1,6}(?!#)")
TOPIC = re.compile(r"#[^#\s][^#]*#")
FOOTNOTE = re.compile(r"\[\^[^\]]*\]:")
DEFINITION = re.compile(r"\[((?!\^)[^\[\]]*)\]:[ ]*(\S*)")
ADDRESS = re.compile(r"<?[^\s\u2e80-\uffef]*[.:/#]|\S+\.md\b")
SEPARATOR = re.compile(r"[|｜]?+(?:\s*+[:：]?+\s*+[-—–－─]++\s*+[:：]?+\s*+[|｜]?+)++$")
SEPARATOR_SIGNS = str.maketrans("｜：—–－─", "|:----")


@dataclass(frozen=True)
class _Item:
    """An item that is open; ``column`` as it was typed."""

    column: int
    number: int | None

    def goes_before(self, other: "_Item") -> bool:
        """Whether the other is the next of the same list; 1. 1. 1. counts on by itself."""
        if self.number is None or other.number is None:
            return self.number is other.number
        return other.number in (self.number, self.number + 1)


@dataclass
class _Page:
    """The lines so far, with what is open at their end."""

    uses: str
    lines: list[str] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)
    indent: int = 0
    """Of the line above as it was typed."""
    is_paragraph: bool = False
    """Whether the line above is of a paragraph of its own within an item."""
    is_footnote: bool = False

    @property
    def before(self) -> str:
        """The line above."""
        return self.lines[-1] if self.lines else ""

    def part(self) -> None:
        """A blank line, where there is none."""
        if self.before:
            self.lines.append("")

    def end_list(self) -> None:
        """What comes is no part of a list."""
        if self.items:
            self.part()
            self.items.clear()


def laid_out(lines: Sequence[str], depth: int = 0) -> list[str]:
    """The lines as the parser expects them."""
    page = _Page("\n".join(lines).lower())
    position = 0
    while position < len(lines):
        rest = _Rest(lines, position)
        if rest.is_quote and depth < MAX_DEPTH:
            position = _quote(page, rest, depth)
        elif rest.is_table:
            position = _table(page, rest)
        else:
            _line(page, lines[position])
            position += 1
    return page.lines


@dataclass(frozen=True)
class _Rest:
    """The lines from ``position`` on."""

    lines: Sequence[str]
    position: int

    @property
    def is_quote(self) -> bool:
        """Whether a quotation begins here."""
        return self.lines[self.position].lstrip(" ").startswith(">")

    @property
    def is_table(self) -> bool:
        """Whether a table's head stands here."""
        return is_head(self.lines, self.position)

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines[self.position :])


def is_head(lines: Sequence[str], position: int) -> bool:
    """Whether the line is the head of a table: the next one is its separator."""
    if position + 1 >= len(lines) or not has_pipe(lines[position]):
        return False
    line = lines[position + 1].strip(BLANKS)
    return has_pipe(line) and SEPARATOR.match(line) is not None


def has_pipe(line: str) -> bool:
    """Whether it may be a row of a table."""
    return "|" in line or "｜" in line


def row(line: str) -> str:
    """A row with the signs that Markdown knows."""
    return line.strip(BLANKS).replace("｜", "|")


def separator(line: str) -> str:
    """The line under a table's head with the signs that Markdown knows."""
    return line.strip(BLANKS).translate(SEPARATOR_SIGNS)


def _quote(page: _Page, rest: _Rest, depth: int) -> int:
    """A quotation ends with its last sign; its lines are laid out for themselves."""
    quoted = list(takewhile(lambda line: line.lstrip(" ").startswith(">"), rest))
    inner = [line.lstrip(" ")[1:].removeprefix(" ") for line in quoted]
    indent = STEP * len(page.items) if quoted[0].startswith("  ") else ""
    if not indent:
        page.end_list()
    page.part()
    if next((line for line in reversed(page.lines) if line), "").startswith(f"{indent}>"):
        page.lines += [indent + BLOCK_END, ""]
    page.lines += [f"{indent}> {line}" for line in laid_out(inner, depth + 1)]
    page.lines.append("")
    return rest.position + len(quoted)


def _table(page: _Page, rest: _Rest) -> int:
    rows = list(takewhile(has_pipe, rest))
    indent = STEP * len(page.items) if rows[0].startswith("  ") else ""
    if not indent:
        page.end_list()
    page.part()
    head, under, *others = rows
    page.lines += [indent + line for line in (row(head), separator(under), *map(row, others))]
    page.lines.append("")
    return rest.position + len(rows)


def _line(page: _Page, line: str) -> None:
    words = line.strip(BLANKS)
    item = ITEM.match(line)
    if not words:
        page.lines.append("")
    elif RULE.match(line):
        page.end_list()
        _text(page, BETWEEN.sub(" ", line))
    elif FOOTNOTE.match(words) or (page.is_footnote and line.startswith("  ")):
        _footnote(page, words)
    elif item and _may_begin(page, item):
        _item(page, item, line[item.end() :])
    elif page.items and _goes_on(page, line):
        page.lines.append(_continued(page, line))
    else:
        page.end_list()
        _text(page, line)


def _may_begin(page: _Page, item: re.Match[str]) -> bool:
    """Whether an item may stand here: a sentence may go on with “3. ”."""
    is_counting = item["number"] not in (None, "0", "1")
    return not (is_counting and page.before and not page.items and not ENDED.search(page.before))


def _item(page: _Page, item: re.Match[str], words: str) -> None:
    number = int(item["number"]) if item["number"] else None
    column, this = len(item["indent"]), _Item(len(item["indent"]), number)
    if page.is_paragraph or not page.items:
        page.part()
    last = None
    while page.items and column < page.items[-1].column + NESTED:
        last = page.items.pop()
    if last and not last.goes_before(this):
        page.part()
        if number is not None and last.number is not None:
            page.lines += [STEP * len(page.items) + BLOCK_END, ""]
    sign = "-" if number is None else f"{number}."
    page.lines.append(f"{STEP * len(page.items)}{sign} {_as_text(words.rstrip(), page.uses)}")
    page.items.append(this)
    page.is_paragraph = False


def _footnote(page: _Page, words: str) -> None:
    """A footnote, or what stands in under it."""
    page.end_list()
    page.is_footnote = True
    found = FOOTNOTE.match(words)
    if not found:
        page.lines.append(STEP + words)
        return
    text = words[found.end() :].lstrip(BLANKS)
    if FOOTNOTE.match(
        text
    ):  # the parser would take the second for one of its own, within the first
        text = f"\\{text}"
    page.lines.append(f"{found[0]} {text}" if text else found[0])


def _goes_on(page: _Page, line: str) -> bool:
    """Whether a line that is no item belongs to the item above it."""
    indent = len(line) - len(line.lstrip(" "))
    if not page.before:
        return indent >= NESTED
    words = line.strip(BLANKS)
    if line.lstrip(" ").startswith(tuple("\u3000\xa0#")) or RULE.match(line):
        return False
    if indent >= NESTED:
        return True
    is_new = MARK.match(words) or LABEL.match(words) or ENDED.search(page.before)
    return not is_new and (len(page.before) >= WRAPPED or page.before.endswith(GOES_ON))


def _continued(page: _Page, line: str) -> str:
    """A further line of an item, or a paragraph of it where a blank line stands before."""
    words = _as_text(line.strip(" "), page.uses)
    if page.before:
        return words + line[len(line.rstrip(" ")) :]
    indent = len(line) - len(line.lstrip(" "))
    within = [item for item in page.items if item.column + NESTED <= indent]
    page.items = within or page.items[:1]
    page.is_paragraph = True
    return STEP * len(page.items) + words


def _text(page: _Page, line: str) -> None:
    if page.is_footnote:
        page.part()
        page.is_footnote = False
    words = line.lstrip(BLANKS)
    indent = len(line) - len(words)
    goes_on = page.before.endswith(GOES_ON) or page.indent == indent
    is_indented = line[:1] in ("\u3000", "\xa0") or (
        indent >= NESTED and (not goes_on or ENDED.search(page.before))
    )
    page.indent = indent
    under = UNDERLINE.match(words.rstrip()) and len(words) > NESTED
    if is_indented or (under and (ENDED.search(page.before) or LABEL.match(page.before))):
        page.part()
    page.lines.append(_as_text(words, page.uses))


def _as_text(words: str, uses: str) -> str:
    """A line with a backslash before what would make it something else than the text it is."""
    if TOPIC.match(words):
        return f"\\{words}"
    if (found := DEFINITION.match(words)) and not (
        found[1].strip() and ADDRESS.match(found[2]) and _is_used(found[1].lower(), words, uses)
    ):
        return f"\\{words}"
    return words


def _is_used(name: str, words: str, uses: str) -> bool:
    """Whether the name stands anywhere but where it is defined."""
    defining = re.findall(rf"^[>{BLANKS}]*\[{re.escape(name)}\]:", uses, re.MULTILINE)
    within = words.lower().count(f"[{name}]") - 1  # in its own address
    return uses.count(f"[{name}]") > len(defining) + within
