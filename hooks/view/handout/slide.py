"""Slides: what each of the large screen shows, as plain values that know nothing of HTML."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from hooks.view.parts.anchor import Url
from hooks.view.parts.map_embed import MapData
from hooks.view.parts.number import Number
from hooks.view.parts.series import Graph
from hooks.view.parts.systems import SystemBar


@dataclass(frozen=True, kw_only=True)
class Slide:
    """What all have in common: ``kind`` names the macro and the style that draw a slide."""

    kind: ClassVar[str]

    title: str
    system: str = ""

    def __init_subclass__(cls, kind: str) -> None:
        super().__init_subclass__()
        cls.kind = kind


@dataclass(frozen=True, kw_only=True)
class OpeningSlide(Slide, kind="opening"):
    """What this is, how much of it there is, and by whom: ``counts`` are number, unit, name."""

    claim: str
    owner: str
    counts: tuple[tuple[int, str, str], ...]
    bars: tuple[SystemBar, ...]
    note: str

    @property
    def words(self) -> str:
        """The bars for those who do not see them."""
        return "，".join(f"{bar.system} {bar.count} 个品牌" for bar in self.bars) + "。"


@dataclass(frozen=True)
class Cited:
    """A number with the words that make it trustworthy: whose, and from where."""

    number: Number
    about: str
    source: str


def common_source(numbers: Iterable[Cited]) -> str:
    """The source of all of them, to be named once; empty where they rest on several."""
    sources = {one.source for one in numbers}
    return sources.pop() if len(sources) == 1 else ""


@dataclass(frozen=True, kw_only=True)
class BrandSlide(Slide, kind="brand"):
    """One brand: its cover, what it does, who and where, and a number or two.

    ``name`` is the title in the parts between which a line may break.
    """

    name: tuple[str, ...]
    label: str
    claim: str
    cover: Url
    facts: tuple[tuple[str, str], ...]
    numbers: tuple[Cited, ...]

    @property
    def source(self) -> str:
        """Of all its numbers."""
        return common_source(self.numbers)


@dataclass(frozen=True, kw_only=True)
class ChartSlide(Slide, kind="chart"):
    """A graph of one brand's results, large."""

    graph: Graph
    source: str


@dataclass(frozen=True, kw_only=True)
class NumbersSlide(Slide, kind="numbers"):
    """A few numbers of one county; or targets, which stand on a slide of their own."""

    note: str
    numbers: tuple[Cited, ...]
    is_target: bool = False

    @property
    def source(self) -> str:
        """Of all its numbers."""
        return common_source(self.numbers)


@dataclass(frozen=True)
class County:
    """A county with its towns and how many venues each has; ``rest`` towns found no room.

    The venues of the towns, ``rest_venues`` and those ``beside`` any town are all of the county's.
    """

    title: str
    above: str
    brands: int
    venues: int
    towns: tuple[tuple[str, int], ...]
    rest: int = 0
    rest_venues: int = 0
    beside: int = 0


@dataclass(frozen=True, kw_only=True)
class PlacesSlide(Slide, kind="places"):
    """Where all this is."""

    counties: tuple[County, ...]
    note: str
    title: str = "在哪里"


@dataclass(frozen=True, kw_only=True)
class MapSlide(Slide, kind="map"):
    """The venues on their map, drawn in the page."""

    data: MapData
    note: str
    title: str = "地图上看"


@dataclass(frozen=True, kw_only=True)
class ClosingSlide(Slide, kind="closing"):
    """Where to read on, beside some covers; no address and no code where the site has none yet."""

    covers: tuple[Url, ...]
    address: str
    code: Url
    owner: str
    contact: str


@dataclass(frozen=True)
class Screen:
    """The slides in their turn, and what must stand on every one of them."""

    name: str
    demonstration: str
    slides: tuple[Slide, ...]
