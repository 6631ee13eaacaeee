"""Spare folders: what a killed process leaves is removed by another, and nothing else is."""

import os
from pathlib import Path

from hooks.store import spare_folder
from hooks.store.spare_folder import OLD, PREFIX


def test_it_stands_below_the_project_and_leaves_nothing(tmp_path: Path) -> None:
    with spare_folder(tmp_path) as folder:
        (folder / "a").write_text("a")
        assert folder.parent == tmp_path / ".cache"
    assert not list((tmp_path / ".cache").iterdir())


def test_only_what_was_left_long_ago_is_removed(tmp_path: Path) -> None:
    old, new = (tmp_path / ".cache" / f"{PREFIX}{name}" for name in ("old", "new"))
    for folder in (old, new):
        folder.mkdir(parents=True)
    then = old.stat().st_mtime - OLD - 1
    os.utime(old, (then, then))
    with spare_folder(tmp_path):
        assert not old.exists()
        assert new.exists()


def test_where_nothing_can_be_written_it_is_the_system_s(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file")
    with spare_folder(tmp_path) as folder:
        assert folder.is_dir()
        assert tmp_path not in folder.parents
