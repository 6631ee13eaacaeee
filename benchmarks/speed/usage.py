"""What a command costs: time, processor and memory, its own and of all that it starts."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

LAUNCHER = Path(__file__).with_name("launcher.py")
OURS_ALONE = frozenset({"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"})
"""What a developer's shell may set and nobody's else: a program is compiled once, not at each start."""
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in OURS_ALONE},
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONUTF8": "1",
}
BEAT = 30  # seconds between signs of life
TAIL = 15  # lines of a failed command's output that are worth showing


@dataclass(frozen=True)
class Usage:
    """Seconds on the clock, seconds of processor (user and system) of the whole tree of processes.

    ``memory`` in octets is the largest resident set that any one process of the tree ever had, as
    wait4 tells it; a tree of four equal workers needs up to four times as much.
    """

    wall: float
    cpu: float
    memory: int


class FailedError(Exception):
    """A measured command did not do its work; the text ends with what it said."""


def usage_of(
    command: tuple[str | Path, ...], folder: Path, say: Callable[[str], object] = lambda _: None
) -> Usage:
    """Run ``command`` in ``folder``; ``say`` hears from time to time how long it has taken."""
    with tempfile.TemporaryDirectory() as place:
        report, output = Path(place) / "usage.json", Path(place) / "output"
        with output.open("wb") as stream:
            process = subprocess.Popen(
                (sys.executable, "-I", "-S", LAUNCHER, report, *command),
                cwd=folder,
                env=ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
            )
            status = _waited(process, say)
        if status:
            lines = output.read_text("utf-8", errors="replace").splitlines()[-TAIL:]
            told = " ".join(map(str, command))
            raise FailedError("\n    ".join([f"{told}（退出码 {status}）：", *lines]))
        return Usage(*json.loads(report.read_text("utf-8")))


def _waited(process: subprocess.Popen[bytes], say: Callable[[str], object]) -> int:
    began = time.monotonic()
    while True:
        try:
            return process.wait(BEAT)
        except subprocess.TimeoutExpired:
            say(f" 已经 {time.monotonic() - began:.0f} 秒")
