"""Our side: a project of the wanted size, and all that is done to it in one round."""

import re
import shutil
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.preview.served import previewed, wait
from benchmarks.search.project import ROOT, SETTINGS, project
from benchmarks.search.queries import Query
from benchmarks.speed.reading import (
    ADDED,
    AGAIN,
    CHANGED,
    CHECK,
    CHECK_BARE,
    CHECK_FILE,
    COLD,
    REMOVED,
    RENAMED,
    SHOWN,
    START,
    Reading,
)
from benchmarks.speed.usage import Usage, usage_of
from hooks.catalogue import Catalogue
from hooks.model import Target
from hooks.view.parts.address import url_of

QUNTUAN = Path(sys.executable).with_name("quntuan")
ADDRESS = "site_url: https://qun.example.gov.cn/\n"  # without it no share image, no code is drawn
STORE = ".cache"
BRANDS = "brands/品牌"
TEXT = """\
---
发布: 已发布
一句话: {sentence}
{ground}截至: 2026-06-30
来源: 本单位填报
网址: {slug}
---
## 做法

{sentence}每周有人值守，来的人都登记。
"""
GROUND = (
    "类别",
    "牵头",
    "地区",
    "主题",
)  # what a real brand says of itself, so that pages refer to it
PATIENCE = 3_600.0  # seconds until a preview of many entries answers
MOST_PREVIEWED = 5_000  # entries
KINDS = {Target.BRAND, Target.CASE, Target.VENUE}

Say = Callable[[str], object]
Steps = Iterator[
    tuple[str, Callable[[], Reading]]
]  # an action is carried out before the next is asked for


class Own:
    """The project in a folder of its own, and its entries that are there to be edited."""

    def __init__(self, root: Path, asked: Sequence[Query], size: int, real: Catalogue) -> None:
        project(root, asked, size)
        settings = (root / SETTINGS).read_text("utf-8")
        (root / SETTINGS).write_text(ADDRESS + settings, "utf-8")
        self.root, self.size, self.site = root, size, root / "site"
        self._ground = _ground()
        self._pages = [url_of(entry) for entry in real.entries if entry.target in KINDS]
        self.reset()
        self.entries = len([*(root / "brands").rglob("*.md")])

    def file(self, stem: str) -> Path:
        """Where the entry for an edit stands."""
        return self.root / BRANDS / f"{stem}.md"

    def write(self, stem: str, slug: str, sentence: str) -> None:
        """A brand of the same organisation and place as a real one."""
        self.file(stem).write_text(
            TEXT.format(sentence=sentence, ground=self._ground, slug=slug), "utf-8", newline="\n"
        )

    def reset(self) -> None:
        """The entries as they were before any edit."""
        for stem in ("加一加", "换了名"):
            self.file(stem).unlink(missing_ok=True)
        for stem, slug in (
            ("改一改", "gai-yi-gai"),
            ("删一删", "shan-yi-shan"),
            ("换一换", "huan-yi-huan"),
        ):
            self.write(stem, slug, "试一试要多久。")

    def round(self, say: Say, saves: int) -> Steps:
        """Everything once, from nothing: each edit is made to what the one before has left."""
        build = partial(self._built, say)
        shutil.rmtree(self.root / STORE, ignore_errors=True)
        shutil.rmtree(self.site, ignore_errors=True)
        yield COLD, build
        yield AGAIN, build
        self.write("改一改", "gai-yi-gai", "改了以后要多久。")
        yield CHANGED, build
        self.write("加一加", "jia-yi-jia", "多一个要多久。")
        yield ADDED, build
        self.file("删一删").unlink()
        yield REMOVED, build
        self.file("换一换").rename(self.file("换了名"))
        yield RENAMED, build
        yield from self._checks(say)
        if self.size <= MOST_PREVIEWED:
            yield from self._preview(saves)
        self.reset()

    def generate(self, tree: Path, say: Say) -> None:
        """The sources for the others."""
        usage_of((QUNTUAN, "generate", tree), self.root, say)

    def _built(self, say: Say) -> Reading:
        usage = usage_of((QUNTUAN, "build"), self.root, say)
        pages = [self.site / page for page in self._pages]
        sizes = [page.stat().st_size for page in pages if page.is_file()]
        return weighed(usage, self.site, sizes)

    def _checks(self, say: Say) -> Steps:
        store, aside = self.root / STORE, self.root / ".aside"
        check = partial(self._checked, say)
        yield CHECK, check
        yield CHECK_FILE, partial(check, self.file("改一改").relative_to(self.root))
        store.rename(aside)
        yield CHECK_BARE, check
        shutil.rmtree(store, ignore_errors=True)
        aside.rename(store)

    def _checked(self, say: Say, *paths: Path) -> Reading:
        usage = usage_of((QUNTUAN, "check", *paths), self.root, say)
        return Reading(usage.wall, usage.cpu, usage.memory)

    def _preview(self, saves: int) -> Steps:
        with previewed(self.root) as address:
            page = f"{address}/brand/gai-yi-gai.html"
            yield START, lambda: Reading(wait(page, bool, PATIENCE))
            yield SHOWN, lambda: Reading(statistics.median(self._saved(page, saves)))

    def _saved(self, page: str, saves: int) -> Iterator[float]:
        """Seconds from each save to the page that shows it."""
        for number in range(saves):
            sentence = f"第{number}次保存要多久。"
            self.write("改一改", "gai-yi-gai", sentence)
            yield wait(page, partial(_holds, sentence), PATIENCE)


def weighed(usage: Usage, site: Path, pages: Sequence[int] = ()) -> Reading:
    """With the files of the site, hidden ones too, and what they hold."""
    sizes = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
    return Reading(
        usage.wall,
        usage.cpu,
        usage.memory,
        files=len(sizes),
        octets=sum(sizes),
        page=statistics.median(pages) if pages else None,
    )


def _holds(sentence: str, page: str) -> bool:
    return sentence in page


def _ground() -> str:
    """Those keys of the first real brand that has all of them."""
    for file in sorted((ROOT / BRANDS).rglob("*.md")):
        text = file.read_text("utf-8")
        found = [re.search(rf"^{key}: .+\n", text, re.MULTILINE) for key in GROUND]
        if all(found):
            return "".join(one[0] for one in found if one)
    raise LookupError(f"{BRANDS}：{GROUND}")
