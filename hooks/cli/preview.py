"""``quntuan preview``: the site as it would be, drafts too, renewed at every change."""

import argparse
import sys

from hooks.adapter.mkdocs_build import BuildFailedError, preview
from hooks.checks.report import text
from hooks.cli.parser import add_root, project
from hooks.entries.problem import errors
from hooks.pipeline import settings_problems


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "--address", default="127.0.0.1:8000", metavar="地址", help="默认 127.0.0.1:8000"
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    root = project(arguments)
    if errors(problems := settings_problems(root)):
        sys.stdout.write(f"{text(problems)}没有打开预览。改好上面的错误后再运行一次。\n")
        return 1
    sys.stdout.write(f"打开 http://{arguments.address}/ 预览；按 Ctrl+C 停止。\n")
    try:
        preview(root, arguments.address)
    except BuildFailedError as caught:
        sys.stderr.write(f"{caught}\n")
        return 1
    except OSError as caught:
        sys.stderr.write(
            f"不能用地址 {arguments.address}：{caught.strerror or caught}。可能另一个预览正开着；"
            "关掉它，或换一个地址，例如 --address 127.0.0.1:8001。\n"
        )
        return 1
    return 0
