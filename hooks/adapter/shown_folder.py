"""The folder that the preview's server looks in: a generated file is put there when it is asked for."""

import logging
import posixpath
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from hooks.adapter.hand_written import explained
from hooks.adapter.run import Application, Run
from hooks.render import Output, PageSource

log = logging.getLogger("mkdocs.hooks.quntuan")
Headers = list[tuple[str, str]]
TRIES = 3
"""Between making a file and sending it somebody may save an entry, which takes the file away."""


class ShownFolder:
    """Generated files of the present state below ``folder``, beside what MkDocs wrote there."""

    def __init__(self, folder: Path, run: Run, written: Iterable[str] = ()) -> None:
        self._folder = folder
        self._run = run
        self._written = set(written)
        self._lock = RLock()

    @contextmanager
    def renewed(self) -> Iterator[None]:
        """What was made of an earlier state is taken away; nothing is put there before the end."""
        with self._lock:
            for url in self._written:
                (self._folder / url).unlink(missing_ok=True)
            self._written.clear()
            yield

    def has(self, address: str) -> bool:
        """Whether there is such a file; if it is a generated one, it is there afterwards."""
        file = self._folder / address
        on_demand = self._run.on_demand
        if file.is_file() or on_demand is None:
            return file.is_file()
        made = on_demand.at(address)
        with self._lock:
            if on_demand is not self._run.on_demand:
                return self.has(address)  # an entry was saved meanwhile
            for output in made:
                self._write(output)
            return file.is_file()

    def _write(self, output: Output) -> None:
        """Where no file by hand stands in its place."""
        file = self._folder / output.url
        if file.exists() and output.url not in self._written:
            return
        content = self._finished(output)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        self._written.add(output.url)

    def _finished(self, output: Output) -> bytes:
        if isinstance(output, PageSource) and self._run.theme:
            return self._run.theme.plain(output).encode("utf-8", "xmlcharrefreplace")
        return output.content


def with_generated(application: Application, folder: ShownFolder, mount_path: str) -> Application:
    """The WSGI application, which finds generated files too, made at the first request."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        address = address_of(environ["PATH_INFO"], mount_path)
        for _ in range(TRIES):
            held: list[tuple[str, Headers]] = []
            try:
                is_there = folder.has(address)
            except OSError as caught:
                return _not_written(caught, start)
            body = application(environ, lambda *given: held.append(given))  # noqa: B023
            if not is_there or not held[0][0].startswith("404"):
                break
        start(*held[0])
        return body

    return answer


def _not_written(caught: OSError, start: Callable[..., Any]) -> Iterable[bytes]:
    """The disk is full, or refuses: it is no fault of ours, and the next request may be answered."""
    said = explained(caught)
    log.error("%s", said)
    start("503 Service Unavailable", [("Content-Type", "text/plain; charset=utf-8")])
    return [said.encode()]


def address_of(path: str, mount_path: str) -> str:
    """The address on the site of what a browser asks for."""
    decoded = path.encode("latin-1").decode("utf-8", "ignore")
    within = decoded.removeprefix(mount_path)
    page = f"{within}index.html" if not within or within.endswith("/") else within
    return posixpath.normpath(f"/{page}").lstrip("/")
