"""Q715: a document beside the pages by hand whose file tells who wrote or changed it."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.attachment import Attachment
from hooks.entries.problem import Finding, Severity
from hooks.trace import Sort

OF_PEOPLE = (Sort.AUTHOR, Sort.EDITOR, Sort.COMMENT, Sort.CHANGE)
REMEDY = (
    "用 Word、Excel 或 WPS 打开，“文件→信息→检查问题→检查文档”，把查到的全部删除，再保存；"
    "PDF 从清理过的文档重新导出。确认可以公开的不用改。"
)


def check(file: Attachment) -> Iterator[Finding]:
    sorts = [sort for sort in OF_PEOPLE if file.traces and sort in file.traces.sorts]
    if sorts:
        what = f"“{file.name}”里写着{'、'.join(sorts)}，会跟着文件公开。"
        yield Finding(file.place, what, REMEDY)


RULE = Rule(
    code="Q715",
    title="文件里写着谁写的、谁改的",
    subject=Attachment,
    check=check,
    why="办公软件把作者、改过的人和批注记在文件里，下载的人一看就知道；被删掉的话也常在里面。",
    severity=Severity.WARNING,
)
