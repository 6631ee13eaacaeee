"""Sections: what a page shows, as plain values that know nothing of HTML.

A page is a head and a row of sections. Every view module puts its own row
together; ``hooks/render/templates`` turns each sort of section into HTML, so that a
figure or a card looks the same wherever it stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from maps import Label, VenueRecord

Url = str
"""An address relative to the site's root, such as ``brand/qing-chuang-dai.html``."""


@dataclass(frozen=True)
class Anchor:
    """Words that may lead to a page of this site (``url``) or to another site (``href``)."""

    text: str
    url: Url = ""
    href: str = ""
    note: str = ""


@dataclass(frozen=True)
class Fact:
    """A row of the key facts: a label and what stands beside it."""

    label: str
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True)
class Facts:
    """Key facts."""

    rows: tuple[Fact, ...]
    title: str = "一眼看清"
    id: str = "facts"


@dataclass(frozen=True)
class Prose:
    """The entry's body: HTML that was made safe."""

    html: str
    title: str = ""
    id: str = "body"


@dataclass(frozen=True)
class Number:
    """One figure, ready to be shown: number, unit and all that makes it trustworthy.

    The digits stand out; words such as 近, 余 and 万 stay with the unit: 近 | 2 | 亿元.
    ``digits`` is empty where the source lost the number.
    """

    indicator: str
    before: str
    digits: str
    unit: str
    measure: str
    period: str
    source: Anchor
    note: str
    is_target: bool
    about: tuple[Anchor, ...] = ()

    @property
    def is_missing(self) -> bool:
        """Shown as 原文缺失."""
        return not self.digits


@dataclass(frozen=True)
class Point:
    """A figure in a graph: its value for the eye, its words as the source has them."""

    when: str
    value: float
    before: str
    digits: str
    unit: str

    @property
    def words(self) -> str:
        """``2012年5月近2亿元``."""
        return f"{self.when}{self.before}{self.digits}{self.unit}"


@dataclass(frozen=True)
class Trend:
    """One thing counted in one sense on several days, and what was aimed at.

    ``omitted`` are days whose figure has no value to draw, with what is said instead.
    """

    name: str
    measure: str
    is_share: bool
    points: tuple[Point, ...]
    targets: tuple[Point, ...] = ()
    omitted: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """All that the drawing says."""
        said = "，".join(point.words for point in (*self.points, *self.targets))
        return f"{self.name}（{self.measure}）：{said}"


@dataclass(frozen=True)
class Graph:
    """Trends that have one scale; ``about`` says whose, away from the page of their entry."""

    trends: tuple[Trend, ...]
    about: Anchor | None = None

    @property
    def title(self) -> str:
        """What is compared."""
        return "、".join(trend.name for trend in self.trends)

    @property
    def words(self) -> str:
        """The graph for those who do not see it."""
        return "；".join(trend.words for trend in self.trends) + "。"

    @property
    def note(self) -> str:
        """In which sense, and what could not be drawn."""
        measure = self.trends[0].measure
        omitted = (one for trend in self.trends for one in trend.omitted)
        rest = "".join(f"{when}的数是“{said}”，没有画出。" for when, said in omitted)
        return f"口径：{measure}。{rest}点开上面的数，看日期、出处和说明。"


@dataclass(frozen=True)
class Numbers:
    """Figures, and graphs of those that belong together."""

    numbers: tuple[Number, ...]
    graphs: tuple[Graph, ...] = ()
    title: str = "数字"
    id: str = "numbers"
    aside: str = ""
    more: Anchor | None = None


@dataclass(frozen=True)
class Moment:
    """A date and what happened."""

    when: str
    event: str
    about: Anchor | None = None


@dataclass(frozen=True)
class Timeline:
    """Moments in their order."""

    moments: tuple[Moment, ...]
    title: str = "经过"
    id: str = "timeline"
    aside: str = ""
    more: Anchor | None = None


@dataclass(frozen=True)
class Award:
    """A title or award as the source states it."""

    name: str
    details: tuple[str, ...]


@dataclass(frozen=True)
class Awards:
    """Titles and awards."""

    awards: tuple[Award, ...]
    title: str = "荣誉"
    id: str = "honours"


@dataclass(frozen=True)
class Card:
    """A short mention of an entry: the way to its page.

    ``facets`` are the values that it bears in each facet of its list, by their keys.
    """

    anchor: Anchor
    label: str
    claim: str
    meta: str
    system: str = ""
    cover: Url = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Cards:
    """Mentions of entries of one sort: with covers as plates, without as rows.

    ``aside`` is a sentence beside the title, ``more`` leads to all there are. Places
    along a way are ``stops``. ``chart`` is the map of the venues that they mention.
    """

    title: str
    id: str
    cards: tuple[Card, ...]
    aside: str = ""
    more: Anchor | None = None
    is_way: bool = False
    chart: "Plan | None" = None


