"""No page is wider than the screen: at 320 px, and in a window of 1280 px at 200 %."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.audit.figure import Figure, none_of
from tests.audit.visit import Setting, arrive, dress, leave, opened

MEASURE = "不横滚"
NARROW = ((320, 1), (1280, 2))  # the window in px, and its zoom
# What sticks out where nothing above it scrolls or cuts; of nested ones, the innermost.
RUN = """() => {
    const wide = document.documentElement.clientWidth;
    const over = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
    if (over <= wide) return [];
    const held = box => {
        for (let up = box.parentElement; up && up !== document.body; up = up.parentElement) {
            if (getComputedStyle(up).overflowX !== "visible") return true;
        }
        return false;
    };
    const out = [...document.body.querySelectorAll("*")].filter(box => {
        const {left, right, width} = box.getBoundingClientRect();
        const inside = box.scrollWidth > box.clientWidth ? left + box.scrollWidth : right;
        return width && Math.max(right, inside) > wide + 0.5 && !held(box);
    });
    const named = box => box.tagName.toLowerCase() + [...box.classList].map(one => "." + one).join("");
    const last = out.filter(box => !out.some(other => other !== box && box.contains(other)));
    return last.slice(0, 3).map(named).concat(last.length ? [] : [`整页宽 ${over}`]);
}"""


def figures(setting: Setting) -> Iterator[Figure]:
    """A figure for each type of page, over both windows, with and without 长者模式."""
    faults: dict[str, list[str]] = {kind.name: [] for kind in setting.kinds}
    for width, zoom in NARROW:
        with opened(setting, width, zoom=zoom) as page:
            for kind in setting.kinds:
                arrive(page, setting, kind)
                faults[kind.name] += sticking_out(page)
                leave(page)
    for name, found in faults.items():
        yield none_of(MEASURE, name, tuple(found))


def sticking_out(page: Page) -> Iterator[str]:
    """The elements that are wider than the window that stands, everything opened."""
    size = page.viewport_size
    for is_elder in (False, True):
        dress(page, is_dark=False, is_elder=is_elder)
        look = f"{size['width'] if size else ''}{' 长者' if is_elder else ''}"
        yield from (f"{look} {found}" for found in page.evaluate(RUN))
