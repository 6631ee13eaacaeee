"""What was made of a document for the search is kept, and no index shows that it was."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.render import search_record
from hooks.render.renderer import Renderer
from hooks.render.search_record import kept_records
from hooks.search import Document, Sort, record
from hooks.store import FILE
from hooks.view.site import view
from tests.conftest import WriteSite
from tests.sketch import brand, venue

LAMP = "brands/品牌/灯火.md"
SKETCH = {
    LAMP: brand("发布: 已发布", "网址: deng-huo", body="夜里亮着的灯火。"),
    "brands/品牌/书屋.md": brand("发布: 已发布", "网址: shu-wu", body="三十多种书。"),
    "brands/阵地/驿站.md": venue("发布: 已发布", "网址: yi-zhan"),
}
Index = Callable[[dict[str, str]], dict[str, bytes]]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Of which pages a record was made."""
    counted: Counter[str] = Counter()
    own = record.record_of

    def counting(document: Document) -> bytes:
        counted[document.url] += 1
        return own(document)

    monkeypatch.setattr(record, "record_of", counting)
    return counted


@pytest.fixture
def root(site: WriteSite) -> Path:
    return site().root


@pytest.fixture
def index(site: WriteSite, root: Path) -> Index:
    """The files of the search, as a build of these entries makes them."""

    def files(sketch: dict[str, str]) -> dict[str, bytes]:
        shown = view(site(sketch).examine().catalogue)
        return dict(Renderer(shown, root).index(shown.documents))

    return files


def test_a_second_build_makes_no_record_and_gives_the_same(
    index: Index, made: Counter[str]
) -> None:
    first = index(SKETCH)
    assert {"brand/deng-huo.html", "brand/shu-wu.html", "venue/yi-zhan.html"} <= set(made)
    assert set(made.values()) == {1}
    made.clear()
    assert index(SKETCH) == first
    assert not made


def test_an_edit_makes_one_record(index: Index, made: Counter[str], root: Path) -> None:
    index(SKETCH)
    made.clear()
    edited = SKETCH | {LAMP: SKETCH[LAMP].replace("夜里", "凌晨")}
    found = index(edited)
    assert made == {"brand/deng-huo.html": 1}
    (root / FILE).unlink()
    assert index(edited) == found


def test_what_is_added_or_removed_leaves_the_others_alone(
    index: Index, made: Counter[str], root: Path
) -> None:
    first = index(SKETCH)
    made.clear()
    added = "brands/品牌/安全课.md"
    assert index(SKETCH | {added: brand("发布: 已发布", "网址: an-quan-ke")}) != first
    assert made == {"brand/an-quan-ke.html": 1}
    (root / added).unlink()
    made.clear()
    assert index(SKETCH) == first
    assert not made


def test_another_program_makes_all_anew(
    index: Index, made: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = index(SKETCH)
    before = +made
    made.clear()
    monkeypatch.setattr(search_record, "_program", lambda: "another")
    assert index(SKETCH) == first
    assert made == before


@pytest.mark.parametrize("damage", ["lost", "damaged", "no folder"])
def test_without_what_was_kept_the_index_is_the_same(
    index: Index, made: Counter[str], root: Path, damage: str
) -> None:
    first = index(SKETCH)
    made.clear()
    store = root / FILE
    store.unlink()
    if damage == "damaged":
        store.write_bytes(b"no store" * 1000)
    if damage == "no folder":
        store.parent.rmdir()
        store.parent.write_text("in the way", "utf-8")
    assert index(SKETCH) == first
    assert "brand/deng-huo.html" in made


def test_every_document_is_answered_in_its_order(tmp_path: Path) -> None:
    kept = kept_records(tmp_path)
    one, other = (Document(Sort.BRAND, f"brand/{n}.html", n) for n in ("灯火", "书屋"))

    def make(document: Document) -> bytes:
        return document.name.encode()

    assert kept(make, [one]) == ["灯火".encode()]
    expected = [name.encode() for name in ("书屋", "灯火", "书屋")]
    assert kept(make, [other, one, other]) == expected
