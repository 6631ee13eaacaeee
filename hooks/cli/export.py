"""``quntuan export``: all entries as a workbook; importing it again changes nothing."""

import argparse
import sys
from pathlib import Path

from hooks.cli.parser import add_root, project
from hooks.cli.template import write_new
from hooks.desk.workbook.given_out import full_book
from hooks.pipeline import examine, memory

NAME = "群团品牌.xlsx"


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "folder", type=Path, metavar="文件夹", help=f"放在哪个文件夹，文件叫 {NAME}"
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the workbook, and say what could not stand in it."""
    root = project(arguments)
    file: Path = arguments.folder / NAME
    catalogue = examine(root, memory(root)).catalogue
    write_new(file, full_book(catalogue))
    sys.stdout.write(f"已导出 {len(catalogue.entries)} 个条目：{file}\n")
    if catalogue.broken:
        listed = "".join(f"  {path}\n" for path in sorted(catalogue.broken))
        sys.stdout.write(f"这些文件有错误，读不出来，没有导出：\n{listed}")
    return 0
