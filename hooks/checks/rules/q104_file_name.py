"""Q104: a name of a file or folder that Windows cannot hold, or that nobody can type."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.read import REPLACEMENT, FileName
from hooks.model.scalar.device_name import is_device_name
from hooks.model.scalar.unseen import UNSEEN, has_visible

IN_NO_NAME = re.compile(rf"[\t\n]|{UNSEEN.pattern}")
FORBIDDEN = re.compile(r'[\\:*?"<>|]')
HASH = "#"
MAX_NAME, MAX_PATH = 80, 180
"""Windows allows paths of 259 characters; the folder that the project lies in needs its part."""


def check(file: FileName) -> Iterator[Finding]:
    for name in file.steps:
        if message := _message(name):
            yield Finding(file.place, *message)
            return
    if len(file.path) > MAX_PATH:
        what = f"连文件夹一起，名字有 {len(file.path)} 个字，太长了。"
        yield Finding(file.place, what, f"把文件夹或文件的名字改短，合起来不超过 {MAX_PATH} 个字。")


def _message(name: str) -> tuple[str, str] | None:
    """What is wrong with one name, and how to fix it."""
    stem = name.rpartition(".")[0] or name
    if REPLACEMENT in name:
        return f"名字“{name}”里有乱码。", "重新起名；从压缩包解出来的，换一个解压软件再解一次。"
    if found := IN_NO_NAME.search(name):
        return f"名字“{name}”里有看不见的字符(U+{ord(found[0][0]):04X})。", "重新打一遍名字。"
    if found := FORBIDDEN.search(name):
        return f"名字“{name}”里有“{found[0]}”，Windows 不允许。", "删掉它，或换成“、”“-”等。"
    if HASH in name:
        return f"名字“{name}”里有“{HASH}”，网页地址到它就断了。", f"删掉“{HASH}”，或换成“号”。"
    return _message_on_whole(name, stem)


def _message_on_whole(name: str, stem: str) -> tuple[str, str] | None:
    """What is wrong with a name of which every character may stand in one."""
    if is_device_name(name):
        return f"“{stem}”是 Windows 留给设备用的名字。", "换一个名字。"
    if name.endswith((".", " ")) or stem != stem.strip():
        return f"名字“{name}”的开头或末尾有空格或点。", f"改成“{_trimmed(name)}”。"
    if not has_visible(stem):
        return f"名字“{name}”里没有看得见的字。", "重新起名。"
    if len(name) > MAX_NAME:
        return f"名字有 {len(name)} 个字，太长了。", f"改短，不超过 {MAX_NAME} 个字。"
    return None


def _trimmed(name: str) -> str:
    stem, dot, ending = name.rstrip(". ").rpartition(".")
    return f"{stem.strip()}{dot}{ending}"


RULE = Rule(
    code="Q104",
    title="文件名不能用",
    subject=FileName,
    check=check,
    why="这样的名字在 Windows 电脑上存不下来或打不开。",
)
