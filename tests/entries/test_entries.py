"""Files as people save them: brands, and in a folder named after a type what is of that type."""

from pathlib import Path

import pytest

from hooks.checks.report import text
from hooks.checks.rules import all_rules
from tests.conftest import Golden, WriteSite

HERE = Path(__file__).parent
VALID = sorted((HERE / "valid").rglob("*.md"))
INVALID = sorted((HERE / "invalid").rglob("*.md"))
CODES = {rule.code for rule in all_rules()}


def place(file: Path) -> str:
    folder = file.parent.name
    return f"brands/{'品牌' if folder in {'valid', 'invalid'} else folder}/样例.md"


@pytest.mark.parametrize("file", VALID, ids=[file.stem for file in VALID])
def test_a_difficult_entry_is_accepted(site: WriteSite, file: Path) -> None:
    problems = site({place(file): file.read_bytes()}).examine().problems
    assert problems == (), text(problems)


@pytest.mark.parametrize("file", INVALID, ids=[file.stem for file in INVALID])
def test_a_wrong_entry_gets_exactly_its_report(site: WriteSite, golden: Golden, file: Path) -> None:
    problems = site({place(file): file.read_bytes()}).examine().problems
    code = file.stem.partition("_")[0]
    assert {problem.code for problem in problems} == {code}, text(problems)
    golden(file.with_suffix(".txt"), text(problems))


def test_no_file_is_an_orphan() -> None:
    assert {file.stem.partition("_")[0] for file in INVALID} <= CODES
    reports = {file.stem for file in (HERE / "invalid").rglob("*.txt")}
    assert reports == {file.stem for file in INVALID}
    others = [
        file
        for folder in ("valid", "invalid")
        for file in (HERE / folder).rglob("*")
        if file.is_file() and file.suffix not in {".md", ".txt"}
    ]
    assert not others
