"""The interview for a new entry: its type, its name, its folder, then what its scaffold has."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.cli.question import answer_to, ask, ask_until, say
from hooks.desk.answer import folders, questions
from hooks.desk.change import Change, Part
from hooks.desk.entry_name import NameRefusedError, entry_path
from hooks.model import ENTRIES, Target

TYPES = [target.value for target in ENTRIES]
WELCOME = "新建一个条目，一次问一项。不知道的按回车跳过，以后再填；按 Ctrl+C 随时放弃。"
NAME = "\n叫什么名字？文件用这个名字，别的条目也用它来提到这一条。"
FOLDER = "\n放在哪个文件夹？写前面的数字，或写一个新的，例如一个镇的名字。"
NO_FOLDER = "不分文件夹"
VERIFIED = "\n核实：哪个单位去现场或打电话核实过？今天的日期会一起写上。没有核实就按回车。"
WITHOUT = {**dict.fromkeys(("坐标系", "坐标出处", "精度"), "坐标"), "时间依据": "时间"}
"""Keys that say nothing without another."""
MOST = 8
"""Folders that are offered."""


def asked_type() -> Target:
    """Which type of entry it is to be."""
    say(WELCOME)
    return Target(ask_until("\n哪一类？", _no_type, TYPES))


def asked_path(root: Path, catalogue: Catalogue, target: Target) -> str:
    """Where it will stand: a name that is free, in a folder that there is or a new one."""
    while True:
        name = ask_until(NAME, lambda answer: _refusal(target, answer))
        folder = "" if "/" in name else _asked_folder(catalogue, target)
        path = entry_path(target, f"{folder}/{name}" if folder else name)
        if not os.path.lexists(root / path):
            return path
        say(f"“{path}”已经有了，换一个名字。")


def _asked_folder(catalogue: Catalogue, target: Target) -> str:
    known = folders(catalogue, target)[:MOST]
    answer = ask_until(
        FOLDER, lambda folder: _refusal(target, f"{folder or NO_FOLDER}/名"), (*known, NO_FOLDER)
    )
    return "" if answer in {"", NO_FOLDER} else answer


def answers(
    catalogue: Catalogue, target: Target, known: Collection[str]
) -> Iterator[tuple[str, Change]]:
    """What was answered, key by key; ``known`` are those that need not be asked."""
    given = {*known}
    for question in questions(catalogue, target):
        is_idle = question.key in WITHOUT and WITHOUT[question.key] not in given
        if question.key in given or is_idle:
            continue
        if answer := answer_to(question):
            given.add(question.key)
            yield question.key, question.change(answer)
    if target is Target.VENUE and (office := ask(VERIFIED)):
        yield "核实", Part({"日期": str(catalogue.today), "单位": office})


def _no_type(answer: str) -> str:
    return "" if answer in TYPES else f"写一个数字，或写 {'、'.join(TYPES)}："


def _refusal(target: Target, name: str) -> str:
    try:
        entry_path(target, name)
    except NameRefusedError as caught:
        return str(caught)
    return ""
