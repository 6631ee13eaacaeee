"""The real site and two fictional ones, each built once a run, and copies to build anew."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

import pytest
from filelock import FileLock

from hooks.catalogue import Catalogue
from hooks.store import FILE
from tests.audit.pages import kinds
from tests.conftest import ROOT, Site
from tests.county import COUNTY
from tests.demo.project import project as write_demonstration
from tests.site.hard import HARD

ADDRESS = "https://qun.shifan.gov.cn/mulu/"  # of the small site
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
VOID = frozenset({"base", "br", "hr", "img", "input", "link", "meta", "path", "source", "wbr"})


class Reader(HTMLParser):
    """Collects what the tests ask about: ids, links, what is loaded, headings, the words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.titles: list[str] = []
        self.meta: dict[str, str] = {}
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [given["id"]] if "id" in given else []
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in {"script", "img", "iframe", "source"} and "src" in given:
            self.loaded.append(given["src"])
        if tag == "link" and given.get("rel") in {"stylesheet", "icon", "preload", "preconnect"}:
            self.loaded.append(given["href"])
        if tag == "h1":
            self.titles.append("")
        if tag == "meta" and "name" in given:
            self.meta[given["name"]] = given.get("content", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "h1" and self.titles:
            self.titles[-1] = self.titles[-1].strip("\n ")
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "h1" in self.open:
            self.titles[-1] += data
        if not {"script", "style"} & set(self.open):
            self.words.append(data)


@dataclass(frozen=True)
class Built:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> Mapping[str, Reader]:
        """Every page by its address."""
        return {
            path.relative_to(self.folder).as_posix(): Reader(path.read_text("utf-8"))
            for path in sorted(self.folder.rglob("*.html"))
        }

    @cached_property
    def redirects(self) -> frozenset[str]:
        """The addresses that only lead on."""
        return frozenset(
            address
            for address in self.pages
            if 'http-equiv="refresh"' in (self.folder / address).read_text("utf-8")
        )

    def text(self, address: str) -> str:
        return re.sub(r"\s+", " ", "".join(self.pages[address].words))


@dataclass(frozen=True)
class Project:
    """A project folder like the real one, with entries of the test's own."""

    root: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return python(self.root, "-m", *command)

    def build(self) -> subprocess.CompletedProcess[str]:
        return self.run("hooks.cli", "build")

    @cached_property
    def site(self) -> Built:
        """The built site, its pages as they were when first read."""
        return Built(self.root / "site")

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


Make = Callable[[Path], None]
Once = Callable[[str, Make], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """``once(name, make)``: a folder that the first worker who asks makes, for all of them.

    Nothing may be written to it: who wants to change it copies it.
    """
    own = tmp_path_factory.getbasetemp()
    base = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make_once(name: str, make: Make) -> Path:
        folder, started = base / name, base / f"{name}-started"
        with FileLock(base / f"{name}.lock"):
            if not folder.exists():
                make(started)
                started.rename(folder)
        return folder

    return make_once


def python(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Python in a folder, as the tests run it."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def build(command: list[str | Path], root: Path) -> None:
    done = python(root, "-m", *command)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def built(once: Once) -> Built:
    """The real entries, built by the command that publishes them."""

    def make(folder: Path) -> None:
        folder.mkdir()
        build(["hooks.cli", "build", "--root", ROOT, "--site", folder / "site"], ROOT)

    return Built(once("real", make) / "site")


@pytest.fixture(scope="session")
def types(built: Built, real: Catalogue) -> tuple[str, ...]:
    """The address of one page of every type, the longest of its folder."""
    return tuple(kind.address for kind in kinds(built.folder, real))


@pytest.fixture(scope="session")
def demonstration(once: Once) -> Project:
    """The fictional county of 300 venues, built as ``make demo`` builds it."""

    def make(folder: Path) -> None:
        write_demonstration(folder)
        _share_store(folder)
        build(["hooks.cli", "build"], folder)

    return Project(once("demonstration", make))


@pytest.fixture(scope="session")
def small(once: Once) -> Project:
    """The tiny county with entries that are hard to build, and an address of its own."""

    def make(folder: Path) -> None:
        write_project(folder, HARD, ADDRESS)
        build(["hooks.cli", "build"], folder)

    return Project(once("small", make))


@pytest.fixture
def copied(small: Project, tmp_path: Path) -> Project:
    """The small project with its built site, to change and to build anew."""
    return Project(Path(shutil.copytree(small.root, tmp_path / "copied", symlinks=True)))


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which judges what assistive software will meet."""
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Project]:
    """``project(sketch)``: the tiny county with the real settings, theme and pages, not built."""

    def make(sketch: Mapping[str, str | bytes] | None = None) -> Project:
        return write_project(tmp_path / "site", sketch or {})

    return make


def write_project(root: Path, sketch: Mapping[str, str | bytes], address: str = "") -> Project:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    Site(root).write({**COUNTY, **sketch, "mkdocs.yml": f"site_url: {address}\n{settings}"})
    for folder in ("hooks", "maps", "node_modules"):
        (root / folder).symlink_to(ROOT / folder)
    shutil.copytree(ROOT / "content", root / "content")
    _share_store(root)
    return Project(root)


def _share_store(root: Path) -> None:
    """What one test has made, none makes again: a key says all that decides what is under it."""
    (root / ".cache").mkdir(exist_ok=True)
    (root / FILE).symlink_to(ROOT / FILE)
