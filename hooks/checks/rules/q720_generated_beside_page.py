"""Q720: a picture beside the pages by hand whose file says that a machine made it."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.attachment import Attachment
from hooks.entries.problem import Finding, Severity
from hooks.picture import LABELLED

ON_THE_PAGE = "在用到它的网页上，图片下面写明“AI 生成”。"
FORMATS = "另存为 .jpg、.png 或 .webp 再放上来：这种格式的图片，文件里的标识留不住。"


def check(file: Attachment) -> Iterator[Finding]:
    found = file.judgement
    if found and found.is_generated and not found.trouble:
        is_kept = file.suffix in LABELLED
        what = f"图片“{file.name}”的文件里标着人工智能生成。"
        yield Finding(file.place, what, ON_THE_PAGE if is_kept else ON_THE_PAGE + FORMATS)


RULE = Rule(
    code="Q720",
    title="手写网页旁有 AI 生成的图片",
    subject=Attachment,
    check=check,
    why="2025 年 9 月 1 日起，人工智能生成的图片公开时必须标明；手写网页上的，程序不知道写没写。",
    severity=Severity.HINT,
)
