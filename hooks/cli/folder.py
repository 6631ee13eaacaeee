"""Folders that a command fills: where they may stand, and why they were left alone."""

import errno
from pathlib import Path

from hooks.cli.parser import Misuse
from hooks.publish import BusyError, NotOursError

OURS = ("brands", "content", "hooks", "maps", "mkdocs.yml", ".git")
REFUSALS = (BusyError, NotOursError, OSError)
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
BARRED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
IN_USE = frozenset({errno.EBUSY, errno.EXDEV, errno.ENOTEMPTY})
SHOWN = 5


def standing_apart(root: Path, folder: Path) -> Path:
    """The folder as a whole path; Misuse where it would swallow the project or lie in its sources."""
    folder = folder.resolve()
    root = root.resolve()
    sources = [root / name for name in OURS]
    if folder == Path.home() or folder in {root, *root.parents}:
        raise Misuse(f"“{folder}”里还有别的东西，不能整个替换。请另写一个文件夹，例如 site。")
    for source in sources:
        if folder == source or source in folder.parents:
            raise Misuse(f"“{folder}”在项目的源文件里，不能放生成的文件。请另写一个文件夹。")
    return folder


def refusal(caught: Exception) -> str:
    """Why nothing was written, and what to do about it."""
    match caught:
        case BusyError():
            return "另一个“生成”正在运行。等它结束后再试；如果没有，稍等几秒再试。"
        case NotOursError(strangers=()):
            return f"“{caught.folder}”是一个文件，不是文件夹。请另写一个名字。"
        case NotOursError():
            return _strangers(caught)
        case OSError():
            return _hindrance(caught)
    return str(caught)


def _strangers(caught: NotOursError) -> str:
    shown = "、".join(caught.strangers[:SHOWN])
    more = f" 等 {len(caught.strangers)} 个" if len(caught.strangers) > SHOWN else ""
    return (
        f"“{caught.folder}”里有不是本程序生成的文件：{shown}{more}。\n"
        "为免误删，没有动它。要随网站发布的，移到 content 文件夹；其余的移到别处；"
        "或者另写一个文件夹。"
    )


def _hindrance(caught: OSError) -> str:
    where = f"（{caught.filename}）" if caught.filename else ""
    if caught.errno in FULL:
        return f"磁盘满了，写不下{where}。腾出空间后再运行一次。"
    if caught.errno in BARRED:
        return (
            f"没有权限，或文件正被别的程序打开{where}。关掉那个程序，或换一个文件夹，再运行一次。"
        )
    if caught.errno in IN_USE:
        return f"文件夹被别的程序占用，或是单独挂载的磁盘{where}，换不下来。换一个文件夹，例如它里面的 site。"
    return f"读写文件时出错{where}：{caught.strerror or caught}。"
