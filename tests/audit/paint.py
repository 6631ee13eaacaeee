"""How soon a slow phone shows a page, and whether what it shows stays where it is."""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.phone import opened, slow_network, slow_processor
from tests.audit.figure import Figure
from tests.audit.pages import Kind
from tests.audit.visit import PATIENCE, SCROLL, Setting

PAINT, SHIFT = "最大内容绘制", "布局位移"
LATEST = 1500  # ms
MOST = 0.02
ROUNDS = 3  # where the first falls short, since another program may slow it
SETTLED = 500  # ms
# All shifts are summed: stricter than the web's own figure, which takes the worst five seconds.
WATCH = """window.quntuanPaint = {at: 0, what: "", shift: 0, moved: []};
const quntuanNamed = box => box && box.tagName ? box.tagName.toLowerCase()
    + [...box.classList].map(one => "." + one).join("") : "";
new PerformanceObserver(list => list.getEntries().forEach(entry => {
    quntuanPaint.at = entry.startTime;
    quntuanPaint.what = quntuanNamed(entry.element);
})).observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(entry => {
    if (entry.hadRecentInput) return;
    quntuanPaint.shift += entry.value;
    quntuanPaint.moved.push(...entry.sources.map(source => quntuanNamed(source.node)));
})).observe({type: "layout-shift", buffered: true});"""


@dataclass(frozen=True)
class Seen:
    """One visit: milliseconds to the largest paint and what it was; the shift and what moved."""

    at: float
    what: str
    shift: float
    moved: tuple[str, ...]


def figures(setting: Setting) -> Iterator[Figure]:
    """Two figures for each type of page, of a visit with an empty cache or the median of some."""
    for kind in setting.kinds:
        visits = [seen(setting, kind)]
        while len(visits) < ROUNDS and not all(_medians(visits)[2:]):
            visits.append(seen(setting, kind))
        at, shift, is_soon, is_still = _medians(visits)
        what = tuple(dict.fromkeys(one.what for one in visits))
        moved = tuple(dict.fromkeys(name for one in visits for name in one.moved))
        yield Figure(PAINT, kind.name, f"{at:.0f} ms", f"至多 {LATEST} ms", is_soon, what)
        yield Figure(SHIFT, kind.name, f"{shift:.3f}", f"至多 {MOST}", is_still, moved[:5])


def _medians(visits: Sequence[Seen]) -> tuple[float, float, bool, bool]:
    """Milliseconds and shift, and whether each is as it should be."""
    at = statistics.median(one.at for one in visits)
    shift = statistics.median(one.shift for one in visits)
    return at, shift, 0 < at <= LATEST, shift <= MOST


def seen(setting: Setting, kind: Kind) -> Seen:
    """One visit on the phone, scrolled to the end once the page has settled."""
    setting.say(kind.address)
    with opened(setting.browser, WATCH) as (page, session):
        page.set_default_timeout(PATIENCE)
        slow_processor(session)
        slow_network(session)
        page.goto(f"{setting.address}{kind.address}", wait_until="networkidle")
        page.wait_for_timeout(SETTLED)
        at, what = page.evaluate("[quntuanPaint.at, quntuanPaint.what]")
        page.evaluate(SCROLL)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(SETTLED)
        shift, moved = page.evaluate("[quntuanPaint.shift, quntuanPaint.moved]")
    return Seen(float(at), str(what), float(shift), tuple(moved))
