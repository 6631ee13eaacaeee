"""``quntuan report``: what the whole site has and lacks, for those who keep it."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.cli.columns import name_list, table, wrapped
from hooks.cli.inventory import KEPT, Evidence, Gaps, Inventory, Month, inventory
from hooks.cli.inventory.chart import EDGE, HEIGHT, MONTHS, WIDTH, sparks
from hooks.cli.inventory.evidence import OLD_YEARS
from hooks.cli.inventory.freshness import Freshness
from hooks.cli.inventory.history import (
    FILE,
    MEASURES,
    MONTH,
    DamagedHistoryError,
    HealthLine,
    health,
    history,
    with_line,
)
from hooks.cli.inventory.organisation import OrganisationCount
from hooks.cli.inventory.tables import STORY_COLUMNS, month_lists, tables, to_do
from hooks.cli.parser import Misuse, add_root, project
from hooks.cli.template import with_ending, write_new
from hooks.desk.entry_file import replace_file
from hooks.desk.workbook.plain_book import plain_book
from hooks.entries.problem import errors
from hooks.model.scalar.day import Day, read_day
from hooks.pipeline import examine, memory
from hooks.render.templates import render_template
from hooks.view.parts.facet import JOINTLY

NAMES = 8  # names in a list; all of them stand in the JSON
INDENT = "  "
NAME_ONLY = "只记名称的品牌"
PAGE = ".html"
THIS_MONTH, LAST_MONTH = "本月", "上月"


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="文件",
        help="写进这个文件：报告.xlsx 是 Excel，报告.html 用浏览器看",
    )
    command.add_argument(
        "--keep",
        action="store_true",
        help=f"把今天的情况记进 {FILE.as_posix()}，一个月一行，随仓库保存",
    )
    command.add_argument("--month", metavar="月份", help="看哪个月：2026-11、上月；默认是本月")
    command.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        metavar="格式",
        help="text（给人看，名单只列前几个）、json（名单写全）",
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Print the facts; entries that could not be read are not among them, and it says so."""
    root: Path = project(arguments)
    examined = examine(root, memory(root))
    catalogue = examined.catalogue
    facts = inventory(catalogue, _month(arguments.month, catalogue.today))
    found = len(errors(examined.problems))
    if found:
        sys.stderr.write(f"还有 {found} 处错误，读不了的条目没有算进来。请先运行 quntuan 检查。\n")
    try:
        lines = history(root)
        if arguments.keep:
            return _keep(root, lines, catalogue, facts) if not found else 1
    except DamagedHistoryError as caught:
        if arguments.keep:
            sys.stderr.write(f"{caught}\n没有记。\n")
            return 1
        sys.stderr.write(f"{caught}\n")
        lines = ()
    if arguments.file:
        file = _written(arguments.file, catalogue, facts, lines)
        sys.stdout.write(f"已生成 {file}\n")
    elif arguments.format == "json":
        whole = {**asdict(facts), "history": [asdict(line) for line in lines]}
        sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in format_report(facts, lines)))
    return 0


def _keep(root: Path, lines: Sequence[HealthLine], catalogue: Catalogue, facts: Inventory) -> int:
    """Put the line of this month into the file, in place of an earlier one."""
    file, line = root / FILE, health(catalogue.visible(KEPT), facts.gaps)
    if file.is_relative_to(root / catalogue.settings.docs):
        sys.stderr.write(
            f"mkdocs.yml 里的 docs_dir 是 {catalogue.settings.docs}，记在那里会公开。没有记。\n"
        )
        return 1
    file.parent.mkdir(exist_ok=True)
    replace_file(file, with_line(lines, line))
    counts = "，".join(f"{name} {n}" for name, n in zip(MEASURES, line.counts, strict=True))
    sys.stdout.write(f"已记进 {file}：{line.month}，{counts}。\n提交到仓库，大家就都看得到。\n")
    return 0


def _written(
    file: Path, catalogue: Catalogue, facts: Inventory, lines: Sequence[HealthLine]
) -> Path:
    """A workbook, or a page for a browser where the name says so."""
    sheets = tables(catalogue, facts, lines)
    if file.suffix.lower() == PAGE:
        page = render_template(
            "report.html.jinja",
            title=f"{catalogue.settings.name}：全站情况（{facts.day}）",
            sparks=[*sparks(lines)],
            width=WIDTH,
            height=HEIGHT,
            floor=HEIGHT - EDGE,
            tables=[*sheets],
        )
        write_new(file, page.encode())
        return file
    file = with_ending(file)
    write_new(file, plain_book(sheets))
    return file


def _month(text: str | None, today: Day) -> Day:
    """The month that is meant; Misuse where nobody can know."""
    if text is None or text == THIS_MONTH:
        return Day(today.year, today.month)
    if text == LAST_MONTH:
        last = today.after(-1)
        return Day(last.year, last.month)
    day = read_day(text)
    if day is None or not day.month or day.day:
        raise Misuse(f"“{text}”不是一个月份。写成 2026-11，或写 {LAST_MONTH}。")
    return day


