"""Listing mistakes: in the order of the sheets, and what is wrong in many rows said once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from hooks.desk.workbook.line import Mistake


def in_order(mistakes: Iterable[Mistake], files: Sequence[str]) -> tuple[Mistake, ...]:
    """By file as they were given, then as the eye goes; each once."""
    order = {name: number for number, name in enumerate(files)}
    found = dict.fromkeys(mistakes)
    sheets = {m.place.sheet: number for number, m in enumerate(reversed([*found]))}
    return tuple(
        sorted(
            found,
            key=lambda m: (
                order.get(m.place.file, len(order)),
                -sheets[m.place.sheet],
                m.place.row,
                m.place.column,
            ),
        )
    )


def grouped(mistakes: Iterable[Mistake]) -> Iterator[tuple[str, Mistake]]:
    """Where it is in words, and the mistake: what is the same in a column of several rows is one."""
    groups: dict[Mistake, list[int]] = {}
    for mistake in mistakes:
        alike = replace(mistake, place=replace(mistake.place, row=0))
        groups.setdefault(alike, []).append(mistake.place.row)
    for mistake, rows in groups.items():
        place = mistake.place
        heading = f"“{place.heading}”列" if place.heading else ""
        where = f" 第 {ranges(rows)} 行" if any(rows) else ""
        yield f"{place.file}“{place.sheet}”{where}{heading}", mistake


def ranges(rows: Iterable[int]) -> str:
    """``2, 3, 4, 7`` → ``2—4、7``."""
    runs = groupby(enumerate(sorted(set(rows))), key=lambda pair: pair[1] - pair[0])
    parts = []
    for _, run in runs:
        numbers = list(map(itemgetter(1), run))
        parts.append(str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}—{numbers[-1]}")
    return "、".join(parts)
