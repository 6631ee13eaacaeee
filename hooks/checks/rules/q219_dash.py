"""Q219: the dash of a list without its space, or another character in its place."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.line import GLUED, Line
from hooks.entries.problem import Finding

OTHER = re.compile(r"\s*(?P<dash>[－﹣‐–—−•●·])(?![－﹣‐–—−•●·])\s*(?P<rest>\S.*)")


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for line in front_matter.structural:
        if found := _dash(line):
            dash = found["dash"]
            problem = "后面没有空格" if dash == "-" else "不是半角减号"
            yield Finding(
                front_matter.at(line, found.start("dash"), found.end("dash")),
                f"列表开头的“{dash}”{problem}。",
                f"改成半角减号加一个空格：- {found['rest'].rstrip()}",
            )


def _dash(line: Line) -> re.Match[str] | None:
    return GLUED.match(line.text) or OTHER.match(line.text)


RULE = Rule(
    code="Q219",
    title="列表的短横写错",
    subject=FrontMatter,
    check=check,
    why="列表的每一项要以半角减号加空格开头，否则几项会连成一项。",
)
