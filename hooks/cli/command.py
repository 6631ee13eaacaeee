"""Commands: what each is called, what it is for, and all of them on one screen."""

import gc
from collections.abc import Iterable, Iterator
from enum import StrEnum
from importlib import import_module
from keyword import iskeyword
from types import ModuleType
from typing import NamedTuple


class Purpose(StrEnum):
    """What somebody wants to do: the headings under which commands are listed."""

    WRITE = "写条目"
    LOOK = "检查，看效果"
    PUBLISH = "生成网站"
    HAND_ON = "印出来，发出去"
    ASK = "查一查"
    PROGRAM = "给别的程序用"


class Command(NamedTuple):
    """A command: its module's name, what staff call it, what it does, and for which purpose."""

    name: str
    chinese: str
    summary: str
    purpose: Purpose

    @property
    def names(self) -> tuple[str, str]:
        """What it can be called by."""
        return (self.name, self.chinese)

    @property
    def module(self) -> ModuleType:
        """What does it. Nothing that is loaded is garbage: none is looked for meanwhile."""
        gc.disable()
        try:
            name = self.name.replace("-", "_")
            return import_module(f"hooks.cli.{name}_" if iskeyword(name) else f"hooks.cli.{name}")
        finally:
            gc.enable()


def overview(commands: Iterable[Command]) -> Iterator[str]:
    """All commands, line by line, under what they are for."""
    columns = import_module("hooks.cli.columns")  # measures characters, which takes a library
    known = tuple(commands)
    yield "群团品牌展示站：写条目、检查、生成网站。"
    for purpose in Purpose:
        rows = [(f"quntuan {c.chinese}", c.name, c.summary) for c in known if c.purpose is purpose]
        yield from ("", f"【{purpose}】") if rows else ()
        for called, name, summary in rows:
            yield f"  {columns.padded(called, 19)}{columns.padded(name, 13)}{summary}"
    yield ""
    yield "中文名和英文名一样用。一条命令怎么写：quntuan 帮助 新建"
