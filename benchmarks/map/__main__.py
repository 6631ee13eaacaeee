"""``make bench-map``: the map of venues beside naive folium, at three sizes, in one run.

Both sides are whole pages from one server of the benchmark's own, packed with gzip, in Chromium
390 pixels wide: ours is the real page of the large map in the real theme, folium's the page that
it saves by itself, with its files as near as ours (its CDNs answer slowly or not at all in China,
which is left out of account). A third page holds our map alone, without the theme, as folium's does: the
theme is paid for by every page of the site, map or not.
"""

import statistics
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.map import naive, own
from benchmarks.map.reader import Visit, filters, visit, zooms
from benchmarks.phone import ARGUMENTS
from benchmarks.server import serve
from hooks.bootstrap import find_chromium

OURS, BARE, NAIVE = "本项目", "本项目，不带主题", "朴素的 folium"
SIZES = (100, 1_000, 10_000)
ROUNDS = 3
KB = 1000


@dataclass(frozen=True)
class Measured:
    """One variant at one size: medians."""

    variant: str
    venues: int
    python: float
    html: int
    octets: int
    sitemap: int
    desk: float
    phone: float
    filters: float = 0.0
    zooms: float = 0.0
    hosts: frozenset[str] = frozenset()


def main() -> int:
    """Measure, print the table and the bars; 1 where one is missed."""
    found: dict[tuple[str, int], Measured] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for venues in SIZES:
            for measured in _size(browser, Path(folder), venues):
                found[measured.variant, venues] = measured
        browser.close()
    _table(found.values())
    return _bars(found)


def _size(browser: Browser, folder: Path, venues: int) -> Sequence[Measured]:
    _say(f"{venues} 处：生成网页")
    built = own.build(folder / str(venues), venues)
    seconds = built.seconds()
    saved = naive.build(folder / f"naive-{venues}", built.records)
    with serve(built.folder) as here, serve(saved.folder) as there:
        pages = {OURS: f"{here}map.html", BARE: f"{here}bare.html", NAIVE: f"{there}index.html"}
        visits: dict[tuple[str, bool], list[Visit]] = {}
        for turn in range(ROUNDS + 1):  # the first one warms the server up
            for name, url in pages.items():
                for is_phone in (False, True):
                    _say(f"{venues} 处：第 {turn} 轮，{name}，{'手机' if is_phone else '电脑'}")
                    visits.setdefault((name, is_phone), []).append(visit(browser, url, is_phone))
        _say(f"{venues} 处：筛选和缩放")
        url = pages[OURS]
        quick = (filters(browser, url), zooms(browser, url))
    return (
        _measured(OURS, venues, seconds, visits, quick),
        _measured(BARE, venues, seconds, visits, (0.0, 0.0)),
        _measured(NAIVE, venues, saved.seconds, visits, (0.0, 0.0)),
    )


def _measured(
    name: str,
    venues: int,
    seconds: float,
    visits: dict[tuple[str, bool], list[Visit]],
    quick: tuple[float, float],
) -> Measured:
    desk, phone = (visits[name, is_phone][1:] for is_phone in (False, True))
    return Measured(
        variant=name,
        venues=venues,
        python=seconds,
        html=phone[-1].html,
        octets=phone[-1].octets,
        sitemap=phone[-1].sitemap,
        desk=statistics.median(one.interactive for one in desk),
        phone=statistics.median(one.interactive for one in phone),
        filters=quick[0],
        zooms=quick[1],
        hosts=phone[-1].hosts,
    )


def _table(rows: Iterable[Measured]) -> None:
    print("\n手机：CPU ÷ 4，1.6 Mbit/s，150 ms；中位数。不含主题自带的搜索。\n")
    print("| 做法 | 阵地 | Python s | HTML KB | 全部 KB | 电脑 ms | 手机 ms | 筛选 ms | 缩放 ms |")
    print("|---|---|---|---|---|---|---|---|---|")
    for row in rows:
        quick = f"{row.filters:.0f} | {row.zooms:.0f}" if row.filters else "– | –"
        print(
            f"| {row.variant} | {row.venues} | {row.python:.3f} | {row.html / KB:.1f} "
            f"| {row.octets / KB:.0f} | {row.desk:.0f} | {row.phone:.0f} | {quick} |"
        )


def _bars(found: dict[tuple[str, int], Measured]) -> int:
    ours, bare, theirs = ({n: found[name, n] for n in SIZES} for name in (OURS, BARE, NAIVE))
    middle, most = SIZES[1:]
    pages = {n: row.octets - row.sitemap for n, row in ours.items()}
    print("\n主题的即时导航每页都取 sitemap.xml，它随网页的数目变大，和地图无关：", end="")
    print("，".join(f"{n} 处 {row.sitemap / KB:.1f} KB" for n, row in ours.items()))
    ratios = (f"{n} 处 {theirs[n].phone / ours[n].phone:.1f} 倍" for n in SIZES)
    print(f"连同主题，可用的时间快：{'，'.join(ratios)}")
    bars = (
        ("1,000 处整页不超过 150 KB，不含 sitemap", pages[middle] / KB, 150, False),
        ("任何数量的 HTML 不超过 16 KB", max(o.html for o in ours.values()) / KB, 16, False),
        (
            "1,000 处可用的时间，都不带主题，快几倍",
            theirs[middle].phone / bare[middle].phone,
            2,
            True,
        ),
        ("10,000 处可用的时间，都不带主题，快几倍", theirs[most].phone / bare[most].phone, 7, True),
        ("10,000 处的字节少几倍，不含 sitemap", theirs[most].octets / pages[most], 10, True),
        ("10,000 处 Python 快几倍", theirs[most].python / ours[most].python, 75, True),
        ("10,000 处筛选不超过 100 ms", ours[most].filters, 100, False),
        ("10,000 处缩放不超过 160 ms", ours[most].zooms, 160, False),
        ("别的主机", max(len(o.hosts) for o in ours.values()) - 1, 0, False),
    )
    print()
    missed = 0
    for title, value, limit, is_least in bars:
        is_kept = value >= limit if is_least else value <= limit
        missed += not is_kept
        print(
            f"{'✓' if is_kept else '✗'} {title}：{value:.1f}（{'至少' if is_least else '至多'} {limit}）"
        )
    return 1 if missed else 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
