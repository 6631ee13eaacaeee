"""``quntuan new``: a new entry with the keys it needs; an existing file is never touched."""

import argparse
import sys
from pathlib import PurePosixPath

from hooks.cli.parser import Misuse, add_root, project
from hooks.model import ENTRIES
from hooks.model.scaffold import scaffold
from hooks.model.scalar.reference import Target

FORBIDDEN = frozenset('\\:*?"<>|')


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    types = [target.value for target in ENTRIES]
    command.add_argument("type", choices=types, metavar="类型", help="、".join(types))
    command.add_argument("name", metavar="名称", help="条目的名称，可带文件夹，例如 凤桥镇/青创贷")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say where it is."""
    root = project(arguments)
    name = PurePosixPath(arguments.name.strip().removesuffix(".md"))
    if FORBIDDEN & set(str(name)) or ".." in name.parts or name.is_absolute() or not name.name:
        raise Misuse(f'名称“{arguments.name}”不能当文件名：不能有 \\ : * ? " < > | 这些符号。')
    path = root / "brands" / arguments.type / f"{name}.md"
    text = scaffold(Target(arguments.type), name.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Misuse(f"“{path}”已经有了，没有改动它。") from None
    sys.stdout.write(f"已新建 {path}\n填好后运行 quntuan check 检查。\n")
    return 0
