"""A web server on this computer alone, that behaves as hosts do: it moves, it refuses, it makes up pages."""

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Reply = tuple[int, dict[str, str], bytes]


@dataclass
class Host:
    """``pages`` by path; ``answer`` says what else is sent, by default that there is nothing."""

    port: int = 0
    pages: dict[str, bytes | Reply] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    otherwise: Callable[[str], Reply] = field(default=lambda _: (404, {}, b"nothing here"))
    is_packing: bool = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def reply(self, path: str) -> Reply:
        self.asked.append(path)
        found = self.pages.get(path)
        if found is None:
            return self.otherwise(path)
        if isinstance(found, tuple):
            return found
        if self.is_packing:
            return 200, {"Content-Encoding": "gzip"}, gzip.compress(found)
        return 200, {"Content-Type": "text/html"}, found


@contextmanager
def running(host: Host) -> Iterator[Host]:
    """The host, for as long as somebody may ask it."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            status, headers, body = host.reply(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    host.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
