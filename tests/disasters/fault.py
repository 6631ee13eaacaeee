"""Faults: what happens to a command at one of its steps that touch the disk.

A step is what Python asks the system for: to open a file for writing, to make, to rename, to link
or to remove one. The command runs in a copy of this process, in which all is loaded already, and
at a step that is known by its number it is killed, or told what a system would tell it.
"""

import os
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hooks import cli
from hooks.cli import build, check, fix, preview, site_build

CHANGING = frozenset(
    {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.utime"}
    | {"os.truncate", "shutil.rmtree", "shutil.copyfile", "sqlite3.connect", "ctypes.dlsym"}
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
PAUSE = 0.05
HERE = str(Path(__file__).resolve().parents[2])

LOADED = (build, check, fix, preview, site_build)
"""So that no copy of this process spends its time on it."""

Happens = Callable[[str], None]
Command = Sequence[str]


@dataclass(frozen=True)
class Step:
    """What a command asked for, and the line of ours that did."""

    event: str
    place: str
    is_first_process: bool


@dataclass(frozen=True)
class Ended:
    """How a command ended, and all that it said; ``status`` is minus the signal that killed it."""

    status: int
    said: str
    process: int


def killed(_path: str) -> None:
    """The whole program, whichever of its processes comes to the step."""
    os.kill(_Child.leader, signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)


def refused(number: int) -> Happens:
    """The system says no."""

    def happen(path: str) -> None:
        raise OSError(number, os.strerror(number), path)

    return happen


class _Child:
    leader = 0


def steps_of(command: Command, root: Path, output: Path, *, reading: bool = False) -> list[Step]:
    """All steps of a command that goes well."""
    log = output.with_suffix(".steps")
    log.unlink(missing_ok=True)
    with log.open("ab", buffering=0) as file:

        def note(step: Step, _number: int, _path: str) -> None:
            file.write(f"{step.event}\t{step.place}\t{step.is_first_process:d}\n".encode())

        ended = _run(command, root, output, note, reading=reading)
    assert ended.status in (0, 1), ended.said
    lines = (line.split("\t") for line in log.read_text("utf-8").splitlines())
    return [Step(event, place, is_first == "1") for event, place, is_first in lines]


def run(
    command: Command,
    root: Path,
    output: Path,
    happens: Happens | None = None,
    at: int = 0,
    *,
    reading: bool = False,
) -> Ended:
    """Run a command in ``root``; at step ``at`` of its first process, or of any, it happens."""

    def maybe(_step: Step, number: int, path: str) -> None:
        if happens and number == at:
            happens(path)

    return _run(command, root, output, maybe, reading=reading)


def run_within(
    command: Command,
    root: Path,
    output: Path,
    seconds: float,
    meanwhile: Callable[[], bool],
    happens: Happens | None = None,
    at: int = 0,
) -> Ended:
    """Run a command that goes on for ever, and kill it in the end; at step ``at`` it happens.

    ``meanwhile`` is done again and again, such as to ask a server for a page, until it says that
    it was enough, or until the time is over.
    """

    def maybe(_step: Step, number: int, path: str) -> None:
        if happens and number == at:
            happens(path)

    child = _begin(command, root, output, maybe, reading=False)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            said = output.read_text("utf-8", "replace")
            return Ended(os.waitstatus_to_exitcode(status), said, child)
        if meanwhile():
            break
        time.sleep(PAUSE)
    os.killpg(child, signal.SIGKILL)
    return _end(child, output)


def run_until(command: Command, root: Path, output: Path, seconds: float) -> Ended:
    """Run a command and kill it after a time, at whatever it is then."""
    child = _begin(command, root, output, None, reading=False)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return _end(child, output)


def system_folder(output: Path) -> Path:
    """What a command takes for the system's folder of temporary files."""
    return output.with_suffix(".temporary")


def _run(
    command: Command,
    root: Path,
    output: Path,
    watch: Callable[[Step, int, str], None],
    *,
    reading: bool,
) -> Ended:
    return _end(_begin(command, root, output, watch, reading=reading), output)


def _begin(
    command: Command,
    root: Path,
    output: Path,
    watch: Callable[[Step, int, str], None] | None,
    *,
    reading: bool,
) -> int:
    system_folder(output).mkdir(exist_ok=True)
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    status = 70
    try:
        os.setsid()
        _Child.leader = os.getpid()
        with output.open("wb") as file:
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
        sys.settrace(None)
        tempfile.tempdir = str(system_folder(output))
        os.chdir(root)
        if watch:
            sys.addaudithook(_hook(watch, reading=reading))
        status = cli.main([*command])
    except BaseException:  # noqa: BLE001 - as Python would say it
        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(status)


def _end(child: int, output: Path) -> Ended:
    _, status = os.waitpid(child, 0)
    return Ended(os.waitstatus_to_exitcode(status), output.read_text("utf-8", "replace"), child)


def _hook(
    watch: Callable[[Step, int, str], None], *, reading: bool
) -> Callable[[str, tuple[object, ...]], None]:
    counts: dict[int, int] = {}

    def hook(event: str, given: tuple[object, ...]) -> None:
        if event == "open":
            is_writing = isinstance(given[2], int) and bool(given[2] & WRITING)
            if is_writing == reading or not isinstance(given[0], str):
                return
        elif reading or event not in CHANGING:
            return
        process = os.getpid()
        number = counts[process] = counts.get(process, 0) + 1
        path = str(given[0]) if given else ""
        if place := _place():
            watch(Step(event, place, process == _Child.leader), number, path)

    return hook


def _place() -> str:
    """The innermost line of the program that asked; nothing where Python itself did, to import."""
    found = ""
    for name, line in _frames():
        if "importlib" in name:
            return ""
        if not found and name.startswith((f"{HERE}/hooks/", f"{HERE}/maps/")):
            found = f"{name.removeprefix(HERE)}:{line}"
    return found or "elsewhere"


def _frames() -> Iterator[tuple[str, int]]:
    frame = sys._getframe(2)
    while frame.f_back is not None:
        yield frame.f_code.co_filename, frame.f_lineno
        frame = frame.f_back
