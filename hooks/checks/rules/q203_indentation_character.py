"""Q203: a line indented by something else than spaces: tabs, full-width spaces."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.line import Role, blank_name, leading
from hooks.entries.problem import Finding

OTHER = re.compile(r"[^\S ]+")
STEP = "  "
BEFORE_TEXT = re.compile(r"\s*(?:-\s+)?")


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for line in front_matter.lines:
        if line.role is Role.LITERAL:
            continue
        text = line.text
        is_blank = leading(text) == len(text)
        before = BEFORE_TEXT.match(text) if line.role is Role.STRUCTURE else None
        found = OTHER.search(text, 0, before.end() if before else leading(text))
        if found:
            remedy = "删掉这一行里的空白。" if is_blank else "删掉它，改用半角空格，每一层两个。"
            at = front_matter.at(line, found.start(), found.end())
            fix = "" if is_blank else STEP * len(found[0])
            yield Finding(at, f"行首的空白里有{blank_name(found[0][0])}。", remedy, fix)


RULE = Rule(
    code="Q203",
    title="行首不是半角空格",
    subject=FrontMatter,
    check=check,
    why="行首的空格表示哪一行属于哪一行，Tab 和全角空格不算数。",
)
