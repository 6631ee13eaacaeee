"""Compiled templates: kept as Python keeps its modules, and never of something else."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from hooks.render.templates.compiled import CompiledTemplates


@pytest.fixture(autouse=True)
def _writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


class Site:
    """A folder with one template, rendered by one process after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.kept = folder, folder / "kept"
        self.compiled = 0
        self.write("{% if name %}\n群团{{ name }}{% endif %}")

    def write(self, text: str) -> None:
        (self.folder / "page.html").write_text(text, "utf-8")

    def render(self, *, trim_blocks: bool = False) -> str:
        site = self

        class Counted(Environment):
            def _generate(self, *arguments: object, **options: object) -> str:
                site.compiled += 1
                return super()._generate(*arguments, **options)  # type: ignore[arg-type]

        environment = Counted(
            loader=FileSystemLoader(self.folder),
            trim_blocks=trim_blocks,
            bytecode_cache=CompiledTemplates(self.kept),
        )
        return environment.get_template("page.html").render(name="站")

    @property
    def files(self) -> list[Path]:
        return [*self.kept.iterdir()] if self.kept.exists() else []


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_a_template_is_compiled_once(site: Site) -> None:
    assert site.render() == site.render() == "\n群团站"
    assert site.compiled == 1


def test_another_text_is_compiled_and_kept_instead(site: Site) -> None:
    site.render()
    site.write("{{ name }}台")
    assert site.render() == site.render() == "站台"
    assert (site.compiled, len(site.files)) == (2, 1)


def test_what_another_setting_made_of_it_is_not_taken(site: Site) -> None:
    assert site.render() == "\n群团站"
    assert site.render(trim_blocks=True) == "群团站"
    assert site.render() == "\n群团站"


@pytest.mark.parametrize("left", [0, 10, 100])
def test_what_is_damaged_is_compiled_anew(site: Site, left: int) -> None:
    site.render()
    [file] = site.files
    file.write_bytes(file.read_bytes()[:left])
    assert site.render() == site.render() == "\n群团站"
    assert site.compiled == 2


def test_where_nothing_can_be_kept_it_is_compiled_each_time(site: Site) -> None:
    site.kept.write_text("a file where the folder should be")
    assert site.render() == site.render() == "\n群团站"
    assert site.compiled == 2


def test_where_python_keeps_nothing_nothing_is_kept(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert site.render() == "\n群团站"
    assert not site.files
