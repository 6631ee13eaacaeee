"""Q401: a reference to an entry that does not exist."""

from collections.abc import Iterator, Mapping
from functools import cache, partial

from hooks.catalogue import Catalogue, Dangling
from hooks.checks.rule import Rule
from hooks.checks.suggestion.similar import quoted, similar
from hooks.entries.entry import Entry, fold
from hooks.entries.node import Path, Scalar, find
from hooks.entries.problem import Finding
from hooks.model import ENTRIES, Target
from hooks.model.scalar.choice import split_loosely
from hooks.model.scalar.reference import OWN_REPORT

SHOWN = 3  # suggestions in one message


def check(catalogue: Catalogue) -> Iterator[Finding]:
    remedy = cache(partial(_remedy, catalogue))  # a wrong name is seldom written only once
    reported: set[tuple[Entry, Path]] = set()
    for dangling in catalogue.dangling:
        if dangling.candidates or dangling.reference.target not in ENTRIES:
            continue
        place = (dangling.origin, dangling.path[:-1])
        if whole := _whole_name(catalogue, dangling):
            if place not in reported:
                reported.add(place)
                yield _split_name(dangling, whole)
            continue
        target, text = dangling.reference.target, dangling.reference.text
        yield Finding(dangling.at, f"没有名叫“{text}”的{target}条目。", remedy(target, text))


def _whole_name(catalogue: Catalogue, dangling: Dangling) -> str:
    """The whole line, where it is one name that holds a comma and was taken for several."""
    node = find(dangling.origin.document.root, dangling.path[:-1])
    if not isinstance(node, Scalar):
        return ""
    is_name = catalogue.finder.named(dangling.reference.target, node.text)
    return node.text if is_name else ""


def _split_name(dangling: Dangling, whole: str) -> Finding:
    key = next(str(step) for step in reversed(dangling.path) if isinstance(step, str))
    what = f"“{whole}”是一个名称，里面的逗号或顿号把它分成了几个。"
    at = dangling.origin.at(*dangling.path[:-1])
    return Finding(at, what, f'加上方括号和半角引号：{key}: ["{whole}"]。')


def _remedy(catalogue: Catalogue, target: Target, text: str) -> str:
    return (
        _several(catalogue, target, text)
        or _other_name(catalogue, target, text)
        or _other_type(catalogue, target, text)
        or _near(catalogue, target, text)
        or f"先新建这个{target}条目，再在这里写它的文件名。"
    ) + (f"没有报道的，写 {OWN_REPORT}。" if target is Target.SOURCE else "")


def _several(catalogue: Catalogue, target: Target, text: str) -> str:
    """Names that stand in one item of a list."""
    for names in split_loosely(text):
        if all(catalogue.finder.named(target, name) for name in names):
            return f"这是几个名称，中间用顿号：{'、'.join(names)}；不用短横和方括号。"
    return ""


def _other_name(catalogue: Catalogue, target: Target, text: str) -> str:
    """The entry whose alias or full name was written."""
    entry, is_alias = catalogue.memo(_named_otherwise).get((target, fold(text)), (None, False))
    if entry is None:
        return ""
    name = catalogue.finder.name_of(entry) or entry.stem
    if is_alias:
        return f"“{text}”是“{name}”的别名，这里写“{name}”。"
    return f"“{text}”是全称，这里写它的文件名“{name}”。"


def _named_otherwise(catalogue: Catalogue) -> Mapping[tuple[Target, str], tuple[Entry, bool]]:
    """The first entry of each alias and full name; True where it is an alias."""
    found: dict[tuple[Target, str], tuple[Entry, bool]] = {}
    for entry in catalogue.entries:
        for alias in entry.model.aliases:
            found.setdefault((entry.target, fold(alias)), (entry, True))
        found.setdefault((entry.target, fold(entry.title)), (entry, False))
    return found


def _other_type(catalogue: Catalogue, target: Target, text: str) -> str:
    others = [other for other in ENTRIES if catalogue.finder.named(other, text)]
    if not others:
        return ""
    return f"有名叫“{text}”的{quoted(others)}条目，但这里要写{target}。"


def _near(catalogue: Catalogue, target: Target, text: str) -> str:
    entries = catalogue.of(target)
    stems = similar(text.rpartition("/")[2], (entry.stem for entry in entries))
    found = [entry for stem in stems for entry in entries if entry.stem == stem]
    names = [catalogue.finder.name_of(entry) or entry.stem for entry in found[:SHOWN]]
    return f"是不是{quoted(names)}？" if names else ""


RULE = Rule(
    code="Q401",
    title="没有这个条目",
    subject=Catalogue,
    check=check,
    why="名字对不上，两个页面就连不起来，读者也点不过去。",
)
