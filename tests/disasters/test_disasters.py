"""A few of the disasters of ``make disasters``, on a small site and at steps that are known."""

import errno
import os
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from tests.conftest import WriteSite
from tests.disasters.fault import Happens, Step, killed, refused, run, steps_of
from tests.disasters.trial import BUILD, FIX, FORCED, Trial, contents
from tests.site.conftest import ADDRESS, write_project
from tests.sketch import brand

# What happens in copies of this process is not counted, and much of it is loaded by MkDocs anyway.
pytestmark = [pytest.mark.build, pytest.mark.uncounted]

PATH = "品牌/灯会.md"
EXTRA = "品牌/夜校.md"
NEW = ("新建", "品牌", "新的")


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    root = tmp_path_factory.mktemp("disasters") / "project"
    write_project(root, {}, ADDRESS)
    before = contents(root / "brands")
    added = brand("发布: 已发布", "网址: deng-hui").encode()
    return Trial(
        root,
        (
            {**before, PATH: added},
            {**before, EXTRA: brand("发布: 已发布", "网址: ye-xiao").encode()},
        ),
    )


def firsts(steps: list[Step]) -> Iterator[tuple[int, str]]:
    """The first step of each line of ours that asks for something, by its number."""
    seen = set()
    for number, step in enumerate((step for step in steps if step.is_first_process), 1):
        if (step.event, step.place) not in seen:
            seen.add((step.event, step.place))
            yield number, f"{step.event} {step.place}"


FEW = 4
"""Steps that are tried here; ``make disasters`` tries all of them."""
BEFALLS = (killed, *map(refused, (errno.ENOSPC, errno.EROFS, errno.EACCES)))


@pytest.mark.parametrize("reading", [False, True], ids=["writing", "reading"])
def test_whatever_a_build_is_refused_a_whole_site_stands(trial: Trial, *, reading: bool) -> None:
    """One after the other, and the next build puts all of it right."""
    trial.write(1 - trial.now)
    found = [*firsts(steps_of(BUILD, trial.root, trial.output, reading=reading))]
    assert len(found) > 3
    trial.write(1 - trial.now)
    some = found[:: len(found) // FEW]
    befalls = [refused(errno.ENOENT), refused(errno.EACCES)] if reading else BEFALLS
    for (number, _), happens in zip(some, cycle(befalls), strict=False):
        ended = run(FORCED, trial.root, trial.output, happens, number, reading=reading)
        trial.judge(ended, is_last=False)
    trial.judge(run(BUILD, trial.root, trial.output))


WRONG = {f"brands/品牌/{name}.md": brand("类别：服务") for name in "甲乙丙"}


@pytest.mark.parametrize("code", [None, errno.ENOSPC])
def test_no_entry_is_half_mended(site: WriteSite, tmp_path: Path, code: int | None) -> None:
    root, output = site(WRONG).root, tmp_path / "said.txt"
    steps = [*firsts(steps_of(FIX, root, output))]
    mended = {path: (root / path).read_bytes() for path in WRONG}
    assert len(steps) > 3
    for step, _ in steps:
        for path, text in WRONG.items():
            (root / path).write_text(text, "utf-8")
        ended = run(FIX, root, output, refused(code) if code else killed, step)
        assert "Traceback" not in ended.said
        for path, text in WRONG.items():
            assert (root / path).read_bytes() in (text.encode(), mended[path])
        is_whole = all((root / path).read_bytes() == data for path, data in mended.items())
        assert is_whole or ended.status
        assert ("没有改" in ended.said) <= ("磁盘满了" in ended.said)
        run(FIX, root, output)
        assert {path: (root / path).read_bytes() for path in WRONG} == mended
        assert not [*(root / "brands").rglob(".*")]


@pytest.mark.parametrize("code", [None, errno.ENOSPC, errno.EROFS])
def test_a_new_entry_is_there_whole_or_not_at_all(
    site: WriteSite, tmp_path: Path, code: int | None
) -> None:
    root, output = site().root, tmp_path / "said.txt"
    file = root / "brands/品牌/新的.md"
    for number in range(1, 1 + len(steps_of(NEW, root, output))):
        whole = file.read_bytes()
        file.unlink()
        ended = run(NEW, root, output, refused(code) if code else killed, number)
        assert not file.exists() or file.read_bytes() == whole
        assert "Traceback" not in ended.said
        assert ended.status or file.exists()
        if not file.exists():
            assert run(NEW, root, output).status == 0
        assert not [*(root / "brands").rglob(".*")]


@pytest.mark.parametrize("seconds", [0, 2**32], ids=["1970", "2106"])
def test_no_time_of_a_file_decides_what_is_built(trial: Trial, seconds: int) -> None:
    """A clock was set back or forward, or an editor keeps a file's time."""
    trial.write(1 - trial.now)
    for path in trial.states[trial.now]:
        os.utime(trial.root / "brands" / path, (seconds, seconds))
    trial.judge(run(BUILD, trial.root, trial.output))


@pytest.mark.parametrize(("happens", "step"), [(killed, 9), (refused(errno.ENOSPC), 9), (None, 0)])
def test_whatever_befalls_a_preview_the_site_and_the_entries_stand(
    trial: Trial, happens: Happens | None, step: int
) -> None:
    """Killed in the end it is in any case, after it was looked at."""
    trial.judge(trial.previewed(60.0, happens, step))
