"""Five thousand files of every sort among the real entries; a hundred thousand: ``make fuzz``."""

from pathlib import Path

import pytest

from tests.fuzz.batches import SIZE, Batches
from tests.fuzz.trial import Project

# Many values for what the tests of each rule cover; counting lines would triple their time.
pytestmark = pytest.mark.uncounted

INPUTS = 5_000
FOUND = sorted(Path(__file__).with_name("found").rglob("*.md"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project(tmp_path_factory.mktemp("fuzz") / "project")


@pytest.fixture(scope="module")
def batches() -> Batches:
    return Batches()


@pytest.mark.parametrize("part", range(5))
def test_whatever_is_put_among_the_entries_is_answered_and_what_passes_is_whole(
    project: Project, batches: Batches, part: int
) -> None:
    count = INPUTS // SIZE // 5
    project.passed = 0
    for number in range(part * count, (part + 1) * count):
        assert project.finds(batches.number(number)) == []
    assert project.passed > count * SIZE // 10, "enough of it passes the check and makes a page"


@pytest.mark.parametrize("file", FOUND, ids=lambda file: file.stem)
def test_what_was_found_once_stays_mended(project: Project, file: Path) -> None:
    path = f"brands/{file.parent.name}/{file.name}"
    assert project.finds({path: file.read_bytes()}) == []
