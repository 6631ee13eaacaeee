"""What tests of the whole pipeline share: a site from a sketch, and golden files."""

import signal
import sys
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from hooks.adapter.settings_judgement import refusals
from hooks.catalogue import Catalogue
from hooks.entries.read import read
from hooks.model.scalar.day import Day
from hooks.pipeline import Examined, examine
from hooks.view import site as view
from tests.county import COUNTY

ROOT = Path(__file__).resolve().parents[1]

pytest_plugins = ["tests.browser", "tests.tiles"]


@dataclass(frozen=True)
class Site:
    """A project folder with entries in it."""

    root: Path

    def examine(
        self,
        *,
        is_production: bool = False,
        today: Day | None = None,
        is_mkdocs_asked: bool = False,
        before: str = "",
    ) -> Examined:
        """``before`` is a folder below, with the project as it was."""
        asked = partial(examine, self.root, is_production=is_production, today=today)
        if before:
            asked = partial(asked, before=lambda root, _: read(root / before))
        return asked(refusals=refusals) if is_mkdocs_asked else asked()

    def codes(self) -> list[str]:
        return [problem.code for problem in self.examine().problems]

    def write(self, sketch: Mapping[str, str | bytes]) -> None:
        for path, content in sketch.items():
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)


# A busy machine makes no property false.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

WriteSite = Callable[..., Site]
Golden = Callable[[Path, str], None]


def pytest_configure() -> None:
    """A script's background job ignores Ctrl-C, and so would the previews that tests start and stop."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits for builds and browsers comes first: at the end no core waits for the other."""
    long = ("build", "browser")
    items.sort(key=lambda item: not any(map(item.get_closest_marker, long)))
    for item in items:
        if item.get_closest_marker("browser"):  # what it tests runs there
            item.add_marker("uncounted")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Counting lines takes four times as long as running them.

    ``no_cover`` of pytest-cov would do the same, but not in the processes of pytest-xdist.
    """
    counting = sys.gettrace()
    if item.get_closest_marker("uncounted"):
        sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(counting)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the expected files anew, then look"
    )


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """The real entries, in which there is nothing to mend; whose site it is, is yet to be said."""
    examined = examine(ROOT)
    assert {problem.code for problem in examined.problems} <= {"Q813"}
    return examined.catalogue


@pytest.fixture(scope="session")
def real_site(real: Catalogue) -> view.Site:
    """What the pages of the real entries show."""
    return view.view(real)


@pytest.fixture
def site(tmp_path: Path) -> WriteSite:
    """``site({path: text or bytes})``: the county with a sketch on top; ``alone`` without it."""

    def write(sketch: Mapping[str, str | bytes] | None = None, *, alone: bool = False) -> Site:
        made = Site(tmp_path / "site")
        made.write({} if alone else COUNTY)
        made.write(sketch or {})
        return made

    return write


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare with the file, byte for byte; ``--update-golden`` writes it instead."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert file.exists(), f"{file} is missing: run with --update-golden, then read it"
        assert text == file.read_bytes().decode()

    return compare
