"""``quntuan compile``: all brands of a county as a Word document, to be printed or passed on."""

import argparse
import sys
from functools import partial
from pathlib import Path

from hooks.cli.parser import add_root
from hooks.cli.published import public_entry, published, with_suffix
from hooks.cli.template import write_new
from hooks.desk.publicity.county_stories import county_stories
from hooks.entries.read import read_picture
from hooks.model import Target


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument("place", metavar="县", help="哪个县（市、区）；镇街、市也可以")
    command.add_argument("file", type=Path, metavar="文件", help="要生成的文档，例如 汇编.docx")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the document; a file that is there already is never touched."""
    file = with_suffix(arguments.file, ".docx")
    found = published(arguments)
    if found is None:
        return 1
    root, public, whole = found
    place = public_entry(root, public, whole, arguments.place, Target.PLACE)
    stories = county_stories(public, place)
    if not stories.brands and not stories.other_cases:
        sys.stderr.write(f"“{place.title}”还没有已发布的品牌和案例，没有写。\n")
        return 1
    from hooks.desk.compendium.compendium import compendium  # noqa: PLC0415 - only who compiles

    write_new(file, compendium(public, place, partial(read_picture, root)))
    cases = sum(map(len, stories.cases.values())) + len(stories.other_cases)
    sys.stdout.write(
        f"已生成 {file}：{len(stories.brands)} 个品牌、{cases} 个案例。\n"
        "用 Word 或 WPS 打开，问要不要更新域，点“是”，目录就有页码。\n"
    )
    return 0
