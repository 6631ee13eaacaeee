"""``quntuan diff``: what a change does to the public site, in plain sentences."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hooks.cli.parser import Misuse, add_root, project
from hooks.cli.revision import program_changes, revision, written_out
from hooks.desk.comparison.compare import compare
from hooks.desk.comparison.report import FORMATS
from hooks.desk.comparison.side import Side
from hooks.model.target import ENTRIES_FOLDER
from hooks.pipeline import examine, memory

UNREAD = "{}有 {} 处错误，读不了的条目没有算进来，先运行 quntuan 检查。\n"
PROGRAM_TOO = "；程序也改了 {} 个文件，每一页都可能变样，下面不说，在预览里看"
MOVED_ON = "；它后来还有别的改动，不算在内"


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "base",
        nargs="?",
        default="HEAD",
        metavar="起点",
        help="和哪里比：Git 的分支、标签或提交，或改动以前的项目文件夹；默认是最近一次提交",
    )
    command.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        metavar="格式",
        help="text（给人看）、markdown（贴到合并请求里）、github（标在改动上的一行）",
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Print the report; an empty change says that it is empty."""
    root = project(arguments)
    with before(root, arguments.base) as base:
        old = Side(base.root, examine(base.root, memory(root)))
        new = Side(root, examine(root, memory(root)))
        report = FORMATS[arguments.format](compare(old, new), f"起点：{base.words}。")
    for side, name in ((old, "起点"), (new, "现在的文件")):
        if side.unread:
            sys.stderr.write(UNREAD.format(name, side.unread))
    sys.stdout.write(report)
    return 0


class Base(NamedTuple):
    """The project as it was: where it lies, and what it is called."""

    root: Path
    words: str


@contextmanager
def before(root: Path, name: str) -> Iterator[Base]:
    """The state that a change is compared with: a folder, or what Git has of a commit."""
    folder = Path(name)
    if name and folder.is_dir() and (folder / ENTRIES_FOLDER).is_dir():
        if folder.resolve() == root.resolve():
            raise Misuse(f"“{name}”就是这个项目自己，没有可以比的。")
        yield Base(folder, f"文件夹 {name}")
        return
    found = revision(root, name)
    with written_out(root, found.commit) as place:
        others = program_changes(root, found.commit)
        program = PROGRAM_TOO.format(others) if others else ""
        yield Base(place, f"{found.words}{MOVED_ON if found.is_behind else ''}{program}")
