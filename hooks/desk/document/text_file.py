"""Reading a text: what was copied out of WeChat or a web page, or Markdown written elsewhere."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from hooks.desk.document.block import Block, Kind, paragraph, with_items
from hooks.desk.document.outline import outlined
from hooks.desk.document.paper import MAX_WORDS, TOO_LONG, Paper, UnusableDocumentError
from hooks.desk.document.plain import visible
from hooks.entries.body.breaks import ENDED, begins_anew
from hooks.entries.encoding import Encoding, read_text
from hooks.entries.read import BOM, REPLACEMENT

MAX_BYTES = 4 * MAX_WORDS
DAMAGED = "这个文件读不出文字。用记事本打开，另存为时编码选“UTF-8”，再导入。"
TABLE = "这像是一张表，格子之间是 Tab。把文件名的“.txt”改成“.csv”，或用 Excel 存成“.xlsx”，再导入。"
COLUMNS, ROWS = 3, 2
WRAPPED, SLACK, ENOUGH = 60, 2, 3
"""Signs of the longest line, by how many others may be shorter, and how many are as long."""
BREAK = "\ue000"
EDGES = " \t\u3000\xa0"
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
FENCE = "---"
MARKUP = re.compile(r"[*`]{1,3}|~~|!?\[([^\]]*)\]\([^)]*\)|^[>#\s]+|^(?:[-*+]|\d+\.)\s+|\\(?=\W)")
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]*)\)")


def paper(name: str, data: bytes) -> Paper:
    """What a text says; UnusableDocumentError where nobody can read it."""
    text = _decoded(data)
    path = PurePosixPath(name)
    if path.suffix.lower() in {".md", ".markdown"}:
        return _markdown(path.stem, text)
    found = outlined(_blocks(text), path.stem)
    return Paper(found.title, found.blocks, found.before, found.after, found.dateline)


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise UnusableDocumentError(TOO_LONG)
    encoding, text = read_text(data)
    if encoding is Encoding.DAMAGED or "\0" in text or REPLACEMENT in text:
        raise UnusableDocumentError(DAMAGED)
    if _is_table(text.splitlines()):
        raise UnusableDocumentError(TABLE)
    return text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def _is_table(lines: Sequence[str]) -> bool:
    """Whether every line has the same cells."""
    counts = [line.count("\t") for line in lines if line.strip()]
    return len(counts) >= ROWS and min(counts) >= COLUMNS - 1 and len(set(counts)) == 1


def _blocks(text: str) -> Iterator[Block]:
    """A line is a paragraph, as mobile phones and web pages give them; items stand together."""
    lines = [visible(line).strip(EDGES) for line in text.split("\n")]
    return with_items(paragraph(words) for words in _unwrapped(lines) if words)


def _unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """Lines that a program broke where its window ended, as the paragraphs that they were.

    All but the last of a paragraph are as long as there was room; a line that begins indented, as
    an item or as a label does, is another one.
    """
    room = max(map(len, lines), default=0)
    is_wrapped = room <= WRAPPED and sum(len(line) >= room - SLACK for line in lines) >= ENOUGH
    whole = ""
    for line in lines:
        is_cut = len(whole[whole.rfind(BREAK) + 1 :]) >= room - SLACK and not ENDED.search(whole)
        if whole and line and is_wrapped and is_cut and not begins_anew(whole, line):
            whole += BREAK + line
            continue
        yield whole.replace(BREAK, "")
        whole = line
    yield whole.replace(BREAK, "")


def _markdown(stem: str, text: str) -> Paper:
    """Markdown stays what it is; its title is the first heading, and other front matter goes."""
    lost = []
    lines = text.split("\n")
    if lines[0].rstrip() == FENCE and FENCE in (line.rstrip() for line in lines[1:]):
        end = next(at for at, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE)
        keys = [line.partition(":")[0].strip() for line in lines[1:end] if ":" in line]
        lost.append(f"开头两个 --- 之间的设置没有带过来：{'、'.join(keys[:8]) or '空的'}。")
        lines = lines[end + 1 :]
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    title = stem
    if first is not None and (found := HEADING.match(lines[first].strip())):
        title = visible(MARKUP.sub(r"\1", found[2])).strip() or stem
        lines = lines[first + 1 :]
    if count := len(PICTURE.findall("\n".join(lines))):
        lost.append(f"图片有 {count} 处，文件没有带过来；把图片放进条目旁边的“图片”文件夹。")
    plain = (visible(MARKUP.sub(r"\1", line)).strip() for line in lines)
    body = "\n".join(lines).strip("\n")
    whole = Block(Kind.PARAGRAPH, body, tuple(filter(None, plain)))
    return Paper(title, (whole,), lost=tuple(lost))
