"""No vector runs: as the pages are published, with their policy and where none stands."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, Route, expect

from hooks.pipeline import examine
from hooks.publish.hosting import codes
from hooks.view.open_data.formula import SIGNS
from tests.audit.pages import MOVED
from tests.site.conftest import Project
from tests.site.hostile.project import MARK
from tests.site.hostile.vectors import RUN, vectors

pytestmark = [pytest.mark.build]

SCAN = Path(__file__).with_name("scan.js").read_text("utf-8")
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
RAN = "self.pwned !== undefined"
OVERVIEWS = (
    *("index.html", "brands.html", "cases.html", "venues.html", "places.html", "themes.html"),
    *("organisations.html", "sources.html", "numbers.html", "timeline.html", "names.html"),
    *("data.html", "needs.html", "about.html", "search.html", "screen.html", "404.html"),
)
MORE = """async name => {
    for (let more; (more = document.querySelector(name)) && !more.hidden;) {
        more.click();
        await new Promise(done => setTimeout(done, 20));
    }
}"""
"""Ask for more until all is there."""
STEP = 40
"""Of the pages of entries, one in so many is opened whole; the articles of all are."""
AT_ONCE = 8

Serve = Callable[..., str]


def test_there_are_enough_and_each_is_in_every_field(hostile: Path) -> None:
    """Whatever the checks say, an entry that could be read is shown in a preview."""
    entries = examine(hostile.parent).catalogue.entries
    counted = Counter(entry.target.value for entry in entries if entry.slug.startswith("v-"))
    assert len(vectors()) >= 300
    assert {counted[name] for name in ("品牌", "阵地", "来源")} == {len(vectors())}
    assert all(counted[name] >= 50 for name in ("地区", "组织", "案例"))


def test_content_adds_nothing_that_a_browser_executes(hostile: Path, small: Project) -> None:
    own, others = (
        frozenset[tuple[str, str]]().union(*codes(folder, {}).values())
        for folder in (hostile, small.site.folder)
    )
    assert own <= others


class Handlers(HTMLParser):
    """Collects what an element would do by itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if any(name.startswith("on") or RUN in name for name, _ in attrs):
            self.found.append(self.get_starttag_text() or tag)


def test_no_page_has_a_handler(hostile: Path) -> None:
    """As another parser reads them; posters, redirects and the screen too."""
    pages = sorted(hostile.rglob("*.html"))
    assert len(pages) > 1500
    assert not [path for path in pages if Handlers(path.read_text("utf-8")).found]


def test_what_other_programs_read_is_whole(hostile: Path) -> None:
    """Nothing ends an element, a string or a cell early, and no cell is a formula."""
    for path in hostile.rglob("*.xml"):
        ET.fromstring(path.read_bytes())  # noqa: S314 - our own file
    for path in [*hostile.rglob("*.json"), *hostile.rglob("*.geojson")]:
        assert json.loads(path.read_bytes())
    tables = sorted((hostile / "data").glob("*.csv"))
    assert tables
    for path in tables:
        head, *rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
        assert not [row for row in rows if len(row) != len(head)], path
        assert not [cell for row in rows for cell in row if cell.startswith(SIGNS)], path


@pytest.fixture
def joined_articles(page: Page, hostile: Path) -> list[str]:
    """Addresses of pages that are articles and nothing else, a hundred each, as published."""
    found = [ARTICLE.search(path.read_text("utf-8")) for path in sorted(hostile.glob("*/v-*.html"))]
    every = [article[0] for article in found if article]
    pages = {
        f"/frames/{at}.html": "<!doctype html>" + "".join(every[at : at + 100])
        for at in range(0, len(every), 100)
    }

    def answer(route: Route) -> None:
        body = pages[urlsplit(route.request.url).path]
        route.fulfill(content_type="text/html; charset=utf-8", body=body)

    page.route("**/frames/*.html", answer)
    return list(pages)


@pytest.mark.browser
def test_no_article_runs_anything(
    page: Page, joined_articles: list[str], serve_hostile: Serve
) -> None:
    page.goto(f"{serve_hostile(has_policy=False)}frames.html")
    assert page.evaluate(SCAN, [joined_articles, AT_ONCE]) == []


