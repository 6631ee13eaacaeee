"""What hides behind an error is told with it, and nothing that is right is called wrong."""

import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from hooks.desk.behind_errors import MOST, behind_errors
from hooks.entries.memory import Memory
from hooks.entries.read import read
from hooks.pipeline import examine
from tests.cli.conftest import Run
from tests.conftest import ROOT, Site, WriteSite
from tests.sketch import brand, entry

PATH = "brands/品牌/错.md"


def told(made: Site) -> list[tuple[str, int]]:
    """What a check says beside what it always said."""
    found = behind_errors(
        read(made.root), made.examine(), lambda new: examine(made.root, Memory(), instead=new)
    )
    return [(problem.code, problem.span.line) for problem in found]


HIDING = {
    "a colon": (["类别：服务", "牵头: 没有的", "时间: 2024", "主题: 没有的词"], "[看](没有.md)"),
    "no blank": (["类别:服务", "牵头: 没有的", "时间: 2024", "主题: 没有的词"], "[看](没有.md)"),
    "a quotation mark": (
        ["类别: 服务", "牵头: 没有的", "时间: 2024", "主题: 没有的词", '别名: "甲'],
        "[看](没有.md)",
    ),
    "a value": (
        ["类别: 没有的类别", "牵头: 没有的", "时间: 2024", "主题: 没有的词"],
        "[看](没有.md)",
    ),
    "nothing": (["牵头: 没有的", "时间: 2024", "主题: 没有的词", "相关: 没有的"], "[看](没有.md)"),
}


@pytest.mark.parametrize(("lines", "body"), HIDING.values(), ids=HIDING)
def test_one_round_tells_all(site: WriteSite, lines: list[str], body: str) -> None:
    text = entry(*lines, "来源: 东河报道", "一句话: 晚上也能来看书。", "网址: cuo", body=body)
    made = site({PATH: text})
    at_once = {(p.code, p.span.line) for p in made.examine().problems} | {*told(made)}
    numbers = {line: number for number, line in enumerate(text.splitlines(), 1)}
    assert ("Q401", numbers["牵头: 没有的"]) in at_once
    assert ("Q301", numbers["时间: 2024"]) in at_once
    assert ("Q406", numbers["主题: 没有的词"]) in at_once
    assert ("Q702", numbers[body]) in at_once


def test_a_message_shows_the_line_as_it_was_typed(run: Run, site: WriteSite) -> None:
    text = entry(
        "类别：没有的类别", "牵头：没有的", "来源: 东河报道", "一句话: 晚上。", "网址: cuo"
    )
    _, said, _ = run("检查", "--root", str(site({PATH: text}).root))
    assert "错.md:2:4: 错误 Q304\n    2 | 类别：没有的类别\n      |       ^^" in said
    assert "错.md:3:4: 错误 Q401\n    3 | 牵头：没有的\n      |       ^^" in said


def test_a_file_of_another_encoding_is_judged_too(site: WriteSite) -> None:
    made = site({PATH: brand("牵头: 没有的").encode("gb18030")})
    assert told(made) == [("Q401", 6)]


def test_what_stays_unreadable_is_passed_over(site: WriteSite) -> None:
    made = site({PATH: "没有围栏", "brands/品牌/空.md": b"", "brands/词表/主题.yml": "- {名称: "})
    assert told(made) == []


def damaged(pattern: str, new: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, new, text, count=1, flags=re.MULTILINE)


DAMAGES = {
    "a colon": damaged("^(类别|级别|系统|媒体): ", r"\1："),
    "a bracket": damaged("^(来源|地区|上级): (.*)$", r"\1: [\2"),
    "a key": damaged("^(主题|地区|上级|可靠性): ", r"\1呀: "),
    "a word": damaged("^(类别|级别|系统): .*$", r"\1: 没有这一种"),
    "a line": damaged("^(一句话|级别|系统|媒体): .*\n", ""),
    "a quotation mark": damaged("^(一句话|网址): (.*)$", r'\1: "\2'),
    "a figure": damaged("^( +- [^:：{]+): .*$", r"\1: 很多"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_nothing_that_is_right_is_called_wrong(
    tmp_path: Path, damage: Callable[[str], str]
) -> None:
    """One line of many real entries is damaged, so that nothing else is wrong with them."""
    shutil.copytree(ROOT / "brands", tmp_path / "brands")
    files = sorted((tmp_path / "brands").glob("*/**/*.md"))[::5][: MOST - 2]
    for file in files:
        file.write_text(damage(file.read_text("utf-8")), "utf-8")
    judge = partial(examine, tmp_path, Memory())
    examined = judge()
    assert examined.catalogue.broken
    found = behind_errors(read(tmp_path), examined, lambda new: judge(instead=new))
    assert [(p.path, p.span.line, p.code, p.what) for p in found] == []
