"""Sheets (送审单): what somebody signs before it goes online, on one A4, as values.

Numbers stand beside the words of their sources, what has to be looked at twice stands first. The
code at its foot is typed back after signing: it says that the entries are still those of the sheet.
"""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.catalogue.review_state import STEPS
from hooks.checks.personal_number import masked
from hooks.desk.comparison.body import LABEL as BODY
from hooks.desk.comparison.compare import Comparison
from hooks.desk.comparison.detail import Detail
from hooks.desk.comparison.figures import LABEL as NUMBER
from hooks.desk.comparison.page import State, details
from hooks.desk.comparison.report import PUBLISHED_NUMBERS
from hooks.desk.comparison.side import Side
from hooks.desk.reconciliation import conflicts
from hooks.desk.review.sheet_code import sheet_code
from hooks.desk.review.signing import state_of
from hooks.entries.entry import Entry
from hooks.entries.problem import Problem, Severity
from hooks.model.entry import StoryModel
from hooks.picture import published
from hooks.view.parts.address import url_of

WIDTH = 240
"""Pixels of a picture: 30 mm of paper."""
PICTURES = 5
SENTENCES = 60
"""Of a body: more than a sheet holds."""
PARAGRAPH = 240
"""Characters of a body in a row: one that does not fit is left out as a whole."""
NAMES = 12
"""Entries that the heading names."""
ReadPicture = Callable[[str], bytes]


KEY, WORDS, HINT = 1, 2, 3
"""Weights: numbers and what has to be looked at twice have none."""


@dataclass(frozen=True)
class SheetRow:
    """A sentence; of a number, beside it what it rests on."""

    text: str
    basis: str = ""
    is_alarm: bool = False
    weight: int = 0
    """Where not all has room, the heaviest go first."""


@dataclass(frozen=True)
class SheetBlock:
    """Rows under a heading."""

    heading: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True)
class SheetPicture:
    """``address`` holds the picture itself: a sheet is one file."""

    address: str
    caption: str


@dataclass(frozen=True)
class Box:
    """A place to sign; who signed before, where somebody did."""

    step: str
    role: str = ""
    day: str = ""


@dataclass(frozen=True)
class Sheet:
    """All that stands on the paper."""

    title: str
    site: str
    about: str
    code: str
    names: tuple[str, ...]
    blocks: tuple[SheetBlock, ...]
    pictures: tuple[SheetPicture, ...]
    hidden_pictures: int
    boxes: tuple[Box, ...]


def sheet(
    before: Side | None,
    after: Side,
    entries: Sequence[Entry],
    comparison: Comparison | None,
    read_picture: ReadPicture,
) -> Sheet:
    """For these entries as they are: what is different from ``before``, or all that they say."""
    catalogue = after.whole
    digests = [state_of(catalogue, entry).digest for entry in entries]
    found = [_details(before, after, entry) for entry in entries]
    shown = _pictures(catalogue, entries, read_picture)
    more = f"等 {len(entries)} 个条目" if len(entries) > 1 else ""
    return Sheet(
        title=f"{entries[0].title}{more}",
        site=after.examined.settings.name,
        about=f"{catalogue.today.chinese}打印",
        code=sheet_code(digests),
        names=tuple(entry.title for entry in entries[:NAMES]),
        blocks=tuple(_blocks(after, entries, found, comparison)),
        pictures=tuple(shown[:PICTURES]),
        hidden_pictures=max(0, len(shown) - PICTURES),
        boxes=_boxes(catalogue, entries),
    )


def _details(before: Side | None, after: Side, entry: Entry) -> tuple[Detail, ...]:
    """As if it were public already: it is signed before it is."""
    was = before.whole.at_path(entry.path) if before else None
    old = before.whole if before else after.whole
    return details(State(old, was), State(after.whole, entry), SENTENCES)


def _blocks(
    after: Side,
    entries: Sequence[Entry],
    found: Sequence[tuple[Detail, ...]],
    comparison: Comparison | None,
) -> Iterator[SheetBlock]:
    problems = [p for p in after.examined.problems if p.path in {e.path for e in entries}]
    twice = (
        *_twice(after.whole, entries, found),
        *_told(problems, Severity.ERROR, Severity.WARNING),
    )
    if twice:
        yield SheetBlock("请先核对", twice)
    for entry, differences in zip(entries, found, strict=True):
        head = (
            f"{entry.target.value}“{entry.title}”，现在是{entry.model.state}，网址 {url_of(entry)}"
        )
        rows = tuple(_rows(differences))
        yield SheetBlock(head, rows or (SheetRow("和起点比没有不同。"),))
    if comparison and (gone := tuple(_gone(comparison))):
        yield SheetBlock("公开的网站上还会", gone)
    if hints := tuple(_told(problems, Severity.HINT)):
        yield SheetBlock("检查的提示", hints)


