"""Fixture ``tiles``: a tile server on this machine that answers, says nothing, or refuses."""

import contextlib
import http.server
import struct
import threading
import zlib
from collections.abc import Iterator
from http import HTTPStatus

import pytest


class Tiles:
    """A tile server: how it answers, what it was asked, and how many answers are out."""

    def __init__(self, port: int) -> None:
        self.behaviour = "answer"
        self.asked: list[str] = []
        self.released = threading.Event()
        self.late = threading.Semaphore(0)
        self.address = f"http://127.0.0.1:{port}/"
        self._lock = threading.Lock()

    @property
    def templates(self) -> tuple[str, str]:
        """Two layers; a picture that both asked for would be fetched once."""
        return (
            f"{self.address}map/{{s}}/{{z}}/{{x}}/{{y}}.png",
            f"{self.address}names/{{z}}/{{x}}/{{y}}.png",
        )

    def status(self, path: str) -> int:
        """How to answer; a silent server says nothing before it is released."""
        with self._lock:
            self.asked.append(path)
            is_first = len(self.asked) == 1
        waits, succeeds = {
            "answer": (False, True),
            "silent": (True, True),
            "fail": (False, False),
            "one answers": (not is_first, True),
            "one is late": (is_first, is_first),
        }[self.behaviour]
        if waits:
            self.released.wait()
        return HTTPStatus.OK if succeeds else HTTPStatus.NOT_FOUND


PIXEL = b"\x89PNG\r\n\x1a\n" + b"".join(
    struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    for kind, data in [
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\x00\x99")),
        (b"IEND", b""),
    ]
)


class TileServer(http.server.ThreadingHTTPServer):
    """Answers as its ``tiles`` say."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.tiles = Tiles(self.server_port)


class _Answer(http.server.BaseHTTPRequestHandler):
    server: TileServer

    def do_GET(self) -> None:
        tiles = self.server.tiles
        status = tiles.status(self.path)
        # A picture counts as a picture whatever the status beside it.
        body = PIXEL if status == HTTPStatus.OK else b"no such tile"
        with contextlib.suppress(ConnectionError):  # nobody may want it any more
            self.send_response(status)
            self.send_header("Content-Type", "image/png" if body == PIXEL else "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        tiles.late.release()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing: the test's output is the test's."""


@pytest.fixture(scope="session")
def tile_server() -> Iterator[TileServer]:
    """Its address stays, so that a site can be built once for several tests."""
    with TileServer() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def tiles(tile_server: TileServer) -> Iterator[Tiles]:
    """The server as if nobody had asked it before."""
    tile_server.tiles = made = Tiles(tile_server.server_port)
    yield made
    made.released.set()
