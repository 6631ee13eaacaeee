"""The parser of the command line, in Chinese: argparse's own words are replaced.

argparse looks its messages up in its module when it prints them, so that they can be
replaced there; the only other place is a compiled catalogue on the user's machine.
"""

import argparse
from pathlib import Path
from typing import NoReturn

WORDS = {
    "usage: ": "用法：",
    "options": "选项",
    "positional arguments": "参数",
    "show this help message and exit": "显示这份说明",
    "the following arguments are required: %s": "少写了：%s",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有“%(value)s”，可以写：%(choices)s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s:%(message)s",
    "expected one argument": "后面要写一个值",
    "expected at least one argument": "后面至少要写一个值",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 可能是 %(matches)s，请写全",
    "ignored explicit argument %r": "后面不能带值 %r",
}


class Misuse(Exception):  # noqa: N818
    """The command was written wrongly; the message says how to write it."""


class Parser(argparse.ArgumentParser):
    """A parser that answers mistakes with a sentence instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is."""
        raise Misuse(f"{message}。\n看用法：{self.prog} --help")


def parser() -> Parser:
    """The parser of ``quntuan``, before any command is added."""
    vars(argparse)["_"] = lambda text: WORDS.get(text, text)
    return Parser(prog="quntuan", description="群团品牌展示站：检查条目、生成网站。")


def add_root(command: argparse.ArgumentParser) -> None:
    """``--root``: the project's folder, where mkdocs.yml stands."""
    command.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help="项目文件夹，默认是当前文件夹"
    )


def project(arguments: argparse.Namespace) -> Path:
    """The project's folder, or a sentence that this is not one."""
    root: Path = arguments.root
    if not (root / "brands").is_dir():
        raise Misuse(
            f"“{root.resolve()}”里没有 brands 文件夹。先进入项目文件夹，或用 --root 指出它。"
        )
    return root
