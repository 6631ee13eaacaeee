"""The store: what was drawn is kept, and whatever happens to it the right bytes come out."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from hooks.render.store import Store, program_state


@dataclass
class Pen:
    """Draws the same again and counts how often."""

    content: bytes = b"<svg/>"
    drawn: list[int] = field(default_factory=list)

    def __call__(self) -> bytes:
        self.drawn.append(1)
        return self.content


def test_the_same_is_drawn_once(tmp_path: Path) -> None:
    pen = Pen()
    for _ in range(2):
        assert Store(tmp_path / "new" / "folder", "1").get("灯火", pen) == b"<svg/>"
    assert len(pen.drawn) == 1


@pytest.mark.parametrize(("program", "subject"), [("2", "灯火"), ("1", "灯花")])
def test_another_subject_or_program_is_drawn(tmp_path: Path, program: str, subject: str) -> None:
    Store(tmp_path, "1").get("灯火", Pen(b"old"))
    assert Store(tmp_path, program).get(subject, Pen(b"new")) == b"new"


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def change(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"svg", b"gvs"))


def empty(file: Path) -> None:
    file.write_bytes(b"")


def remove(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("damage", [cut, change, empty, remove])
def test_a_damaged_file_is_drawn_anew_and_mended(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    store, pen = Store(tmp_path, "1"), Pen()
    store.get("灯火", pen)
    [file] = tmp_path.iterdir()
    damage(file)
    assert store.get("灯火", pen) == b"<svg/>"
    assert store.get("灯火", pen) == b"<svg/>"
    assert len(pen.drawn) == 2


def test_where_nothing_can_be_written_everything_is_drawn(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("no folder", "utf-8")
    pen = Pen()
    for _ in range(2):
        assert Store(taken, "1").get("灯火", pen) == b"<svg/>"
    assert len(pen.drawn) == 2


def test_a_file_that_cannot_be_put_in_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    store = Store(tmp_path, "1")
    store.get("灯火", Pen())
    [file] = tmp_path.iterdir()
    file.unlink()
    file.mkdir()
    assert store.get("灯火", Pen()) == b"<svg/>"
    assert list(tmp_path.iterdir()) == [file]


def test_builds_at_the_same_time_all_get_whole_files(tmp_path: Path) -> None:
    content = bytes(range(256)) * 2_000

    def build(_: int) -> set[bytes]:
        return {Store(tmp_path, "1").get(subject, Pen(content)) for subject in range(20)}

    with ThreadPoolExecutor(8) as pool:
        assert set.union(*pool.map(build, range(8))) == {content}
    assert len(list(tmp_path.iterdir())) == 20


def test_a_changed_line_of_a_module_is_another_program(tmp_path: Path) -> None:
    module = tmp_path / "line.py"
    module.write_text("WIDTH = 1\n", "utf-8")
    before = program_state(("pillow",), tmp_path.iterdir())
    assert program_state(("pillow",), tmp_path.iterdir()) == before
    module.write_text("WIDTH = 2\n", "utf-8")
    assert program_state(("pillow",), tmp_path.iterdir()) != before
    assert program_state(("pillow", "segno"), tmp_path.iterdir()) != before
