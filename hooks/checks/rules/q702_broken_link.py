"""Q702: a link in a body that leads nowhere within the site."""

import re
from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.link import SUFFIX, destinations_of, path_from, written
from hooks.checks.rule import Rule
from hooks.checks.suggestion.similar import quoted, similar
from hooks.entries.body import Mention, is_path
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding

HOSTED = re.compile(r"https?://[^/\s]+|(?:mailto|tel):", re.IGNORECASE)
SHOWN = 3  # suggestions in one message
HOW = "写成 [名称](条目的文件名.md)"


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in catalogue.entries:
        for link in entry.body.links:
            if not _leads_somewhere(catalogue, entry, link.target):
                yield Finding(link.at, *_message(catalogue, entry, link))


def _leads_somewhere(catalogue: Catalogue, entry: Entry, target: str) -> bool:
    if HOSTED.match(target) or (target.startswith("#") and target != "#"):
        return True
    found = destinations_of(catalogue, entry, target)
    if found.is_broken or len(found.entries) == 1:
        return True
    return path_from(entry, target) in catalogue.pictures


def _message(catalogue: Catalogue, entry: Entry, link: Mention) -> tuple[str, str]:
    """What is wrong, and the remedy."""
    target = link.target
    path = target.partition("#")[0]
    if path in ("", "."):
        return f"链接“{link.text}”没有写去哪里。", f"{HOW}；不需要链接就去掉方括号和圆括号。"
    if "\\" in target:
        return f"链接“{target}”用了反斜杠。", f"改成 {target.replace(chr(92), '/')}。"
    if not path.endswith(SUFFIX) or not is_path(target):
        what = f"链接“{target}”不是条目的文件名，也不是完整的网页地址。"
        return what, f"去另一个条目，{HOW}；去别的网站，写以 https:// 开头的完整地址。"
    return _no_destination(catalogue, entry, target)


def _no_destination(catalogue: Catalogue, entry: Entry, target: str) -> tuple[str, str]:
    found = destinations_of(catalogue, entry, target).entries
    if found:
        choices = [written(entry, one) for one in found]
        return f"链接“{target}”可能去几个条目。", f"写明是哪一个：{quoted(choices)}。"
    stem = target.partition("#")[0].removesuffix(SUFFIX).rpartition("/")[2]
    if stem == entry.stem:
        return f"链接“{target}”指向这一页自己。", "改成要去的条目，或去掉链接。"
    near = [written(entry, other) for other in catalogue.memo(_Stems).near(stem)[:SHOWN]]
    guess = f"是不是{quoted(near)}？" if near else ""
    return f"没有“{target}”这个条目。", f"{guess}{HOW}。"


class _Stems:
    """The entries by stem, and those that a wrong one may mean: many links may be wrong alike."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._entries: dict[str, list[Entry]] = {}
        for entry in catalogue.entries:
            self._entries.setdefault(entry.stem, []).append(entry)
        self._near: dict[str, list[Entry]] = {}

    def near(self, stem: str) -> list[Entry]:
        """The entries of the most similar stems."""
        if stem not in self._near:
            stems = similar(stem, self._entries)
            self._near[stem] = [entry for one in stems for entry in self._entries[one]]
        return self._near[stem]


RULE = Rule(
    code="Q702",
    title="链接点不开",
    subject=Catalogue,
    check=check,
    why="读者点了打不开，会以为整个网站都坏了。",
)
