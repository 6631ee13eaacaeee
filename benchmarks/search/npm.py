"""The engines from npm, over the pages that our site was built of: Pagefind and MiniSearch."""

import json
import re
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.engine import MINISEARCH, PAGEFIND, Engine, below
from benchmarks.search.own import Own
from hooks.search import Document, Field

HERE = Path(__file__).parent
STATIC, MODULES = HERE / "static", HERE / "node_modules"
PAGES = "{brand,case,venue,place,organisation,source,theme}/*.html"
CONTENT = "article.md-content__inner"
BOX, RESULT = "#box", "#list a"
FIND, READY = "query => window.answer(query)", "typeof window.answer === 'function'"


def pagefind(own: Own) -> Engine:
    """Its program reads the HTML of the entries' pages, without header and navigation."""
    program = MODULES / "pagefind/lib/runner/bin.cjs"
    options = ("--site", own.site, "--glob", PAGES, "--root-selector", CONTENT, "--silent")
    seconds = _node(program, *options)
    shutil.copyfile(STATIC / "pagefind.html", own.site / "pagefind.html")
    made = own.site / "pagefind"
    index = (made / "pagefind-entry.json", *made.glob("*.pf_meta"))
    return Engine(
        name=PAGEFIND,
        folder=own.site,
        page="pagefind.html",
        box=BOX,
        result=RESULT,
        find=FIND,
        ready=READY,
        parts=re.compile(r"^pagefind/"),
        files=(*index, *below(made / "index", made / "fragment")),
        seconds=seconds,
    )


def minisearch(folder: Path, documents: Sequence[Document]) -> Engine:
    """One index of overlapping bigrams in one file, from the texts that our own index is made of."""
    folder.mkdir()
    texts, index = folder / "texts.json", folder / "index.json"
    texts.write_text(json.dumps([_text(one) for one in documents], ensure_ascii=False), "utf-8")
    seconds = _node(STATIC / "minisearch_build.mjs", texts, index)
    for name in ("minisearch.html", "bigrams.mjs"):
        shutil.copyfile(STATIC / name, folder / name)
    shutil.copyfile(MODULES / "minisearch/dist/es/index.js", folder / "minisearch.js")
    return Engine(
        name=MINISEARCH,
        folder=folder,
        page="minisearch.html",
        box=BOX,
        result=RESULT,
        find=FIND,
        ready=READY,
        parts=re.compile(r"\.(m?js|json)$"),
        files=(index,),
        seconds=seconds,
    )


def _text(document: Document) -> dict[str, str]:
    fields = {Field.PLACE: "place", Field.ORGANISATION: "organisation"}
    others = [words for key, words in document.fields.items() if key not in fields]
    return {
        "id": document.url,
        "title": document.name,
        "alias": " ".join(document.aliases),
        **{name: " ".join(document.fields.get(key, ())) for key, name in fields.items()},
        "body": "\n".join(
            [
                *(word for words in others for word in words),
                *(name for _, name in document.terms),
                document.body,
            ]
        ),
    }


def _node(program: Path, *arguments: str | Path) -> float:
    """Run a program of Node.js; the seconds that it took."""
    node = shutil.which("node")
    if not node:
        raise FileNotFoundError("node")
    began = time.monotonic()
    subprocess.run([node, program, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - began
