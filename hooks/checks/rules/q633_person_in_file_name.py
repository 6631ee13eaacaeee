"""Q633: a child's name, or that of somebody in hardship, in the name of a file or folder."""

from collections.abc import Iterator
from itertools import chain

from hooks.checks.rule import Rule
from hooks.checks.rules import q625_child_name as children
from hooks.checks.rules import q631_name_in_hardship as hardship
from hooks.checks.told_name import told_names
from hooks.entries.problem import Finding, Severity, Source
from hooks.entries.read import FileName


def check(file: FileName) -> Iterator[Finding]:
    """Each part of the path is read like a line."""
    lines = Source(file.path, "\n".join(step.rpartition(".")[0] or step for step in file.steps))
    names = chain(
        told_names(lines, children.SAID, children.POSSIBLE, children.names_of_children),
        told_names(lines, hardship.SAID, hardship.POSSIBLE, hardship.names_in_hardship),
    )
    if found := next(names, None):
        what = f"文件或文件夹的名字里有“{found[1]}”，像是一个孩子或有困难的人的姓名。"
        remedy = "改名，去掉姓名；图片改了名，条目里的“文件”也要跟着改。不是的，可以不改。"
        yield Finding(file.place, what, remedy)


RULE = Rule(
    code="Q633",
    title="文件名里有要保护的姓名",
    subject=FileName,
    check=check,
    why="条目的文件名就是网页的标题，照片常用姓名起名，名字会跟着公开，也留在仓库的历史里。",
    severity=Severity.WARNING,
)
