"""History: how the whole site does over the months, a line a month in a file that Git keeps.

It is counted on the day on which somebody keeps it, and never anew: what a month of before looked like
cannot be told from the entries of today. Places and entries are counted, nobody's work.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.cli.inventory.gap import Gaps
from hooks.desk.patrol.rounds import visited
from hooks.desk.review.signing import still_open
from hooks.desk.workbook.csv_file import table
from hooks.desk.workbook.table import UnusableFileError
from hooks.entries.read import BOM
from hooks.model import Publication
from hooks.model.entry import StoryModel
from hooks.model.scalar.day import Day, read_day
from hooks.view.parts.verification import is_verified

FILE = Path("docs/health.csv")
"""Neither an entry nor a page: it is never published."""
MONTH = "月份"
MEASURES = ("条目", "阵地", "核实有效", "核实过期", "从没核实", "没审完", "没有报道")
HEAD = (MONTH, "记的日子", *MEASURES)


class DamagedHistoryError(Exception):
    """The file is none of ours any more; the sentence says where and what to do."""


@dataclass(frozen=True)
class HealthLine:
    """A month as it was on ``day``: entries that are not taken down, and of them what is behind.

    ``unsigned`` are stories, published or waiting for it, without three readings that hold;
    ``unsourced`` rest on no document, though maybe on their own unit's report.
    """

    month: str
    day: str
    entries: int
    venues: int
    verified: int
    stale: int
    never: int
    unsigned: int
    unsourced: int

    @property
    def counts(self) -> tuple[int, ...]:
        """In the order of ``MEASURES``."""
        return astuple(self)[2:]


def health(catalogue: Catalogue, gaps: Gaps) -> HealthLine:
    """The line of today; ``catalogue`` without what was taken down, and what it lacks."""
    venues = [*visited(catalogue)]
    verified = sum(is_verified(catalogue, venue) for venue in venues)
    stale = sum(
        bool(getattr(venue.model, "verified", None)) and not is_verified(catalogue, venue)
        for venue in venues
    )
    asked = [
        entry
        for entry, _ in catalogue.models(StoryModel)
        if entry.model.state in {Publication.PUBLISHED, Publication.PENDING}
    ]
    today = catalogue.today
    return HealthLine(
        month=str(Day(today.year, today.month)),
        day=str(today),
        entries=len(catalogue.entries),
        venues=len(venues),
        verified=verified,
        stale=stale,
        never=len(venues) - verified - stale,
        unsigned=len(still_open(catalogue, asked)),
        unsourced=len({*gaps.unsourced, *gaps.own_reports}),
    )


def history(root: Path) -> tuple[HealthLine, ...]:
    """All lines, the oldest first; none where nobody kept any. DamagedHistoryError where it cannot be read."""
    try:
        data = (root / FILE).read_bytes()
    except FileNotFoundError:
        return ()
    try:
        rows = table(FILE.name, data).rows
    except UnusableFileError as caught:
        raise DamagedHistoryError(f"{FILE} 读不出来。{REMEDY}") from caught
    found: dict[str, HealthLine] = {}
    for number, cells in rows.items():
        texts = [
            str(cells[at].value).strip() if at in cells else "" for at in range(1, len(HEAD) + 1)
        ]
        if texts[0] != MONTH:
            line = _line(texts, number)
            found[line.month] = line
    return tuple(found[month] for month in sorted(found))


REMEDY = "用记事本打开，改成一个月一行，列的次序照第一行；或从 Git 里恢复它。"


def _line(texts: list[str], number: int) -> HealthLine:
    """A line as Excel may have saved it again: ``2026年11月`` is the month, too."""
    month, day, counts = read_day(texts[0]), read_day(texts[1]), texts[2:]
    if (
        month is None
        or not month.month
        or day is None
        or not all(one.isdecimal() for one in counts)
    ):
        raise DamagedHistoryError(f"{FILE} 第 {number} 行看不懂：{'，'.join(texts)}。{REMEDY}")
    return HealthLine(str(Day(month.year, month.month)), str(day), *map(int, counts))


def with_line(lines: Iterable[HealthLine], line: HealthLine) -> bytes:
    """The file with this line in place of that of its month. Excel knows by the mark at its start that it is UTF-8."""
    every = {one.month: one for one in (*lines, line)}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(astuple(every[month]) for month in sorted(every))
    return f"{BOM}{text.getvalue()}".encode()
