"""Work on all cores: what comes out, and what fails, is as if one process had done it all."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import pytest

from hooks import workers
from hooks.workers import FEW, beside, spread, watched
from tests.conftest import ROOT

HERE = os.getpid()
MANY = range(FEW, FEW + 200)
CORES = 3


@pytest.fixture
def cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three, whatever runs beside this test; nothing that the tests spread takes a lock."""
    monkeypatch.setattr(workers, "_cores", lambda: CORES)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)


forking = pytest.mark.usefixtures("cores")
# From 3.12 on Python warns of the thread by which pytest-xdist hears from its master.
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


@forking
@pytest.mark.parametrize("count", [0, 1, FEW - 1, FEW, FEW + 1, 1_000])
def test_results_come_in_the_order_of_the_items(count: int) -> None:
    slow = {0, count - 1}

    def half(number: int) -> float:
        if number in slow:
            time.sleep(0.05)
        return number / 2

    assert list(spread(half, iter(range(count)))) == [number / 2 for number in range(count)]


@forking
def test_many_items_are_done_by_workers_and_here_and_few_are_not() -> None:
    processes = {*spread(lambda _: os.getpid(), MANY)}
    assert HERE in processes
    assert len(processes) == CORES
    assert HERE not in spread(lambda _: os.getpid(), range(workers.MANY + 1))
    assert {*spread(lambda _: os.getpid(), MANY[: FEW - 1])} == {HERE}


@forking
def test_results_larger_than_a_pipe_holds() -> None:
    assert [*spread(lambda number: bytes(300_000 + number), MANY)] == [
        bytes(300_000 + number) for number in MANY
    ]


class UnpicklableError(Exception):
    """Cannot be made again from its message alone."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"{number}: {reason}")


@forking
@pytest.mark.parametrize("wrong", [MANY[0], MANY[77], MANY[-1]])
def test_a_mistake_arrives_behind_the_results_before_it(wrong: int) -> None:
    def fails(number: int) -> int:
        if number == wrong:
            raise UnpicklableError(number, "wrong")
        return number

    found = spread(fails, MANY)
    assert [*islice(found, wrong - MANY[0])] == [*range(MANY[0], wrong)]
    with pytest.raises(UnpicklableError, match=f"^{wrong}: wrong$"):
        next(found)


@forking
def test_what_cannot_be_handed_over_is_done_here() -> None:
    def enclose(number: int) -> Callable[[], int]:
        return lambda: number

    assert [one() for one in spread(enclose, MANY)] == [*MANY]


@forking
@pytest.mark.parametrize("falling", [{MANY[0]}, {MANY[90]}, {*MANY}], ids=["first", "one", "all"])
def test_the_work_of_a_killed_worker_is_done_all_the_same(falling: set[int]) -> None:
    def falls(number: int) -> int:
        if number in falling and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert [*spread(falls, MANY)] == [*MANY]


@forking
def test_a_system_that_grants_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert {*spread(lambda _: os.getpid(), MANY)} == {HERE}


@forking
def test_workers_end_with_whoever_asked_for_them() -> None:
    found = spread(lambda number: (number, os.getpid()), MANY)
    number, worker = next(found)
    os.kill(worker, 0)
    found.close()  # type: ignore[attr-defined]
    assert number == MANY[0]
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def with_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)


def on_another_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")


def in_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "parent_process", lambda: "another")


@pytest.mark.parametrize("where", [with_another_thread, on_another_system, in_a_worker])
def test_a_process_that_cannot_be_copied_does_all(
    where: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "_cores", lambda: 3)
    where(monkeypatch)
    assert {*spread(lambda _: os.getpid(), MANY)} == {HERE}


ALONE = """
import hooks.cli, hooks.adapter.run, hooks.workers as workers
assert workers._may_fork()
"""
WITHOUT_FORK = """
import multiprocessing.connection, multiprocessing.context, os, runpy, sys
del multiprocessing.context.ForkProcess, os.fork, os.sched_getaffinity
sys.platform = "win32"
module = runpy.run_path("hooks/workers/__init__.py")
assert [*module["spread"](str, range(100))] == [*map(str, range(100))]
"""
LONG = """
import os, time
from hooks import workers
workers._cores = lambda: 3

def work(number):
    time.sleep(0.01)
    return os.getpid()

found = workers.spread(work, range(1000))
print(next(found) != os.getpid(), flush=True)
time.sleep(60)
"""


def test_nothing_that_a_build_imports_hinders_the_workers() -> None:
    subprocess.run([sys.executable, "-c", ALONE], cwd=ROOT, check=True)


def test_a_system_that_has_nothing_of_all_this() -> None:
    subprocess.run([sys.executable, "-c", WITHOUT_FORK], cwd=ROOT, check=True)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_a_process_that_is_stopped(how: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", LONG],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as started:
        assert started.stdout
        assert started.stdout.readline() == "True\n"
        started.send_signal(how)
        started.communicate(timeout=30)  # at the latest with its chunk: it holds the pipe too
    assert started.returncode != 0


@forking
def test_work_beside_gives_what_it_would_here() -> None:
    with beside(lambda: (os.getpid(), "made")) as result:
        made_by, made = result()
    assert made == "made"
    assert made_by != HERE


@forking
@pytest.mark.parametrize("fails", [True, False])
def test_work_beside_that_fails_there_is_done_here(*, fails: bool) -> None:
    def work() -> int:
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        if fails:
            raise ValueError("here too")
        return HERE

    with beside(work) as result:
        if fails:
            with pytest.raises(ValueError, match="here too"):
                result()
        else:
            assert result() == HERE


def test_with_one_core_nothing_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_cores", lambda: 1)
    with beside(os.getpid) as result:
        assert result() == HERE


def test_what_has_a_title_is_watched_and_comes_out_the_same() -> None:
    seen: list[tuple[str, int]] = []

    def watch(title: str, results: Iterator[Any], total: int) -> Iterator[Any]:
        seen.append((title, total))
        return results

    with watched(watch):
        assert [*spread(abs, [-1, -2], "数一数")] == [1, 2]
        assert [*spread(abs, [-3])] == [3]
        assert [*spread(abs, [], "没有")] == []
    assert [*spread(abs, [-4], "没人看")] == [4]
    assert seen == [("数一数", 2)]
