"""Suggestions: what is offered for a wrong word helps, and never says the opposite."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.checks.suggestion.similar import DENIALS, is_denied, similar
from tests.conftest import WriteSite
from tests.sketch import brand, venue

BRAND, VENUE = "brands/品牌/样例.md", "brands/阵地/样例.md"
WORDS = st.text("".join(DENIALS) + "已发布收费开放", min_size=1, max_size=5)


def remedies(site: WriteSite, path: str, text: str) -> str:
    return "".join(problem.remedy for problem in site({path: text}).examine().problems)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("发布: 未发布", "是不是“草稿”？"),
        ("发布: 不发布", "是不是“草稿”？"),
        ("发布: 暂不发布", "是不是“草稿”？"),
        ("发布: 已发怖", "是不是“已发布”？"),
        ("发布: 公开", "是不是“已发布”？"),
        ("发布: 下线", "是不是“已撤下”？"),
    ],
)
def test_a_state_is_never_answered_with_its_opposite(
    site: WriteSite, line: str, meant: str
) -> None:
    assert meant in remedies(site, BRAND, brand(line))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("收费: 不收费", "是不是“免费”？"),
        ("收费: 不要钱", "是不是“免费”？"),
        ("收费: 有偿", "是不是“收费”？"),
        ("收费: 看情况", "从这些里选一个"),
    ],
)
def test_a_fee_is_never_answered_with_its_opposite(site: WriteSite, line: str, meant: str) -> None:
    found = remedies(site, VENUE, venue(line))
    assert meant in found
    assert ("是不是" in found) == ("是不是" in meant)


@given(WORDS, st.lists(WORDS, max_size=9))
def test_no_suggestion_differs_by_a_denial(word: str, known: list[str]) -> None:
    assert all(is_denied(other) is is_denied(word) for other in similar(word, known))


@pytest.mark.parametrize("between", ["和", "与", "及", "以及", " ", "/", "+"])
def test_names_parted_by_something_else_are_known(site: WriteSite, between: str) -> None:
    line = f"牵头: 东河镇总工会{between}东河镇妇联"
    assert "东河镇总工会、东河镇妇联" in remedies(site, BRAND, brand(line))


def test_a_new_word_comes_with_its_line(site: WriteSite) -> None:
    found = remedies(site, VENUE, venue("设施: 空调"))
    assert "在 brands/词表/设施.yml 末尾加一行：- {名称: 空调}" in found


@pytest.mark.parametrize("text", ["同意", "已审", "abc", "ABCDEF0123"])
def test_a_digest_is_no_opinion(site: WriteSite, text: str) -> None:
    line = f"审核: [{{环节: 初审, 身份: 干事, 日期: 2024-05-01, 摘要: {text}}}]"
    [problem] = site({BRAND: brand(line)}).examine().problems
    assert problem.what == f"“{text}”不是摘要。"
