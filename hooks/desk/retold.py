"""Numbers told once more: in an entry's 一句话 or body, right behind the words of an indicator."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from hooks.catalogue import Catalogue
from hooks.checks.printed_amount import Printed, alike, printed_amounts
from hooks.desk.extent import extent_of
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.figure import Figure

LEAST = 4
"""Characters of an indicator that means the same whatever stands before it: 少儿读者 are other 读者."""
BEFORE = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|服务|吸引|培训|帮助|接待|发动|组织|惠及|覆盖|共有|已有|累计|其中"
    r"|各类|建成|建立|开展|举办|发放)$"
)
FAR = 24
"""Characters behind an indicator in which its number stands."""
BETWEEN = re.compile(r"[累计总共已达到了为有：:*\s]*")
"""What may stand between them: 服务青年累计已达391人次."""


class Retold(NamedTuple):
    """The number of a figure in its entry, and what the text says instead."""

    place: int
    words: str


def retold(catalogue: Catalogue, entry: Entry, figures: Collection[Figure]) -> Iterator[Retold]:
    """Those that agree with none of the figures of that name and unit."""
    if not figures:
        return
    units = catalogue.terms(Target.UNIT)
    texts = (
        getattr(entry.model, "claim", None) or "",
        catalogue.body(entry).source.text_from(entry.body_line),
    )
    for index, figure in enumerate(figures):
        same = [one for one in figures if _key(one) == _key(figure)]
        if same[0] is not figure:
            continue
        for text in texts:
            for printed in _behind(text, figure.indicator):
                unit = alike(printed.unit(units))
                if unit == alike(figure.unit.text) and not _agrees(printed, same):
                    yield Retold(index, f"{figure.indicator}…{printed.with_unit(units)}")


def _key(figure: Figure) -> tuple[str, str]:
    return figure.indicator, alike(figure.unit.text)


def _behind(text: str, indicator: str) -> Iterator[Printed]:
    """The first amount behind each mention, in the same part of the sentence."""
    for found in re.finditer(re.escape(indicator), text):
        at = found.end()
        before = text[max(0, found.start() - LEAST) : found.start()]
        if len(indicator) < LEAST and not BEFORE.search(before):
            continue
        rest = text[at : at + FAR]
        for printed in printed_amounts(rest)[:1]:
            before = rest[: rest.find(printed.words)]
            if BETWEEN.fullmatch(before):
                yield printed


def _agrees(printed: Printed, figures: Iterable[Figure]) -> bool:
    """One that has no extent agrees with everything."""
    told = extent_of(printed.amount)
    kept = [extent_of(figure.amount) for figure in figures]
    return told is None or None in kept or any(one and one.agrees_with(told) for one in kept)
