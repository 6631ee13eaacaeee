"""Q211: more keys and values than anybody types: something else was pasted."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import MAX_BYTES, FrontMatter
from hooks.entries.problem import Finding

KILO = 1024


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    is_whole = front_matter.has_opening and front_matter.missing_fence is None
    if is_whole and front_matter.size > MAX_BYTES:
        size, limit = front_matter.size // KILO, MAX_BYTES // KILO
        text = front_matter.source.line(front_matter.first)
        yield Finding(
            front_matter.place(front_matter.first, 0, len(text)),
            f"“键: 内容”部分有 {size} KB，超过了 {limit} KB。",
            "长文字写进正文，图片另存成文件；词表太长就删掉不用的词。",
        )


RULE = Rule(
    code="Q211",
    title="内容太长",
    subject=FrontMatter,
    check=check,
    why="正常的条目只有几 KB，这么长多半是误贴了图片或整篇文章。",
)
