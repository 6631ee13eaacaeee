"""The office's own list of words to avoid: exact places, quotations untouched, only while it holds."""

import pytest

from hooks.model.scalar.day import Day
from hooks.pipeline import examine
from tests.conftest import WriteSite
from tests.sketch import brand

LIST = "brands/词表/提法.yml"
ENTRY = "brands/品牌/夜校.md"
PHRASE = "- {不用: 残废人, 改用: 残疾人, 原因: 残疾人保障法的用语, 同义词: [残废者]}\n"
SHORT = "- {不用: 残疾, 改用: 残疾人, 原因: 全称}\n"


def places(site: WriteSite, phrases: str, body: str, path: str = ENTRY) -> list[tuple[int, int]]:
    text = brand("") + body
    before = text.count("\n") - body.count("\n")
    found = site({LIST: phrases, path: text}).examine().problems
    return [(p.span.line - before, p.span.column) for p in found if p.code == "Q530"]


@pytest.mark.parametrize(
    ("phrases", "body", "expected"),
    [
        (PHRASE, "残废人和残废者都来。", [(1, 1), (1, 5)]),
        (PHRASE, "一行\n\n有残废人。", [(3, 2)]),
        (PHRASE, "**残废人**来了。", [(1, 3)]),
        (PHRASE, "他说“残废人也来”，残废人就来了。", [(1, 11)]),
        (PHRASE, "《残废人条例》「残废人」『残废人』‘残废人’", []),
        (PHRASE, "> 残废人也来", []),
        (PHRASE, "见[报道](https://example.cn/残废人)。", []),
        (SHORT, "残疾人来了，没有残疾的也来。", [(1, 9)]),
    ],
)
def test_each_place_is_told_but_what_is_quoted(
    site: WriteSite, phrases: str, body: str, expected: list[tuple[int, int]]
) -> None:
    assert places(site, phrases, body) == expected


def test_a_name_is_told_where_it_is_given_and_nowhere_else(site: WriteSite) -> None:
    named = brand("").replace("---\n", "---\n名称: 残废人之家\n", 1)
    files = {LIST: PHRASE, "brands/品牌/之家.md": named, ENTRY: brand("") + "见残废人之家。"}
    found = [p for p in site(files).examine().problems if p.code == "Q530"]
    assert [(p.path, p.span.line) for p in found] == [("brands/品牌/之家.md", 2)]
    by_file = {LIST: PHRASE, "brands/品牌/残废人之家.md": brand("")}
    assert "Q530" in site(by_file).codes()


def test_what_people_call_it_is_left_for_the_search(site: WriteSite) -> None:
    text = brand("").replace("---\n", "---\n别名: 残废人之家\n", 1)
    assert "Q530" not in site({LIST: PHRASE, ENTRY: text}).codes()


@pytest.mark.parametrize(
    ("days", "is_told"),
    [
        ("自: 2024-05-01", True),
        ("自: 2024-05-02", False),
        ("至: 2024-05-01", True),
        ("至: 2024-04-30", False),
        ("自: 2024-04, 至: 2024", True),
    ],
)
def test_it_holds_from_one_day_until_another(site: WriteSite, days: str, is_told: bool) -> None:  # noqa: FBT001
    phrases = PHRASE.replace("}", f", {days}}}")
    made = site({LIST: phrases, ENTRY: brand("") + "残废人"})
    problems = examine(made.root, today=Day(2024, 5, 1)).problems
    assert ("Q530" in {p.code for p in problems}) is is_told
