"""Q206: text behind a value in quotation marks, or behind a closed bracket."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.quote import end_of_quoted, literal
from hooks.entries.problem import Finding

QUOTES = "\"'"


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    yield from _behind_quotes(front_matter)
    yield from _behind_brackets(front_matter)


def _behind_quotes(front_matter: FrontMatter) -> Iterator[Finding]:
    for value in front_matter.values:
        end = end_of_quoted(value.text, 0) if value.text[0] in QUOTES else None
        rest = value.text[end:].strip() if end else ""
        if end and rest and not rest.startswith((":", "#")):
            start = value.offset + len(value.text) - len(rest)
            yield Finding(
                front_matter.place(value.number, start, start + len(rest)),
                f"引号已经结束，后面又有“{rest}”。",
                f"把整个内容放进引号：{literal(value.text)}",
            )


def _behind_brackets(front_matter: FrontMatter) -> Iterator[Finding]:
    for _, found in front_matter.flows:
        if not found.end:
            continue
        number, start = found.end
        text = front_matter.source.line(number)
        rest = text[start:].strip()
        if rest and not rest.startswith((":", "#")):
            place = len(text.rstrip()) - len(rest)
            yield Finding(
                front_matter.place(number, place, place + len(rest)),
                f"括号已经结束，后面又有“{rest}”。",
                "把它移进括号里，或者删掉。",
            )


RULE = Rule(
    code="Q206",
    title="引号或括号后面还有字",
    subject=FrontMatter,
    check=check,
    why="以引号或括号开头的内容到另一半为止，后面的字不知道归谁。",
)
