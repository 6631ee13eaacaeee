"""``quntuan new``: a new entry with the keys it needs; an existing file is never touched."""

import argparse
import re
import sys
from pathlib import Path
from unicodedata import normalize

from hooks.checks.rules import run_rules
from hooks.cli.folder import explain
from hooks.cli.parser import Misuse, add_root, project
from hooks.desk.entry_file import new_file
from hooks.entries.problem import errors
from hooks.entries.read import REPLACEMENT, UNDECODABLE, FileName, RawFile, is_ignored
from hooks.model import ENTRIES
from hooks.model.scaffold import scaffold
from hooks.model.scalar.reference import Target
from hooks.model.target import ENTRIES_FOLDER

ENDING = re.compile(r"\.md$", re.IGNORECASE)


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    types = [target.value for target in ENTRIES]
    command.add_argument("type", choices=types, metavar="类型", help="、".join(types))
    command.add_argument("name", metavar="名称", help="条目的名称，可带文件夹，例如 凤桥镇/青创贷")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say where it is; 1 where the disk refuses it."""
    root = project(arguments)
    path = _path(arguments.type, arguments.name)
    file = root / path
    text = scaffold(Target(arguments.type), file.stem)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new_file(file, text.encode())
    except FileExistsError as caught:
        in_the_way = Path(caught.filename)
        if in_the_way == file:
            raise Misuse(f"“{file}”已经有了，没有改动它。") from None
        raise Misuse(f"“{in_the_way}”是一个文件，不能在它里面新建。请换一个文件夹。") from None
    except OSError as caught:
        sys.stderr.write(f"{explain(caught)}\n没有新建。\n")
        return 1
    sys.stdout.write(f"已新建 {file}\n填好后运行 quntuan check 检查。\n")
    return 0


def _path(folder: str, name: str) -> str:
    """Where the entry is to stand, from the project's root; Misuse where the check would refuse it."""
    steps = normalize("NFC", name).replace("\\", "/").strip().split("/")
    steps[-1] = ENDING.sub("", steps[-1]).strip()
    if not all(steps):
        raise Misuse(f"名称“{name}”里缺了文件夹或条目的名字，例如 凤桥镇/青创贷。")
    if any(map(is_ignored, steps)) or ".." in steps:
        raise Misuse(f"名称“{name}”不能用：以点或 ~$ 开头的文件不会被读取。")
    path = "/".join([ENTRIES_FOLDER, folder, *steps]) + ".md"
    written = UNDECODABLE.sub(REPLACEMENT, path)
    if found := errors(run_rules(FileName(written), RawFile(written, b""))):
        raise Misuse(f"{found[0].what}{found[0].remedy}")
    return path
