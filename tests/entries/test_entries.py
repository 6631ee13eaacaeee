from pathlib import Path

import pytest

from hooks import rules
from hooks.report import text
from tests.conftest import Golden, WriteSite

HERE = Path(__file__).parent
PLACE = "brands/品牌/样例.md"
VALID = sorted((HERE / "valid").glob("*.md"))
INVALID = sorted((HERE / "invalid").glob("*.md"))
CODES = {rule.code for rule in rules.every()}


@pytest.mark.parametrize("file", VALID, ids=[file.stem for file in VALID])
def test_a_difficult_entry_is_accepted(site: WriteSite, file: Path) -> None:
    problems = site({PLACE: file.read_bytes()}).examine().problems
    assert problems == (), text(problems)


@pytest.mark.parametrize("file", INVALID, ids=[file.stem for file in INVALID])
def test_a_wrong_entry_gets_exactly_its_report(site: WriteSite, golden: Golden, file: Path) -> None:
    problems = site({PLACE: file.read_bytes()}).examine().problems
    code = file.stem.partition("_")[0]
    assert {problem.code for problem in problems} == {code}, text(problems)
    golden(file.with_suffix(".txt"), text(problems))


def test_no_file_is_an_orphan() -> None:
    assert {file.stem.partition("_")[0] for file in INVALID} <= CODES
    reports = {file.stem for file in (HERE / "invalid").glob("*.txt")}
    assert reports == {file.stem for file in INVALID}
    others = [
        file
        for folder in ("valid", "invalid")
        for file in (HERE / folder).iterdir()
        if file.suffix not in {".md", ".txt"}
    ]
    assert not others
