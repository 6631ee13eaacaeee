"""Edited sites: a build after an edit gives the bytes of a build from nothing."""

import shutil
from pathlib import Path
from random import Random

import pytest

from hooks.entries.problem import errors
from hooks.pipeline import examine
from hooks.publish import SITE
from tests.edits import OF_ENTRIES, Files
from tests.site.conftest import Project

pytestmark = pytest.mark.build


def read(root: Path) -> Files:
    paths = (p for p in (root / "brands").rglob("*") if p.suffix in {".md", ".yml"})
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in paths}


def write(root: Path, files: Files, before: Files) -> None:
    for path in before.keys() - files.keys():
        (root / path).unlink()
    for path, text in files.items():
        if before.get(path) != text:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")


def contents(project: Project) -> dict[str, bytes]:
    """Every file of the site and of what its server needs."""
    root = project.root
    found = (p for folder in ("site", "site-hosting") for p in (root / folder).rglob("*"))
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in found if path.is_file()
    }


def built(project: Project) -> dict[str, bytes]:
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return contents(project)


def edited_and_compared(copied: Project, clean: Project, random: Random, count: int) -> None:
    """Make ``count`` edits that are free of errors, and build after each of them."""
    files, built_ones = read(copied.root), 0
    while built_ones < count:
        before = dict(files)
        random.choice(OF_ENTRIES)(files, random)
        write(copied.root, files, before)
        if errors(examine(copied.root).problems):
            write(copied.root, before, files)
            files = before
            continue
        write(clean.root, files, before)
        for made in ("site", "site-hosting", ".cache"):
            shutil.rmtree(clean.root / made, ignore_errors=True)
        warm, cold = built(copied), built(clean)
        assert warm.keys() ^ cold.keys() == set()
        assert [path for path in cold if warm[path] != cold[path]] == []
        assert (copied.root / "site" / SITE).is_file()
        built_ones += 1


@pytest.fixture
def clean(copied: Project, tmp_path: Path) -> Project:
    return Project(Path(shutil.copytree(copied.root, tmp_path / "clean", symlinks=True)))


def test_edits_give_the_bytes_of_a_clean_build(copied: Project, clean: Project) -> None:
    edited_and_compared(copied, clean, Random(7), 2)  # noqa: S311 - no secret


@pytest.mark.audit
def test_many_edits_give_the_bytes_of_clean_builds(copied: Project, clean: Project) -> None:
    edited_and_compared(copied, clean, Random(), 40)  # noqa: S311 - no secret
