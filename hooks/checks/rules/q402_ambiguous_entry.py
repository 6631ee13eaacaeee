"""Q402: a reference that names more than one entry."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue, Dangling
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for dangling in catalogue.dangling:
        if dangling.candidates:
            yield _finding(catalogue, dangling)


def _finding(catalogue: Catalogue, dangling: Dangling) -> Finding:
    text, target = dangling.reference.text, dangling.reference.target
    names = [catalogue.finder.name_of(entry) for entry in dangling.candidates]
    paths = "、".join(entry.path for entry in dangling.candidates)
    what = f"名叫“{text}”的{target}条目有 {len(names)} 个：{paths}。"
    if None in names:
        misplaced = dangling.candidates[names.index(None)].path
        return Finding(
            dangling.at, what, f"先把 {misplaced} 移进它所在镇的文件夹，再写 文件夹/{text}。"
        )
    choices = "、".join(name for name in names if name)
    return Finding(dangling.at, what, f"前面加上文件夹，写明是哪一个：{choices}。")


RULE = Rule(
    code="Q402",
    title="不知道是哪一个条目",
    subject=Catalogue,
    check=check,
    why="两个地方有同名的条目，程序不能替人决定说的是哪一个。",
)
