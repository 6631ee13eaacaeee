"""What needs doing first: mistakes, what waits to be signed or published, what nobody has verified."""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.catalogue.label import label
from hooks.desk.review.signing import still_open
from hooks.entries.problem import Severity
from hooks.model import Publication, Target, Venue
from hooks.model.settings import SignOff
from hooks.pipeline import Examined
from hooks.view.parts.verification import is_verified


@dataclass(frozen=True)
class Task:
    """An entry or a file that waits for somebody: its path, its name and what is to be done."""

    path: str
    name: str
    words: str


@dataclass(frozen=True)
class Tasks:
    """Tasks of one sort."""

    title: str
    why: str
    tasks: tuple[Task, ...]
    is_urgent: bool = False
    """Shown at once; all others are opened by whoever has the time."""


def tasks_of(examined: Examined) -> tuple[Tasks, ...]:
    """All sorts that have any, the most urgent first."""
    every = (
        Tasks("有错误", "改好之前，整个网站不能发布。", tuple(_wrong(examined)), is_urgent=True),
        Tasks("等着发布", "草稿和待审的条目，公众看不到。", tuple(_unpublished(examined))),
        Tasks("等着审核", "审完三道，条目才算数。", tuple(_unsigned(examined))),
        Tasks(
            "没有核实",
            "没有核实过的阵地，网站不指路，也不说正在开放。",
            tuple(_unverified(examined)),
        ),
        Tasks("有提醒", "不挡着发布，有空看一看。", tuple(_doubtful(examined))),
    )
    return tuple(one for one in every if one.tasks)


def _named(examined: Examined, path: str) -> str:
    entry = examined.catalogue.at_path(path)
    return label(examined.catalogue, entry) if entry else path.removeprefix("brands/")


def _wrong(examined: Examined) -> Iterator[Task]:
    yield from _of_severity(examined, (Severity.ERROR,))


def _doubtful(examined: Examined) -> Iterator[Task]:
    yield from _of_severity(examined, (Severity.WARNING, Severity.HINT))


def _of_severity(examined: Examined, severities: tuple[Severity, ...]) -> Iterator[Task]:
    by_path: dict[str, list[str]] = {}
    for problem in examined.problems:
        if problem.severity in severities:
            by_path.setdefault(problem.path, []).append(problem.what)
    for path, found in by_path.items():
        more = f"（还有 {len(found) - 1} 处）" if len(found) > 1 else ""
        yield Task(path, _named(examined, path), f"{found[0]}{more}")


def _unpublished(examined: Examined) -> Iterator[Task]:
    waiting = (Publication.DRAFT, Publication.PENDING)
    for entry in examined.catalogue.entries:
        if entry.model.state in waiting:
            yield Task(entry.path, label(examined.catalogue, entry), entry.model.state.value)


def _unsigned(examined: Examined) -> Iterator[Task]:
    if examined.settings.sign_off is SignOff.OFF:
        return
    published = (e for e in examined.catalogue.entries if examined.catalogue.is_public(e))
    for entry, state in still_open(examined.catalogue, published):
        due = f"接下来是{state.next}" if state.next else ""
        yield Task(entry.path, label(examined.catalogue, entry), f"{state.standing}，{due}")


def _unverified(examined: Examined) -> Iterator[Task]:
    catalogue = examined.catalogue
    for entry in catalogue.of(Target.VENUE):
        if catalogue.is_public(entry) and not is_verified(catalogue, entry):
            verified = entry.model.verified if isinstance(entry.model, Venue) else None
            words = f"{verified.day.chinese}核实过，已经过了有效期" if verified else ""
            yield Task(entry.path, label(catalogue, entry), words)
