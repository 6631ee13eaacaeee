"""The phone that the benchmarks hold: 390 pixels wide, and as slow as a cheap one on a poor network."""

import contextlib
from collections.abc import Iterator

from playwright.sync_api import Browser, CDPSession, Page

ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
SLOWER = 4
DOWN, UP = 1.6e6 / 8, 750e3 / 8  # octets a second
LATENCY = 150  # ms
PHONE = {"width": 390, "height": 844}


@contextlib.contextmanager
def opened(browser: Browser, watch: str) -> Iterator[tuple[Page, CDPSession]]:
    """A page with nothing in the cache, which runs the script ``watch`` before any other."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.add_init_script(watch)
    yield page, session
    context.close()


def slow_processor(session: CDPSession) -> None:
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def slow_network(session: CDPSession) -> None:
    conditions = {
        "offline": False,
        "latency": LATENCY,
        "downloadThroughput": DOWN,
        "uploadThroughput": UP,
    }
    session.send("Network.emulateNetworkConditions", conditions)
