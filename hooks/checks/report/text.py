"""The report that people read: place, line, caret, reason and remedy."""

import re
from collections import Counter
from collections.abc import Sequence

from hooks.entries.problem import Problem, Severity
from hooks.model.scalar.unseen import DIRECTION, FORBIDDEN
from hooks.model.text_width import terminal_columns

EXCERPT_WIDTH = 100
COMMANDING = re.compile(f"[{FORBIDDEN}{DIRECTION}\t\n]")
MEASURE = {Severity.ERROR: "处错误", Severity.WARNING: "处警告", Severity.HINT: "处提示"}


def text(problems: Sequence[Problem]) -> str:
    """All problems, an empty line between two, and a last line that counts them."""
    return "\n".join([*(f"{block(problem)}\n" for problem in problems), summary(problems)]) + "\n"


def summary(problems: Sequence[Problem]) -> str:
    """``共 2 处错误、1 处提示。`` or a line that all is well."""
    counts = Counter(problem.severity for problem in problems)
    parts = [f"{counts[severity]} {MEASURE[severity]}" for severity in Severity if counts[severity]]
    return f"共 {'、'.join(parts)}。" if parts else "没有发现问题。"


def block(problem: Problem) -> str:
    """One problem: five lines, the caret under the first character by display width."""
    span = problem.span
    head = f"{problem.path}:{span.line}:{span.column}: {problem.severity} {problem.code}"
    return "\n".join(
        [
            one_line(head),
            *_excerpt(problem),
            one_line(f"  问题：{problem.what}"),
            f"  原因：{problem.why}",
            one_line(f"  改法：{problem.remedy}"),
        ]
    )


def _excerpt(problem: Problem) -> list[str]:
    if not problem.excerpt.strip():
        return []
    line, start, width = _window(problem)
    margin = f"{problem.span.line:>5} | "
    return [f"{margin}{line}", f"{' ' * (len(margin) - 2)}| {' ' * start}{'^' * width}"]


def _window(problem: Problem) -> tuple[str, int, int]:
    """The line cut to a readable width around the place, the caret's offset and its length."""
    line = _visible(problem.excerpt)
    start = min(problem.span.column - 1, len(line))
    is_one_line = problem.span.end_line == problem.span.line
    end = min(problem.span.end_column - 1, len(line)) if is_one_line else len(line)
    cut = max(0, start - EXCERPT_WIDTH // 3)
    shown = line[cut : cut + EXCERPT_WIDTH]
    before, after = "…" if cut else "", "…" if cut + EXCERPT_WIDTH < len(line) else ""
    offset = terminal_columns(before + shown[: start - cut])
    return (
        f"{before}{shown}{after}",
        offset,
        max(1, terminal_columns(shown[start - cut : end - cut])),
    )


def one_line(text: str) -> str:
    """A name may hold the end of a line, or what a terminal or a forge takes for a command."""
    return COMMANDING.sub("·", text)


def _visible(line: str) -> str:
    """Control characters would move the caret or the terminal: each becomes one character."""
    return "".join(char if char.isprintable() else "→" if char == "\t" else "·" for char in line)
