"""The server of preview and desk: where it listens on this computer, and what it says if it cannot."""

import argparse
import errno
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path
from socket import create_connection
from threading import Thread
from time import sleep
from unicodedata import normalize
from urllib.request import urlopen

from hooks.adapter.guard import is_local
from hooks.adapter.mkdocs_build import BuildFailedError, preview
from hooks.checks.report import text
from hooks.cli.parser import Misuse
from hooks.entries.problem import errors
from hooks.pipeline import settings_of

THIS_COMPUTER, FIRST_PORT, LAST_PORT = "127.0.0.1", "8000", 65535
PORTS = 10
"""That are tried one after the other."""
PATIENCE, PAUSE = 600, 0.5
"""Tries, and seconds between them: the first start of a large site takes its time."""
TAKEN = frozenset({errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES, errno.EPERM})


def add_address(command: argparse.ArgumentParser) -> None:
    """``--address``: where the server listens."""
    command.add_argument(
        "--address",
        metavar="地址",
        help="端口，例如 8001；或地址加端口。不写就用 8000，被占用就用后面的",
    )


def address_of(arguments: argparse.Namespace) -> str:
    """The one that was asked for, or the first that is free."""
    return _address(arguments.address) if arguments.address else _free_address()


def serve(root: Path, address: str, announcement: str, opened: str = "") -> int:
    """Serve until interrupted, and open a page once it can be seen; 1 where it cannot be."""
    _, problems = settings_of(root)
    if errors(problems):
        sys.stdout.write(f"{text(problems)}没有打开预览。改好上面的错误后再运行一次。\n")
        return 1
    sys.stdout.write(announcement)
    sys.stdout.flush()
    if opened:
        Thread(target=_open, args=(f"http://{address}/", opened), daemon=True).start()
    try:
        preview(root, address)
    except BuildFailedError as caught:
        sys.stderr.write(f"{caught}\n")
        return 1
    except OSError as caught:
        if caught.errno not in TAKEN:
            raise
        sys.stderr.write(
            f"地址 {address} 不能用，可能另一个预览正开着；"
            "关掉它，或换一个地址，例如 --address 8001。\n"
        )
        return 1
    return 0


def _open(site: str, url: str) -> None:
    """Show the page once the site answers; where there is no browser, the address was printed."""
    for _ in range(PATIENCE):
        with suppress(OSError), urlopen(site, timeout=PATIENCE):  # noqa: S310 - this computer's own
            webbrowser.open(url)
            return
        sleep(PAUSE)


def _free_address() -> str:
    """The first port at which nobody answers, so that a second preview opens beside the first."""
    ports = range(int(FIRST_PORT), int(FIRST_PORT) + PORTS)
    free = (port for port in ports if not _answers(port))
    return f"{THIS_COMPUTER}:{next(free, FIRST_PORT)}"


def _answers(port: int) -> bool:
    with suppress(OSError), create_connection((THIS_COMPUTER, port), timeout=PAUSE):
        return True
    return False


def _address(text: str) -> str:
    """Host and port; a port alone is one of this computer. Misuse for any other computer."""
    written = normalize("NFKC", text).strip()
    given, colon, port = written.rpartition(":")
    if not colon and not written.isdigit():
        given, port = written, FIRST_PORT
    host = given.strip("[]") or THIS_COMPUTER
    if not is_local(host):
        raise Misuse(
            f"“{text}”不能用：预览里有没发布的条目，只给这台电脑看。"
            "写一个端口就好，例如 --address 8001。"
        )
    if not (port.isascii() and port.isdigit() and 0 < int(port) <= LAST_PORT):
        raise Misuse(f"“{text}”的端口不对：写 1 到 {LAST_PORT} 的整数，例如 --address 8001。")
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
