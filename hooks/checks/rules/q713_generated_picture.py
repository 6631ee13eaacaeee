"""Q713: a picture whose file says that a machine made it, while the entry does not."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.checks.rule import Rule
from hooks.checks.shown_picture import shown_pictures
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.model.entry import StoryModel


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in catalogue.entries:
        labelled = _labelled(entry)
        for target, place in shown_pictures(entry):
            path = path_from(entry, target)
            found = catalogue.judgement(path)
            if found and found.is_generated and path not in labelled:
                what = f"图片“{target}”的文件里标着人工智能生成，条目里没有写。"
                yield Finding(place(), what, "在“图片”的这一条里加上 AI生成: 是，网页上会标明。")


def _labelled(entry: Entry) -> set[str]:
    listed = entry.model.pictures if isinstance(entry.model, StoryModel) else ()
    return {path_from(entry, one.file) for one in listed if one.is_generated}


RULE = Rule(
    code="Q713",
    title="AI 生成的图片没有标明",
    subject=Catalogue,
    check=check,
    why="2025 年 9 月 1 日起，人工智能生成的图片公开时必须标明，也不能去掉文件里原有的标识不管。",
)
