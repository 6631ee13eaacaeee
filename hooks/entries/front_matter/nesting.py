"""Which line belongs to which: indentation as a typist means it, and where it goes astray.

A YAML parser says of a line indented by one space too many that “mapping
values are not allowed in this context”. Here every line is compared with the
lines it could stand beside, so that a message can name the one it does not
line up with.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from hooks.entries.front_matter.line import Line


@dataclass(frozen=True)
class Misalignment:
    """A line that lines up with nothing.

    ``peer`` is the line that it could stand beside; ``is_below_value`` says
    that it stands below ``peer`` as if it were part of it, although ``peer``
    already has a value.
    """

    line: Line
    peer: Line
    is_below_value: bool


@dataclass(frozen=True)
class Nesting:
    """The key that each line's list or mapping belongs to, by line number, and the misalignments."""

    owners: dict[int, str | None]
    misalignments: tuple[Misalignment, ...]


@dataclass
class _Level:
    """A list or a mapping that is being read: its column and its last line."""

    column: int
    is_list: bool
    owner: str | None
    line: Line
    is_open: bool

    @property
    def key(self) -> str | None:
        """What a list or mapping that begins below the last line belongs to."""
        return self.owner if self.is_list else self.line.key


def nesting(lines: Iterable[Line]) -> Nesting:
    """Nesting of the structural lines of one file."""
    reader = _Reader([], {}, [])
    for line in lines:
        reader.take(line)
    return Nesting(reader.owners, tuple(reader.misalignments))


@dataclass
class _Reader:
    levels: list[_Level]
    owners: dict[int, str | None]
    misalignments: list[Misalignment]

    def take(self, line: Line) -> None:
        """Find the level of one line, or note that it has none."""
        if line.key is None and not line.in_list:
            self._take_value()
            return
        left = self._leave(line)
        top = self.levels[-1] if self.levels else None
        if top is None and left:
            self.misalignments.append(Misalignment(left[-1].line, line, is_below_value=False))
        elif top and not _fits(line, top):
            self._fault(line, top, left)
            return
        if not top or not _is_beside(line, top):
            self._enter(line, top)
        self._put(line)

    def _take_value(self) -> None:
        """A value on a line of its own: the key above has it now."""
        if self.levels:
            self.levels[-1].is_open = False

    def _leave(self, line: Line) -> list[_Level]:
        """Leave the levels that ``line`` stands to the left of, the innermost first."""
        left: list[_Level] = []
        while self.levels and _is_left_of(line, self.levels[-1]):
            left.append(self.levels.pop())
        return left

    def _fault(self, line: Line, top: _Level, left: list[_Level]) -> None:
        """Note it once for several lines in a row, and read on as if it were beside its peer."""
        peers = [level for level in left if level.is_list == line.in_list]
        if peers:
            self.levels.extend(reversed(left))
            self.owners[line.number] = peers[0].owner
        else:
            self._enter(line, None)
            self._put(line)
        last = self.misalignments[-1] if self.misalignments else None
        if last is None or last.line.number != line.number - 1 or last.line.indent != line.indent:
            peer = peers[0] if peers else top
            is_below = not peers and line.column >= peer.column and not peer.line.is_empty
            self.misalignments.append(Misalignment(line, peer.line, is_below))

    def _enter(self, line: Line, above: _Level | None) -> None:
        owner = above.key if above else None
        if above:
            above.is_open = False
        self.levels.append(_Level(line.column, line.in_list, owner, line, is_open=False))

    def _put(self, line: Line) -> None:
        """Make ``line`` the last of its level; a key behind a dash opens a mapping."""
        level = self.levels[-1]
        self.owners[line.number] = level.owner
        level.line = line
        level.is_open = line.is_empty
        if line.in_list and line.key is not None:
            level.is_open = False
            inner = _Level(
                line.key_offset, is_list=False, owner=level.owner, line=line, is_open=line.is_empty
            )
            self.levels.append(inner)


def _is_left_of(line: Line, level: _Level) -> bool:
    """Also true for a key in the column of a list's dashes: it ends that list."""
    ends_list = level.is_list and not line.in_list
    return line.column < level.column or (line.column == level.column and ends_list)


def _is_beside(line: Line, level: _Level) -> bool:
    return line.column == level.column and line.in_list == level.is_list


def _fits(line: Line, level: _Level) -> bool:
    return _is_beside(line, level) or level.is_open
