"""``quntuan preview``: the site as it would be, drafts too, renewed at every change."""

import argparse
import errno
import sys

from hooks.adapter.guard import is_local
from hooks.adapter.mkdocs_build import BuildFailedError, preview
from hooks.checks.report import text
from hooks.cli.parser import Misuse, add_root, project
from hooks.entries.problem import errors
from hooks.pipeline import settings_of

LAST_PORT = 65535
TAKEN = frozenset({errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES, errno.EPERM})


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "--address", default="127.0.0.1:8000", metavar="地址", help="默认 127.0.0.1:8000"
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    root = project(arguments)
    _check(arguments.address)
    _, problems = settings_of(root)
    if errors(problems):
        sys.stdout.write(f"{text(problems)}没有打开预览。改好上面的错误后再运行一次。\n")
        return 1
    sys.stdout.write(f"打开 http://{arguments.address}/ 预览；按 Ctrl+C 停止。\n")
    try:
        preview(root, arguments.address)
    except BuildFailedError as caught:
        sys.stderr.write(f"{caught}\n")
        return 1
    except OSError as caught:
        if caught.errno not in TAKEN:
            raise
        sys.stderr.write(
            f"地址 {arguments.address} 不能用，可能另一个预览正开着；"
            "关掉它，或换一个地址，例如 --address 127.0.0.1:8001。\n"
        )
        return 1
    return 0


def _check(address: str) -> None:
    """Misuse where it is no port of this computer."""
    host, _, port = address.rpartition(":")
    if not is_local(host.strip("[]")):
        raise Misuse(
            f"“{address}”不能用：预览里有没发布的条目，只给这台电脑看。"
            "地址写 127.0.0.1 加端口，例如 --address 127.0.0.1:8001。"
        )
    if not (port.isascii() and port.isdigit() and 0 < int(port) <= LAST_PORT):
        raise Misuse(f"“{address}”的端口不对：冒号后面写 1 到 {LAST_PORT} 的整数，例如 8001。")