def _twice(
    catalogue: Catalogue, entries: Sequence[Entry], found: Sequence[tuple[Detail, ...]]
) -> Iterator[SheetRow]:
    for entry, differences in zip(entries, found, strict=True):
        for one in differences:
            for alarm in one.alarms:
                words = f"{alarm}：“{entry.title}”{masked(one.words)}"
                yield SheetRow(words, _basis(one), is_alarm=True)
    wanted = set(entries)
    for conflict in conflicts(catalogue):
        if wanted & {place.entry for place in conflict.places}:
            places = "；".join(f"“{p.entry.title}”{p.words}" for p in conflict.places)
            places += f"；文字里写的是“{conflict.words}”" if conflict.words else ""
            yield SheetRow(f"{conflict.sort}：{conflict.indicator}。{places}", is_alarm=True)


def _told(problems: Sequence[Problem], *severities: Severity) -> Iterator[SheetRow]:
    """What the check says of these entries, but that they are not signed yet."""
    for problem in problems:
        if problem.severity in severities and problem.code not in {"Q904", "Q905"}:
            is_alarm = problem.severity is Severity.ERROR
            weight = HINT if problem.severity is Severity.HINT else 0
            words = f"{problem.severity} {problem.code}：{problem.what}"
            yield SheetRow(words, is_alarm=is_alarm, weight=weight)


def _rows(differences: Sequence[Detail]) -> Iterator[SheetRow]:
    """Numbers first, the body last: its sentences one behind the other, as they are read."""
    numbers = [one for one in differences if one.label == NUMBER]
    keys = [one for one in differences if one.label not in {NUMBER, BODY}]
    yield from map(_row, (*numbers, *keys))
    text = ""
    for one in differences:
        if one.label == BODY:
            if text and len(text) + len(one.words) > PARAGRAPH:
                yield SheetRow(f"{BODY}：{masked(text)}", weight=WORDS)
                text = ""
            text += one.words
    if text:
        yield SheetRow(f"{BODY}：{masked(text)}", weight=WORDS)


def _row(detail: Detail) -> SheetRow:
    words = detail.words if detail.label in PUBLISHED_NUMBERS else masked(detail.words)
    text = words if detail.label == NUMBER else f"{detail.label}：{words}"
    weight = 0 if detail.label == NUMBER else KEY
    return SheetRow(text, _basis(detail), bool(detail.alarms), weight)


def _basis(detail: Detail) -> str:
    return masked("；".join(detail.notes))


def _gone(comparison: Comparison) -> Iterator[SheetRow]:
    """What the change does beside these entries."""
    for change in comparison.gone:
        yield SheetRow(f"消失：“{change.entry.title}”{change.note}", is_alarm=change.is_lost)
    for change in comparison.changed:
        if change.note:
            yield SheetRow(f"“{change.entry.title}”{change.note}", is_alarm=change.is_lost)
    for url in comparison.lost_redirects:
        yield SheetRow(f"旧网址 {url} 打不开", is_alarm=True)
    for detail in (*comparison.settings, *comparison.beside):
        yield SheetRow(f"{detail.label}：{masked(detail.words)}")


def _pictures(
    catalogue: Catalogue, entries: Sequence[Entry], read_picture: ReadPicture
) -> list[SheetPicture]:
    """As readers will see them, with who agreed; what cannot be shown has its own message."""
    found = []
    for entry in entries:
        listed = entry.model.pictures if isinstance(entry.model, StoryModel) else ()
        for picture in listed:
            path = path_from(entry, picture.file)
            grounds = "、".join(picture.permissions) or "没写凭什么可以公开"
            minors = f"，未成年人：{picture.minors}" if picture.minors else ""
            caption = f"{picture.caption}（{grounds}{minors}）"
            if catalogue.picture(path):
                [data] = published(read_picture(path), (WIDTH,))
                address = f"data:image/webp;base64,{b64encode(data).decode()}"
                found.append(SheetPicture(address, caption))
    return found


def _boxes(catalogue: Catalogue, entries: Sequence[Entry]) -> tuple[Box, ...]:
    """Three; filled in where all entries were read by the same person on the same day."""
    made = []
    for number, step in enumerate(STEPS):
        readings = {state_of(catalogue, e).readings[number : number + 1] for e in entries}
        same = next(iter(readings)) if len(readings) == 1 else ()
        made.append(Box(step, same[0].role, same[0].day.chinese) if same else Box(step))
    return tuple(made)
