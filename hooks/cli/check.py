"""``quntuan check``: all mistakes of all files, in one run."""

import argparse
import sys
from functools import partial
from pathlib import Path

from hooks.adapter.settings_judgement import refusals
from hooks.checks.report import FORMATS
from hooks.cli.fix import fix
from hooks.cli.folder import explain
from hooks.cli.parser import Misuse, add_root, project
from hooks.cli.revision import last_commit
from hooks.desk.behind_errors import behind_errors
from hooks.entries.problem import Problem, errors
from hooks.entries.read import read
from hooks.entries.spoken import spoken_names_kept
from hooks.pipeline import examine, memory
from hooks.store import FILE

JOINED = "Q400"
"""Rules from here on look at entries that could be read."""


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "paths", nargs="*", type=Path, metavar="路径", help="只报告这些文件或文件夹"
    )
    command.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        metavar="格式",
        help="text(给人看)、json、github、gitlab",
    )
    command.add_argument(
        "--fix",
        action="store_true",
        help="改好有把握的：全角冒号、缺的空格、Tab、行尾空格、缺的网址和目录号",
    )
    command.add_argument(
        "--production", action="store_true", help="照正式发布检查：网站设置里占位的文字也是错误"
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Report; 1 where an error stands in what was asked for."""
    root = project(arguments)
    wanted = [_relative(root, path) for path in arguments.paths]
    if arguments.fix:
        changed, refused = fix(root, partial(_is_wanted, wanted))
        sys.stdout.write("".join(f"已改好 {path}\n" for path in changed))
        sys.stderr.write("".join(f"没有改 {p}：{explain(why)}\n" for p, why in refused.items()))
    judge = partial(
        examine,
        root,
        memory(root),
        is_production=arguments.production,
        refusals=refusals,
        before=last_commit,
    )
    with spoken_names_kept(root / FILE):
        examined = judge()
    files = read(root) if examined.catalogue.broken else ()
    every = (*examined.problems, *behind_errors(files, examined, lambda new: judge(instead=new)))
    ordered = sorted(every, key=lambda problem: problem.order)
    problems = tuple(problem for problem in ordered if _is_wanted(wanted, problem.path))
    sys.stdout.write(FORMATS[arguments.format](problems))
    if arguments.format == "text" and (unread := _unread(problems)):
        sys.stdout.write(
            f"其中 {unread} 个文件还读不出内容，改好后请再检查一次：里面可能还有别的问题。\n"
        )
    return 1 if errors(problems) else 0


def _unread(problems: tuple[Problem, ...]) -> int:
    """Files of which nothing further was checked: what they say of others, and others of them."""
    return len({problem.path for problem in errors(problems) if problem.code < JOINED})


def _relative(root: Path, path: Path) -> str:
    """The path as messages write it, seen from where somebody stands or from the project.

    A path that does not exist is a mistake of its own.
    """
    found = [place.resolve() for place in (path, root / path) if place.exists()]
    inside = (place for place in found if place.is_relative_to(root.resolve()))
    place = next(inside, None)
    if place is None:
        raise Misuse(f"“{path}”不在项目文件夹里。" if found else f"没有“{path}”这个文件或文件夹。")
    return place.relative_to(root.resolve()).as_posix()


def _is_wanted(wanted: list[str], path: str) -> bool:
    """Whether a file was asked for, by its name or by a folder around it."""
    return not wanted or any(name == "." or f"{path}/".startswith(f"{name}/") for name in wanted)
