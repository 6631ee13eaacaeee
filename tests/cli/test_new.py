"""A new entry, asked for one thing after the other, or given in one line."""

import io
import re
import sys
from collections.abc import Callable, Iterator

import pytest

from hooks import cli
from tests.cli.conftest import Run
from tests.conftest import Site, WriteSite
from tests.sketch import brand, venue

VENUE = "brands/阵地/东河镇/夜读点.md"
WORDS = {
    "brands/词表/设施.yml": "- {名称: 饮水机}\n- {名称: 微波炉}\n- {名称: 插座}\n",
    "brands/阵地/东河镇/书屋.md": venue("网址: shu-wu"),
}


class Keyboard(io.StringIO):
    """Somebody types these lines, and then presses Ctrl+C."""

    def __init__(self, lines: Iterator[str]) -> None:
        super().__init__()
        self._left = iter(lines)

    def isatty(self) -> bool:
        return True

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # noqa: ARG002
        for line in self._left:
            return f"{line}\n"
        raise KeyboardInterrupt


@pytest.fixture
def answer(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``answer(words, lines…)``: the command, and what is typed at its questions."""

    def call(words: str, *lines: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", Keyboard(iter(lines)))
        return run("新建", *words.split(" "))

    return call


def text(made: Site, path: str) -> str:
    return (made.root / path).read_text("utf-8")


class Guest(Keyboard):
    """Somebody who answers what is asked, and presses Enter at everything else."""

    def __init__(self, answers: dict[str, list[str]], screen: Callable[[], str]) -> None:
        super().__init__(iter(()))
        self._answers = answers
        self._screen = screen
        self._question = ""

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # noqa: ARG002
        asked = re.findall(r"^(?!是哪)(\w+)(?:（必填）)?[：？]", self._screen(), re.MULTILINE)
        self._question = asked[-1] if asked else self._question
        left = self._answers.get(self._question, [])
        return f"{left.pop(0)}\n" if left else "\n"


def test_a_venue_is_asked_for_one_thing_at_a_time(
    site: WriteSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made, said = site(WORDS), [""]

    def screen() -> str:
        said.append(capsys.readouterr().out)
        return said[-1]

    answers = {
        "哪一类": ["3"],
        "叫什么名字": ["夜读点"],
        "放在哪个文件夹": ["1"],
        "类别": ["驿", "1"],
        "地区": ["柳湾", "1"],
        "来源": ["本单位填报"],
        "截至": ["2024-05-01"],
        "坐标": ["118.7101,31.7201"],
        "坐标系": ["2"],
        "坐标出处": ["实地测量"],
        "地址": ["柳湾街1号"],
        "主办": ["总工会", "2", "妇联", "1"],
        "设施": ["1、3"],
        "开放时间": ["早上开门", "周一至周五 9:00-17:00"],
        "收费": ["免费"],
        "精度": ["1"],
        "核实": ["东河镇总工会"],
    }
    monkeypatch.setattr(sys, "stdin", Guest(answers, screen))
    assert cli.main(["新建", "--root", str(made.root)]) == 0
    whole = "".join(said) + screen()
    written = text(made, VENUE)
    assert "\n类别: 驿站\n地区: 柳湾村\n" in written
    assert "\n主办: 示范县总工会、东河镇妇联\n" in written
    assert "\n设施: 饮水机、插座\n" in written
    assert "\n坐标系: GCJ-02\n" in written
    assert ", 单位: 东河镇总工会}" in written
    assert "“早上开门”这一段看不懂。" in whole
    assert written in whole
    assert VENUE in whole
    assert made.examine().problems == ()


def test_what_is_passed_over_is_left_to_be_filled_in(answer: Run, site: WriteSite) -> None:
    made = site()
    status, said, _ = answer(f"--root {made.root}", "1", "夜校", "西河镇", *[""] * 20)
    assert status == 0
    written = text(made, "brands/品牌/西河镇/夜校.md")
    assert "\n# 谁牵头办的。例如 牵头: 凤桥镇团委\n牵头:\n" in written
    assert "检查这个文件：\nbrands/品牌/西河镇/夜校.md:" in said


def test_a_key_that_says_nothing_alone_is_not_asked_for(answer: Run, site: WriteSite) -> None:
    made = site(WORDS)
    _, said, _ = answer(f"阵地 --root {made.root}", "夜读点", "1", *[""] * 20)
    assert "\n坐标：" in said
    assert not [key for key in ("坐标系", "坐标出处", "精度") if f"\n{key}：" in said]


@pytest.mark.parametrize("count", range(8))
def test_whoever_gives_up_leaves_nothing(answer: Run, site: WriteSite, count: int) -> None:
    made = site()
    before = sorted(made.root.rglob("*"))
    lines = ["1", "夜校", "西河镇", "一句话说清楚。", "1", "", ""]
    status, _, err = answer(f"--root {made.root}", *lines[:count])
    assert (status, err) == (130, "\n没有新建，什么也没有写。\n")
    assert [path for path in sorted(made.root.rglob("*")) if ".cache" not in path.parts] == before


@pytest.mark.parametrize("typed", ["总工会", "donghezhenzong", "dhzzgh"])
def test_an_organisation_is_found_by_a_part_of_its_name(
    answer: Run, site: WriteSite, typed: str
) -> None:
    made = site()
    said = answer(f"品牌 --root {made.root}", "夜校", "1", "一句话。", "1", typed, *["1"] * 20)[1]
    assert re.search(r"  \d 东河镇总工会\n", said)


def test_what_is_wrong_is_asked_for_again(answer: Run, site: WriteSite) -> None:
    made = site({"brands/品牌/旧的.md": brand("网址: jiu-de")})
    lines = ["牌子", "9", "1", "甲?乙", "", "旧的", "5", "1", "新的", "a/../b", "不分文件夹"]
    status, said, _ = answer(f"--root {made.root}", *lines, *[""] * 20)
    assert status == 0
    for why in (
        "写一个数字，或写 品牌、",
        "Windows 不允许",
        "缺了文件夹或条目的名字",
        "已经有了，换一个",
        "没有 9：写 1 到 6 的数字，或写名字。",
    ):
        assert why in said
    assert (made.root / "brands/品牌/新的.md").is_file()


def test_a_homophone_gets_an_address_of_its_own(run: Run, site: WriteSite) -> None:
    made = site({"brands/品牌/旧的.md": brand("网址: jiu-de", "曾用网址: ye-xiao")})
    for name, slug in {
        "西河/就的": "xi-he-jiu-de",
        "夜校": "ye-xiao-2",
        "夜校二": "ye-xiao-er",
    }.items():
        status, said, _ = run("新建", "品牌", name, "--root", str(made.root))
        assert status == 0
        assert ("别的条目用了" in said) == (slug != "ye-xiao-er")
        assert f"\n网址: {slug}\n" in text(made, f"brands/品牌/{name}.md")


def test_a_script_gives_keys_in_one_line(run: Run, site: WriteSite) -> None:
    made = site()
    given = [
        "--set",
        "类别=服务",
        "--set",
        "牵头=东河镇总工会、东河镇妇联",
        "--set",
        "一句话=晚上: 也能 #看书。",
    ]
    status, _, _ = run("新建", "品牌", "夜校", *given, "--root", str(made.root))
    assert status == 0
    found = made.examine().catalogue.at_path("brands/品牌/夜校.md")
    assert found
    assert found.written["一句话"] == "晚上: 也能 #看书。"
    assert "\n牵头: 东河镇总工会、东河镇妇联\n" in text(made, "brands/品牌/夜校.md")


REFUSED = {
    "牵头": "“牵头”不是 键=内容",
    "牵投=甲": "没有“牵投”这个键，或不能这样写。是不是“牵头”？",
    "网址=a": "没有“网址”这个键",
    "牵头=东河镇工会": "没有“东河镇工会”这个组织条目。是不是“东河镇总工会”",
    "主题=读书会": "词表“主题”里没有“读书会”。",
    "类别=服": "可以写：品牌、项目、",
}


@pytest.mark.parametrize(("word", "why"), REFUSED.items())
def test_a_key_that_the_check_would_refuse_is_misuse(
    run: Run, site: WriteSite, word: str, why: str
) -> None:
    made = site()
    status, out, err = run("新建", "品牌", "夜校", "--set", word, "--root", str(made.root))
    assert (status, out) == (2, "")
    assert why in err
    assert not (made.root / "brands/品牌/夜校.md").exists()


def test_nobody_is_asked_where_nobody_sits(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n"))
    status, _, err = run("新建", "--root", str(site().root))
    assert status == 2
    assert "少写了类型和名称" in err
