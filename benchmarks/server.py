"""A server that packs every answer, as the site's own is set up to: bytes are what a phone pays."""

import contextlib
import gzip
import http.server
import mimetypes
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from http import HTTPStatus
from pathlib import Path

HEAD = 190  # octets, about, of the head of an answer


@contextlib.contextmanager
def serve(
    folder: Path,
    sent: Callable[[str, int], object] = lambda _name, _octets: None,
    headers: Callable[[], Mapping[str, str]] = dict,
) -> Iterator[str]:
    """The address of ``folder``, for as long as it is wanted.

    ``sent`` is told the path and the octets of every answer, with its head; a browser's own count
    leaves out what its workers fetch. ``headers`` are asked for at every answer and stand in it.
    """

    @cache
    def packed(name: str) -> bytes | None:
        file, copy = folder / name, folder / f"{name}.gz"
        if copy.is_file():  # as a server sends it that has packed copies
            return copy.read_bytes()
        return gzip.compress(file.read_bytes(), 9) if file.is_file() else None

    class Answer(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # connections are kept
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            name = self.path.partition("?")[0].lstrip("/")
            body = packed(name)
            self.send_response(HTTPStatus.NOT_FOUND if body is None else HTTPStatus.OK)
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self.send_header("Content-Type", kind)
            if body is not None:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body or b"")))
            more = headers()
            for field, value in more.items():
                self.send_header(field, value)
            sent(name, HEAD + _octets(more) + len(body or b""))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
            """Say nothing: the table is the output."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def _octets(headers: Mapping[str, str]) -> int:
    return sum(len(f"{field}: {value}\r\n") for field, value in headers.items())
