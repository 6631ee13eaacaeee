"""Kept files: what was made from the same is the old site's file, and nothing else is."""

import os
from pathlib import Path

import pytest

from hooks.publish.kept_files import KeptFiles, Written
from hooks.store import FILE

PAGE, PACKED = "brand/a.html", "brand/a.html.gz"
CODE = frozenset({("script", "theme()"), ("style", "p { color: red }")})


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """A site with a page, its packed copy, and a drawing that has none."""
    site = tmp_path / "site"
    (site / "brand").mkdir(parents=True)
    (site / PAGE).write_text("page", "utf-8")
    (site / PACKED).write_bytes(b"packed")
    (site / "brand/a.png").write_bytes(b"drawing")
    written = Written({PAGE: "one", "brand/a.png": "two", "gone.html": "three"})
    KeptFiles(tmp_path, site).note(written, {PAGE: CODE})
    return site


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    (tmp_path / "new" / "brand").mkdir(parents=True)
    return tmp_path / "new"


def kept(live: Path) -> KeptFiles:
    return KeptFiles(live.parent, live)


def test_a_file_made_from_the_same_is_the_old_one(live: Path, fresh: Path) -> None:
    assert kept(live).link({PAGE: "one", "brand/a.png": "two"}, fresh) == {PAGE, "brand/a.png"}
    assert (fresh / PAGE).samefile(live / PAGE)
    assert (fresh / PACKED).samefile(live / PACKED)
    assert (fresh / "brand/a.png").read_bytes() == b"drawing"


def test_what_its_pages_execute_is_known_without_reading_them(live: Path) -> None:
    assert kept(live).code(frozenset({PAGE})) == {PAGE: CODE}


@pytest.mark.parametrize(
    ("url", "key"), [(PAGE, "two"), ("brand/b.html", "one"), ("gone.html", "three")]
)
def test_what_is_made_from_something_else_is_not(
    live: Path, fresh: Path, url: str, key: str
) -> None:
    assert not kept(live).link({url: key}, fresh)
    assert not [*fresh.glob("*/*")]


@pytest.mark.parametrize("name", [PAGE, PACKED])
def test_a_file_that_somebody_touched_is_not_kept(live: Path, fresh: Path, name: str) -> None:
    os.utime(live / name, ns=(1, 1))
    assert not kept(live).link({PAGE: "one"}, fresh)
    (live / name).unlink()
    assert not kept(live).link({PAGE: "one"}, fresh)
    assert not (fresh / PAGE).exists()


def test_a_packed_copy_that_somebody_added_is_not_kept(live: Path, fresh: Path) -> None:
    (live / "brand/a.png.gz").write_bytes(b"smaller")
    assert not kept(live).link({"brand/a.png": "two"}, fresh)


def test_another_site_has_other_files(live: Path, fresh: Path) -> None:
    live.rename(live.with_name("moved"))
    assert not KeptFiles(live.parent, live.with_name("moved")).link({PAGE: "one"}, fresh)


def test_another_program_may_make_another_file_of_the_same(
    live: Path, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hooks.publish.kept_files.program", lambda _: b"another")
    assert not kept(live).link({PAGE: "one"}, fresh)


def test_where_links_are_refused_nothing_is_left_behind(
    live: Path, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written next must not go into the old site's file."""
    real = os.link

    def refuse(old: Path, new: Path, *, follow_symlinks: bool) -> None:
        if new.suffix == ".html":
            raise PermissionError
        real(old, new, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "link", refuse)
    assert not kept(live).link({PAGE: "one"}, fresh)
    assert not [*fresh.glob("*/*")]


@pytest.mark.parametrize("damage", [b"", b"garbage" * 999])
def test_a_damaged_store_keeps_nothing(live: Path, fresh: Path, damage: bytes) -> None:
    (live.parent / FILE).write_bytes(damage)
    assert not kept(live).link({PAGE: "one"}, fresh)
