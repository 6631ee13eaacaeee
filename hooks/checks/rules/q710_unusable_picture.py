"""Q710: a picture file that cannot be published, judged by what is in it."""

from collections.abc import Iterator, Mapping

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.checks.rule import Rule
from hooks.checks.shown_picture import shown_pictures
from hooks.entries.problem import Finding
from hooks.picture import Trouble

ANEW = "用看图软件打开原来的照片，另存为 .jpg 再放进来；只改文件名的结尾没有用。"
MESSAGES: Mapping[Trouble, tuple[str, str]] = {
    Trouble.EMPTY: (
        "图片“{}”是空的（0 字节）。",
        "多半没有传完，或者网盘还没有同步下来。从手机或相机里重新拷一份。",
    ),
    Trouble.STRANGE: ("图片“{}”里面不是图片，或者是不认识的格式。", ANEW),
    Trouble.BROKEN: (
        "图片“{}”不完整或已损坏，不能全部读出来。",
        "多半是拷贝或下载时断了。从手机或相机里重新拷一份完整的。",
    ),
    Trouble.TOO_LARGE: (
        "图片“{}”有 {} 像素，太大了。",
        "用看图软件缩小到长边 6000 像素以内，再放进来。",
    ),
    Trouble.TOO_LONG: ("图片“{}”有 {} 像素，是很长的一条，缩小了就看不清。", "截成几张再放进来。"),
    Trouble.MOVING: ("图片“{}”是会动的图。", "挑一个画面，另存为不动的 .jpg 或 .png。"),
    Trouble.DRAWING: (
        "矢量图“{}”里有{}，可能夹带程序，也不能照原样画出来。",
        "用画它的软件导出成 .png，再放进来。",
    ),
    Trouble.OUTSIDE: (
        "图片“{}”是一个链接，指向项目文件夹外面的文件。",
        "删掉链接，把图片文件本身拷进来。",
    ),
    Trouble.UNREADABLE: (
        "图片“{}”打不开。",
        "关掉正在用它的程序，看看自己有没有读这个文件的权限，再运行一次。",
    ),
}
"""What is wrong and the remedy; the name goes in, then what is known of the trouble."""


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in catalogue.entries:
        for target, place in shown_pictures(entry):
            found = catalogue.judgement(path_from(entry, target))
            if found and found.trouble:
                yield Finding(place(), *message(target, found.trouble, found.detail))


def message(target: str, trouble: Trouble, detail: str) -> tuple[str, str]:
    """What is wrong with a picture that staff call ``target``, and how to mend it."""
    if trouble is Trouble.STRANGE and detail:
        return f"“{target}”其实是{detail}，不是图片。", ANEW
    what, remedy = MESSAGES[trouble]
    return what.format(target, detail), remedy


RULE = Rule(
    code="Q710",
    title="图片不能用",
    subject=Catalogue,
    check=check,
    why="程序按内容认图片，文件名的结尾不算数；读不全的、会动的和夹带别的东西的，公众看到的都不对。",
)
