"""``quntuan preview``: the site as it would be, drafts too, renewed at every change."""

import argparse

from hooks.cli.parser import add_root, project
from hooks.cli.server import add_address, address_of, serve


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    add_address(command)
    command.add_argument("--open", action="store_true", help="准备好以后打开浏览器")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    root = project(arguments)
    address = address_of(arguments)
    url = f"http://{address}/"
    announcement = f"打开 {url} 预览；按 Ctrl+C 停止。\n"
    return serve(root, address, announcement, url if arguments.open else "")
