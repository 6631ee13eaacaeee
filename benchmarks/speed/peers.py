"""The other side: MkDocs with Material, Zensical, and Hugo over the sources that ours generates."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.peers import program, search_with_material
from benchmarks.speed.own import Own, Say, Steps, weighed
from benchmarks.speed.reading import AGAIN, COLD, HUGO, PLAIN, ZENSICAL, Reading
from benchmarks.speed.usage import usage_of

LAYOUT = Path(__file__).with_name("hugo")
COPIED = "封面、分享图、海报、地图数据已经画好，只抄"
LACKS = {
    PLAIN: f"MkDocs 1.6 + Material + 它的搜索（jieba）。不检查条目，不压缩；{COPIED}；每次都从头生成",
    ZENSICAL: f"同一套源文件。不检查条目，不压缩；{COPIED}；搜索不切中文词",
    HUGO: f"同样的 Markdown，自己的简单版式，没有 Material 的外观。不检查条目，不压缩；{COPIED}；"
    "搜索只有一份全文 JSON，不切词",
}


@dataclass(frozen=True)
class Peer:
    """One of them: its command, the folder that it runs in, the site that it makes there.

    One that is forgetful takes as long the second time.
    """

    folder: Path
    command: tuple[str | Path, ...]
    site: Path
    is_forgetful: bool = False

    def round(self, say: Say) -> Steps:
        """From nothing, and once more where that might be quicker."""
        for rest in (self.site, self.folder / ".cache", self.folder / "resources"):
            shutil.rmtree(rest, ignore_errors=True)
        yield COLD, partial(self._built, say)
        if not self.is_forgetful:
            yield AGAIN, partial(self._built, say)

    def _built(self, say: Say) -> Reading:
        return weighed(usage_of(self.command, self.folder, say), self.site)


def peers(own: Own, folder: Path, say: Say) -> Mapping[str, Peer]:
    """Their sources in ``folder``, side by side."""
    plain, hugo = folder / "tree", folder / "hugo"
    own.generate(plain, say)
    sources_for_hugo(plain / "docs", hugo)
    search_with_material(plain)
    zensical = folder / "zensical"
    shutil.copytree(plain, zensical, copy_function=os.link)
    mkdocs = (program("mkdocs"), "build", "--quiet")
    return {
        PLAIN: Peer(plain, mkdocs, plain / "site", is_forgetful=True),
        ZENSICAL: Peer(zensical, (program("zensical"), "build"), zensical / "site"),
        HUGO: Peer(hugo, (program("hugo"),), hugo / "public"),
    }


def sources_for_hugo(docs: Path, hugo: Path) -> None:
    """Its folders hold pages and other files apart, and it reads more into the name index.md."""
    shutil.copytree(LAYOUT, hugo)
    for file, place in _places(docs):
        goal = hugo / place
        goal.parent.mkdir(parents=True, exist_ok=True)
        os.link(file, goal)


def _places(docs: Path) -> Iterator[tuple[Path, Path]]:
    for file in docs.rglob("*"):
        path = file.relative_to(docs)
        if file.is_dir():
            continue
        if file.suffix != ".md":
            yield file, Path("static") / path
        elif file.stem != "index":
            yield file, Path("content") / path
        elif path.parent == Path():
            yield file, Path("content/_index.md")
        else:
            yield file, Path("content") / path.parent.with_suffix(".md")
