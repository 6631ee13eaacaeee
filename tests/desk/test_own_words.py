"""A table of an office's own shape: asked about once, by a person, and read ever after."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hooks.cli import column_dialogue
from hooks.desk.workbook.own_words import PATH
from tests.cli.conftest import Run
from tests.conftest import WriteSite
from tests.desk.conftest import FillIn, Rows, content

THEIRS: Rows = [
    ["2026年东河镇户外劳动者服务站点登记表"],
    ["填表单位：东河镇", "填表日期", "2026年6月"],
    [
        "序",
        "驿站名称",
        "所在社区",
        "详细地址",
        "营业时段",
        "联系方式",
        "X",
        "Y",
        "图源",
        "配备",
        "负责人",
    ],
    [
        1,
        "东街站",
        "柳湾村",
        "东街1号",
        "周一至周五 08:30-17:00",
        "12351",
        118.71,
        31.72,
        "WGS-84",
        "饮水机",
        "某某",
    ],
    [
        2,
        "西街站",
        "柳湾村",
        "西街2号",
        "09:00-17:00",
        "12355",
        118.71,
        31.73,
        "WGS-84",
        "饮水机、微波炉",
        "某某",
    ],
]
Answer = Callable[[dict[str, str]], list[str]]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Somebody sits at the terminal and answers the question that holds a word; else with Enter."""

    def sit(answers: dict[str, str]) -> list[str]:
        asked: list[str] = []

        def ask(question: str) -> str:
            asked.append(question)
            found: Iterator[str] = (
                text for word, text in answers.items() if f"“{word}”（" in question
            )
            return next(found, "")

        monkeypatch.setattr(column_dialogue, "can_ask", lambda: True)
        monkeypatch.setattr("builtins.input", ask)
        return asked

    return sit


def test_columns_are_asked_once_and_remembered(
    run: Run, site: WriteSite, fill_in: FillIn, answer: Answer
) -> None:
    made = site()
    extra: Rows = [
        [*row, text] for row, text in zip(THEIRS[2:], ("类型", "驿站", "驿站"), strict=True)
    ]
    file = fill_in({"登记表": [*THEIRS[:2], *extra]})
    asked = answer({"序": "-", "X": "经度", "Y": "纬度"})
    status, out, _ = run("import", "--root", str(made.root), str(file), "--dry-run")
    kept = (made.root / PATH).read_text("utf-8")
    assert "- 工作表: 阵地\n  对应:\n    - 序 = 不导入\n    - 驿站名称 = 条目\n" in kept
    for pair in (
        "所在社区 = 地区",
        "详细地址 = 地址",
        "营业时段 = 开放时间",
        "联系方式 = 电话",
        "配备 = 设施",
    ):
        assert f"    - {pair}\n" in kept
    assert "负责人 = 不导入" in kept
    assert status == 1
    assert "坐标没有写精度和坐标出处" in out
    count = len(asked)
    assert run("import", "--root", str(made.root), str(file), "--dry-run")[0] == 1
    assert len(asked) == count
    assert not made.codes()


def test_without_a_terminal_nothing_is_guessed_and_the_way_is_told(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site()
    before = content(made.root)
    out = run("import", "--root", str(made.root), str(fill_in({"登记表": THEIRS})))[1]
    assert "看上去像“阵地”" in out
    assert "详细地址 → 地址" in out
    assert "一列一列问清楚" in out
    assert content(made.root) == before


def test_who_gives_up_while_being_asked_has_changed_nothing(
    run: Run, site: WriteSite, fill_in: FillIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site()
    before = content(made.root)
    monkeypatch.setattr(column_dialogue, "can_ask", lambda: True)

    def give_up(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", give_up)
    assert run("import", "--root", str(made.root), str(fill_in({"登记表": THEIRS})))[0] == 130
    assert content(made.root) == before


def test_words_are_added_below_those_of_the_same_sheet(
    run: Run, site: WriteSite, fill_in: FillIn, answer: Answer
) -> None:
    made = site(
        {
            PATH: "# 我们的表\n- 工作表: 阵地\n  对应:\n    - 甲 = 地址\n- 工作表: 品牌\n  对应: [乙 = 条目]\n"
        }
    )
    answer({})
    rows: Rows = [
        ["条目", "类别", "地区", "甲", "热线", "来源"],
        ["东街站", "驿站", "柳湾村", "东街1号", "12351", "东河报道"],
    ]
    status, out, _ = run("import", "--root", str(made.root), str(fill_in({"阵地": rows})))
    assert status == 0, out
    assert (made.root / PATH).read_text("utf-8") == (
        "# 我们的表\n- 工作表: 阵地\n  对应:\n    - 甲 = 地址\n    - 热线 = 电话\n"
        "- 工作表: 品牌\n  对应: [乙 = 条目]\n"
    )
    assert "地址: 东街1号" in Path(made.root / "brands/阵地/东河镇/东街站.md").read_text("utf-8")


def test_what_nobody_can_read_in_the_list_of_words_is_told(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site({PATH: "- 工作表: 阵地\n  对应: [甲 = 没有的列, 乙]\n- 工作表: 什么\n"})
    rows: Rows = [["条目", "类别", "地区"], ["东街站", "驿站", "柳湾村"]]
    out = run("import", "--root", str(made.root), "--dry-run", str(fill_in({"阵地": rows})))[1]
    assert "“阵地”的对应里有 2 条看不懂" in out
    assert "没有叫“什么”的工作表" in out
