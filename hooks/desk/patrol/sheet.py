"""Patrol sheets (巡查单): what somebody takes along, on A4 with boxes to tick, as values and as a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.desk.patrol.rounds import By, Round, Stop
from hooks.entries.entry import Entry
from hooks.model import Publication, Venue
from hooks.model.scalar.day import Day
from hooks.model.scalar.telephone import spoken
from hooks.model.venue import Access, Entrance
from hooks.render.templates import render_template
from hooks.view.parts.verification import age

SAME_SPOT = 30.0
"""Metres: in one house."""
KILOMETRE = 1000.0


@dataclass(frozen=True)
class Line:
    """What an entry says under a label; boxes to tick, or blank paper, where it says nothing."""

    label: str
    text: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class SheetStop:
    """A venue on paper: ``way`` is how far it is from the one before."""

    number: int
    name: str
    about: str
    way: str
    lines: tuple[Line, ...]
    facilities: tuple[str, ...]
    standing: str


@dataclass(frozen=True)
class PatrolSheet:
    """All that stands on the paper; ``unplaced`` are those that nobody can put in order."""

    site: str
    name: str
    is_nobodys: bool
    is_of_unit: bool
    day: str
    deadline: str
    fresh: int
    placed: tuple[SheetStop, ...]
    unplaced: tuple[SheetStop, ...]

    @property
    def count(self) -> int:
        """Venues to look at."""
        return len(self.placed) + len(self.unplaced)


def patrol_sheet(
    catalogue: Catalogue, by: By, one: Round, way: Sequence[Stop], deadline: Day
) -> PatrolSheet:
    """The sheet of a round, whose stops are in the order of ``way``."""
    made = [(stop, _stop(catalogue, by, n, stop)) for n, stop in enumerate(way, 1)]
    return PatrolSheet(
        site=catalogue.settings.name,
        name=one.name,
        is_nobodys=one.owner is None,
        is_of_unit=by is By.UNIT,
        day=catalogue.today.chinese,
        deadline=deadline.chinese,
        fresh=one.fresh,
        placed=tuple(shown for stop, shown in made if stop.is_placed),
        unplaced=tuple(shown for stop, shown in made if not stop.is_placed),
    )


def sheet_file(sheet: PatrolSheet) -> str:
    """The sheet as one file that stands alone."""
    return render_template("patrol.html.jinja", sheet=sheet)


def _stop(catalogue: Catalogue, by: By, number: int, stop: Stop) -> SheetStop:
    entry, venue = stop.venue, stop.venue.model
    assert isinstance(venue, Venue)  # noqa: S101 - rounds are of venues
    return SheetStop(
        number=number,
        name=label(catalogue, entry),
        about=" · ".join(_about(catalogue, by, entry, venue)),
        way=_way(stop),
        lines=(
            Line("地址", venue.address or ""),
            Line("走法", venue.way or ""),
            Line("开放时间", venue.hours.text if venue.hours else ""),
            Line("进门", "、".join(venue.entrance), tuple(Entrance)),
            Line("谁能来", venue.admitted or ""),
            Line("电话", spoken(venue.telephones)),
            Line("无障碍", "、".join(venue.access), tuple(Access)),
        ),
        facilities=tuple(one.text for one in venue.facilities),
        standing=_standing(catalogue, entry, venue),
    )


def _about(catalogue: Catalogue, by: By, entry: Entry, venue: Venue) -> Iterator[str]:
    yield venue.kind.text
    if place := next(iter(catalogue.places(entry)), None):
        yield label(catalogue, place)
    if outer := catalogue.reference(entry, "所在"):
        yield f"在{outer.title}里面"
    if venue.count and venue.count.value:
        yield f"这一条代表 {venue.count.value} 处"
    hosts = catalogue.references(entry, "主办")
    shown = hosts[1:] if by is By.UNIT else hosts
    if shown:
        word = "也由" if by is By.UNIT else "由"
        yield f"{word}{'、'.join(label(catalogue, one) for one in shown)}主办"
    elif not hosts and (leaders := catalogue.references(entry, "牵头")):
        yield f"{'、'.join(label(catalogue, one) for one in leaders)}牵头办起来，现在谁在管没有写"
    if catalogue.state(entry) is not Publication.PUBLISHED:
        yield "还没有公开"


def _way(stop: Stop) -> str:
    if not stop.is_placed:
        return ""
    vague = "，只知道在哪个村（社区）" if stop.is_vague else ""
    if stop.metres is None:
        return f"从这里开始{vague}"
    if stop.metres < SAME_SPOT:
        return f"就在上一处{vague}"
    if stop.metres < KILOMETRE:
        return f"离上一处直线约 {max(50, round(stop.metres / 50) * 50)} 米{vague}"
    return f"离上一处直线约 {stop.metres / KILOMETRE:.1f} 公里{vague}"


def _standing(catalogue: Catalogue, entry: Entry, venue: Venue) -> str:
    verified = venue.verified
    if verified and verified.day.is_after(catalogue.today):
        return f"写着 {verified.day} 核实，这一天还没有到：问问{verified.by}到底是哪天。"
    if verified:
        return f"上次核实：{verified.day.chinese}，{verified.by}；已过有效期。"
    return f"从没核实。{age(catalogue, entry)}"
