"""One measurement, and what all of them are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

OWN, PLAIN, ZENSICAL, HUGO = "本项目", "b", "Zensical", "Hugo"
COLD, AGAIN = "从头生成", "再生成，什么也没改"
CHANGED, ADDED, REMOVED, RENAMED = "改一个条目", "加一个条目", "删一个条目", "换一个名称"
EDITS = (CHANGED, ADDED, REMOVED, RENAMED)
CHECK, CHECK_BARE, CHECK_FILE = "检查，有缓存", "检查，没有缓存", "检查一个文件，有缓存"
START, SHOWN = "预览，启动到看见", "预览，保存到看见"


@dataclass(frozen=True)
class Reading:
    """What was measured once; ``None`` is what this action does not have.

    Seconds, octets, the number of files of the site; ``page`` is the median size of the HTML of
    the real entries' pages, which stand in a site of any size.
    """

    wall: float
    cpu: float | None = None
    memory: int | None = None
    files: int | None = None
    octets: int | None = None
    page: float | None = None


class Key(NamedTuple):
    """``size`` is the number of entries asked for."""

    size: int
    subject: str
    action: str


@dataclass(frozen=True)
class Results:
    """The readings of all rounds in their order, and how many entries each size really has."""

    entries: Mapping[int, int]
    readings: Mapping[Key, Sequence[Reading]] = field(default_factory=dict)

    def of(self, size: int, subject: str, action: str, quantity: str) -> tuple[float, ...]:
        """A quantity in every round; empty where it was not measured."""
        found = (
            getattr(one, quantity) for one in self.readings.get(Key(size, subject, action), ())
        )
        return tuple(float(value) for value in found if value is not None)

    def ratios(self, size: int, subject: str, action: str, quantity: str) -> tuple[float, ...]:
        """In parts of what b took to build its site in the same round."""
        ours = self.of(size, subject, action, quantity)
        return tuple(
            one / other
            for one, other in zip(ours, self.of(size, PLAIN, COLD, quantity), strict=False)
        )