@dataclass(frozen=True)
class Tile:
    """Something people need: one large sign, what it is called, and who does it."""

    sign: str
    anchor: Anchor
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Tiles:
    """The way in by need; the needs without a sign stand below in small."""

    title: str
    id: str
    tiles: tuple[Tile, ...]
    others: tuple[Anchor, ...] = ()
    aside: str = ""


@dataclass(frozen=True)
class Gazetteer:
    """Counties with their towns, each with how much it has."""

    title: str
    id: str
    rows: tuple[tuple[Anchor, tuple[Anchor, ...]], ...]
    aside: str = ""


@dataclass(frozen=True)
class Roll:
    """Who does what: the systems of organisations, each with its brands."""

    title: str
    id: str
    rows: tuple[tuple[str, tuple[Anchor, ...]], ...]
    aside: str = ""


@dataclass(frozen=True)
class Choice:
    """A value of a facet: how many bear it, the page that shows them, the values within it.

    ``key`` stands for it in addresses (``?place=feng-qiao-zhen``).
    """

    key: str
    anchor: Anchor
    count: int
    system: str = ""
    letter: str = ""
    is_here: bool = False
    below: tuple["Choice", ...] = ()


@dataclass(frozen=True)
class Facet:
    """One question that a list is narrowed down by, with its answers."""

    key: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Shelf:
    """Cards of brands with what narrows them down: ``chips`` above, ``facets`` beside.

    A script filters in place where there are facets; all choices are links without it, and
    ``whole`` leads to the list that nothing narrows down.
    """

    cards: tuple[Card, ...]
    chips: Facet
    whole: Choice
    facets: tuple[Facet, ...] = ()
    title: str = ""
    id: str = "shelf"


@dataclass(frozen=True)
class MapData:
    """What a map shows: venues, also those that have no position, and names of places."""

    records: tuple[VenueRecord, ...]
    labels: tuple[Label, ...]

    @property
    def shown(self) -> int:
        """How many venues have a sign on the map."""
        return sum(1 for record in self.records if record.spot)


@dataclass(frozen=True)
class Plan:
    """A small map. A few venues stand in the page; more are drawn from the file of ``name``.

    ``listing`` is where its venues stand in words: a page, or a section of its own page.
    """

    atlas: MapData
    name: str = ""
    title: str = "地图"
    id: str = "map"
    note: str = ""
    more: Anchor | None = None
    listing: Url = "#venues"


@dataclass(frozen=True)
class Listing:
    """A venue in a directory: all that its page says of going there."""

    anchor: Anchor
    label: str
    system: str
    facts: tuple[Fact, ...]
    note: str = ""


@dataclass(frozen=True)
class Group:
    """The venues of one town."""

    title: str
    id: str
    listings: tuple[Listing, ...]


@dataclass(frozen=True)
class Directory:
    """Venues by town: what a map shows, complete and in words."""

    groups: tuple[Group, ...]
    title: str = ""
    id: str = "directory"


@dataclass(frozen=True)
class Explorer:
    """The large map with filters; without JavaScript its directory stands in its place."""

    name: str
    directory: "Directory | Ways"
    title: str = ""
    id: str = "map"
    note: str = ""
    has_map: bool = True


@dataclass(frozen=True)
class Photo:
    """A picture with its caption."""

    url: Url
    caption: str


@dataclass(frozen=True)
class Photos:
    """Pictures."""

    photos: tuple[Photo, ...]
    title: str = "图片"
    id: str = "photos"


@dataclass(frozen=True)
class Notes:
    """Sentences, one below the other."""

    title: str
    id: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """The sources that an entry rests on."""

    anchors: tuple[Anchor, ...]
    title: str = "出处"
    id: str = "sources"


@dataclass(frozen=True)
class Ways:
    """Groups of links: the ways into the site by place, theme, need."""

    title: str
    id: str
    groups: tuple[tuple[str, tuple[Anchor, ...]], ...]


@dataclass(frozen=True)
class Results:
    """Where a script shows what was found; without one, a sentence that says so."""

    title: str = ""
    id: str = "results"


@dataclass(frozen=True)
class Passing:
    """How to hand the page to somebody: a code to scan, empty without an address, and a poster."""

    poster: Url
    code: Url = ""
    opens: str = ""
    title: str = "传给别人"
    id: str = "passing"


Section = (
    Facts
    | Tiles
    | Gazetteer
    | Roll
    | Prose
    | Numbers
    | Timeline
    | Awards
    | Cards
    | Shelf
    | Plan
    | Directory
    | Explorer
    | Photos
    | Notes
    | Reading
    | Ways
    | Results
    | Passing
)
