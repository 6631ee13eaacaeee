from collections.abc import Iterator
from itertools import product
from pathlib import PurePosixPath
from typing import Any

import pytest

from hooks.checks.rules import run_rules
from hooks.entries.entry import Vocabulary
from hooks.entries.parse import parse
from hooks.entries.problem import Problem, Source
from hooks.entries.shape import FieldError, shape
from hooks.model import ENTRIES, TERMS, Target
from hooks.model.base import keys, models_in
from hooks.model.target import target_of
from tests.sketch import BRAND, brand, entry, venue

BRAND_PATH = "brands/品牌/样例.md"


def shaped(text: str, path: str = BRAND_PATH) -> tuple[object, tuple[Problem, ...]]:
    document, problems = parse(Source(path, text), run_rules)
    assert document, problems
    found = shape(document, run_rules)
    return found.value, found.problems


def marked(text: str, path: str = BRAND_PATH) -> list[tuple[str, str]]:
    """Code and underlined words of every problem."""
    lines = text.split("\n")
    _, problems = shaped(text, path)
    return [
        (p.code, lines[p.span.line - 1][p.span.column - 1 : p.span.end_column - 1])
        for p in problems
    ]


def test_a_good_entry_has_no_misfit() -> None:
    value, problems = shaped(brand())
    assert value
    assert not problems


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("brands/品牌/凤桥镇/青创贷.md", Target.BRAND),
        ("brands/词表/主题.yml", Target.THEME),
        ("brands/词表/品牌.yml", None),
        ("brands/别的/青创贷.md", None),
    ],
)
def test_the_first_folder_says_the_type(path: str, target: Target | None) -> None:
    assert target_of(path) is target


def test_a_file_of_no_type_is_left_to_its_rule() -> None:
    assert shaped(brand(), "brands/别的/样例.md") == (None, ())


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("一句话:", "Q302", "一句话"),
        ('一句话: ""', "Q302", "一句话"),
        ("类型: 服务", "Q301", "类型"),
        ("类别: 服务类", "Q304", "服务类"),
        ("类别: [服务]", "Q303", "类别"),
        ("类别: {服务: 好}", "Q303", "类别"),
        ("名称: [甲]", "Q303", "名称"),
        ("名称: {甲: 乙}", "Q303", "名称"),
        ("网址: 青创贷", "Q305", "青创贷"),
        ("截至: 去年", "Q305", "去年"),
        ("参与: [东河镇妇联, '']", "Q302", "''"),
        ("撤下: 停了", "Q303", "停了"),
        ("撤下: {日期: 2024}", "Q302", "撤下"),
        ("撤下: {日期: 2024, 原因: }", "Q302", "原因"),
        ("撤下: [停了]", "Q303", "撤下"),
        ("发布: 已撤下", "Q306", "已撤下"),
        ("图片: {文件: a.jpg, 说明: 甲, 摄影: 乙}", "Q301", "摄影"),
        ("数据: 391人次", "Q303", "391人次"),
        ("数据: [[391人次]]", "Q303", "[391人次]"),
        ("数据: ['']", "Q302", "''"),
        ("数据: {服务青年: 391}", "Q502", "391"),
        ("数据: [{服务青年: 391多少3}]", "Q305", "391多少3"),
        ("数据: [{指标: 青年, 数值: 391}]", "Q502", "391"),
        ("数据: [{指标: 青年, 数值: 3人, 单位: 户}]", "Q503", "户"),
        ("数据: [{指标: 青年, 数值: 3人, 口径: 总计}]", "Q304", "总计"),
        ("数据: {青年: 3人, 妇女: 4人}", "Q303", "数据"),
        ("数据: [{青年: }]", "Q302", "{青年: }"),
        ("推定年份: 2012", "Q301", "推定年份"),
    ],
)
def test_one_mistake_gives_one_message_at_its_place(line: str, code: str, words: str) -> None:
    name = line.partition(":")[0]
    lines = [line] if name in BRAND or name != "类型" else [line, "类别: -"]
    assert marked(brand(*lines)) == [(code, words)]


def test_a_missing_key_is_marked_at_the_top() -> None:
    _, problems = shaped(brand("一句话: -"))
    [problem] = problems
    assert (problem.code, problem.span.line) == ("Q302", 1)
    assert "“一句话”" in problem.what


def test_mistakes_below_one_another_are_all_told() -> None:
    text = brand("类别: 服务类", "截至: 去年", "数据:", "  - 青年: 3", "  - 妇女: 4户", "  - 乡亲")
    assert sorted(code for code, _ in marked(text)) == ["Q303", "Q304", "Q305", "Q502"]


def remedy(text: str, path: str = BRAND_PATH) -> str:
    _, [problem] = shaped(text, path)
    return problem.remedy


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("名秤: 甲", "名称"),
        ("标题: 甲", "名称"),
        ("Leaders: 甲", "牵头"),
        ("tags: 甲", "主题"),
        ("数值: 3人", "这个键写在“数据”里面"),
        ("系统: 工会", "“组织”"),
        ("撤下: {日期: 2024, 原因: 停了, 别名: 甲}", "移到行首"),
        ("心情: 好", "可以用的键"),
        ("{名称：甲: 乙}: 1", ""),
    ],
)
def test_an_unknown_key_is_answered_with_what_was_meant(line: str, hint: str) -> None:
    if hint:
        assert hint in remedy(brand(line))


