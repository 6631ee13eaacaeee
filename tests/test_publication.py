from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.publication import publish, recover


def write(text: str, then: Exception | None = None) -> Callable[[Path], None]:
    def build(folder: Path) -> None:
        folder.mkdir()
        (folder / "index.html").write_text(text)
        if then:
            raise then

    return build


def test_a_site_is_published_where_none_was(tmp_path: Path) -> None:
    publish(tmp_path / "site", write("new"))
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_new_site_takes_the_old_ones_place_as_a_whole(tmp_path: Path) -> None:
    publish(tmp_path / "site", write("old"))
    (tmp_path / "site/gone.html").write_text("gone")
    publish(tmp_path / "site", write("new"))
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert not (tmp_path / "site/gone.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failed_build_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    publish(tmp_path / "site", write("old"))
    with pytest.raises(RuntimeError):
        publish(tmp_path / "site", write("half", RuntimeError()))
    assert (tmp_path / "site/index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_between_the_two_renames_is_put_right(tmp_path: Path) -> None:
    write("old")(tmp_path / ".site-old")
    write("new")(tmp_path / ".site-new")
    recover(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_after_the_exchange_leaves_the_new_site(tmp_path: Path) -> None:
    write("new")(tmp_path / "site")
    write("old")(tmp_path / ".site-old")
    recover(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
