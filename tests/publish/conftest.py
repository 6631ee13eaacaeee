"""A quick build in MkDocs' place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hooks import cli
from hooks.adapter.mkdocs_build import Finished
from hooks.publish.kept_files import Written

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
        def build_into(_root: Path, _outputs: object, folder: Path, _kept: object) -> Finished:
            write("page", then)(folder)
            return Finished(Written(), 0)

        monkeypatch.setattr("hooks.cli.site_build.build_into", build_into)
        status = cli.main(["生成", "--root", str(root), *argv])
        return status, "".join(capsys.readouterr())

    return run
