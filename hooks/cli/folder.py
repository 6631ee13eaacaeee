"""Folders that a command fills: where they may stand, and why they were not written."""

import errno
from pathlib import Path

from hooks.cli.parser import Misuse
from hooks.publish import BusyError, ForeignFilesError

PROJECT = ("brands", "content", "hooks", "maps", "mkdocs.yml", ".git")
EXPECTED_ERRORS = (BusyError, ForeignFilesError, OSError)
DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
NO_PERMISSION = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
IN_USE = frozenset({errno.EBUSY, errno.EXDEV, errno.ENOTEMPTY})
NAMES = 5


def output_folder(root: Path, folder: Path) -> Path:
    """The folder as a whole path; Misuse where it would swallow the project or lie in its sources."""
    folder = folder.resolve()
    root = root.resolve()
    sources = [root / name for name in PROJECT]
    if folder == Path.home() or folder in {root, *root.parents}:
        raise Misuse(f"“{folder}”里还有别的东西，不能整个替换。请另写一个文件夹，例如 site。")
    for source in sources:
        if folder == source or source in folder.parents:
            raise Misuse(f"“{folder}”在项目的源文件里，不能放生成的文件。请另写一个文件夹。")
    return folder


def explain(caught: Exception) -> str:
    """Why nothing was written, and what to do about it."""
    match caught:
        case BusyError():
            return "另一个“生成”正在运行。等它结束后再试；如果没有，稍等几秒再试。"
        case ForeignFilesError(foreign=()):
            return f"“{caught.folder}”是一个文件，不是文件夹。请另写一个名字。"
        case ForeignFilesError():
            return _foreign_files(caught)
        case OSError():
            return _system_error(caught)
    return str(caught)


def _foreign_files(caught: ForeignFilesError) -> str:
    shown = "、".join(caught.foreign[:NAMES])
    more = f" 等 {len(caught.foreign)} 个" if len(caught.foreign) > NAMES else ""
    return (
        f"“{caught.folder}”里有不是本程序生成的文件：{shown}{more}。\n"
        "为免误删，没有动它。要随网站发布的，移到 content 文件夹；其余的移到别处；"
        "或者另写一个文件夹。"
    )


def _system_error(caught: OSError) -> str:
    where = f"（{caught.filename}）" if caught.filename else ""
    if caught.errno in DISK_FULL:
        return f"磁盘满了，写不下{where}。腾出空间后再运行一次。"
    if caught.errno in NO_PERMISSION:
        return (
            f"没有权限，或文件正被别的程序打开{where}。关掉那个程序，或换一个文件夹，再运行一次。"
        )
    if caught.errno in IN_USE:
        return f"文件夹被别的程序占用，或是单独挂载的磁盘{where}，换不下来。换一个文件夹，例如它里面的 site。"
    return f"读写文件时出错{where}：{caught.strerror or caught}。"
