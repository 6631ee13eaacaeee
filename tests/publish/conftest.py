"""A quick build in MkDocs' place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hooks import cli

Build = Callable[[Path], None]


def write(text: str, then: Exception | None = None) -> Build:
    """A site of two pages: one says ``text``, the other is always the same."""

    def build(folder: Path) -> None:
        (folder / "brand").mkdir(parents=True)
        (folder / "index.html").write_text(text)
        (folder / "brand/same.html").write_text("the same")
        if then:
            raise then

    return build


RunBuild = Callable[..., tuple[int, str]]


@pytest.fixture
def run_build(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> RunBuild:
    """Run ``quntuan build`` here, with something quicker in MkDocs' place."""

    def run(root: Path, *argv: str, then: Exception | None = None) -> tuple[int, str]:
        made = write("page", then)
        monkeypatch.setattr("hooks.cli.site_build.build_into", lambda *given, **_: made(given[-1]))
        status = cli.main(["生成", "--root", str(root), *argv])
        return status, "".join(capsys.readouterr())

    return run
