"""Our side: the project of the wanted size, built by MkDocs as it is published."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.search.clock import SECONDS
from benchmarks.search.engine import OURS, Engine, below
from benchmarks.search.project import add_clock, project
from benchmarks.search.queries import Query
from hooks.pipeline import examine
from hooks.search import Document, search_index
from hooks.view.site import view

FIND = """async query => {
    const {kind, hits} = await window.QuntuanSearch.find(query);
    return {kind, urls: hits.slice(0, 100).map(hit => hit.url)};
}"""


@dataclass(frozen=True)
class Own:
    """The built project: what all engines index, and the seconds that MkDocs rendered it."""

    root: Path
    engine: Engine
    documents: tuple[Document, ...]
    render: float

    @property
    def site(self) -> Path:
        return self.engine.folder


def build(root: Path, queries: Sequence[Query], entries: int) -> Own:
    """Make the project in the new folder ``root`` and build it."""
    project(root, queries, entries)
    add_clock(root)
    seconds = mkdocs(root)
    site = root / "site"
    drawn = view(examine(root).catalogue)
    documents = tuple(drawn.documents)
    began = time.monotonic()
    search_index(documents, drawn.words)
    taken = time.monotonic() - began
    engine = Engine(
        name=OURS,
        folder=site,
        page="index.html",
        box='form.qt-search input[name="q"]',
        result='#qt-suggest-list [role="option"]',
        find=FIND,
        ready="window.QuntuanSearch && typeof window.QuntuanSearch.find === 'function'",
        parts=re.compile(r"^assets/search/"),
        files=(site / "assets/search/index.js", *below(site / "assets/search/parts")),
        seconds=taken,
    )
    return Own(root, engine, documents, seconds["render"])


def mkdocs(root: Path, python: str | Path = sys.executable) -> dict[str, float]:
    """Build ``root`` into its folder ``site``; the seconds that the clock took, by what."""
    command = [python, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}")
    seconds: dict[str, float] = json.loads((root / SECONDS).read_text("utf-8"))
    return seconds
