"""``quntuan build``: check, build beside the old site, then exchange the two."""

import argparse
import sys
import time
from importlib import import_module
from pathlib import Path

from hooks.cli.folder import output_folder
from hooks.cli.parser import add_root, project
from hooks.publish.record import Record
from hooks.publish.today import today


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "--site", type=Path, metavar="文件夹", help="网站放在哪里，默认是项目里的 site"
    )
    command.add_argument(
        "--production",
        action="store_true",
        help="正式发布用：网站设置里还有“待填”就算错误",
    )
    command.add_argument(
        "--force", action="store_true", help="没有任何改动，或者网页比旧网站少了许多，也重新生成"
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Build, unless nothing has changed; the old site stays as it is until the new one is whole."""
    started = time.monotonic()
    root = project(arguments)
    live = output_folder(root, arguments.site or root / "site")
    record = Record(root.resolve(), live, (str(arguments.production), str(today())))
    report = record.report()
    if report is not None and not arguments.force:
        seconds = time.monotonic() - started
        sys.stdout.write(f"没有任何改动，网站已是最新：{live}\n用时 {seconds:.1f} 秒。\n{report}")
        return 0
    site_build = import_module("hooks.cli.site_build")  # much to load where nothing is to be built
    built = site_build.build_site(
        root, live, is_production=arguments.production, may_lose=arguments.force
    )
    if built is None:
        return 1
    record.keep(built.report, built.files)
    return 0
