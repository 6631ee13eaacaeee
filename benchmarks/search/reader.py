"""A reader in Chromium who types queries: what is found, how soon, and what it costs.

A keystroke is a whole query put into the box at once, as an input method commits it; its result is
there in the frame after the first new row of the list stands.
"""

import contextlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, CDPSession, Page

from benchmarks.phone import opened, slow_network, slow_processor
from benchmarks.search.engine import Engine
from benchmarks.search.queries import Query
from benchmarks.server import serve

PATIENCE = 240_000  # ms
REST = 150  # ms
# The theme's worker is known to nobody but its own script.
WATCH = """
window.Worker = class extends window.Worker {
    constructor(...given) {
        super(...given);
        window.searchWorker = this;
        this.addEventListener("message", event => {
            if (event.data && event.data.type === 1) window.searchReady = true;
        });
    }
};
"""
BARE = f"{WATCH}delete Intl.Segmenter;"
FOCUS = """box => {
    const input = document.querySelector(box);
    input.focus();
    if (document.activeElement !== input) {
        input.dispatchEvent(new FocusEvent("focus"));
        input.dispatchEvent(new FocusEvent("focusin", {bubbles: true}));
    }
}"""
ENTER = """
    const enter = text => {
        const input = document.querySelector(box);
        input.value = text;
        input.dispatchEvent(new InputEvent("input", {bubbles: true}));
        input.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true, key: "Unidentified"}));
    };
"""
TYPE = f"""async ([box, result, query]) => {{{ENTER}
    const rows = () => [...document.querySelectorAll(result)];
    const before = new Set(rows());
    const began = performance.now();
    enter(query);
    await new Promise(done => {{
        const look = () => rows().some(row => !before.has(row)) && (watch.disconnect(), done());
        const watch = new MutationObserver(look);
        watch.observe(document, {{childList: true, subtree: true}});
        look();
    }});
    await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
    return performance.now() - began;
}}"""
CLEAR = f"([box]) => {{{ENTER} enter(''); }}"


@dataclass(frozen=True)
class Answer:
    """``kind`` says whether the pages hold all of the query or, labelled so, a part of it."""

    kind: str
    urls: tuple[str, ...]


@dataclass(frozen=True)
class Cold:
    """The first result of a visit: milliseconds since the keystroke, octets since the start."""

    milliseconds: float
    octets: int


def answers(
    browser: Browser, engine: Engine, queries: Sequence[Query], known: frozenset[str], *, bare: bool
) -> tuple[Answer, ...]:
    """What is found for each query, of the pages ``known``; ``bare`` of ``Intl.Segmenter``."""
    with _visited(browser, engine, BARE if bare else WATCH) as (page, _, _):
        _ready(page, engine)
        found = [page.evaluate(engine.find, query.text) for query in queries]
    return tuple(
        Answer(one["kind"], tuple(url for url in one["urls"] if url in known)) for one in found
    )


def cold(browser: Browser, engine: Engine, query: str) -> Cold:
    """On the phone: the page has loaded, the box gets the focus, and the query is there at once."""
    with _visited(browser, engine, WATCH, is_phone=True) as (page, _, sent):
        page.evaluate(FOCUS, engine.box)
        taken = page.evaluate(TYPE, [engine.box, engine.result, query])
        octets = sum(size for path, size in [*sent] if engine.parts.search(path))
        return Cold(float(taken), octets)


def warm(browser: Browser, engine: Engine, queries: Sequence[str], *, is_slow: bool) -> float:
    """The 95th percentile of milliseconds, once two queries have gone before."""
    with _visited(browser, engine, WATCH) as (page, session, _):
        _ready(page, engine)
        if is_slow:
            slow_processor(session)
        taken = []
        for query in queries:
            page.evaluate(CLEAR, [engine.box])
            page.wait_for_timeout(REST)
            taken.append(float(page.evaluate(TYPE, [engine.box, engine.result, query])))
    measured = sorted(taken[2:])
    return measured[math.ceil(0.95 * len(measured)) - 1]


def _ready(page: Page, engine: Engine) -> None:
    page.evaluate(FOCUS, engine.box)
    page.wait_for_function(engine.ready, timeout=PATIENCE)
    page.wait_for_timeout(REST)  # the theme asks its worker for nothing at the focus


@contextlib.contextmanager
def _visited(
    browser: Browser, engine: Engine, watch: str, *, is_phone: bool = False
) -> Iterator[tuple[Page, CDPSession, list[tuple[str, int]]]]:
    """The engine's page, loaded; what the server has sent grows in the list."""
    sent: list[tuple[str, int]] = []

    def note(path: str, octets: int) -> None:
        sent.append((path, octets))

    with serve(engine.folder, note) as address, opened(browser, watch) as (page, session):
        page.set_default_timeout(PATIENCE)
        if is_phone:
            slow_processor(session)
            slow_network(session)
        page.goto(f"{address}{engine.page}")
        yield page, session, sent
