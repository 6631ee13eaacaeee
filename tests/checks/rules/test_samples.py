import re
from pathlib import Path
from typing import Any

import pytest

from hooks.catalogue.readdressed import LostTerm, Readdressed
from hooks.checks.report import text
from hooks.checks.rule import Rule
from hooks.checks.rules import all_rules
from hooks.checks.sample import FOLDER, Sample, samples_of
from hooks.entries.problem import Problem
from hooks.entries.settings import ProductionSettings, RefusedSetting
from tests.conftest import Golden, WriteSite

REPORTS = Path(__file__).parent / "reports"
RULES = all_rules()
CODES = {rule.code for rule in RULES}
CHINESE = re.compile(r"[\u4e00-\u9fff]")

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def examined(site: WriteSite, rule: Rule[Any], sample: Sample) -> tuple[Problem, ...]:
    files = {file.path: file.data for file in (sample.file, *sample.others)}
    return (
        site(files)
        .examine(
            is_production=rule.subject is ProductionSettings,
            is_mkdocs_asked=rule.subject is RefusedSetting,
            before="上次提交" if rule.subject in {Readdressed, LostTerm} else "",
        )
        .problems
    )


@each_rule
def test_a_wrong_sample_breaks_its_rule_once_and_no_other(
    site: WriteSite, golden: Golden, rule: Rule[Any]
) -> None:
    wrong, _ = samples_of(rule.code)
    problems = examined(site, rule, wrong)
    assert [problem.code for problem in problems] == [rule.code], text(problems)
    golden(REPORTS / f"{rule.code}.txt", text(problems))


@each_rule
def test_a_right_sample_breaks_nothing(site: WriteSite, rule: Rule[Any]) -> None:
    _, right = samples_of(rule.code)
    problems = examined(site, rule, right)
    assert problems == (), text(problems)


@each_rule
def test_a_rule_is_explained_in_chinese(rule: Rule[Any]) -> None:
    assert CHINESE.search(rule.title)
    assert CHINESE.search(rule.why)
    assert rule.why.endswith("。")


def test_codes_are_unique() -> None:
    assert len(CODES) == len(RULES)


def test_the_file_of_a_rule_is_found_by_its_code() -> None:
    for file in FOLDER.parent.glob("q*.py"):
        assert f'code="{file.stem[:4].upper()}"' in file.read_text("utf-8")


def test_every_sample_and_every_report_belongs_to_a_rule() -> None:
    assert {folder.name for folder in FOLDER.iterdir()} == CODES
    assert {file.name for file in REPORTS.iterdir()} == {f"{code}.txt" for code in CODES}


@each_rule
def test_a_rule_has_one_sample_of_each_kind_and_nothing_else(rule: Rule[Any]) -> None:
    kinds = sorted(path.stem for path in (FOLDER / rule.code).iterdir())
    assert [kind for kind in kinds if kind != "beside"] == ["right", "wrong"]
