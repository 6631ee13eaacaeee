"""``quntuan generate``: the site's sources as a plain tree that needs no hooks of ours."""

import argparse
import sys
from functools import partial
from pathlib import Path

from hooks.checks.report import text
from hooks.cli.folder import EXPECTED_ERRORS, explain, output_folder
from hooks.cli.parser import Misuse, add_root, project
from hooks.cli.progress import progress
from hooks.entries.problem import errors
from hooks.pipeline import build, examine, memory
from hooks.publish import SOURCES
from hooks.publish.loss import LossError, refuse_nothing
from hooks.publish.plain_tree import SETTINGS, NameClashError, write_plain_tree
from hooks.render import ChangedPictureError, UnsafeArticleError
from hooks.workers import watched


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument("folder", type=Path, metavar="文件夹", help="新的文件夹，或上次导出的")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the tree; what stood there stays until the new one is whole."""
    root = project(arguments)
    if not (root / SETTINGS).is_file():
        raise Misuse(f"“{root.resolve()}”里没有 {SETTINGS}，不知道网站怎么生成。")
    folder = output_folder(root, arguments.folder)
    examined = examine(root, memory(root))
    if errors(examined.problems):
        sys.stdout.write(f"{text(examined.problems)}没有导出。改好上面的错误后再运行一次。\n")
        return 1
    try:
        refuse_nothing(examined.catalogue)
        write = partial(write_plain_tree, root, examined.settings.printed)
        with watched(progress):
            build(root, examined, folder, write, SOURCES)
    except NameClashError as caught:
        sys.stderr.write(
            f"手写的网页里不能有和生成的网页同名的文件，请改名：{caught}。\n没有导出。\n"
        )
        return 1
    except LossError:
        sys.stderr.write("没有一个已发布的条目，看看 brands 文件夹对不对。\n没有导出。\n")
        return 1
    except (ChangedPictureError, UnsafeArticleError, *EXPECTED_ERRORS) as caught:
        sys.stderr.write(f"{explain(caught)}\n没有导出，原来的文件没有动。\n")
        return 1
    sys.stdout.write(f"源文件已导出到 {folder}，用法见其中的 README.md。\n")
    return 0
