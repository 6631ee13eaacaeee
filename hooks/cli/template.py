"""``quntuan template``: an empty workbook to be filled in, or a town's venues to be completed."""

import argparse
import sys
from pathlib import Path

from hooks.cli.parser import Misuse, add_root, project
from hooks.desk.entry_file import new_file
from hooks.desk.workbook.given_out import empty_book, town_book
from hooks.pipeline import examine, memory

ENDING = ".xlsx"


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument("file", type=Path, metavar="文件", help="要生成的表格，例如 填报.xlsx")
    command.add_argument(
        "--town",
        metavar="镇街",
        help="只给这个镇街：它的阵地已经列好，只问地址、电话、开放时间、位置和核实",
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the workbook; a file that is there already is never touched."""
    root = project(arguments)
    file = with_ending(arguments.file)
    catalogue = examine(root, memory(root)).catalogue
    if arguments.town is None:
        data = empty_book(catalogue)
    else:
        found = town_book(catalogue, arguments.town)
        if isinstance(found, str):
            raise Misuse(found)
        data = found
    write_new(file, data)
    sys.stdout.write(f"已生成 {file}\n填好后运行：quntuan 导入 {file}\n")
    return 0


def with_ending(file: Path) -> Path:
    """``填报`` as ``填报.xlsx``."""
    return file if file.suffix.lower() == ENDING else file.with_name(f"{file.name}{ENDING}")


def write_new(file: Path, data: bytes) -> None:
    """Make a file that was not there; Misuse where one is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        new_file(file, data)
    except FileExistsError:
        raise Misuse(f"“{file}”已经有了，没有改动它。换一个名字，或先把它移走。") from None
