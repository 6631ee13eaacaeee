"""``quntuan review``: who has read what; a sheet to sign on paper, and the record of each reading."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.catalogue.review_state import STEPS
from hooks.cli.columns import name_list
from hooks.cli.folder import explain
from hooks.cli.named_entry import named_entries
from hooks.cli.parser import Misuse, add_root, project
from hooks.cli.review_sheet import base_side, chosen, write_sheet
from hooks.desk.entry_file import ChangedError, replace_all
from hooks.desk.review.signing import (
    Reading,
    SigningError,
    check_code,
    check_reading,
    signed,
    still_open,
)
from hooks.entries.entry import Entry
from hooks.entries.problem import Problem, errors
from hooks.entries.read import on_disk
from hooks.model import Publication
from hooks.model.entry import ReviewStep, StoryModel
from hooks.model.scalar.day import Day, read_day
from hooks.model.settings import SignOff
from hooks.pipeline import examine, memory

STEP_NAMES = "、".join(STEPS)
EXAMPLE = "例如 quntuan 审核 初审 青创贷 --role 宣传科科长。"
SHOWN = 30
RECORD = "这只是记录，不能证明是本人签的；谁能发布，由代码托管网站的保护分支管。"
SETTING = {
    SignOff.REQUIRED: "网站设置是 审核: 必须，没有审完的不公开。",
    SignOff.REMINDED: "网站设置是 审核: 提醒，没有审完的照常公开。",
    SignOff.OFF: "网站设置是 审核: 关闭，没有审完的照常公开。",
}


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "words",
        nargs="*",
        metavar="初审|复审|终审 条目",
        help="登记哪一道，后面写条目的名称、文件或文件夹；不写哪一道，就看审到了哪里",
    )
    command.add_argument("--role", metavar="身份", help="审核人的职务，不写姓名")
    command.add_argument("--date", metavar="日期", help="哪天审的，默认今天")
    command.add_argument(
        "--sheet", action="store_true", help="打印用的送审单：一张 A4，三个签字栏和一个编码"
    )
    command.add_argument(
        "--base",
        metavar="起点",
        help="只看从这里以来的改动：Git 的分支或提交，或改动以前的项目文件夹；不写条目，就是改过的全部",
    )
    command.add_argument("--out", type=Path, metavar="文件", help="送审单写到哪里")
    command.add_argument("--code", metavar="编码", help="送审单上的 8 位编码，签字以后照着输")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Record, or say how far things are; 1 where nothing was recorded that should have been."""
    root = project(arguments)
    words: list[str] = arguments.words
    if arguments.sheet:
        return _print_sheet(root, arguments)
    if not words or words[0] not in STEPS:
        if arguments.role or arguments.date or arguments.code:
            raise Misuse(f"先写是哪一道：{STEP_NAMES}，{EXAMPLE}")
        catalogue = examine(root, memory(root)).catalogue
        sys.stdout.writelines(
            f"{line}\n" for line in _overview(catalogue, named_entries(root, catalogue, words))
        )
        return 0
    return _record(root, ReviewStep(words[0]), words[1:], arguments)


def _print_sheet(root: Path, arguments: argparse.Namespace) -> int:
    """Write the file, and say what to do with it."""
    words: list[str] = arguments.words
    if words[:1] and words[0] in STEPS:
        raise Misuse(f"送审单三道共用一张，不用写{words[0]}。")
    examined = examine(root, memory(root))
    file, code = write_sheet(root, examined, words, arguments.base, arguments.out)
    sys.stdout.write(f"送审单写在 {file}，编码 {code}。\n用浏览器打开，打印成一张 A4。{RECORD}\n")
    return 0


def _record(root: Path, step: ReviewStep, words: list[str], arguments: argparse.Namespace) -> int:
    """Put a reading into all named entries, or into none."""
    if not words and not arguments.base:
        raise Misuse(f"还要写审的是哪个条目，{EXAMPLE}")
    examined = examine(root, memory(root))
    catalogue = examined.catalogue
    reading = Reading(step, _role(arguments.role), _day(arguments.date, catalogue.today))
    with base_side(root, arguments.base) as old:
        entries = chosen(root, examined, words, old)
    try:
        _check_errors(examined.problems, entries)
        if arguments.code is not None:
            check_code(catalogue, entries, arguments.code)
        for entry in entries:
            check_reading(catalogue, entry, reading)
        replace_all(dict(_files(root, catalogue, entries, reading)))
    except SigningError as caught:
        sys.stderr.write(f"{caught}\n没有登记。\n")
        return 1
    except (ChangedError, OSError) as caught:
        sys.stderr.write(f"{explain(caught)}\n没有登记。\n")
        return 1
    names = "、".join(f"“{entry.title}”" for entry in entries)
    sys.stdout.write(f"已登记{step}（{reading.role}，{reading.day}）：{names}。\n{RECORD}\n")
    return 0


def _role(written: str | None) -> str:
    role = (written or "").strip()
    if not role:
        raise Misuse(f"还要写谁审的，{EXAMPLE}")
    if "\n" in role:
        raise Misuse("身份只能写一行。")
    return role


def _day(written: str | None, today: Day) -> Day:
    if written is None:
        return today
    day = read_day(written)
    if day is None or not day.day:
        raise Misuse(f"“{written}”不是一天，例如 --date 2024-05-01。")
    return day


def _check_errors(problems: Sequence[Problem], entries: Sequence[Entry]) -> None:
    """SigningError where the check found an error: what was read cannot be published."""
    paths = {entry.path for entry in entries}
    found = [problem for problem in errors(tuple(problems)) if problem.path in paths]
    if found:
        first = found[0]
        raise SigningError(
            f"{first.path}:{first.span.line} 还有错误：{first.what}"
            "改了就不是审过的那一份，先运行 quntuan 检查，改好再审。"
        )


def _files(
    root: Path, catalogue: Catalogue, entries: Sequence[Entry], reading: Reading
) -> Iterator[tuple[Path, tuple[bytes, bytes]]]:
    for entry in entries:
        file = on_disk(root, entry.path)
        old = file.read_bytes()
        yield file, (old, signed(catalogue, entry, old.decode(), reading).encode())


def _overview(catalogue: Catalogue, entries: Sequence[Entry]) -> Iterator[str]:
    """How far these are; without any, what is published or waits for it."""
    if entries:
        for entry, state in still_open(catalogue, entries):
            done = "、".join(f"{r.step}（{r.role}，{r.day}）" for r in state.readings)
            yield f"“{entry.title}”{state.standing}{f'：{done}' if done else ''}，接下来是{state.next}。"
        ready = set(entries) - {entry for entry, _ in still_open(catalogue, entries)}
        yield from (f"“{entry.title}”审完了，之后没有改过。" for entry in entries if entry in ready)
        return
    yield SETTING[catalogue.settings.sign_off]
    stories = [entry for entry, _ in catalogue.models(StoryModel)]
    waiting = (Publication.PUBLISHED, Publication.PENDING)
    asked = [entry for entry in stories if entry.model.state in waiting]
    opened = still_open(catalogue, asked)
    yield f"要审的品牌、案例、阵地 {len(asked)} 个，审完了 {len(asked) - len(opened)} 个。"
    groups: dict[str, list[str]] = {}
    for entry, state in opened:
        groups.setdefault(f"{state.standing}，接下来是{state.next}", []).append(entry.title)
    for standing, names in groups.items():
        yield from name_list(f"{standing}，{len(names)} 个", names, SHOWN)
