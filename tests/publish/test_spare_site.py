"""The spare site: whatever is in it, the new site has the files it should have and no others."""

import os
from pathlib import Path

import pytest

from hooks.publish import publish
from hooks.publish.ownership import SITE
from hooks.publish.spare_site import complete

Files = dict[str, bytes]
OLD: Files = {"index.html": b"1", "a/same.html": b"same", "a/gone.html": b"gone", "b/c/d.png": b"d"}
NEW: Files = {"index.html": b"2", "a/same.html": b"same", "b/c/d.png": b"d", "b/new.html": b"new"}


def write(folder: Path, files: Files) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def read(folder: Path) -> Files:
    """All files, and what is no file, but the list of them."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"folder"
        for path in sorted(folder.rglob("*"))
        if path.name != SITE and (path.is_file() or not any(path.iterdir()))
    }


def build(live: Path, files: Files) -> None:
    """As the command does: what is the same comes from the site online, the rest is written."""

    def fill(fresh: Path) -> None:
        fresh.mkdir()
        mine = {name: (live / name).lstat().st_ino for name in files if _is_same(live, name, files)}
        there = complete(fresh, live, mine)
        write(fresh, {name: content for name, content in files.items() if name not in there})

    publish(live, fill)


def _is_same(live: Path, name: str, files: Files) -> bool:
    return (live / name).is_file() and (live / name).read_bytes() == files[name]


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """A site that was built twice, so that there is a spare."""
    for _ in range(2):
        build(tmp_path / "site", OLD)
    assert read(tmp_path / ".site-spare") == OLD
    return tmp_path / "site"


def test_sites_follow_each_other_and_the_ones_before_do_not_change(live: Path) -> None:
    for files in (NEW, OLD, NEW, NEW, {"index.html": b"3"}, NEW, OLD):
        before = read(live)
        build(live, files)
        assert read(live) == files
        assert read(live.with_name(".site-spare")) in ({}, before)


def test_what_is_kept_is_the_very_file_of_before(live: Path) -> None:
    number = (live / "a/same.html").stat().st_ino
    build(live, NEW)
    build(live, OLD)
    assert (live / "a/same.html").stat().st_ino == number


@pytest.mark.parametrize(
    "strange",
    [
        {"a/same.html": b"another"},
        {"b/new.html": b"left by a run that was killed"},
        {".DS_Store": b"of the system", "a/Thumbs.db": b"of the system"},
        {"a/new/deep/x.html": b"x"},
        {"b/new.html/is/a/folder.html": b"y"},
    ],
)
def test_nothing_that_a_spare_holds_besides_gets_online(live: Path, strange: Files) -> None:
    spare = live.with_name(".site-spare")
    for name in strange:
        (spare / name).unlink(missing_ok=True)
    write(spare, strange)
    build(live, NEW)
    assert read(live) == NEW


def test_a_spare_that_is_a_link_is_left_alone(live: Path, tmp_path: Path) -> None:
    """Somebody's folder is not taken for ours because a link of our name leads to it."""
    (live.with_name(".site-spare")).rename(tmp_path / "elsewhere")
    live.with_name(".site-spare").symlink_to(tmp_path / "elsewhere")
    build(live, NEW)
    assert read(live) == NEW
    assert read(tmp_path / "elsewhere") == OLD


def test_links_within_a_spare_lead_nowhere(live: Path, tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", {"same.html": b"same", "precious.txt": b"precious"})
    spare = live.with_name(".site-spare")
    (spare / "a/same.html").unlink()
    (spare / "a/same.html").symlink_to(live / "a/same.html")
    (spare / "more").symlink_to(tmp_path / "elsewhere")
    build(live, NEW)
    assert read(live) == NEW
    assert not (live / "a/same.html").is_symlink()
    assert (tmp_path / "elsewhere/precious.txt").read_bytes() == b"precious"


def test_where_a_file_has_one_name_only_there_is_no_spare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would take the room of a second site."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    for files in (OLD, NEW, NEW, OLD):
        build(tmp_path / "site", files)
        assert read(tmp_path / "site") == files
    assert not (tmp_path / ".site-spare").exists()


def test_a_build_that_fails_leaves_the_site_and_the_next_one_needs_no_spare(live: Path) -> None:
    def fail(fresh: Path) -> None:
        fresh.mkdir()
        complete(fresh, live, {"a/same.html": (live / "a/same.html").lstat().st_ino})
        raise OSError

    with pytest.raises(OSError, match=r"^$"):
        publish(live, fail)
    assert read(live) == OLD
    build(live, NEW)
    assert read(live) == NEW
