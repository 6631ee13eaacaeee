"""``make bench-search``: the site's search beside three others, at three sizes, in one run.

All four index the same pages: the real entries and fictional ones up to the size; the real entries
are more than a hundred by themselves, so that the smallest size is they alone. Ours and Material's
stand in the real theme, Pagefind and MiniSearch on a page that is nothing but a box, to their
advantage. Every answer is packed with gzip.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.phone import ARGUMENTS
from benchmarks.search import material, npm, own
from benchmarks.search.engine import MATERIAL, MINISEARCH, OURS, PAGEFIND, Engine
from benchmarks.search.project import ROOT
from benchmarks.search.queries import Query, queries
from benchmarks.search.reader import Answer, answers, cold, warm
from benchmarks.search.tables import NAMES, Measured, bars, tables
from hooks.bootstrap import find_chromium
from hooks.pipeline import examine

SIZES = (100, 1_000, 10_000)
ROUNDS = 3
FIRST = "乌镇管家"  # what is typed on the phone
TYPED = 42  # warm queries; the first two are not counted


def main() -> int:
    """Measure, print the tables and the bars; 1 where one is missed."""
    sizes, names = _chosen()
    asked = queries(examine(ROOT).catalogue)
    found: dict[tuple[str, int], Measured] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for size in sizes:
            for one in _size(browser, Path(folder) / str(size), size, asked, names):
                found[one.engine.name, size] = one
        browser.close()
    print("\n".join(("", *tables(found, asked), "")))
    lines, is_missed = bars(found, asked)
    print("\n".join(lines))
    return 1 if is_missed else 0


def _chosen() -> tuple[tuple[int, ...], frozenset[str]]:
    """``--sizes 100,1000``, and ``--only`` with the short names of engines."""
    short = {"own": OURS, "material": MATERIAL, "pagefind": PAGEFIND, "minisearch": MINISEARCH}
    parser = argparse.ArgumentParser(prog="make bench-search", add_help=False)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--only", default=",".join(short))
    given = parser.parse_args()
    try:
        sizes = tuple(int(size) for size in given.sizes.split(","))
        return sizes, frozenset(short[name] for name in given.only.split(","))
    except (ValueError, KeyError) as unknown:
        parser.error(f"看不懂 {unknown}。例：--sizes 100,1000 --only {','.join(short)}")


def _size(
    browser: Browser, folder: Path, size: int, asked: Sequence[Query], names: frozenset[str]
) -> Iterator[Measured]:
    """The engines one after the other; the site is built once for all of them."""
    folder.mkdir()
    _say(f"{size}：生成网站")
    built = own.build(folder / "own", asked, size)
    makers: dict[str, Callable[[], Engine]] = {
        OURS: lambda: built.engine,
        MATERIAL: lambda: material.build(folder / "material", built),
        PAGEFIND: lambda: npm.pagefind(built),
        MINISEARCH: lambda: npm.minisearch(folder / "minisearch", built.documents),
    }
    for name, make in makers.items():
        if name in names:
            _say(f"{size}：{name}，建索引")
            yield _measured(browser, make(), size, built, asked)


def _measured(
    browser: Browser, engine: Engine, size: int, built: own.Own, asked: Sequence[Query]
) -> Measured:
    known = frozenset(document.url for document in built.documents)
    _say(f"{size}：{engine.name}，查询 {len(asked)} 个")
    given = answers(browser, engine, asked, known, bare=False)
    bare = answers(browser, engine, asked, known, bare=True)
    typed = _typed(asked, given)
    _say(f"{size}：{engine.name}，击键")
    warm_ones = [warm(browser, engine, typed, is_slow=is_slow) for is_slow in (False, True)]
    _say(f"{size}：{engine.name}，手机，{ROUNDS} 轮")
    visits = [cold(browser, engine, FIRST) for _ in range(ROUNDS)]
    return Measured(
        engine=engine,
        size=size,
        pages=len(built.documents),
        megabytes=sum(file.stat().st_size for file in engine.files) / 1e6,
        answers=given,
        differing=sum(one != other for one, other in zip(given, bare, strict=True)),
        octets=statistics.median(one.octets for one in visits),
        cold=statistics.median(one.milliseconds for one in visits),
        warm=warm_ones[0],
        warm_slow=warm_ones[1],
        render=built.render,
    )


def _typed(asked: Sequence[Query], given: Sequence[Answer]) -> list[str]:
    """Queries for names that the engine answers, spread over all of them, none twice."""
    pairs = zip(asked, given, strict=True)
    answered = [query.text for query, answer in pairs if query.kind in NAMES and answer.urls]
    return answered[:: max(1, len(answered) // TYPED)][:TYPED]


def _say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
