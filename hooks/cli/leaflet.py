"""``quntuan leaflet``: a county's venues on one folded A3, to be printed on both sides."""

import argparse
import sys
from pathlib import Path

from hooks.cli.parser import add_root
from hooks.cli.published import public_entry, published, with_suffix
from hooks.cli.template import write_new
from hooks.desk.leaflet.leaflet import leaflet
from hooks.desk.leaflet.page import leaflet_page
from hooks.model import Target


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument("place", metavar="县", help="哪个县（市、区），或哪个镇街")
    command.add_argument("file", type=Path, metavar="文件", help="要生成的网页，例如 折页.html")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the page; a file that is there already is never touched."""
    file = with_suffix(arguments.file, ".html")
    found = published(arguments)
    if found is None:
        return 1
    root, public, whole = found
    made = leaflet(public, public_entry(root, public, whole, arguments.place, Target.PLACE))
    if not made.count:
        sys.stderr.write(f"“{made.county}”还没有可以印的阵地，没有写。\n")
        return 1
    html, sheet = leaflet_page(made)
    write_new(file, html.encode())
    sys.stdout.write(
        f"已生成 {file}：{made.count - sheet.left_out} 处，其中核实过的 {made.verified - sheet.left_verified} 处。\n"
    )
    if sheet.left_out:
        sys.stdout.write(f"有 {sheet.left_out} 处印不下，纸上写着还有多少、在哪里看全部。\n")
    if not made.verified:
        sys.stdout.write("一处也没有核实：纸上只有名称，没有开放时间。先核实再印。\n")
    sys.stdout.write("用浏览器打开，点“打印”：A3、横向、双面沿短边翻页、边距“无”。\n")
    return 0
