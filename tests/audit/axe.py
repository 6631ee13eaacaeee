"""axe-core on the whole page: what assistive software meets, in every look of the site."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from pathlib import Path

from playwright.sync_api import Page

from tests.audit.figure import Figure, none_of
from tests.audit.pages import Kind
from tests.audit.visit import WIDTHS, Setting, arrive, dress, leave, opened

ROOT = Path(__file__).resolve().parents[2]
MEASURE = "axe"
LOOKS = tuple(product((False, True), (False, True)))  # is it dark, is it for elders
MOST = 3  # places of one rule that are named
RUN = """most => axe.run(document, {resultTypes: ["violations"]}).then(result =>
    result.violations.map(found => {
        const places = found.nodes.map(node => node.target.join(" "));
        return `${found.id}：${places.slice(0, most).join("，")}`
            + (places.length > most ? ` 等 ${places.length} 处` : "");
    }))"""


def figures(setting: Setting) -> Iterator[Figure]:
    """A figure for each type of page, over all looks and widths."""
    faults: dict[Kind, list[str]] = {kind: [] for kind in setting.kinds}
    for width in WIDTHS:
        with opened(setting, width) as page:
            for kind in setting.kinds:
                arrive(page, setting, kind)
                faults[kind] += looked_at(page, width)
                leave(page)
    for kind, found in faults.items():
        yield none_of(MEASURE, kind.name, tuple(found))


def looked_at(page: Page, width: int, looks: Sequence[tuple[bool, bool]] = LOOKS) -> Iterator[str]:
    """What axe finds on the page that stands, one look after the other."""
    page.evaluate(f"{_script()}; 0")
    for is_dark, is_elder in looks:
        dress(page, is_dark=is_dark, is_elder=is_elder)
        look = f"{width} {'深色' if is_dark else '浅色'}{' 长者' if is_elder else ''}"
        yield from (f"{look} {found}" for found in page.evaluate(RUN, MOST))


@cache
def _script() -> str:
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
