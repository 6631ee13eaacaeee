"""Q105: a file that is neither an entry nor a picture a browser can show."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.entries.read import IMAGE_SUFFIXES, TEXT_SUFFIXES, RawFile

OFFICE = frozenset({".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".csv"})
PHOTOS = frozenset({".tif", ".tiff", ".psd", ".raw", ".dng", ".cr2", ".nef", ".arw"})
RENAMED = {".txt": ".md", ".markdown": ".md", ".mdown": ".md", ".yaml": ".yml"}


def check(file: RawFile) -> Iterator[Finding]:
    if file.is_linked_folder:
        what = f"文件夹“{file.name}”是一个链接，里面的条目不会被读取。"
        yield Finding(file.place, what, "删掉这个链接，把它指向的文件夹整个复制到这里。")
    elif file.suffix not in TEXT_SUFFIXES | IMAGE_SUFFIXES:
        name = file.steps[-1]
        yield Finding(file.place, f"“{name}”不会被读取，网站上不会有它的内容。", _remedy(file))


def _remedy(file: RawFile) -> str:
    if file.suffix in OFFICE:
        return "把内容抄进一个 .md 条目（用 quntuan 新建 可以先建好空的），原文件移到 brands 外面。"
    if file.suffix in PHOTOS:
        return "用“画图”或看图软件打开，另存为 .jpg 或 .png。"
    stem = file.steps[-1].removesuffix(file.suffix)
    if file.suffix == ".txt" and PurePosixPath(stem).suffix.lower() in TEXT_SUFFIXES:
        return f"去掉末尾的“.txt”，改名为“{stem}”；看不到结尾的，先在文件夹的“查看”里勾选“文件扩展名”。"
    if ending := RENAMED.get(file.suffix):
        return f"如果它是条目或词表，把文件名的结尾“{file.suffix}”改成“{ending}”；不是就移到别处。"
    return "移到 brands 外面。"


RULE = Rule(
    code="Q105",
    title="不会被读取的文件",
    subject=RawFile,
    check=check,
    why="brands 里只读取 .md 条目、.yml 词表和图片。",
    severity=Severity.WARNING,
)
