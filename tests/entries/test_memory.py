"""Memory: whatever was remembered or kept, the outcome is that of a run that knows nothing."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.entries.entry import Entry
from hooks.entries.memory import Memory
from hooks.entries.read import RawFile
from hooks.entries.record import joined, record_of, shaped_in
from hooks.entries.shape import Shaped
from hooks.model.scalar.day import Day
from hooks.pipeline import Examined, examine, memory, shaped
from hooks.store import FILE
from tests.conftest import Site, WriteSite
from tests.sketch import brand, entry, venue

TODAY = Day(2026, 7, 1)
SKETCH = {
    "mkdocs.yml": "site_name: 示范县群团\n",
    "brands/地区/某省.md": entry("级别: 省", "网址: mou-sheng"),
    "brands/地区/柳湾村.md": entry("级别: 村社", "上级: 某省", "网址: liu-wan-cun"),
    "brands/组织/东河镇总工会.md": entry("系统: 工会", "地区: 柳湾村", "网址: dong-he"),
    "brands/品牌/灯火.md": brand(
        "网址: deng-huo", "主题: 阅读", body="去[驿站](驿站.md)，三十多人。"
    ),
    "brands/阵地/驿站.md": venue("网址: yi-zhan"),
    "brands/来源/东河报道.md": entry(
        "标题: 报道", "媒体: 某报", "日期: 2024-05-01", "网址: bao-dao"
    ),
    "brands/词表/主题.yml": "- {名称: 阅读, 网址: yue-du}\n",
    "brands/词表/阵地类别.yml": "- {名称: 驿站}\n",
    "brands/词表/单位.yml": "- {名称: 人}\n",
}
ENTRIES = tuple(path for path in SKETCH if path.endswith(".md"))
TEXTS = (
    brand("网址: deng-huo", "主题: 阅读", body="又一句。"),
    brand("网址: deng-huo", "主题: 夜读", "数据:\n  - 服务职工: 30多人\n截至: 2024-05"),
    brand(
        "网址: yi-zhan", "发布: 草稿", body="![图](图片/灯.png) <script>x</script> [去](没有.md)"
    ),
    brand("一句话：冒号", "牵头: 没有这个"),
    brand("牵头: [东河镇总工会", body="乱"),
    venue("网址: yi-zhan", "坐标: 31.7,118.7"),
    entry("级别: 镇街", "上级: 某省", "名称: 东河镇"),
    entry("系统: 妇联", "地区: 柳湾村"),
    "没有开头",
    "",
)
BYTES = (*(text.encode() for text in TEXTS), TEXTS[0].encode("gbk"), TEXTS[0].encode("utf-8-sig"))
NAMES = ("灯火", "书屋", "驿站", "东河镇总工会", "某省")
FOLDERS = ("品牌", "品牌/东河", "案例", "阵地", "地区", "组织", "来源", "别的")
WORDS = {
    "mkdocs.yml": ("site_name: 别的\n", "extra:\n  站点:\n    审核: 必须\n", "extra: {站点: 错}\n"),
    "brands/词表/主题.yml": (
        "- {名称: 夜读}\n",
        "- {名称: 阅读}\n- {名称: 阅读}\n",
        "名称: 阅读\n",
        "- {名称: 阅读, 说明: 找张三13812345678}\n",
        "",
    ),
    "content/about.md": ("# 关于\n", "找张三13812345678。\n", "<<<<<<< 甲\n乙\n>>>>>>> 丙\n"),
    "brands/词表/单位.yml": ("- {名称: 户}\n- {名秤: 人}\n", "- {名称: 人, 同义词: 名}\n"),
    "brands/品牌/图片/灯.png": ("x",),
    "brands/品牌/灯火.docx": ("x",),
}

Edit = Callable[[Path], None]


def write(path: str, data: bytes) -> Edit:
    def edit(root: Path) -> None:
        Site(root).write({path: data})

    return edit


def remove(path: str) -> Edit:
    return lambda root: (root / path).unlink(missing_ok=True)


def rename(path: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        if (root / path).is_file():
            (root / new).parent.mkdir(parents=True, exist_ok=True)
            (root / path).replace(root / new)

    return edit


PATHS = st.builds("brands/{}/{}.md".format, st.sampled_from(FOLDERS), st.sampled_from(NAMES))
KNOWN = st.sampled_from(ENTRIES) | PATHS
EDITS = (
    st.builds(write, KNOWN, st.sampled_from(BYTES))
    | st.builds(remove, KNOWN | st.sampled_from(tuple(WORDS)))
    | st.builds(rename, KNOWN, PATHS)
    | st.sampled_from([(path, text) for path, texts in WORDS.items() for text in texts]).map(
        lambda found: write(found[0], found[1].encode())
    )
)


def seen(found: Examined) -> list[object]:
    """All that later stages can ask of what was examined."""
    catalogue = found.catalogue
    return [
        found.problems,
        found.settings,
        [
            (e.path, e.target, e.model, e.body, e.body.html, e.body.headings, e.document)
            for e in catalogue.entries
        ],
        [(link.origin.path, link.path, link.destination.path) for link in catalogue.links],
        [(d.origin.path, d.path, d.reference, d.candidates, d.at) for d in catalogue.dangling],
        [(v, [(term.model, term.at) for term in v.terms]) for v in catalogue.vocabularies],
        (catalogue.pictures, catalogue.broken),
    ]


@settings(max_examples=25)
@given(st.lists(EDITS, min_size=9, max_size=12))
def test_after_any_edits_the_outcome_is_that_of_a_clean_run(
    tmp_path_factory: pytest.TempPathFactory, edits: list[Edit]
) -> None:
    root = tmp_path_factory.mktemp("edited")
    Site(root).write(SKETCH)
    preview = memory(root)
    for edit in edits:
        edit(root)
        clean = seen(examine(root, Memory(), today=TODAY))
        assert seen(examine(root, preview, today=TODAY)) == clean
        assert seen(examine(root, memory(root), today=TODAY)) == clean
    shutil.rmtree(root)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that were parsed and shaped."""
    paths: list[str] = []

    def counting(file: RawFile) -> Shaped:
        paths.append(file.path)
        return shaped(file)

    monkeypatch.setattr("hooks.pipeline.shaped", counting)
    return paths


