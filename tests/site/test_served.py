"""The example configuration of nginx, as it stands, serves the real site to a real browser."""

import contextlib
import gzip
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.publish.hosting import write_policy
from tests.site.conftest import Built, Project
from tests.site.nginx import Server, ask, nginx

pytestmark = [pytest.mark.browser, pytest.mark.build]


@pytest.fixture(scope="module")
def server(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    here = tmp_path_factory.mktemp("nginx")
    site = here / "site"
    shutil.copytree(built.folder, site)
    write_policy(site, here)
    with nginx(site, here) as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """As everywhere, but for the certificate, and told of every breach of the policy."""
    with contextlib.closing(browser.new_context(ignore_https_errors=True)) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        yield page


def test_every_type_of_page_is_quiet_and_keeps_to_the_policy(
    page: Page, server: Server, types: tuple[str, ...], asked: list[str], complaints: list[str]
) -> None:
    assert {"index.html", "map.html", "404.html", "screen.html"} < set(types)
    for name in types:
        answer = page.goto(server.address + name)
        assert answer
        assert answer.ok, name
        page.wait_for_timeout(100)  # what scripts ask for once the page stands
        assert page.locator("h1").count() == 1, name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    page.wait_for_load_state("networkidle")
    assert not complaints
    assert {urlsplit(url).hostname for url in asked if not url.startswith("data:")} == {"127.0.0.1"}


def test_what_a_reader_does_keeps_to_the_policy(
    page: Page, server: Server, asked: list[str], complaints: list[str]
) -> None:
    page.goto(f"{server.address}index.html")
    page.wait_for_load_state("networkidle")
    page.locator("label[for=__palette_1]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("combobox", name="搜索").fill("青创贷")
    page.get_by_role("option", name="青创贷").first.click()
    expect(page.locator(".md-content h1")).to_have_text("青创贷")
    page.get_by_role("link", name="地图", exact=True).first.click()
    page.locator(".qt-boards a[href*='venues/']").first.click()
    expect(page.locator(".qt-listing").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not complaints
    assert {urlsplit(url).hostname for url in asked if not url.startswith("data:")} == {"127.0.0.1"}


def test_the_live_map_keeps_to_the_policy(
    page: Page, demonstration: Project, tmp_path: Path, asked: list[str], complaints: list[str]
) -> None:
    site = tmp_path / "site"
    shutil.copytree(demonstration.site.folder, site)
    write_policy(site, tmp_path)
    with nginx(site, tmp_path) as server:
        page.goto(f"{server.address}map/yun-qiao-xian.html")
        marker = page.locator(".qt-map .qt-marker").first
        expect(marker).to_be_visible()
        marker.click()
        page.locator(".leaflet-control-zoom-out").click()
        with page.expect_download():
            page.locator(".qt-files").get_by_role("button", name="Excel").click()
        page.wait_for_load_state("networkidle")
    assert not complaints
    assert {urlsplit(url).hostname for url in asked if not url.startswith(("data:", "blob:"))} == {
        "127.0.0.1"
    }


INTRUDERS = (
    "Object.assign(document.createElement('script'), {text: 'broken = true'})",
    "Object.assign(document.createElement('style'), {textContent: 'p {}'})",
    "Object.assign(document.createElement('iframe'), {src: 'https://example.org/'})",
    "Object.assign(new Image(), {src: 'https://example.org/seen.png'})",
)


def test_the_policy_stops_what_is_not_the_sites_own(page: Page, server: Server) -> None:
    page.goto(f"{server.address}index.html")
    page.evaluate(
        "() => { window.stopped = []; document.addEventListener('securitypolicyviolation',"
        " event => stopped.push(event.effectiveDirective)) }"
    )
    for intruder in INTRUDERS:
        page.evaluate(f"() => document.body.append({intruder})")
    page.evaluate("() => fetch('https://example.org/seen').catch(() => 0)")
    page.locator("body").evaluate("body => body.setAttribute('onclick', 'broken = true')")
    page.wait_for_timeout(200)
    stopped = {"script-src-elem", "script-src-attr", "style-src-elem", "img-src", "frame-src"}
    assert set(page.evaluate("stopped")) == stopped | {"connect-src"}
    assert page.evaluate("typeof broken") == "undefined"


def test_data_that_is_no_script_needs_no_leave(
    page: Page, server: Server, complaints: list[str]
) -> None:
    page.goto(f"{server.address}index.html")
    assert page.locator("script[type='application/json']").count()
    page.evaluate("""() => {
        const data = document.createElement('script');
        data.type = 'application/ld+json';
        data.text = '{"@context": "https://schema.org"}';
        document.head.append(data);
    }""")
    page.wait_for_timeout(200)
    assert not complaints


def test_compressed_copies_are_what_is_answered(server: Server) -> None:
    plain = server.get("brands.html")
    packed = server.get("brands.html", **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.body == (server.site / "brands.html.gz").read_bytes()
    assert gzip.decompress(packed.body) == plain.body == (server.site / "brands.html").read_bytes()
    assert packed.headers["Content-Length"] == str(len(packed.body))
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_pages_are_asked_for_again_and_named_assets_are_kept(server: Server) -> None:
    [style] = (server.site / "assets/stylesheets").glob("theme.*.min.css")
    kept = server.get(f"assets/stylesheets/{style.name}").headers
    page = server.get("index.html").headers
    assert kept["Cache-Control"] == "public, max-age=31536000, immutable"
    assert page["Cache-Control"] == "no-cache"
    assert server.get("assets/site.css").headers["Cache-Control"] == "no-cache"
    assert server.get("index.html", **{"If-None-Match": page["ETag"]}).status == 304


@pytest.mark.parametrize(
    "path", ["no-such-page.html", "brand/no-such-brand.html", "brand/", "assets/x.12345678.min.js"]
)
def test_what_is_not_there_is_answered_by_the_page_that_says_so(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status == 404
    assert "没有这一页" in answer.body.decode()
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Content-Security-Policy"]


def test_hidden_files_stay_hidden(server: Server) -> None:
    (server.site / ".git").mkdir(exist_ok=True)
    (server.site / ".git" / "config").write_text("[core]", "utf-8")
    assert server.get(".git/config").status == 404


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("assets/site.css", "text/css; charset=utf-8"),
        ("assets/site.js", "application/javascript; charset=utf-8"),
        ("assets/search/index.js", "application/javascript; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("data/venues.csv", "text/csv; charset=utf-8"),
        ("data/venues.geojson", "application/geo+json"),
        ("assets/images/favicon.png", "image/png"),
    ],
)
def test_every_answer_says_what_it_is_and_guards_the_reader(
    server: Server, path: str, kind: str
) -> None:
    headers = server.get(path).headers
    assert headers["Content-Type"] == kind
    assert headers["Server"] == "nginx", "no version"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self' ")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Permissions-Policy"].startswith("camera=()")
    assert headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_unencrypted_address_leads_to_the_encrypted_one(server: Server) -> None:
    answer = ask(urllib.request.Request(f"{server.plain}brand/x.html?a=1"))  # noqa: S310
    assert answer.status == 301
    assert answer.headers["Location"] == "https://brands.example.gov.cn/brand/x.html?a=1"
