"""The real site, built once, and small projects that can be built beside it."""

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

from tests.conftest import WriteSite
from tests.demo.project import project as write_project

ROOT = Path(__file__).resolve().parents[2]
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
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "h1" in self.open:
            self.titles[-1] = (self.titles[-1] + data).strip("\n ")
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

    def text(self, address: str) -> str:
        return re.sub(r"\s+", " ", "".join(self.pages[address].words))


def sitemap(built: Built, address: str) -> str:
    """As a site has it whose settings name this address; instant navigation goes by it."""
    places = "".join(f"<url><loc>{address}{name}</loc></url>" for name in built.pages)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="{space}">{places}</urlset>'


@dataclass(frozen=True)
class Project:
    """A project folder like the real one, with entries of the test's own."""

    root: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.root,
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def build(self) -> subprocess.CompletedProcess[str]:
        return self.run("hooks.cli", "build")

    @property
    def site(self) -> Built:
        return Built(self.root / "site")

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real entries, built by the command that publishes them."""
    folder = tmp_path_factory.mktemp("real") / "site"
    done = subprocess.run(
        [sys.executable, "-m", "hooks.cli", "build", "--root", ROOT, "--site", folder],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(folder)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The fictional county of 300 venues, built as ``make demo`` builds it."""
    made = Project(tmp_path_factory.mktemp("demo") / "project")
    write_project(made.root)
    _share_drawings(made.root)
    done = made.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return made


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which judges what assistive software will meet."""
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture
def project(site: WriteSite) -> Callable[..., Project]:
    """``project(sketch)``: the fictional county with the real settings, theme and pages."""

    def make(sketch: Mapping[str, str | bytes] | None = None) -> Project:
        root = site(sketch).root
        settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        for folder in ("hooks", "maps"):
            (root / folder).symlink_to(ROOT / folder)
        (root / "mkdocs.yml").write_text(settings, "utf-8")
        shutil.copytree(ROOT / "content", root / "content")
        (root / "node_modules").symlink_to(ROOT / "node_modules")
        _share_drawings(root)
        return Project(root)

    return make


def _share_drawings(root: Path) -> None:
    """What one test has drawn, none draws again: a drawing's name says all that decides it."""
    kept = ROOT / ".cache" / "drawings"
    kept.mkdir(parents=True, exist_ok=True)
    (root / ".cache").mkdir(exist_ok=True)
    (root / ".cache" / "drawings").symlink_to(kept)