def format_report(facts: Inventory, lines: Sequence[HealthLine] = ()) -> Iterator[str]:
    """The report, section by section."""
    yield f"全站情况（{facts.day}）"
    yield from _of_month(facts.month)
    yield from _population(facts)
    yield from _organisations(facts.organisations)
    yield from _freshness(facts.freshness)
    yield from _evidence(facts.evidence)
    yield from _missing(facts.gaps)
    yield from _to_do(facts.gaps)
    yield from _over_months(lines, facts.day)


def _over_months(lines: Sequence[HealthLine], today: str) -> Iterator[str]:
    yield from _title("历月", "每月记一行，数是记的那天数的。")
    if lines:
        yield from table((MONTH, *MEASURES), [(x.month, *x.counts) for x in lines[-MONTHS:]])
    if not lines or not today.startswith(lines[-1].month):
        yield from wrapped("这个月还没有记：quntuan 报告 --keep。")


def _population(facts: Inventory) -> Iterator[str]:
    yield from _title("条目")
    states = [(s.type, *s.counts) for s in facts.states]
    if any(facts.names.counts):
        states.append((NAME_ONLY, *facts.names.counts))
    yield from table(("类型", "已发布", "草稿", "待审", "已撤下"), states)
    yield from _title(
        "地区", "跨地区的条目在每个地区各算一次；县一行包括它的镇街；只记名称的品牌不算。"
    )
    places = [
        (f"{INDENT}{p.town}" if p.town else p.county, p.brands, p.cases, p.venues)
        for p in facts.places
    ]
    yield from table(("县（市、区）和镇街", *STORY_COLUMNS), places)
    yield from _title("组织系统", f"牵头的品牌和案例，主办、牵头、引领的阵地；{JOINTLY}")
    systems = [(s.system, s.organisations, s.brands, s.cases, s.venues) for s in facts.systems]
    yield from table(("系统", "组织", *STORY_COLUMNS), systems)


def _of_month(facts: Month) -> Iterator[str]:
    """What the entries say of one month, also where that is nothing."""
    yield from _title(f"{facts.month} 这个月", f"数字截至这个月的 {facts.figures} 个。")
    for title, names in month_lists(facts):
        yield from (
            name_list(f"{title} {len(names)} 个", names, NAMES)
            if names
            else wrapped(f"{title} 0 个")
        )


def _organisations(facts: Sequence[OrganisationCount]) -> Iterator[str]:
    yield from _title("各单位", f"牵头、主办、引领的；{JOINTLY}没有的单位不列。")
    rows = [
        (o.organisation, o.brands, o.cases, o.venues, o.unverified, o.unpublished) for o in facts
    ]
    yield from table(("单位", *STORY_COLUMNS, "未核实", "未发布"), rows)


def _freshness(facts: Sequence[Freshness]) -> Iterator[str]:
    yield from _title("核实", "主办的阵地里，核实在有效期内的有几处；几家主办的算在第一家。")
    rows = [(f.owner, f.venues, f.fresh, f.venues - f.fresh, f.until or "—") for f in facts]
    yield from table(("主办单位", "阵地", "有效", "要核实", "最早到期"), rows)


def _evidence(facts: Evidence) -> Iterator[str]:
    missing = f"，其中 {facts.lost} 个原文缺失" if facts.lost else ""
    yield from _title("数字", f"共 {facts.figures} 个{missing}。")
    yield from table(
        ("来源", "数字", "条目"), [(s.title, s.figures, s.entries) for s in facts.sources]
    )
    yield ""
    ages = [("未注明" if a.years is None else _age(a.years), a.figures) for a in facts.ages]
    yield from table(("截至距今", "数字"), ages)
    if facts.old:
        yield ""
        old = [f"{o.entry}（{o.figures} 个，{o.years} 年）" for o in facts.old]
        label = f"满 {OLD_YEARS} 年的数字 {sum(o.figures for o in facts.old)} 个"
        yield from name_list(label, old, NAMES)


def _age(years: int) -> str:
    return f"满 {years} 年" if years else "不到 1 年"


def _missing(facts: Gaps) -> Iterator[str]:
    yield from _title("没有写的项", "" if facts.missing else "都写了。")
    if facts.missing:
        rows = [(f"{g.type}的{g.key}", len(g.entries), g.of) for g in facts.missing]
        yield from table(("项", "没有写", "共有"), rows)


def _to_do(facts: Gaps) -> Iterator[str]:
    """What waits for somebody, also where that is nothing."""
    yield from _title("待办")
    lists = to_do(facts)
    for label, names in lists.items():
        if names:
            yield from name_list(f"{label} {len(names)} 个", names, NAMES)
        else:
            yield from wrapped(f"{label} 0 个")
    yield from wrapped(f"不在地图上的阵地 {len(facts.unmapped)} 个")
    reasons: dict[str, list[str]] = {}
    for unmapped in facts.unmapped:
        reasons.setdefault(unmapped.reason, []).append(unmapped.venue)
    for reason, venues in reasons.items():
        yield from name_list(f"- {reason}（{len(venues)} 个）", venues, NAMES)
    if max(map(len, lists.values())) > NAMES:
        yield from wrapped("名单太长的只列前几个；加 --format json 看全部。")


def _title(name: str, remark: str = "") -> Iterator[str]:
    yield from ("", f"【{name}】")
    if remark:
        yield from wrapped(remark)
