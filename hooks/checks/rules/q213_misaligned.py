"""Q213: a line that lines up with none of those that it could belong to."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.line import GLUED, Line
from hooks.entries.front_matter.nesting import Misalignment
from hooks.entries.problem import Finding


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    if any(map(_has_no_width, front_matter.structural)):
        return
    for found in front_matter.nesting.misalignments:
        line = found.line
        yield Finding(front_matter.at(line, 0, max(1, line.indent)), _what(found), _remedy(found))


def _has_no_width(line: Line) -> bool:
    """Tabs, full-width spaces and a dash without its space: Q203 and Q219 speak of them."""
    return bool(line.text[: line.indent].strip(" ") or GLUED.match(line.text))


def _what(found: Misalignment) -> str:
    line, peer = found.line, found.peer
    if found.is_below_value:
        return f"第 {peer.number} 行{_name(peer)}已经写了内容，这一行却又缩在它下面。"
    own, wanted = line.indent, _wanted(found)
    return f"行首有 {own} 个空格，同一层的第 {peer.number} 行{_name(peer)}前面有 {wanted} 个。"


def _remedy(found: Misalignment) -> str:
    line, peer = found.line, found.peer
    if found.is_below_value and line.in_list and not peer.in_list:
        return f"把{_name(peer)}后面的内容也另起一行，前面加“- ”；或并成一行，用“、”分开。"
    wanted = _wanted(found)
    return f"行首改成 {wanted} 个空格。" if wanted else "删掉行首的空格。"


def _wanted(found: Misalignment) -> int:
    """Spaces that ``line`` needs to stand beside its peer."""
    peer = found.peer
    return peer.indent if found.line.in_list or not peer.in_list else peer.key_offset


def _name(line: Line) -> str:
    return f"“{line.key}”" if line.key else f"“{line.value}”"


RULE = Rule(
    code="Q213",
    title="行首空格没对齐",
    subject=FrontMatter,
    check=check,
    why="行首的空格表示哪一行属于哪一行，没对齐就分不清。",
)
