"""``quntuan build``: check, build beside the old site, then exchange the two."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hooks.adapter.mkdocs_build import BuildFailedError, build_into
from hooks.cli.parser import add_root, project
from hooks.pipeline import examine
from hooks.problem import errors
from hooks.publication import publish
from hooks.report import text

if TYPE_CHECKING:
    from hooks.cli.check import Subparsers


def add(subparsers: "Subparsers") -> None:
    """Declare the command."""
    command = subparsers.add_parser("build", aliases=["生成"], help="检查条目并生成网站")
    command.add_argument(
        "--site", type=Path, metavar="文件夹", help="网站放在哪里，默认是项目里的 site"
    )
    add_root(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build; the old site stays as it is until the new one is whole."""
    root = project(arguments)
    live: Path = (arguments.site or root / "site").absolute()
    sys.stdout.write("[1/3] 检查条目……\n")
    examined = examine(root)
    if examined.problems:
        sys.stdout.write(text(examined.problems))
    if errors(examined.problems):
        sys.stdout.write("网站没有重建，旧网站原样保留。改好上面的错误后再运行一次。\n")
        return 1
    sys.stdout.write("[2/3] 生成网页……\n")
    try:
        publish(live, lambda folder: build_into(root, folder))
    except BuildFailedError as caught:
        sys.stderr.write(f"{caught}\n网站没有重建，旧网站原样保留。\n")
        return 1
    sys.stdout.write(f"[3/3] 完成：{_summary(live)}\n")
    return 0


def _summary(live: Path) -> str:
    files = [path for path in live.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    size = sum(path.stat().st_size for path in files) / 1e6
    return f"{pages} 个网页，{len(files)} 个文件，{size:.1f} MB，在 {live}"