def test_a_choice_names_all_that_can_be_chosen() -> None:
    found = remedy(brand("发布: 发布"))
    assert "已发布" in found
    assert "草稿、待审、已发布、已撤下" in found
    assert "是不是" not in remedy(brand("发布: xyz"))


def test_a_list_of_one_choice_is_answered_with_the_line() -> None:
    assert "类别: 服务" in remedy(brand("类别: [服务]"))
    assert "只留一个词" in remedy(brand("类别: [服务, 活动]"))
    assert "只留一个词" in remedy(brand("类别: {服务: 好}"))


def test_what_stands_behind_a_key_that_has_parts() -> None:
    assert "日期: …, 原因: …" in remedy(brand("撤下: 停了"))
    assert "环节: …" in remedy(brand("审核: 初审"))


def test_front_matter_that_is_no_mapping() -> None:
    document, problems = parse(Source(BRAND_PATH, entry("- 甲", "- 乙")), run_rules)
    if document is None:  # a rule on the lines has answered
        assert problems
        return
    assert [problem.code for problem in shape(document, run_rules).problems] == ["Q303"]


def test_a_vocabulary_keeps_the_terms_that_fit() -> None:
    text = "- {名称: 甲}\n- {名秤: 乙}\n- 丙\n"
    value, problems = shaped(text, "brands/词表/主题.yml")
    assert isinstance(value, Vocabulary)
    assert [term.name for term in value.terms] == ["甲"]
    assert not value.is_whole
    assert [(p.code, p.span.line) for p in problems] == [("Q301", 2), ("Q303", 3)]
    assert "词表“主题”" in problems[0].what


def test_a_term_without_a_name_is_marked_where_it_stands() -> None:
    _, [problem] = shaped("- {名称: 甲}\n- {说明: 乙}\n", "brands/词表/主题.yml")
    assert (problem.code, problem.span.line) == ("Q302", 2)


def test_a_source_without_date_is_marked_at_its_date() -> None:
    text = entry("媒体: 示范日报", "日期: 未注明")
    assert marked(text, "brands/来源/样例.md") == [("Q504", "未注明")]


def test_levels_may_be_spelt_as_people_say_them() -> None:
    value, problems = shaped(entry("级别: 街道", "上级: 示范县"), "brands/地区/样例.md")
    assert value
    assert not problems
    assert marked(entry("级别: [街道]"), "brands/地区/样例.md") == [("Q303", "级别")]


def test_models_are_found_within_annotations() -> None:
    brand_model = ENTRIES[Target.BRAND]
    figures = keys(brand_model)["数据"].annotation
    assert [model.__name__ for model in models_in(figures)] == ["Figure"]
    assert not list(models_in(keys(brand_model)["名称"].annotation))


WRONG = (
    "",
    '""',
    "甲",
    "[]",
    "[甲]",
    "[[甲]]",
    "['']",
    "{}",
    "{甲: 乙}",
    "{甲: }",
    "[{甲: 乙}]",
    '"甲\\n乙"',
)


@pytest.mark.uncounted
def test_every_error_of_a_field_is_reported_by_exactly_one_rule() -> None:
    """Every key of every model with every wrong sort of value behind it."""
    by_one_rule: list[FieldError] = []
    others: list[FieldError] = []

    def counted(*field_errors: FieldError) -> tuple[Problem, ...]:
        for field_error in field_errors:
            is_reported_once = len(run_rules(field_error)) == 1
            (by_one_rule if is_reported_once else others).append(field_error)
        return run_rules(*field_errors)

    for path, text in _wrong_files():
        document, _ = parse(Source(path, text), run_rules)
        if document:
            shape(document, counted)
    assert len(by_one_rule) > 1000
    kinds = {field_error.kind for field_error in by_one_rule}
    assert kinds >= {"missing", "extra_forbidden", "enum", "model_type", "unreadable", "wrong_kind"}
    # Only a key that is missing because it is misspelt is left to the other message.
    assert {field_error.kind for field_error in others} <= {"missing"}


def _wrong_files() -> Iterator[tuple[str, str]]:
    for target, model in ENTRIES.items():
        for (name, field), value in product(keys(model).items(), WRONG):
            yield f"brands/{target}/样例.md", entry(f"{name}: {value}")
            for inner in models_in(field.annotation):
                for part in keys(inner):
                    line = f"{name}: [{{{part}: {value}}}]"
                    yield f"brands/{target}/样例.md", entry(line)
    for target, term in TERMS.items():
        for name, value in product(keys(term), WRONG):
            yield f"brands/词表/{target}.yml", f"- {{{name}: {value}}}\n"
    yield (
        "brands/品牌/样例.md",
        brand("发布: 已撤下", "数据: [{甲: 1}, {指标: 甲, 数值: 1人, 单位: 户}]"),
    )
    yield "brands/阵地/样例.md", venue("坐标: 不知道")


def test_the_owner_of_a_key_is_named() -> None:
    document, _ = parse(Source(BRAND_PATH, brand()), run_rules)
    assert document
    at = document.at(document.root.span)
    model: Any = ENTRIES[Target.BRAND]
    assert FieldError(at, "x", ("数据", 0, "指标"), "", {}, model).owner == "“数据”"
    assert FieldError(at, "x", ("名称",), "", {}, model).owner == "“品牌”条目"
    assert FieldError(at, "x", (), "", {}, model).key == ""
    assert PurePosixPath(BRAND_PATH).stem == "样例"
