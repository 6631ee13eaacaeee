"""The site of all vectors, built once a run, and a server with or without its policy."""

import contextlib
import functools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser import Quiet, served
from tests.site.conftest import Once
from tests.site.hostile.project import POLICY, write

Serve = Callable[..., str]


@pytest.fixture(scope="session")
def hostile(once: Once) -> Path:
    """The folder of the built site."""
    return once("hostile", write) / "site"


class _WithPolicy(Quiet):
    """A folder with a policy; /frames.html is a page of the tests' own, without one."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: object, policy: str, **named: object) -> None:
        self.policy = policy
        super().__init__(*given, **named)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        if self.policy and not self.path.startswith("/frames"):
            self.send_header("Content-Security-Policy", self.policy)
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@pytest.fixture
def serve_hostile(hostile: Path) -> Iterator[Serve]:
    """Serve it, as its own server would or as a disk does; its address."""
    with contextlib.ExitStack() as stack:

        def serve(*, has_policy: bool) -> str:
            policy = (hostile.with_name("site-hosting") / POLICY).read_text("utf-8").strip()
            given = policy if has_policy else ""
            return served(stack, functools.partial(_WithPolicy, directory=hostile, policy=given))

        yield serve
