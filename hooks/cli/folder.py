"""Folders that a command fills: where they may stand, and why they were not written."""

import re
from pathlib import Path

from hooks.cli.parser import Misuse
from hooks.desk.system_error import sentence
from hooks.publish import SITE, SOURCES, BusyError, ForeignFilesError
from hooks.publish.ownership import is_list

PROJECT = ("brands", "hooks", "maps", "mkdocs.yml", ".git")
DOCS = re.compile(r"""^docs_dir:[ \t]*["']?([^"'#\n]+?)["']?[ \t]*(?:#.*)?$""", re.MULTILINE)
"""Of mkdocs.yml, before anything is loaded that reads it properly."""
EXPECTED_ERRORS = (BusyError, ForeignFilesError, OSError)
NAMES = 5


def output_folder(root: Path, folder: Path) -> Path:
    """The folder as a whole path; Misuse where it would swallow the project or lie in its sources."""
    folder = folder.resolve()
    root = root.resolve()
    sources = [root / name for name in (*PROJECT, _docs(root))]
    if folder == Path.home() or folder in {root, *root.parents}:
        raise Misuse(f"“{folder}”里还有别的东西，不能整个替换。请另写一个文件夹，例如 site。")
    for source in sources:
        if folder == source or source in folder.parents:
            raise Misuse(f"“{folder}”在项目的源文件里，不能放生成的文件。请另写一个文件夹。")
    return folder


def _docs(root: Path) -> str:
    """The folder of the pages by hand."""
    try:
        found = DOCS.search((root / "mkdocs.yml").read_text("utf-8", "replace"))
    except OSError:
        found = None
    return found[1] if found else "content"


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
            return sentence(caught)
    return str(caught)


def _foreign_files(caught: ForeignFilesError) -> str:
    for name in (SITE, SOURCES):
        if (caught.folder / name).exists() and not is_list(caught.folder / name):
            return (
                f"“{caught.folder}”里的记录 {name} 坏了，认不出哪些文件是本程序生成的。\n"
                "为免误删，没有动它。里面没有要留的东西，就把整个文件夹删掉，再运行一次。"
            )
    shown = "、".join(caught.foreign[:NAMES])
    more = f" 等 {len(caught.foreign)} 个" if len(caught.foreign) > NAMES else ""
    return (
        f"“{caught.folder}”里有不是本程序生成的文件：{shown}{more}。\n"
        "为免误删，没有动它。要随网站发布的，移到放手写网页的文件夹（content）；其余的移到别处；"
        "或者另写一个文件夹。"
    )
