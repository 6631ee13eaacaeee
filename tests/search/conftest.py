"""The search engine in a real Chromium, over the real entries, alone and among fictional ones."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.search.project import project
from benchmarks.search.queries import Query, queries
from hooks.catalogue import Catalogue
from hooks.pipeline import examine
from hooks.render.bundle import bundles
from hooks.search import Document, Word, search_index
from hooks.view.site import view
from maps import frame
from tests.conftest import ROOT

LARGE = 1_000
SCRIPTS = bundles(ROOT / "node_modules", frame())
PAGE = """<!doctype html><meta charset="utf-8"><title>搜索</title>
<form class="qt-search" role="search"><input name="q"><button class="qt-search__close" type="button"></button></form>
<script src="assets/site.js"></script>"""
FIND = """async queries => {
    const answers = [];
    for (const query of queries) answers.push(await QuntuanSearch.find(query, 10));
    return answers.map(({kind, how, hits}) => ({kind, how, hits}));
}"""


@dataclass(frozen=True)
class Finder:
    """A page on which the engine runs."""

    page: Page

    def find(self, queries: Sequence[str]) -> list[dict[str, Any]]:
        """What the box would show: {kind, how, hits: [{url, name, …}]}."""
        found: list[dict[str, Any]] = self.page.evaluate(FIND, list(queries))
        return found


@pytest.fixture(scope="session")
def asked_for(real: Catalogue) -> tuple[Query, ...]:
    """The queries of the test data with the addresses of their pages."""
    return queries(real)


@pytest.fixture(scope="session")
def large(real: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The real entries among fictional ones whose names share pieces with theirs."""
    root = tmp_path_factory.mktemp("large") / "project"
    project(root, queries(real), LARGE)
    return examine(root).catalogue


Search = Callable[[Catalogue], Finder]
SearchIn = Callable[[Sequence[Document], Sequence[Word]], Finder]


@pytest.fixture(scope="session")
def search_in(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIn]:
    """``search_in(documents, words)``: the engine over an index of these, from a disk."""
    context = browser.new_context()

    def start(documents: Sequence[Document], words: Sequence[Word]) -> Finder:
        folder = tmp_path_factory.mktemp("search")
        write(folder, search_index(documents, words))
        page = context.new_page()
        page.goto((folder / "index.html").as_uri())
        return Finder(page)

    yield start
    context.close()


@pytest.fixture(scope="session")
def search(search_in: SearchIn) -> Search:
    """``search(catalogue)``: the engine over a catalogue."""
    made: dict[int, Finder] = {}

    def start(catalogue: Catalogue) -> Finder:
        if id(catalogue) not in made:
            site = view(catalogue)
            made[id(catalogue)] = search_in(site.documents, site.words)
        return made[id(catalogue)]

    return start


def write(folder: Path, index: dict[str, bytes]) -> None:
    """A page with the box, the scripts and an index."""
    for path, content in (index | SCRIPTS | {"index.html": PAGE.encode()}).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
