"""``quntuan desk``: entries as forms in a browser, with the site beside them; nothing but a window."""

import argparse
import secrets
from functools import partial
from pathlib import Path

from hooks.adapter.desk_page import unsaved_page
from hooks.adapter.run import RUN, Application
from hooks.adapter.settings_judgement import refusals
from hooks.cli.parser import add_root, project
from hooks.cli.server import add_address, address_of, serve
from hooks.desk.web.application import application
from hooks.desk.web.assets import assets
from hooks.desk.web.bench import Bench
from hooks.desk.web.desk import Desk
from hooks.desk.web.prefix import PREFIX
from hooks.pipeline import examine


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    add_address(command)
    command.add_argument("--no-browser", action="store_true", help="不自动打开浏览器")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    root = project(arguments)
    address = address_of(arguments)
    token = secrets.token_urlsafe(24)
    RUN.desk = partial(_desk, root, token)
    entrance = f"http://{address}{PREFIX}/?token={token}"
    announcement = (
        f"桌面在这里，复制到浏览器里打开：\n  {entrance}\n只有这台电脑能打开；关掉这个窗口就停。\n"
    )
    return serve(root, address, announcement, "" if arguments.no_browser else entrance)


def _desk(root: Path, token: str, mount: str) -> Application:
    desk = Desk(root, partial(examine, refusals=refusals), partial(unsaved_page, RUN, root))
    bench = Bench(desk, assets(root / "node_modules"), mount)
    return application(bench, token)
