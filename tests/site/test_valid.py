"""Every page of the real site is valid HTML by the Nu checker, in one run of it."""

import re

import pytest

from tests.audit.markup import KNOWN, Known, Message, messages, unknown
from tests.site.conftest import Built

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def errors(built: Built) -> list[Message]:
    """What the checker says, warnings too."""
    return messages(built.folder)


@pytest.mark.audit
def test_every_page_is_valid(errors: list[Message]) -> None:
    wrong = unknown(errors)
    assert not [(e["url"], e.get("lastLine"), e["message"], e.get("extract")) for e in wrong]


@pytest.mark.audit
def test_every_page_was_looked_at(errors: list[Message], built: Built) -> None:
    """Each page that the theme draws has the theme's own error."""
    toggles = KNOWN[0]
    looked_at = {error["url"] for error in errors if toggles.covers(error)}
    drawn = [name for name in built.pages if "md-toggle" in _text(built, name)]
    assert len(looked_at) == len(drawn) > 100


@pytest.mark.audit
@pytest.mark.parametrize("known", KNOWN, ids=lambda known: known.message)
def test_what_is_excused_still_occurs(errors: list[Message], known: Known) -> None:
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
