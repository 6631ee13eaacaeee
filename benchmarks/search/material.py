"""Material's search over the same pages: the plain tree with the theme's own plugin and box."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.peers import program, search_with_material
from benchmarks.search.engine import MATERIAL, Engine
from benchmarks.search.own import Own, mkdocs
from benchmarks.search.project import ROOT, add_clock

# The theme's worker is asked what its box asks it; the script of the reader keeps hold of it.
FIND = """query => new Promise(done => {
    const worker = window.searchWorker;
    worker.addEventListener("message", function heard(event) {
        if (event.data.type !== 3) return;
        worker.removeEventListener("message", heard);
        const urls = event.data.data.items.map(group => group[0].location.split("#")[0]);
        done({kind: urls.length ? "all" : "none", urls: [...new Set(urls)].slice(0, 100)});
    });
    worker.postMessage({type: 2, data: query});
})"""


def build(root: Path, own: Own) -> Engine:
    """Build the tree in the new folder ``root``."""
    command = (sys.executable, "-m", "hooks.cli", "generate", root, "--root", own.root)
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    shutil.rmtree(root / "docs/assets/search", ignore_errors=True)
    search_with_material(root)
    add_clock(root)
    seconds = mkdocs(root, program("python"))
    return Engine(
        name=MATERIAL,
        folder=root / "site",
        page="index.html",
        box=".md-search__input",
        result=".md-search-result__item",
        find=FIND,
        ready="window.searchReady",
        parts=re.compile(r"^search/|^assets/javascripts/(workers|lunr)/"),
        files=(root / "site/search/search_index.json",),
        seconds=seconds["search"],
    )
