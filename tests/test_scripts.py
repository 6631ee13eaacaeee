"""The scripts and styles of the project's own: for old browsers in WeChat, naming no host, safe."""

import re
from pathlib import Path

import pytest

from hooks.search import MOUNT, assets
from tests.conftest import ROOT

OWN = sorted(
    file
    for files in ("maps/static/*", "hooks/search/static/*", "content/assets/*")
    for file in ROOT.glob(files)
)
# What came after ES2018, and names that old browsers in WeChat lack.
TOO_NEW = re.compile(
    r"\?\.[a-zA-Z(\[]|\?\?|\.at\(|\.replaceChildren|\.flat(?:Map)?\(|Intl\.Segmenter|structuredClone"
    r"|fromEntries|matchAll|replaceAll|allSettled|trim(?:Start|End)|catch \{|\\p\{"
    r"|:has\(|\d(?:dvh|svh)\b|\binset\s*:|aspect-ratio"
)
FETTERED = re.compile(r"innerHTML\s*=|insertAdjacentHTML|outerHTML|document\.write|\beval\(")


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", OWN, ids=named)
def test_they_name_no_host(file: Path) -> None:
    assert "://" not in file.read_text("utf-8").replace("file://", "")


@pytest.mark.parametrize("file", OWN, ids=named)
def test_old_browsers_understand_them(file: Path) -> None:
    assert not TOO_NEW.findall(file.read_text("utf-8"))


def test_data_never_become_markup() -> None:
    scripts = "".join(file.read_text("utf-8") for file in OWN if file.suffix == ".js")
    assert not FETTERED.search(scripts)
    # The one innerHTML reads back text that was set as text, for Leaflet's attribution.
    assert scripts.count("innerHTML") == 1
    assert 'element("span", null, credit).innerHTML' in scripts


def test_the_script_of_every_page_is_small() -> None:
    assert len(assets()[MOUNT]) < 4 * 1024
