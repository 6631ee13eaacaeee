"""Listings: every brand, figure and venue as a row, for a workbook that goes to somebody's desk."""

from collections.abc import Iterable, Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.name_only import is_name_only
from hooks.catalogue.residence import without_residences
from hooks.cli.inventory.population import LEADING
from hooks.entries.entry import Entry
from hooks.model import STORIES, Target, Venue
from hooks.model.scalar.telephone import spoken
from hooks.view.parts.caption import kind_label
from hooks.view.parts.county import regions_of
from hooks.view.parts.number import numbers_of
from hooks.view.parts.source import day_of
from hooks.view.parts.verification import is_verified

BETWEEN = "、"
STORIES_HEAD = (
    *("县（市、区）", "镇街", "类型", "名称", "类别", "牵头、主办或引领", "状态"),
    *("来源", "最近的来源日期"),
)
FIGURES_HEAD = ("类型", "条目", "指标", "数", "数值", "单位", "口径", "截至", "来源")
VENUES_HEAD = (
    *("县（市、区）", "镇街", "阵地", "主办", "地址", "电话", "上次核实", "谁核实的", "是否有效"),
)

Row = tuple[object, ...]


def stories(catalogue: Catalogue) -> list[Row]:
    """Brands, cases and venues by place; one of several places has all of them in its row."""
    entries = (entry for target in STORIES for entry in catalogue.of(target))
    return sorted(_story(catalogue, entry) for entry in entries)


def _story(catalogue: Catalogue, entry: Entry) -> tuple[str, ...]:
    leaders = (one for key in LEADING for one in catalogue.references(entry, key))
    sources = catalogue.references(entry, "来源")
    days = [day for day in map(day_of, sources) if day]
    return (
        *_regions(catalogue, entry),
        f"{entry.target}（只记名称）" if is_name_only(entry) else entry.target.value,
        label(catalogue, entry),
        kind_label(entry),
        _names(catalogue, leaders),
        catalogue.state(entry).value,
        _names(catalogue, sources),
        str(max(days)) if days else "",
    )


def figures(catalogue: Catalogue) -> Iterator[Row]:
    """Every number as it was printed, and as a number where it is one."""
    for target in STORIES:
        for entry in catalogue.of(target):
            for number in numbers_of(catalogue, entry):
                figure = number.figure
                yield (
                    target.value,
                    label(catalogue, entry),
                    figure.indicator,
                    f"{figure.amount.written}{figure.amount.suffix}",
                    "" if figure.amount.value is None else figure.amount.value,
                    figure.unit.text,
                    figure.measure.value,
                    str(number.until) if number.until else "",
                    number.citation.text,
                )


def venues(catalogue: Catalogue) -> list[Row]:
    """Those that somebody may go to, what is not verified first."""
    found = without_residences(catalogue, catalogue.of(Target.VENUE))
    rows = [
        _venue(catalogue, entry, entry.model) for entry in found if isinstance(entry.model, Venue)
    ]
    return sorted(rows, key=lambda row: (row[-1] == "是", row))


def _venue(catalogue: Catalogue, entry: Entry, venue: Venue) -> tuple[str, ...]:
    return (
        *_regions(catalogue, entry),
        label(catalogue, entry),
        _names(catalogue, catalogue.references(entry, "主办")),
        venue.address or "",
        spoken(venue.telephones),
        str(venue.verified.day) if venue.verified else "",
        venue.verified.by if venue.verified else "",
        "是" if is_verified(catalogue, entry) else "否",
    )


def _regions(catalogue: Catalogue, entry: Entry) -> tuple[str, str]:
    regions = regions_of(catalogue, entry)
    counties = (region.county for region in regions if region.county)
    towns = (region.town for region in regions if region.town)
    return _names(catalogue, counties), _names(catalogue, towns)


def _names(catalogue: Catalogue, entries: Iterable[Entry]) -> str:
    return BETWEEN.join(label(catalogue, entry) for entry in dict.fromkeys(entries))
