"""Rules that guess are right nineteen times in twenty, or they are hints."""

import pytest

from hooks.catalogue import Catalogue
from hooks.entries.problem import Severity
from tests.precision.correct import COUNT, correct
from tests.precision.planted import MISTAKES
from tests.precision.table import ALLOWED, Row, problems, rows

LEAST_FOUND = 0.9


@pytest.fixture(scope="module")
def measured() -> dict[str, Row]:
    return {row.code: row for row in rows()}


def test_a_rule_that_cries_wolf_is_a_hint(measured: dict[str, Row], real: Catalogue) -> None:
    """The real entries have no problem at all."""
    assert real.entries
    loud = [row for row in measured.values() if row.severity is not Severity.HINT]
    assert not [
        row for row in loud if row.false_alarms > COUNT * ALLOWED or row.precision < 1 - ALLOWED
    ]


@pytest.mark.parametrize("code", MISTAKES)
def test_what_is_planted_is_found(measured: dict[str, Row], code: str) -> None:
    assert measured[code].found >= LEAST_FOUND * measured[code].planted


def test_the_same_seed_gives_the_same_entries() -> None:
    assert correct(50) == correct(50)
    assert len({*correct(50)} - {*correct(0)}) == 50


def test_a_mistake_is_not_lost_among_correct_entries() -> None:
    bad = {"brands/品牌/坏.md": "---\n一句话: 一\n---\n打13800138000找王芳。\n"}
    assert "Q622" in {problem.code for problem in problems({**correct(20), **bad})}
