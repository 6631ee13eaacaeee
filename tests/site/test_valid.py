"""Every page of the real site is valid HTML by the Nu checker, in one run of it."""

import json
import re
import subprocess
from dataclasses import dataclass
from typing import Any

import pytest

from hooks.bootstrap import find_program
from tests.site.conftest import ROOT, Built

pytestmark = pytest.mark.build

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@dataclass(frozen=True)
class Known:
    """An error that is the theme's: only this message about only this piece of its HTML."""

    reason: str
    message: str
    extract: str

    def covers(self, message: dict[str, Any]) -> bool:
        return bool(
            re.search(self.message, message["message"])
            and re.search(self.extract, message.get("extract", ""))
        )


KNOWN = (
    Known(
        "Material keeps Firefox from remembering that the drawer or the search was open",
        r"^Attribute “autocomplete” is only allowed when the input type is ",
        r'<input class="md-toggle" data-md-toggle="(drawer|search)" type="checkbox"',
    ),
    Known(
        "Material's hidden table of contents names a box that only pages of the navigation have",
        r"^The value of the “for” attribute of the “label” element must be the ID of a ",
        r'<label class="md-nav__title" for="__toc">',
    ),
)


@pytest.fixture(scope="module")
def errors(built: Built) -> list[dict[str, Any]]:
    """What the checker says, warnings too."""
    java = find_program("java")
    if not java:
        pytest.fail("没有找到 Java，请先安装：sudo apt install default-jre-headless")
    if not CHECKER.is_file():
        pytest.fail("没有找到 vnu-jar，请先运行 make setup-test")
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html"]
    done = subprocess.run(
        [java, "-jar", CHECKER, *options, built.folder],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return messages


def test_every_page_is_valid(errors: list[dict[str, Any]]) -> None:
    wrong = [error for error in errors if not any(known.covers(error) for known in KNOWN)]
    assert not [(e["url"], e.get("lastLine"), e["message"], e.get("extract")) for e in wrong]


def test_every_page_was_looked_at(errors: list[dict[str, Any]], built: Built) -> None:
    """Each page that the theme draws has the theme's own error."""
    [toggles, _] = KNOWN
    looked_at = {error["url"] for error in errors if toggles.covers(error)}
    drawn = [name for name in built.pages if "md-toggle" in _text(built, name)]
    assert len(looked_at) == len(drawn) > 100


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: known.message)
def test_what_is_excused_still_occurs(errors: list[dict[str, Any]], known: Known) -> None:
    assert any(known.covers(error) for error in errors), f"no longer needed: {known.reason}"


def test_every_page_says_its_language_and_has_one_title(built: Built) -> None:
    for name, page in built.pages.items():
        text = _text(built, name)
        assert re.search(r'<html\b[^>]*\slang="zh[-\w]*"', text), name
        assert len(re.findall(r"<h1\b", text)) == 1, name
        assert len(re.findall(r"<title>[^<]+</title>", text)) == 1, name
        assert len(page.ids) == len(set(page.ids)), name


def _text(built: Built, name: str) -> str:
    return (built.folder / name).read_text("utf-8")
