"""A reader's visit to a page: arriving, scrolling to the end, changing how it looks."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.phone import PHONE
from tests.audit.pages import Kind

ELDER = "qt-elder"
PATIENCE = 30_000  # ms
WIDTHS = (PHONE["width"], 1280)
HEIGHT = PHONE["height"]
# The theme listens to the reader's switch, not to the system, once the page stands.
DRESS = """([dark, elder, key]) => {
    localStorage.setItem(key, elder ? "on" : "off");
    if (elder) document.documentElement.setAttribute("data-elder", "on");
    else document.documentElement.removeAttribute("data-elder");
    const scheme = document.querySelector(dark ? "#__palette_1" : "#__palette_0");
    if (scheme) scheme.click();
    document.querySelectorAll("details").forEach(one => { one.open = true; });
}"""
# A contrast is judged, and a change of style noticed, where nothing is still fading.
STILL = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
SCROLL = """async () => {
    const rest = () => new Promise(done => setTimeout(done, 60));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
        scrollTo(0, y);
        await rest();
    }
    scrollTo(0, document.documentElement.scrollHeight);
    await rest();
}"""


@dataclass(frozen=True)
class Setting:
    """Where the site is served, and what of it is looked at.

    ``sent`` grows with every answer of the server: path and octets. ``say`` is told of each visit.
    """

    browser: Browser
    site: Path
    address: str
    kinds: tuple[Kind, ...]
    sent: list[tuple[str, int]]
    say: Callable[[str], object] = lambda _address: None


@contextlib.contextmanager
def opened(setting: Setting, width: int, *, zoom: int = 1) -> Iterator[Page]:
    """A fresh reader; ``zoom`` is the browser's own, of a window ``width`` wide."""
    context = setting.browser.new_context(
        viewport={"width": width // zoom, "height": HEIGHT // zoom},
        device_scale_factor=zoom,
        color_scheme="light",
        reduced_motion="reduce",
    )
    with contextlib.closing(context):
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        yield page


def arrive(page: Page, setting: Setting, kind: Kind) -> None:
    """In light colours, whatever the page before wore, and when nothing more comes."""
    setting.say(kind.address)
    page.goto(f"{setting.address}{kind.address}", wait_until="networkidle")
    page.evaluate(STILL)


def dress(page: Page, *, is_dark: bool, is_elder: bool) -> None:
    """Change scheme and 长者模式 in place, and open what opens."""
    page.evaluate(DRESS, [is_dark, is_elder, ELDER])


def leave(page: Page) -> None:
    """So that the next page is met as by somebody new."""
    page.evaluate("localStorage.clear()")


def read_to_the_end(page: Page) -> None:
    """What comes only when it is near has come."""
    page.evaluate(SCROLL)
    page.wait_for_load_state("networkidle")
