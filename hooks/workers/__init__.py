"""Work spread over the processor's cores, by processes that are copies of this one.

A copy (``fork``) knows all that this process knows, so the function may be any closure, and
nothing is handed over but results. Where a process cannot be copied safely (Windows, macOS, other
threads at work), or there is little to do, all is done here; the results are the same.
"""

import gc
import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from math import ceil
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, Protocol, TypeVar, cast

FEW = 16
"""Fewer items than this are not worth a process, unless each takes long."""
MANY = 1_000
"""Of more items this process does none: what a function remembers of them (faces, cards) ends with
the workers, and the largest process stays as small as it was."""
SHARES = 16
"""Chunks for each core, so that none waits long for the last one."""
AHEAD = 2
"""Chunks given to a worker at a time: it has the next one while the last one is fetched."""
TURN = 0.01
"""Seconds that this process works before it looks whether a worker waits for it."""

Item = TypeVar("Item")
Result = TypeVar("Result")
Chunks = Sequence[Sequence[Item]]


class Watch(Protocol):
    """Shows how far some work is, such as by a bar: it passes on results that it is given."""

    def __call__(self, title: str, results: Iterator[Result], total: int) -> Iterable[Result]: ...


_watches: list[Watch] = []


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Whatever has a title is shown by ``watch`` meanwhile."""
    _watches.append(watch)
    try:
        yield
    finally:
        _watches.pop()


def spread(
    function: Callable[[Item], Result], items: Iterable[Item], title: str = "", few: int = FEW
) -> Iterator[Result]:
    """What ``function`` returns for each item, in their order; ``title`` says to people what it is.

    This process does its share unless there are ``MANY``: a copy less, and less to hand over. What the
    function does beside returning (a log, a counter, a cache) is not seen here, or not all. A chunk
    that fails, or whose worker is killed, is done again here, where an exception is raised as if
    there were no workers. They end with the generator, and with this process, however it ends.
    """
    every = tuple(items)
    results = _spread(function, every, few)
    if title and every and _watches:
        yield from _watches[-1](title, results, len(every))
    else:
        yield from results


def _spread(
    function: Callable[[Item], Result], every: Sequence[Item], few: int
) -> Iterator[Result]:
    count = _cores() if len(every) >= few and _may_fork() else 1
    if count == 1:
        yield from map(function, every)
        return
    size = ceil(len(every) / (count * SHARES))
    chunks = [every[at : at + size] for at in range(0, len(every), size)]
    is_here_too = len(every) <= MANY
    with _workers(function, chunks, count - is_here_too) as links:
        work = _Work(function, chunks, links, is_here_too=is_here_too)
        done_here_or_there = work.results()
        for chunk, done in zip(chunks, done_here_or_there, strict=True):
            yield from map(function, chunk) if done is None else done


@contextmanager
def beside(function: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """Begin to work on ``function`` while this process goes on; what is given waits for its result.

    The same holds for it as for an item of ``spread``.
    """
    if _cores() == 1 or not _may_fork():
        yield function
        return
    with _workers(lambda _: function(), [(None,)], 1) as links:

        def result() -> Result:
            done = None
            with suppress(EOFError, OSError):  # the worker was killed
                done = next((pickle.loads(link.recv_bytes()) for link in links), None)  # noqa: S301
            return function() if done is None else cast("Result", done[0])

        for link in links:
            link.send(0)
        yield result


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def _may_fork() -> bool:
    """A lock that another thread holds would stay shut in a copy; workers have no workers."""
    is_alone = threading.active_count() == 1 and parent_process() is None
    return is_alone and sys.platform == "linux"


@contextmanager
def _workers(
    function: Callable[[Item], Result], chunks: Chunks[Item], count: int
) -> Iterator[list[Connection]]:
    """Links to as many workers as the system grants, and no worker after that."""
    fork = get_context("fork")
    links: list[Connection] = []
    started: list[BaseProcess] = []
    try:
        with suppress(OSError):
            for _ in range(count):
                here, there = fork.Pipe()
                links.append(here)
                serve = (function, chunks, there, tuple(links))
                worker = fork.Process(target=_serve, args=serve, daemon=True)
                worker.start()
                started.append(worker)
                there.close()
        yield links[: len(started)]
    finally:
        for process in started:
            process.kill()
        for link in links:
            link.close()
        for process in started:
            process.join()


def _serve(
    function: Callable[[Item], Result],
    chunks: Chunks[Item],
    link: Connection,
    others: Iterable[Connection],
) -> None:
    """Do what is asked for until nobody asks: the other end closes when its process is no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that asks
    for other in others:
        other.close()
    gc.freeze()  # what was there before is not walked through, which would copy it
    with suppress(EOFError, OSError):
        while True:
            at = link.recv()
            link.send_bytes(_packed(function, chunks[at]))


def _packed(function: Callable[[Item], Result], chunk: Sequence[Item]) -> bytes:
    try:
        return pickle.dumps([*map(function, chunk)])
    except BaseException:  # noqa: BLE001 - raised where the chunk is done again
        return pickle.dumps(None)


class _Work(Generic[Item, Result]):
    """Chunks of items, done by workers at the other end of ``links`` and by this process."""

    def __init__(
        self,
        function: Callable[[Item], Result],
        chunks: Chunks[Item],
        links: Sequence[Connection],
        *,
        is_here_too: bool,
    ) -> None:
        self._is_here_too = is_here_too
        self._function = function
        self._chunks = chunks
        self._ahead = iter(range(len(chunks)))
        self._asked = {link: deque[int]() for link in links}
        self._found: dict[int, list[Result] | None] = {}
        for link in [*links] * AHEAD:
            with suppress(OSError):
                self._ask(link)

    def results(self) -> Iterator[list[Result] | None]:
        """Those of each chunk; None for one that failed."""
        for at in range(len(self._chunks)):
            while at not in self._found and self._goes_on(at):
                pass
            yield self._found.pop(at, None)

    def _goes_on(self, at: int) -> bool:
        """Do a chunk, or wait for the one at ``at``; False where there is nothing to wait for."""
        self._fetch(0)
        is_free = self._is_here_too or not self._asked
        own = next(self._ahead, None) if is_free else None
        if own is not None:
            self._found[own] = self._done(self._chunks[own])
            return True
        is_coming = any(at in given for given in self._asked.values())
        if is_coming:
            self._fetch(None)
        return is_coming

    def _ask(self, link: Connection) -> None:
        for at in islice(self._ahead, 1):
            self._asked[link].append(at)
            link.send(at)

    def _fetch(self, seconds: float | None) -> None:
        ready = wait([*self._asked], seconds) if self._asked else []
        for link in cast("list[Connection]", ready):
            try:
                done = pickle.loads(link.recv_bytes())  # noqa: S301 - our own
                self._found[self._asked[link].popleft()] = done
                self._ask(link)
            except (EOFError, OSError):  # the worker was killed
                del self._asked[link]

    def _done(self, chunk: Sequence[Item]) -> list[Result] | None:
        done: list[Result] = []
        until = time.monotonic() + TURN
        try:
            for item in chunk:
                done.append(self._function(item))
                if time.monotonic() > until:
                    self._fetch(0)
                    until = time.monotonic() + TURN
        except Exception:  # noqa: BLE001 - raised when it is this chunk's turn
            return None
        return done