def test_the_next_process_parses_no_entry_again(site: WriteSite, made: list[str]) -> None:
    root = site(SKETCH, alone=True).root
    examine(root, memory(root))
    assert set(made) == {*SKETCH} - {"mkdocs.yml"}
    made.clear()
    examine(root, memory(root))
    assert made == sorted(path for path in SKETCH if "词表" in path)


def test_only_what_was_edited_is_parsed(site: WriteSite, made: list[str]) -> None:
    found = site(SKETCH, alone=True)
    known = memory(found.root)
    examine(found.root, known)
    made.clear()
    found.write({"brands/品牌/灯火.md": TEXTS[0]})
    examine(found.root, known)
    assert made == ["brands/品牌/灯火.md"]


def test_a_text_at_another_path_is_another_entry(site: WriteSite) -> None:
    found = site(SKETCH, alone=True)
    examine(found.root, memory(found.root))
    rename("brands/品牌/灯火.md", "brands/品牌/书屋.md")(found.root)
    paths = [entry.path for entry in examine(found.root, memory(found.root)).catalogue.entries]
    assert "brands/品牌/书屋.md" in paths
    assert "brands/品牌/灯火.md" not in paths


def test_another_program_shapes_anew(site: WriteSite, made: list[str]) -> None:
    root = site(SKETCH, alone=True).root
    examine(root, Memory(root / FILE, "1"))
    made.clear()
    examine(root, Memory(root / FILE, "2"))
    assert set(made) == {*SKETCH} - {"mkdocs.yml"}


def test_a_memory_that_is_full_forgets(site: WriteSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hooks.entries.memory.REMEMBERED", len(SKETCH))
    found = site(SKETCH, alone=True)
    known = Memory()
    for text in TEXTS:
        found.write({"brands/品牌/灯火.md": text})
        assert seen(examine(found.root, known)) == seen(examine(found.root, Memory()))
        assert len(known._remembered) <= len(SKETCH)


@pytest.mark.parametrize("data", BYTES)
@pytest.mark.parametrize("path", ["brands/品牌/灯火.md", "brands/地区/某省.md", "brands/别的/a.md"])
def test_a_record_says_all_of_what_was_shaped(path: str, data: bytes) -> None:
    file = RawFile(path, data)
    made = shaped(file)
    [read] = shaped_in(joined([record_of(made)]), [RawFile(path, data)])
    assert read == made
    if isinstance(made.value, Entry) and isinstance(read.value, Entry):
        assert read.value.model == made.value.model
        assert vars(read.value)["body"] == made.value.body
