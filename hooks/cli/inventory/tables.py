"""The report as tables: what it lists, for a terminal and for the sheets of a workbook."""

from collections.abc import Iterator, Mapping, Sequence

from hooks.catalogue import Catalogue
from hooks.cli.inventory import KEPT, Gaps, Inventory, Month
from hooks.cli.inventory.history import HEAD, HealthLine
from hooks.cli.inventory.listing import (
    FIGURES_HEAD,
    STORIES_HEAD,
    VENUES_HEAD,
    figures,
    stories,
    venues,
)
from hooks.desk.workbook.plain_book import Table
from hooks.view.parts.facet import JOINTLY

STORY_COLUMNS = ("品牌", "案例", "阵地")
Names = tuple[str, ...]


def month_lists(facts: Month) -> tuple[tuple[str, Names], ...]:
    """What is told of a month, each with the entries."""
    return (
        ("这个月见报或填报的条目", facts.reported),
        ("这个月有案例、大事或荣誉的条目", facts.happened),
        ("这个月核实的阵地", facts.verified),
        ("这个月审核的条目", facts.signed),
        ("这个月撤下的条目", facts.withdrawn),
    )


def to_do(facts: Gaps) -> Mapping[str, Names]:
    """What waits for somebody."""
    return {
        "没有来源": facts.unsourced,
        "只有本单位填报": facts.own_reports,
        "从没核实的阵地": facts.never_verified,
        "核实已过期的阵地": facts.verified_long_ago,
        "草稿": facts.drafts,
        "待审": facts.pending,
        "有存疑的条目": tuple(each.entry for each in facts.doubted),
    }


DRAWN = ("条目", "核实有效", "核实过期", "从没核实", "没审完", "没有报道")
OVER_MONTHS = "每月运行 quntuan 报告 --keep 记一行，存在 docs/health.csv；数是记的那天数的。没有报道：只有本单位填报，或一个来源也没有。"


def months(lines: Sequence[HealthLine]) -> Table:
    """What was kept, month by month, drawn below."""
    rows = [(line.month, line.day, *line.counts) for line in lines]
    return Table("历月", HEAD, rows, OVER_MONTHS, DRAWN)


def tables(
    catalogue: Catalogue, facts: Inventory, lines: Sequence[HealthLine] = ()
) -> Iterator[Table]:
    """The sheets, what is asked for most first. What was taken down is in none but the month's."""
    kept = catalogue.visible(KEPT)
    of_month = [(title, name) for title, names in month_lists(facts.month) for name in names]
    yield Table(f"{facts.month.month}", ("什么", "条目"), of_month, _remark(facts))
    yield Table(
        "按地区",
        ("县（市、区）", "镇街", *STORY_COLUMNS),
        [(p.county, p.town or "（全部镇街）", p.brands, p.cases, p.venues) for p in facts.places],
        "跨地区的条目在每个地区各算一次；“（全部镇街）”一行是整个县市区；只记名称的品牌不算。",
    )
    yield Table(
        "按单位",
        ("单位", "系统", *STORY_COLUMNS, "未核实的阵地", "没有发布的"),
        [
            (
                o.organisation,
                o.system.value,
                o.brands,
                o.cases,
                o.venues,
                o.unverified,
                o.unpublished,
            )
            for o in facts.organisations
        ],
        f"牵头、主办、引领的；{JOINTLY}",
    )
    yield Table(
        "按系统",
        ("系统", "组织", *STORY_COLUMNS),
        [(s.system.value, s.organisations, s.brands, s.cases, s.venues) for s in facts.systems],
        f"牵头、主办、引领的；{JOINTLY}",
    )
    yield Table(
        "核实",
        ("主办单位", "阵地", "在有效期内", "要核实", "最早到期"),
        [(f.owner, f.venues, f.fresh, f.venues - f.fresh, f.until) for f in facts.freshness],
        "几家主办的算在第一家；打印巡查单用 quntuan 巡查 --by 单位。",
    )
    yield Table("条目", STORIES_HEAD, stories(kept))
    yield Table("数字", FIGURES_HEAD, [*figures(kept)], "“数”照原文；口径、截至不同的数不能相加。")
    yield Table("阵地核实", VENUES_HEAD, venues(kept))
    yield Table(
        "待办",
        ("什么", "条目"),
        [(t, name) for t, names in to_do(facts.gaps).items() for name in names],
    )
    yield months(lines)


def _remark(facts: Inventory) -> str:
    return f"统计日期 {facts.day}；数字截至这个月的 {facts.month.figures} 个。"
