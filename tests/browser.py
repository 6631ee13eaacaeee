"""Fixtures for what a browser does: a real Chromium, what it asks for, and a server."""

import contextlib
import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from hooks.bootstrap import find_chromium

# Every new window would also load two pages of the browser's own, the list below its address bar
# among them: more work than the page under test. Chromium minds the last list of features alone,
# so what Playwright turns off stands here again.
_OFF = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "TcpPortRandomizationWin",
    "ThirdPartyStoragePartitioning",
)
_CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(_OFF)}",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = find_chromium()
    if not found:
        pytest.fail("没有找到 Chromium，请先安装")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=_CHROMIUM_ARGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with contextlib.closing(
        browser.new_context(viewport={"width": 1280, "height": 800})
    ) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        yield page


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The address of everything that the page asks for."""
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    return urls


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What fails or is complained of while the page lives; going on cuts off what is under way."""
    found: list[str] = []

    def fail(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":
            found.append(f"failed: {request.url}: {request.failure}")

    page.on("requestfailed", fail)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda line: found.append(f"{line.type}: {line.text}"))
    return found


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing: the test's output is the test's."""


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on 127.0.0.1 and returns its address."""
    with contextlib.ExitStack() as stack:
        yield lambda folder: served(stack, functools.partial(Quiet, directory=folder))


def served(stack: contextlib.ExitStack, handler: Callable[..., Quiet]) -> str:
    """The address of a server with this handler, for as long as ``stack`` is open."""
    server = stack.enter_context(http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    stack.callback(thread.join)
    stack.callback(server.shutdown)
    return f"http://127.0.0.1:{server.server_port}/"
