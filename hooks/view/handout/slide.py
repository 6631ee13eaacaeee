"""Slides: what each of the large screen shows, as plain values that know nothing of HTML."""

from collections.abc import Iterable
from dataclasses import dataclass

from hooks.view.parts.section import Graph, MapData, Number, Url


@dataclass(frozen=True)
class Spine:
    """A book on the shelf: the brands of one system; ``height`` is a share of the tallest."""

    system: str
    count: int
    height: float


@dataclass(frozen=True)
class Opening:
    """What this is, how much of it there is, and by whom: ``counts`` are number, unit, name."""

    title: str
    claim: str
    owner: str
    counts: tuple[tuple[int, str, str], ...]
    spines: tuple[Spine, ...]
    note: str

    @property
    def words(self) -> str:
        """The shelf for those who do not see it."""
        return "，".join(f"{spine.system} {spine.count} 个品牌" for spine in self.spines) + "。"


@dataclass(frozen=True)
class Cited:
    """A number with the words that make it trustworthy: whose, and from where."""

    number: Number
    about: str
    source: str

    @property
    def basis(self) -> str:
        """Its sense and its day. A target is a plan, whatever its day."""
        sense = "口径未注明" if self.number.measure == "未注明" else self.number.measure
        return f"{sense}，{self.number.period}"


def common_source(numbers: Iterable[Cited]) -> str:
    """The source of all of them, to be named once; empty where they rest on several."""
    sources = {one.source for one in numbers}
    return sources.pop() if len(sources) == 1 else ""


@dataclass(frozen=True)
class Leaf:
    """One brand: its cover, what it does, who and where, and a number or two.

    ``name`` is the title in the parts between which a line may break.
    """

    title: str
    name: tuple[str, ...]
    label: str
    system: str
    claim: str
    cover: Url
    facts: tuple[tuple[str, str], ...]
    numbers: tuple[Cited, ...]

    @property
    def source(self) -> str:
        """Of all its numbers."""
        return common_source(self.numbers)


@dataclass(frozen=True)
class Curve:
    """A graph of one brand's results, large."""

    title: str
    system: str
    graph: Graph
    source: str

    @property
    def omitted(self) -> str:
        """What could not be drawn is said, lest the graph seem whole."""
        lost = (one for trend in self.graph.trends for one in trend.omitted)
        return "".join(f"{when}的数是“{said}”，没有画出。" for when, said in lost)


@dataclass(frozen=True)
class Tally:
    """A few numbers of one county; or targets, which stand on a slide of their own."""

    title: str
    note: str
    numbers: tuple[Cited, ...]
    is_target: bool = False

    @property
    def source(self) -> str:
        """Of all its numbers."""
        return common_source(self.numbers)


@dataclass(frozen=True)
class County:
    """A county with its towns and how many venues each has; ``rest`` towns found no room."""

    title: str
    above: str
    brands: int
    venues: int
    towns: tuple[tuple[str, int], ...]
    rest: int = 0


@dataclass(frozen=True)
class Gazetteer:
    """Where all this is."""

    counties: tuple[County, ...]
    note: str
    title: str = "在哪里"


@dataclass(frozen=True)
class Survey:
    """The venues on their map, drawn in the page."""

    atlas: MapData
    note: str
    title: str = "地图上看"


@dataclass(frozen=True)
class Closing:
    """Where to read on, beside some covers; no address and no code where the site has none yet."""

    covers: tuple[Url, ...]
    address: str
    code: Url
    owner: str
    contact: str

    @property
    def title(self) -> str:
        """What to do, where something can be done."""
        return "手机上看" if self.address else "谢谢观看"


Slide = Opening | Leaf | Curve | Tally | Gazetteer | Survey | Closing


@dataclass(frozen=True)
class Screen:
    """The slides in their turn, and what must stand on every one of them."""

    name: str
    demonstration: str
    slides: tuple[Slide, ...]
