"""Q107: a text file larger than any entry or vocabulary: it is not even read to its end."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.read import MAX_BYTES, TextFile

KILO = 1024


def check(file: TextFile) -> Iterator[Finding]:
    if file.is_too_large:
        yield Finding(
            file.place,
            f"文件“{file.name}”超过了 {MAX_BYTES // KILO} KB。",
            "条目只写文字：图片另存成文件，长文章拆成几个条目；不是条目的移到 brands 外面。",
        )


RULE = Rule(
    code="Q107",
    title="文件太大",
    subject=TextFile,
    check=check,
    why="正常的条目只有几 KB，这么大多半是误存了图片、数据或整本书。",
)
