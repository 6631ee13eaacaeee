"""Q110: what stands where a file should, and is none: a folder named like one, a pipe, a closed folder."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.read import Kind, NoFile

MESSAGES = {
    Kind.FOLDER_LIKE_A_FILE: (
        "“{}”是一个文件夹，名字却像文件。",
        "要写条目，打开这个文件夹，把里面的文件移出来；要分类，把文件夹名字末尾的“{}”去掉。",
    ),
    Kind.CLOSED_FOLDER: (
        "文件夹“{}”打不开，里面的文件一个也没有读。",
        "多半是没有读取的权限：请管电脑的同事放开权限，再检查一次。",
    ),
    Kind.DEVICE: (
        "“{}”不是普通的文件（是管道、套接字或设备），没有读它。",
        "删掉它，放上真的文件。",
    ),
}


def check(found: NoFile) -> Iterator[Finding]:
    name = found.names[-1]
    what, remedy = MESSAGES[found.kind]
    yield Finding(found.place, what.format(name), remedy.format(f".{name.rpartition('.')[2]}"))


RULE = Rule(
    code="Q110",
    title="不是文件",
    subject=NoFile,
    check=check,
    why="只有普通的文件读得出来，别的一跳过，网站上就悄悄少了内容。",
)
