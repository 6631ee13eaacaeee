"""Pages finished by ourselves are MkDocs' own, byte for byte, or MkDocs makes them."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.search.project import project as fill
from benchmarks.search.queries import queries
from hooks.adapter.mkdocs_build import build_into
from hooks.pipeline import examine, outputs
from hooks.publish.hosting import codes
from hooks.publish.kept_files import KeptFiles
from tests.conftest import ROOT
from tests.site.conftest import Built, Project, build

pytestmark = pytest.mark.build

AFTERWARDS = (".gz", ".quntuan-site")
THEME = "hooks/adapter/theme"


def with_hook(project: Project) -> None:
    """The owner's own hook writes into every page."""
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", settings.replace("hooks:\n", "hooks:\n  - own.py\n"))
    project.write(
        "own.py",
        "def on_post_page(output, **_):\n    return output.replace('</head>', '<!--own--></head>')\n",
    )


def with_theme(project: Project) -> None:
    """The owner's own theme counts the characters of a title."""
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", settings.replace(f"custom_dir: {THEME}", "custom_dir: theme"))
    shutil.copytree(ROOT / THEME, project.root / "theme")
    own = "{% block htmltitle %}<title>{{ page.title | length }}</title>{% endblock %}"
    project.write("theme/main.html", (ROOT / THEME / "main.html").read_text("utf-8") + own)


def plain(root: Path, site: Path) -> Path:
    """Built by MkDocs without us, but for what its hook renders."""
    build(["mkdocs", "build", "--strict", "--quiet", "--site-dir", site], root)
    return site


def assert_same(finished: Built, reference: Path) -> None:
    paths = {
        path.relative_to(folder).as_posix()
        for folder in (finished.folder, reference)
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(AFTERWARDS)
    }
    differing = [
        path
        for path in sorted(paths)
        if not (finished.folder / path).is_file()
        or not (reference / path).is_file()
        or (finished.folder / path).read_bytes() != (reference / path).read_bytes()
    ]
    assert differing == []


def test_what_a_page_executes_is_known_of_its_shape(tmp_path: Path) -> None:
    """The policy allows just that: a script that is forgotten runs in no browser."""
    site = tmp_path / "site"
    made = build_into(ROOT, outputs(ROOT, examine(ROOT)), site, KeptFiles(ROOT, site))
    known, as_read = made.written.code, codes(site, {})
    assert len(known) > len(as_read) // 2
    assert known == {url: as_read[url] for url in known}


def test_the_real_site(built: Built, tmp_path: Path) -> None:
    assert_same(built, plain(ROOT, tmp_path / "site"))


@pytest.mark.audit
def test_the_demonstration(demonstration: Project, tmp_path: Path) -> None:
    assert_same(demonstration.site, plain(demonstration.root, tmp_path / "site"))


@pytest.mark.audit
def test_the_benchmark(tmp_path: Path) -> None:
    root = tmp_path / "thousand"
    fill(root, queries(examine(ROOT).catalogue), 1_000)
    Project(root).run("hooks.cli", "build")
    assert_same(Built(root / "site"), plain(root, tmp_path / "site"))


@pytest.mark.parametrize("change", [with_hook, with_theme])
def test_what_else_changes_pages_is_left_to_mkdocs(
    change: Callable[[Project], None], copied: Project, tmp_path: Path
) -> None:
    before = copied.site.folder.joinpath("about.html").read_bytes()
    change(copied)
    done = copied.build()
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("由 MkDocs 逐页生成") == 1
    assert copied.site.folder.joinpath("about.html").read_bytes() != before
    assert_same(copied.site, plain(copied.root, tmp_path / "site"))


def test_a_link_by_hand_to_no_place_of_a_finished_page_is_refused(copied: Project) -> None:
    found = (
        (path.stem, heading)
        for path in sorted((copied.root / "site/brand").glob("*.html"))
        for heading in re.findall('<h2 id="([^"]+)"', path.read_text("utf-8"))
    )
    page, heading = next(found)
    copied.write("content/about.md", f"# 关于\n\n[有](brand/{page}.md#{heading})\n")
    assert copied.build().returncode == 0
    copied.write("content/about.md", f"# 关于\n\n[没有](brand/{page}.md#nowhere)\n")
    done = copied.build()
    assert done.returncode == 1
    assert "#nowhere" in done.stderr
