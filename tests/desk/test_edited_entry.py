"""Editing an entry touches the lines of the keys that change, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.desk.change import Change, Items, Kept, Names, Part
from hooks.desk.edited_entry import edited, key_order, new_entry
from hooks.desk.yaml_text import dump, load
from hooks.entries.node import plain
from hooks.entries.parse import document_of
from hooks.entries.problem import Source
from hooks.model import ENTRIES, Target
from hooks.model.base import keys
from tests.conftest import ROOT

PATH = "brands/品牌/青创贷.md"
TEXT = """---
# 先写状态
发布: 草稿
一句话: '他说: 好'
# 谁牵头
牵头: 甲,  乙
数据:
- 服务: 累计3人
  # 原文没有日期
  截至: 2018
- 二: 4人
核实: {日期: 2024-01-01, 单位: 甲}
# 照实写
存疑:
    - 一
    - "二"

网址: a-b
---

正文 `---`
---
"""
ENTRIES_ON_DISK = sorted((ROOT / "brands").rglob("*.md"))


def written(text: str) -> object:
    return plain(document_of(Source(PATH, text.replace("\r\n", "\n"))).root)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_only_the_lines_of_a_changed_key_change(end: str, bom: str) -> None:
    before = bom + TEXT.replace("\n", end)
    assert edited(PATH, before, {}) == before
    after = edited(PATH, before, {"一句话": "新的"})
    lines = zip(before.split(end), after.split(end), strict=True)
    assert [pair for pair in lines if pair[0] != pair[1]] == [
        ("一句话: '他说: 好'", "一句话: 新的")
    ]


def test_comments_and_untouched_items_keep_their_lines() -> None:
    items = Items((Kept(0, {"截至": "2019"}), Kept(1), {"三": "5人"}))
    after = edited(PATH, TEXT, {"数据": items, "存疑": Items((Kept(1), "三: 四 # 五"))})
    assert "- 服务: 累计3人\n  # 原文没有日期\n  截至: 2019\n- 二: 4人\n- 三: 5人\n核实" in after
    assert "    - \"二\"\n    - '三: 四 # 五'\n\n网址" in after


def test_names_stay_as_they_were_written() -> None:
    assert "牵头: 丙、丁\n" in edited(PATH, TEXT, {"牵头": Names(("丙", "丁"))})
    listed = TEXT.replace("牵头: 甲,  乙", "牵头: [甲, 乙]")
    assert "牵头: [乙, 丙]\n" in edited(PATH, listed, {"牵头": Names(("乙", "丙"))})
    after = edited(PATH, TEXT, {"来源": Names(("浙江在线,嘉兴", "甲"))})
    assert written(after)["来源"] == ["浙江在线,嘉兴", "甲"]  # type: ignore[index]


def test_what_goes_leaves_its_comments() -> None:
    after = edited(PATH, TEXT, {"数据": None, "核实": Part({"日期": None, "单位": None})})
    assert "牵头: 甲,  乙\n  # 原文没有日期\n# 照实写\n存疑" in after


def test_a_new_key_stands_where_the_format_has_it() -> None:
    after = edited(PATH, TEXT, {"别名": "青贷", "撤下": Part({"日期": "2024", "原因": "停办"})})
    assert "发布: 草稿\n别名: 青贷\n一句话" in after
    assert "网址: a-b\n撤下: {日期: 2024, 原因: 停办}\n---\n" in after


def test_a_body_is_replaced_whole_and_the_rest_stays() -> None:
    after = edited(PATH, TEXT.replace("\n", "\r\n"), {}, "\n新的\n一段\n")
    front = TEXT[: TEXT.index("---\n\n正文")].replace("\n", "\r\n")
    assert after == f"{front}---\r\n\r\n新的\r\n一段\r\n"


def test_a_new_entry_reads_as_it_was_meant() -> None:
    changes: dict[str, Change] = {
        "网址": "a",
        "一句话": "甲: 乙 # 丙",
        "牵头": Names(("甲", "乙")),
        "数据": Items(({"服务": "3人"}, {"指标": "二", "数值": "未知", "单位": "人"})),
        "发布": "草稿",
    }
    text = new_entry(Target.BRAND, changes, "## 做法\n")
    assert text.startswith("---\n发布: 草稿\n一句话: ")
    assert text.endswith("网址: a\n---\n## 做法\n")
    assert written(text) == {
        "发布": "草稿",
        "一句话": "甲: 乙 # 丙",
        "牵头": "甲、乙",
        "数据": [{"服务": "3人"}, {"指标": "二", "数值": "未知", "单位": "人"}],
        "网址": "a",
    }


@pytest.mark.parametrize("target", ENTRIES)
def test_the_order_of_keys_has_them_all(target: Target) -> None:
    assert sorted(key_order(target)) == sorted(keys(ENTRIES[target]))


@pytest.mark.parametrize("file", ENTRIES_ON_DISK, ids=lambda file: file.stem)
def test_every_entry_of_ours_comes_out_of_ruamel_as_it_went_in(file: Path) -> None:
    text = file.read_text("utf-8")
    path = file.relative_to(ROOT).as_posix()
    body = document_of(Source(path, text)).body_line
    front = "".join(text.splitlines(keepends=True)[1 : body - 2])
    assert dump(load(front)) == front


@given(st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=30))
def test_any_line_of_text_can_be_a_value(value: str) -> None:
    value = value.strip()
    after = edited(PATH, TEXT, {"一句话": value, "存疑": Items((value or "x",))})
    found = written(after)
    assert isinstance(found, dict)
    assert found.get("一句话", "") == value
    assert found["存疑"] == [value or "x"]
