"""Fixing what is certain: a text with its edits made, and nothing else touched.

Byte-order mark and trailing spaces go, a colon becomes half-width, a missing
网址 or 目录号 is written. Never a quotation, a figure or a name. Line ends stay as the
file has them.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from hooks.entries.front_matter import front_matter
from hooks.entries.front_matter.line import Role
from hooks.entries.problem import Problem, Source
from hooks.entries.read import BOM

LINE_END = re.compile(r"\r\n|\r|\n")
Keys = Mapping[str, str]
NOTHING: Keys = MappingProxyType({})


def fixed(text: str, path: str, problems: Iterable[Problem], missing: Keys = NOTHING) -> str:
    """``text`` with the certain fixes of ``problems`` made, and the ``missing`` keys added."""
    ends = [*LINE_END.findall(text), ""]
    lines = LINE_END.split(text.removeprefix(BOM))
    for problem in sorted(problems, key=lambda found: found.span, reverse=True):
        span = problem.span
        if problem.fix is not None and span.line == span.end_line:
            line = lines[span.line - 1]
            lines[span.line - 1] = (
                line[: span.column - 1] + problem.fix + line[span.end_column - 1 :]
            )
    _trim(lines, path)
    for key, value in missing.items():
        _add(lines, ends, path, f"{key}: {value}")
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def _trim(lines: list[str], path: str) -> None:
    """Trailing spaces of the front matter, but not within a block of text."""
    for line in front_matter(Source(path, "\n".join(lines))).lines:
        if line.role not in (Role.LITERAL, Role.CONTINUATION, Role.INSIDE):
            lines[line.number - 1] = lines[line.number - 1].rstrip()


def _add(lines: list[str], ends: list[str], path: str, line: str) -> None:
    """As the last line of the front matter."""
    front = front_matter(Source(path, "\n".join(lines)))
    lines.insert(front.last, line)
    ends.insert(front.last, ends[front.last - 1])
