"""The parser of the command line, in Chinese: argparse's own words are replaced.

argparse looks its messages up in its module when it prints them, so that they can be
replaced there; the only other place is a compiled catalogue on the user's machine.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

ENTRIES_FOLDER, SETTINGS = "brands", "mkdocs.yml"

WORDS = {
    "usage: ": "用法：",
    "options": "选项",
    "positional arguments": "参数",
    "%(heading)s:": "%(heading)s:",
    "show this help message and exit": "显示这份说明",
    "the following arguments are required: %s": "少写了：%s",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "invalid %(type)s value: %(value)r": "“%(value)s”不能这样写",
    "not allowed with argument %s": "不能和 %s 一起写",
    "one of the arguments %s is required": "要写其中一个：%s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "expected one argument": "后面要写一个值",
    "expected at most one argument": "后面至多写一个值",
    "expected at least one argument": "后面至少要写一个值",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 可能是 %(matches)s，请写全",
    "ignored explicit argument %r": "后面不能带值 %r",
    "expected %s argument": "后面要写 %s 个值",
    "expected %s arguments": "后面要写 %s 个值",
    "can't open '%(filename)s': %(error)s": "打不开“%(filename)s”：%(error)s",
    "%(prog)s: warning: %(message)s\n": "%(prog)s：%(message)s\n",
    "option '%(option)s' is deprecated": "选项 %(option)s 以后不再用",
    "argument '%(argument_name)s' is deprecated": "%(argument_name)s 以后不再用",
    "command '%(parser_name)s' is deprecated": "命令 %(parser_name)s 以后不再用",
}
"""What argparse, of whatever Python, says to who uses a program."""


class Misuse(Exception):  # noqa: N818
    """The command was written wrongly; the message says how to write it."""


class Parser(argparse.ArgumentParser):
    """A parser that answers mistakes with a sentence instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is."""
        raise Misuse(f"{message}。\n看用法：{self.prog} --help")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """A word that is none of those that may stand there: which one was probably meant."""
        choices = [str(choice) for choice in action.choices or ()]
        if value in choices or action.choices is None:
            return
        suggestion = intended(str(value), choices)
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - there is no public name
            raise Misuse(f"没有“{value}”这个命令。{suggestion}\n看有哪些命令：{self.prog}")
        self.error(f"没有“{value}”。{suggestion}可以写：{'、'.join(choices)}")


def parser() -> Parser:
    """The parser of ``quntuan``, before any command is added."""
    vars(argparse)["_"] = _chinese
    vars(argparse)["ngettext"] = lambda one, many, count: _chinese(one if count == 1 else many)
    return Parser(prog="quntuan")


def _chinese(words: str) -> str:
    return WORDS.get(words, words)


def parse(commands: Parser, words: Sequence[str]) -> argparse.Namespace:
    """What was written; Misuse for an option that there is not, with the one that was meant."""
    if words[0].startswith("-"):
        raise Misuse(
            f"“{words[0]}”前面先写命令，例如 quntuan 检查 {words[0]}。\n看有哪些命令：quntuan"
        )
    arguments, unknown = commands.parse_known_args(words)
    if unknown:
        options = [name for name in _options(commands, words[0]) if name.startswith("--")]
        suggestion = intended(unknown[0].partition("=")[0], options)
        raise Misuse(
            f"不认识的参数：{' '.join(unknown)}。{suggestion}\n看用法：quntuan {words[0]} --help"
        )
    return arguments


def _options(commands: Parser, name: str) -> Iterator[str]:
    """What may be written behind a command to choose something."""
    for action in commands._actions:  # noqa: SLF001 - there is no public way
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            yield from action.choices[name]._option_string_actions  # noqa: SLF001


def intended(word: str, known: Iterable[str]) -> str:
    """``是不是“检查”？`` where a known word is like the one that was written; else nothing."""
    similar = import_module("hooks.checks.suggestion.similar")  # only for who mistyped
    found = similar.similar(word, known, 1)
    return f"是不是{similar.quoted(found)}？" if found else ""


def add_root(command: argparse.ArgumentParser) -> None:
    """``--root``: the project's folder, where mkdocs.yml stands."""
    command.add_argument(
        "--root",
        type=Path,
        metavar="文件夹",
        help="项目文件夹，默认是当前文件夹，或它所在的项目文件夹",
    )


def project(arguments: argparse.Namespace) -> Path:
    """The project's folder, or a sentence that this is not one.

    Without ``--root`` it is the one in whose subfolder somebody stands, too.
    """
    if arguments.root is None and not Path(ENTRIES_FOLDER).is_dir():
        above = Path.cwd().parents
        found = (
            one for one in above if (one / ENTRIES_FOLDER).is_dir() and (one / SETTINGS).is_file()
        )
        root = next(found, Path())
    else:
        root = arguments.root or Path()
    if not (root / ENTRIES_FOLDER).is_dir():
        raise Misuse(
            f"“{root.resolve()}”里没有 brands 文件夹。先进入项目文件夹，或用 --root 指出它。"
        )
    return root
