"""Q416: a name-only brand (只记名称) that says more than a page of another entry shows, or has none."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import home_of, is_name_only
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span

UNSHOWN = ("需求", "阵地", "数据", "大事", "荣誉", "图片", "存疑")
REMEDY = "有内容可写的，删掉“只记名称”这一行，写成一篇；没有的，把这里删掉。"


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in catalogue.entries:
        if is_name_only(entry):
            yield from _unshown(entry)
            if catalogue.is_public(entry) and not _has_home(catalogue, entry):
                what = f"找不到哪个网页可以记下“{entry.title}”。"
                yield Finding(entry.at("只记名称"), what, "写上“地区:”或“所属:”，它们要已经发布。")


def _unshown(entry: Entry) -> Iterator[Finding]:
    for name in UNSHOWN:
        if name in entry.written:
            what = f"“{entry.title}”只记名称，没有自己的网页，“{name}”不会公开。"
            yield Finding(entry.at(name), what, REMEDY)
    lines = entry.source.text_from(entry.body_line).split("\n")
    for number, line in enumerate(lines, entry.body_line):
        if line.strip():
            what = f"“{entry.title}”只记名称，没有自己的网页，正文不会公开。"
            place = Location(entry.source, Span.of_line(number, 0, len(line)))
            yield Finding(place, what, REMEDY)
            return


def _has_home(catalogue: Catalogue, entry: Entry) -> bool:
    """A place that is not found, or no place at all, has a message of its own (Q401, Q408)."""
    home = home_of(catalogue, entry)
    return home is None or catalogue.is_public(home)


RULE = Rule(
    code="Q416",
    title="只记名称的品牌写多了",
    subject=Catalogue,
    check=check,
    why="只记名称的品牌，名称和一句话记在别的网页上，其余的读者看不到。",
    severity=Severity.WARNING,
)
