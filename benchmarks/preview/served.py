"""A project's preview while it runs, and how long its reader waits."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

PATIENCE = 60.0  # seconds
REST = 0.02  # seconds


@contextlib.contextmanager
def previewed(root: Path) -> Iterator[str]:
    """The address of ``quntuan preview``, which may not answer yet."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "hooks.cli", "preview", "--address", place]
    with subprocess.Popen(
        command,
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            yield f"http://{place}"
        finally:
            server.terminate()


def wait(url: str, is_shown: Callable[[str], bool], limit: float = PATIENCE) -> float:
    """Seconds until the page is as wanted."""
    started = time.monotonic()
    while time.monotonic() - started < limit:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=limit) as answer:  # noqa: S310 - our own server
            if is_shown(answer.read().decode("utf-8")):
                return time.monotonic() - started
        time.sleep(REST)
    sys.exit(f"{url} never became as wanted")
