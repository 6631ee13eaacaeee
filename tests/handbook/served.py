"""A desk over the fictional county, for as long as pictures of it are taken."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120
"""Seconds until the desk has to answer."""


@contextmanager
def served(project: Path) -> Iterator[str]:
    """The address of the desk with its token, until the block is left."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "hooks.cli", "desk", "--no-browser", "--address", str(port)]
    with subprocess.Popen(
        [*command, "--root", str(project)],
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:
        assert process.stdout
        lines = iter(process.stdout.readline, "")
        found = (re.search(r"http\S+token=\S+", line) for line in lines)
        entrance = next(one[0] for one in found if one)
        _wait_for(port)
        try:
            yield entrance
        finally:
            process.send_signal(signal.SIGINT)
            process.stdout.read()


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError
