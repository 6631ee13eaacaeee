"""Q701: a picture that does not stand where the entry says."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from, way
from hooks.checks.rule import Rule
from hooks.checks.shown_picture import shown_pictures
from hooks.checks.suggestion.similar import quoted, similar
from hooks.entries.body import is_path
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.entries.read import IMAGE_SUFFIXES

ON_A_COMPUTER = re.compile(r"[A-Za-z]:|file:|/|~", re.IGNORECASE)
SHOWN = 3  # suggestions in one message


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in catalogue.entries:
        for target, place in shown_pictures(entry):
            if path_from(entry, target) not in catalogue.pictures:
                yield Finding(place(), *_message(catalogue, entry, target))


def _message(catalogue: Catalogue, entry: Entry, target: str) -> tuple[str, str]:
    """What is wrong, and the remedy."""
    if ON_A_COMPUTER.match(target):
        what = f"“{target}”是电脑里的路径，别的电脑上没有。"
        return what, "把图片放进条目旁边的“图片”文件夹，写 图片/文件名。"
    if not is_path(target):
        what = f"图片“{target}”在别的网站上。"
        return what, "先确认可以使用，再把图片存到条目旁边的“图片”文件夹，写 图片/文件名。"
    if "\\" in target:
        return f"图片路径“{target}”用了反斜杠。", f"改成 {target.replace(chr(92), '/')}。"
    suffix = PurePosixPath(target).suffix.lower()
    if suffix and suffix not in IMAGE_SUFFIXES:
        kinds = "、".join(sorted(known.lstrip(".") for known in IMAGE_SUFFIXES))
        return f"“{target}”不是网页能显示的图片文件。", f"另存为这几种之一：{kinds}。"
    return f"没有图片文件“{target}”。", _near(catalogue, entry, target)


def _near(catalogue: Catalogue, entry: Entry, target: str) -> str:
    known = catalogue.memo(_by_name)
    near = similar(PurePosixPath(target).name, known)
    paths = [path for name in near for path in known[name]]
    ways = [way(entry, path) for path in paths[:SHOWN]]
    guess = f"是不是{quoted(ways)}？" if ways else ""
    return f"{guess}路径从条目所在的文件夹算起，大小写也要一样。"


def _by_name(catalogue: Catalogue) -> Mapping[str, list[str]]:
    """The paths of the pictures by their names."""
    found: dict[str, list[str]] = {}
    for path in sorted(catalogue.pictures):
        found.setdefault(PurePosixPath(path).name, []).append(path)
    return found


RULE = Rule(
    code="Q701",
    title="找不到图片",
    subject=Catalogue,
    check=check,
    why="找不到的图片在网页上是一个空框；放在别人网站上的，随时会没有。",
)