@pytest.mark.browser
def test_no_page_runs_anything(page: Page, hostile: Path, serve_hostile: Serve) -> None:
    page.goto(f"{serve_hostile(has_policy=True)}frames.html")
    own = sorted(path.relative_to(hostile).as_posix() for path in hostile.glob("*/v-*.html"))
    assert page.evaluate(SCAN, [[*OVERVIEWS, *own[::STEP]], AT_ONCE]) == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "html",
    [
        "<article><img src=x onerror=self.pwned=1></article>",
        "<article><script>1</script></article>",
        "<article><a href='java&Tab;script:1'>a</a></article>",
        "<article><iframe></iframe></article>",
        "<base href=x>",
        "<script>self.pwned = 1</script>",
        "<article><b>a</b></article><script>onmouseover = () => { self.pwned = 1 }</script>",
    ],
)
def test_what_runs_is_found(page: Page, serve_hostile: Serve, html: str) -> None:
    page.route("**/frames/a.html", lambda route: route.fulfill(content_type="text/html", body=html))
    page.goto(f"{serve_hostile(has_policy=False)}frames.html")
    assert page.evaluate(SCAN, [["/frames/a.html"], 1])


@pytest.mark.browser
@pytest.mark.audit
@pytest.mark.parametrize("has_policy", [True, False], ids=["policy", "no policy"])
def test_no_page_at_all_runs_anything(
    page: Page, hostile: Path, serve_hostile: Serve, *, has_policy: bool
) -> None:
    page.set_default_timeout(0)
    page.goto(f"{serve_hostile(has_policy=has_policy)}frames.html")
    every = (path for path in sorted(hostile.rglob("*.html")) if not _only_leads_on(path))
    addresses = [path.relative_to(hostile).as_posix() for path in every]
    assert page.evaluate(SCAN, [addresses, AT_ONCE]) == []


def _only_leads_on(path: Path) -> bool:
    text = path.read_text("utf-8")
    return MOVED in text and "<article" not in text


@pytest.fixture
def stopped(page: Page) -> list[str]:
    """What the policy had to stop: on a site where nothing is amiss, nothing."""
    found: list[str] = []

    def note(line: ConsoleMessage) -> None:
        if "Content Security Policy" in line.text or "Content-Security-Policy" in line.text:
            found.append(line.text)

    page.on("console", note)
    return found


@pytest.mark.browser
def test_no_result_of_a_search_runs_anything(
    page: Page, serve_hostile: Serve, stopped: list[str]
) -> None:
    address = serve_hostile(has_policy=True)
    page.goto(f"{address}search.html?q={MARK}")
    expect(page.locator(".qt-results__more")).to_be_visible()
    page.evaluate(MORE, ".qt-results__more")
    assert page.locator(".qt-results li").count() > len(vectors())
    for words in ("onerror", "script", "javascript", "autofocus"):
        page.locator("input[name=q]").first.fill(words)
        page.wait_for_timeout(100)
    assert not page.evaluate(RAN)
    assert not page.evaluate(
        "document.querySelector('.qt-results, .qt-search')?.querySelector('script, iframe, img[onerror], [onfocus]')"
    )
    assert not stopped


@pytest.mark.browser
def test_no_card_of_the_map_runs_anything(
    page: Page, serve_hostile: Serve, stopped: list[str]
) -> None:
    page.goto(f"{serve_hostile(has_policy=True)}map.html")
    expect(page.locator(".qt-map .qt-marker, .qt-map .qt-cluster").first).to_be_visible()
    for facet in page.locator(".qt-panel__facet").all():
        facet.click()
    page.evaluate(MORE, ".qt-list__more")
    opened = page.evaluate(
        """async () => {
            let count = 0;
            for (const row of document.querySelectorAll(".qt-list li, .qt-list article")) {
                row.querySelector("button, a")?.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
                count += 1;
            }
            for (const marker of [...document.querySelectorAll(".leaflet-marker-icon")].slice(0, 40)) {
                marker.click();
                await new Promise(done => setTimeout(done, 20));
            }
            return count;
        }"""
    )
    assert opened
    assert not page.evaluate(RAN)
    assert not page.locator(
        ".qt-explorer [onerror], .qt-explorer script, .qt-explorer iframe"
    ).count()
    assert not stopped
