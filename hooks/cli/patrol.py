"""``quntuan patrol``: who has which venues to look at: sheets to take along, workbooks, a calendar."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.checks.suggestion.similar import quoted, similar
from hooks.cli.columns import table
from hooks.cli.parser import Misuse, add_root, project
from hooks.cli.review_sheet import NOT_IN_NAMES
from hooks.cli.template import write_new
from hooks.desk.patrol.calendar import calendar
from hooks.desk.patrol.rounds import By, Round, rounds, stops
from hooks.desk.patrol.sheet import patrol_sheet, sheet_file
from hooks.desk.workbook.given_out import patrol_book
from hooks.entries.problem import errors
from hooks.model.scalar.day import Day, read_day
from hooks.pipeline import examine, memory

FOLDER = "巡查单-{by}-{day}"
CALENDAR = "巡查日历.ics"
TIME = timedelta(days=14)
"""For a round, where nobody says until when."""
LONGEST = 40


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "--by",
        choices=[by.value for by in By],
        default=By.TOWN.value,
        metavar="单位|镇街",
        help="一个主办单位一份，或一个镇街一份；默认是镇街",
    )
    command.add_argument("--of", metavar="名称", help="只要这一个单位、镇街的")
    command.add_argument(
        "--until", metavar="日期", help="哪天以前看完，写在纸上和日历里；默认两个星期以后"
    )
    command.add_argument("--out", type=Path, metavar="文件夹", help="放在哪个新文件夹")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the folder, and say whose sheets are in it."""
    root, by = project(arguments), By(arguments.by)
    examined = examine(root, memory(root))
    catalogue = examined.catalogue
    found = _chosen(rounds(catalogue, by), arguments.of, by)
    deadline = _deadline(arguments.until, catalogue.today)
    folder: Path = arguments.out or Path(FOLDER.format(by=by, day=catalogue.today))
    if folder.exists():
        raise Misuse(f"“{folder}”已经有了，没有改动它。换一个名字（--out），或先把它移走。")
    if not found:
        sys.stdout.write("没有要巡查的阵地。\n")
        return 0
    names = dict(_write(catalogue, by, found, deadline, folder))
    sys.stdout.writelines(f"{line}\n" for line in _said(found, names, folder, deadline))
    if wrong := len(errors(examined.problems)):
        sys.stderr.write(f"还有 {wrong} 处错误，读不了的阵地不在里面。请先运行 quntuan 检查。\n")
    return 0


def _chosen(found: tuple[Round, ...], name: str | None, by: By) -> tuple[Round, ...]:
    if name is None:
        return found
    chosen = [one for one in found if name in (one.name, one.owner and one.owner.stem)]
    if not chosen:
        near = similar(name, (one.name for one in found))
        suggestion = f"是不是{quoted(near)}？" if near else "去掉 --of 看有哪些。"
        raise Misuse(f"没有叫“{name}”的{by}，或者它没有阵地。{suggestion}")
    if len(chosen) > 1:
        names = "、".join(one.name for one in chosen)
        raise Misuse(f"叫“{name}”的{by}有 {len(chosen)} 个，写全：{names}。")
    return tuple(chosen)


def _deadline(written: str | None, today: Day) -> Day:
    if written is None:
        return Day.of(date(today.year, today.month, today.day) + TIME)
    day = read_day(written)
    if day is None or not day.day:
        raise Misuse(f"“{written}”不是一天，例如 --until 2026-12-15。")
    if today.is_after(day):
        raise Misuse(f"{day} 已经过了。写今天以后的日期。")
    return day


def _write(
    catalogue: Catalogue, by: By, found: Sequence[Round], deadline: Day, folder: Path
) -> Iterator[tuple[Round, str]]:
    """Sheet, workbook and calendar of each round that has something to look at; one calendar of all."""
    taken: set[str] = set()
    for one in found:
        if not one.due:
            continue
        name, way = _free(one.name, taken), tuple(stops(catalogue, one.due))
        page = sheet_file(patrol_sheet(catalogue, by, one, way, deadline))
        write_new(folder / f"{name}.html", page.encode())
        write_new(folder / f"{name}.xlsx", patrol_book(catalogue, [stop.venue for stop in way]))
        write_new(folder / f"{name}.ics", calendar(catalogue, by, [one], deadline))
        yield one, name
    write_new(folder / CALENDAR, calendar(catalogue, by, found, deadline))


def _free(name: str, taken: set[str]) -> str:
    """A file's name that no other round has, also where the system knows no capitals."""
    plain = NOT_IN_NAMES.sub("-", name)[:LONGEST].strip("-.")
    tries = (plain, *(f"{plain}-{number}" for number in range(2, len(taken) + 3)))
    free = next(one for one in tries if one.casefold() not in taken)
    taken.add(free.casefold())
    return free


def _said(
    found: Sequence[Round], names: dict[Round, str], folder: Path, deadline: Day
) -> Iterator[str]:
    yield from table(
        ("", "要核实", "在有效期内", "最早到期"),
        [(one.name, len(one.due), one.fresh, one.until or "—") for one in found],
    )
    yield ""
    if not names:
        yield f"全部在有效期内，没有要打印的。下次到期的日子在 {folder / CALENDAR}。"
        return
    yield f"{len(names)} 份巡查单写在“{folder}”，请在 {deadline.chinese}以前看完。"
    yield "每份有三个文件：.html 用浏览器打开打印；.xlsx 填好发回来；.ics 记进对方的日历。只发给管这些阵地的。"
    yield f"{CALENDAR} 是全部的，记进自己的日历。"
    yield "收回来的表，放在一个文件夹里导入：quntuan 导入 文件夹。先加 --dry-run 看会改什么。"
