"""Cards, lists and maps in a frame of somebody else's page: who may, and what is in them."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.publish.hosting import POLICY_OF_EMBEDS
from tests.site.conftest import Project
from tests.site.nginx import Server, nginx

pytestmark = [pytest.mark.browser, pytest.mark.build]

CARD = "embed/brand/ye-jian-shu-wu.html"
LIST = "embed/place/dong-he-zhen.html"
MAP = "embed/map/shi-fan-xian.html"


@pytest.fixture
def asking(serve: Callable[[Path], str], tmp_path: Path) -> Callable[[str], str]:
    """``asking(url)``: the address of a page of another site that frames ``url``."""
    folder = tmp_path / "asking"
    folder.mkdir()
    origin = serve(folder)

    def write(url: str) -> str:
        frame = f'<!doctype html><title>县政府</title><iframe src="{url}" width="380" height="560"></iframe>'
        name = f"{len([*folder.iterdir()])}.html"  # a page of the same second would not be fetched anew
        (folder / name).write_text(frame, "utf-8")
        return f"{origin}{name}"

    return write


def built(project: Callable[..., Project], *framers: str) -> Project:
    made = project()
    settings = made.root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    own = f"  站点:\n    可嵌入: {'、'.join(framers)}" if framers else "  站点:"
    settings.write_text(text.replace("  站点:", own, 1), "utf-8")
    done = made.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with contextlib.closing(browser.new_context(ignore_https_errors=True)) as context:
        yield context.new_page()


def test_a_named_site_frames_an_embed_and_no_other_page(
    project: Callable[..., Project], asking: Callable[[str], str], page: Page
) -> None:
    with served(built(project, asking("").rpartition("/")[0])) as server:
        for url in (CARD, LIST, MAP):
            page.goto(asking(f"{server.address}{url}"))
            frame = page.frame_locator("iframe")
            expect(frame.locator(".qt")).to_be_visible()
            with page.expect_popup() as opened:  # out of the frame, into a window of its own
                frame.get_by_role("link").last.click()
            opened.value.close()
        page.goto(asking(f"{server.address}index.html"))
        expect(page.frame_locator("iframe").locator(".qt")).to_have_count(0)


def test_a_foreign_site_frames_nothing(
    project: Callable[..., Project], asking: Callable[[str], str], page: Page
) -> None:
    with served(built(project, "https://www.example.gov.cn")) as server:
        for url in (CARD, LIST):
            page.goto(asking(f"{server.address}{url}"))
            expect(page.frame_locator("iframe").locator(".qt")).to_have_count(0)


@contextlib.contextmanager
def served(made: Project) -> Iterator[Server]:
    here = made.root / "site-hosting"
    assert (here / POLICY_OF_EMBEDS).exists()
    with nginx(made.root / "site", here) as server:
        yield server


def test_where_nobody_may_there_is_none(project: Callable[..., Project]) -> None:
    assert not (built(project).root / "site" / "embed").exists()
