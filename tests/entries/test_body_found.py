"""What fuzzing found: words that vanished, addresses that went without a word, work without a bound."""

import pytest

from hooks.entries.body import Excess, body_in
from hooks.entries.problem import Source
from tests.fuzz.trial import hidden


@pytest.mark.parametrize(
    "text",
    [
        "[甲]:/书[甲]",
        "[甲]:五.md)\n[甲]:书",
        "[]:人",
        "1. 乙\n[甲]:书屋",
        "- [甲]: 乙丙",
        "*人。**A*甲",
        "*人**A*甲乙",
        "~||\n:||\n|||甲",
        "```：`||\n:||\n一||五",
    ],
)
def test_no_word_is_taken_for_a_definition_or_a_part_of_a_table(text: str) -> None:
    body = body_in(Source("brands/品牌/样例.md", text), 1)
    assert hidden(text, body.render(lambda target: target)) == ""


def test_a_definition_that_is_used_is_one() -> None:
    text = "见[甲]。\n\n  [甲]: https://a.cn/b\n"
    body = body_in(Source("brands/品牌/样例.md", text), 1)
    assert '<p>见<a href="https://a.cn/b"' in body.render(lambda target: target)


def test_a_refused_address_is_told_though_another_comes_twice() -> None:
    text = '[甲]\n+ [[凤桥镇]]<a href="http:n">\n[甲]:A1:间'
    body = body_in(Source("brands/品牌/样例.md", text), 1)
    assert [mention.target for mention in body.removed] == ["A1:间"]


def test_a_row_too_long_is_told_behind_a_fence_that_nothing_closes() -> None:
    text = "~~~\n夜间\n| 书 | 屋 |\n|:-:|---|\n| 一 | 二 | 三 |"
    body = body_in(Source("brands/品牌/样例.md", text), 1)
    assert [mention.at.span.line for mention in body.leftovers] == [5]


@pytest.mark.parametrize("rule", ["- - -", "*    *    *", "-     " * 8000, "* " * 300, "_  _  _"])
def test_a_rule_is_one_however_far_apart_its_signs_are(rule: str) -> None:
    body = body_in(Source("brands/品牌/样例.md", f"甲\n\n{rule}\n\n乙"), 1)
    assert body.html == "<p>甲</p>\n<hr>\n<p>乙</p>"


@pytest.mark.parametrize("signs", ["- ", "> ", ">", "1. ", "> - ", "   - "])
def test_signs_within_each_other_are_counted_before_anything_is_parsed(signs: str) -> None:
    body = body_in(Source("brands/品牌/样例.md", f"{signs * 5000}甲"), 1)
    assert [mention.target for mention in body.removed] == [Excess.DEEP]
