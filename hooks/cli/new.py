"""``quntuan new``: a new entry with the keys it needs; an existing file is never touched."""

import argparse
import sys
from pathlib import Path

from hooks.cli.folder import explain
from hooks.cli.parser import Misuse, add_root, project
from hooks.desk.entry_file import new_file
from hooks.desk.entry_name import NameRefusedError, entry_path
from hooks.model import ENTRIES
from hooks.model.scaffold import scaffold
from hooks.model.scalar.reference import Target


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    types = [target.value for target in ENTRIES]
    command.add_argument("type", choices=types, metavar="类型", help="、".join(types))
    command.add_argument("name", metavar="名称", help="条目的名称，可带文件夹，例如 凤桥镇/青创贷")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say where it is; 1 where the disk refuses it."""
    root = project(arguments)
    try:
        path = entry_path(Target(arguments.type), arguments.name)
    except NameRefusedError as caught:
        raise Misuse(str(caught)) from None
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
