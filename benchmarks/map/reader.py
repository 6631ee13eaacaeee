"""A reader in Chromium, 390 pixels wide: how long until the map can be used, and what it costs.

A page is interactive when its first marker stands and the last long task has ended, once 700 ms
went by without another; counted from the start of the navigation, the same for both sides.
"""

import statistics
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from benchmarks.phone import opened, slow_network, slow_processor

QUIET = 700  # ms
SITEMAP = "sitemap.xml"
WATCH = """
window.tasks = [];
new PerformanceObserver(list => list.getEntries().forEach(task =>
    tasks.push(task.startTime + task.duration))).observe({type: "longtask", buffered: true});
window.marked = 0;
new MutationObserver(() => {
    if (!marked && document.querySelector(".leaflet-marker-icon")) marked = performance.now();
}).observe(document, {childList: true, subtree: true});
"""
SETTLED = f"marked && performance.now() - Math.max(marked, ...tasks) > {QUIET}"
AFTER = "await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));"
# The list tells its number together with its rows.
CHOOSE = f"""async number => {{
    const told = () => document.querySelector(".qt-list__count").textContent;
    const before = told();
    const began = performance.now();
    document.querySelectorAll(".qt-panel__values:not([hidden]) button")[number].click();
    do {{ {AFTER} }} while (told() === before && performance.now() - began < 2000);
    return performance.now() - began;
}}"""
ZOOM = f"""async zoom => {{
    const began = performance.now();
    QuntuanMap.alive[0].map.setZoom(zoom, {{animate: false}});
    {AFTER}
    return performance.now() - began;
}}"""


@dataclass(frozen=True)
class Visit:
    """One cold visit: milliseconds, and octets over the wire."""

    interactive: float
    html: int
    octets: int
    sitemap: int
    hosts: frozenset[str]


def visit(browser: Browser, url: str, is_phone: bool) -> Visit:  # noqa: FBT001
    """Open the page with nothing in the cache."""
    with opened(browser, WATCH) as (page, session):
        asked: dict[str, str] = {}
        octets: dict[str, int] = {}
        hosts: set[str] = set()  # also of what is never answered

        def arrived(event: dict[str, Any]) -> None:
            octets[event["requestId"]] = int(event["encodedDataLength"])

        session.on(
            "Network.responseReceived",
            lambda e: asked.update({e["requestId"]: e["response"]["url"]}),
        )
        session.on("Network.loadingFinished", arrived)
        session.on(
            "Network.requestWillBeSent", lambda e: hosts.add(urlsplit(e["request"]["url"]).netloc)
        )
        if is_phone:
            slow_processor(session)
            slow_network(session)
        page.goto(url)
        page.wait_for_function(SETTLED, timeout=120_000)
        interactive = page.evaluate("Math.max(marked, ...tasks)")
        return Visit(
            interactive=interactive,
            html=sum(octets.get(key, 0) for key, found in asked.items() if found == url),
            octets=sum(octets.values()),
            sitemap=sum(octets.get(key, 0) for key, found in asked.items() if SITEMAP in found),
            hosts=frozenset(hosts - {""}),
        )


def filters(browser: Browser, url: str) -> float:
    """Milliseconds from a choice to the frame after map and list have followed; warm, a median."""
    with opened(browser, WATCH) as (page, session):
        page.goto(url)
        page.wait_for_function(SETTLED)
        slow_processor(session)
        page.locator(".qt-panel__facet").first.click()
        page.wait_for_timeout(2 * QUIET)
        return _median(page, CHOOSE, [5, 5, 0, 0, 1, 1, 2, 2, 3, 4, 4, 3])


def zooms(browser: Browser, url: str) -> float:
    """The same for a step of the zoom, to levels that were and were not looked at."""
    with opened(browser, WATCH) as (page, session):
        page.goto(url)
        page.wait_for_function(SETTLED)
        slow_processor(session)
        return _median(page, ZOOM, [12, 8, 9, 10, 11, 12, 13, 12, 11, 10, 9, 8])


def _median(page: Page, script: str, steps: list[int]) -> float:
    """The first two steps warm up."""
    taken = []
    for step in steps:
        taken.append(float(page.evaluate(script, step)))
        page.wait_for_timeout(QUIET)
    return statistics.median(taken[2:])
