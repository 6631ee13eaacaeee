"""The scripts and styles of the project's own: naming no host, safe, small, and made by npm's tools."""

import re
from pathlib import Path

import pytest

from hooks.render.bundle import ENTRIES, bundled, bundles
from maps import MissingPackageError, frame
from tests.conftest import ROOT

OWN = sorted(
    file for folder in {entry.parent for entry in ENTRIES.values()} for file in folder.rglob("*.*s")
)
FETTERED = re.compile(r"innerHTML\s*=|insertAdjacentHTML|outerHTML|document\.write|\beval\(")
NAMESPACE = "http://www.w3.org/2000/svg"
"""The name of a language, which nobody fetches."""


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return bundles(ROOT / "node_modules", frame())


@pytest.mark.parametrize("file", OWN, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_they_name_no_host(file: Path) -> None:
    text = file.read_text("utf-8").replace("file://", "").replace(NAMESPACE, "")
    assert "://" not in text


def test_data_never_become_markup() -> None:
    scripts = "".join(file.read_text("utf-8") for file in OWN if file.suffix == ".js")
    assert not FETTERED.search(scripts)
    # The one innerHTML reads back text that was set as text, for Leaflet's attribution.
    assert scripts.count("innerHTML") == 1
    assert 'element("span", null, credit).innerHTML' in scripts


def test_every_file_is_in_a_bundle() -> None:
    text = "".join(file.read_text("utf-8") for file in OWN)
    begun = set(ENTRIES.values())
    assert [file for file in OWN if file not in begun and f'/{file.name}"' not in text] == []


def test_what_every_page_loads_is_small(made: dict[str, bytes]) -> None:
    assert len(made["assets/site.js"]) < 11_000
    assert len(made["assets/site.css"]) < 60_000


@pytest.mark.parametrize(
    ("name", "new", "old"),
    [
        ("a.js", "try { a?.b ?? c(); } catch { d ||= { ...e }; }", r"\?\.|\?\?|catch ?\{|\|\|="),
        (
            "a.css",
            "p { inset: 0; color: #12345678; &:hover { color: red } }",
            r"inset|&",
        ),
    ],
)
def test_old_browsers_are_told_in_their_own_words(
    tmp_path: Path, name: str, new: str, old: str
) -> None:
    (tmp_path / name).write_text(new, "utf-8")
    made = bundled(ROOT / "node_modules", {name: tmp_path / name}, {})[name].decode()
    assert re.search(old, new)
    assert not re.search(old, made)


def test_without_the_packages_the_message_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(MissingPackageError, match=r"esbuild.*make site") as caught:
        bundles(tmp_path, frame())
    assert isinstance(caught.value, FileNotFoundError)
