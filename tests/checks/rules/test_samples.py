import re
import sys
from pathlib import Path
from typing import Any

import pytest

from hooks.checks import rules
from hooks.checks.report import text
from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Problem
from tests.conftest import Golden, WriteSite

REPORTS = Path(__file__).parent / "reports"
RULES = rules.every()
CHINESE = re.compile(r"[\u4e00-\u9fff]")

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def examined(site: WriteSite, sample: Sample) -> tuple[Problem, ...]:
    return site(sample.files).examine(is_production=sample.is_production).problems


@each_rule
def test_a_wrong_sample_breaks_its_rule_once_and_no_other(
    site: WriteSite, golden: Golden, rule: Rule[Any]
) -> None:
    problems = examined(site, rule.wrong)
    assert [problem.code for problem in problems] == [rule.code], text(problems)
    golden(REPORTS / f"{rule.code}.txt", text(problems))


@each_rule
def test_a_right_sample_breaks_nothing(site: WriteSite, rule: Rule[Any]) -> None:
    problems = examined(site, rule.right)
    assert problems == (), text(problems)


@each_rule
def test_a_rule_is_explained_in_chinese(rule: Rule[Any]) -> None:
    assert CHINESE.search(rule.title)
    assert CHINESE.search(rule.why)
    assert rule.why.endswith("。")


def test_codes_are_unique_and_stand_in_the_file_names() -> None:
    files = [
        (name.rpartition(".")[2].partition("_")[0].upper(), module.RULE.code)
        for name, module in sorted(sys.modules.items())
        if name.startswith("hooks.checks.rules.q")
    ]
    assert [in_name for in_name, _ in files] == [code for _, code in files]
    assert len({code for _, code in files}) == len(RULES)


def test_every_report_belongs_to_a_rule() -> None:
    assert {file.name for file in REPORTS.iterdir()} == {f"{rule.code}.txt" for rule in RULES}
