"""What a page asks of others: no other host, and nothing that its own policy stops."""

import contextlib
from collections.abc import Iterator
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request

from tests.audit.figure import Figure, none_of
from tests.audit.visit import WIDTHS, Setting, arrive, opened, read_to_the_end

MEASURE = "外站与 CSP"
WATCH = """window.quntuanStopped = [];
document.addEventListener("securitypolicyviolation", event =>
    window.quntuanStopped.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile || ""}`));"""
OWN = {"data", "blob", "about"}


def figures(setting: Setting) -> Iterator[Figure]:
    """A figure for each type of page, scripts running, read to the end at both widths."""
    faults: dict[str, list[str]] = {kind.name: [] for kind in setting.kinds}
    for width in WIDTHS:
        with opened(setting, width) as page:
            page.add_init_script(WATCH)
            for kind in setting.kinds:
                with told(page, setting.address) as found:
                    arrive(page, setting, kind)
                    read_to_the_end(page)
                faults[kind.name] += found
    for name, found in faults.items():
        yield none_of(MEASURE, name, tuple(dict.fromkeys(found)))


@contextlib.contextmanager
def told(page: Page, address: str) -> Iterator[list[str]]:
    """What goes wrong while the block runs; of breaches, what ``WATCH`` saw on the last page."""
    found: list[str] = []
    host = urlsplit(address).netloc

    def asked(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in OWN and parts.netloc != host:
            found.append(f"请求 {request.url}")

    def said(line: ConsoleMessage) -> None:
        if line.type in {"error", "warning"}:
            found.append(f"控制台 {line.text}")

    def failed(error: Error) -> None:
        found.append(f"脚本 {error}")

    page.on("request", asked)
    page.on("console", said)
    page.on("pageerror", failed)
    yield found
    found += [f"CSP {one}" for one in page.evaluate("window.quntuanStopped || []")]
    page.remove_listener("request", asked)
    page.remove_listener("console", said)
    page.remove_listener("pageerror", failed)
