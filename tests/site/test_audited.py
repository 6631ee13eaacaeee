"""The measures of ``make audit``: all types of page are chosen, and what is wrong is said.

What each of them finds on the site is for ``make audit`` to say.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.audit import axe, keyboard, policy, sideways
from tests.audit.figure import Figure
from tests.audit.pages import Kind
from tests.audit.site import chosen, served
from tests.audit.visit import Setting
from tests.site.conftest import Built

pytestmark = [pytest.mark.audit, pytest.mark.browser, pytest.mark.build]


def test_every_type_of_page_is_looked_at(built: Built) -> None:
    alone = {name.removesuffix(".html") for name in built.pages if "/" not in name} - {"index"}
    several = {"home", "brand", "brand-graph", "case", "county", "county-map", "handbook"}
    several |= {"organisation", "results", "source", "theme", "town", "venue"}
    assert alone | several <= {kind.name for kind in chosen(built.folder)}


PAGE = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>题</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"></head>
<body><a href="#here">跳到正文</a><header><a href="#top">首页</a></header>
<main id="here"><h1>题</h1><p><button>按钮</button></p>{body}</main></body></html>"""
STYLE = ".broad { white-space: nowrap } .dim:focus { outline: 0 }"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
WRONG = [
    (axe.figures, '<img src="data:,">', "image-alt"),
    (sideways.figures, f'<p class="broad">{"宽" * 60}</p>', "p.broad"),
    (policy.figures, '<img alt="" src="https://example.org/seen.png">', "CSP img-src"),
    (policy.figures, "<script>1</script>", "CSP script-src-elem"),
    (keyboard.figures, '<label for="a">开</label><input id="a" hidden>', "只能用鼠标：label for=a"),
    (keyboard.figures, '<p><a class="dim" href="#here">链接</a></p>', "聚焦看不出：a“链接”"),
]

Measure = Callable[[Setting], Iterator[Figure]]
Faults = Callable[[Measure, str], list[str]]


@pytest.fixture
def faults(browser: Browser, tmp_path: Path) -> Iterator[Faults]:
    """What a measure says of a page with this in it."""
    site, beside = tmp_path / "site", tmp_path / "site-hosting"
    site.mkdir()
    beside.mkdir()
    (beside / "csp.txt").write_text(POLICY, "utf-8")
    (site / "style.css").write_text(STYLE, "utf-8")
    kind = Kind("wrong", "wrong.html")
    with served(site, []) as address:
        setting = Setting(browser, site, address, (kind,), [])

        def run_rules(measure: Measure, body: str) -> list[str]:
            (site / kind.address).write_text(PAGE.format(body=body), "utf-8")
            return [fault for found in measure(setting) for fault in found.faults]

        yield run_rules


@pytest.mark.parametrize(("measure", "body", "told"), WRONG, ids=[told for _, _, told in WRONG])
def test_what_is_wrong_is_said(faults: Faults, measure: Measure, body: str, told: str) -> None:
    assert any(told in fault for fault in faults(measure, body))


@pytest.mark.parametrize("measure", [axe.figures, keyboard.figures])
def test_nothing_is_said_of_a_page_that_is_right(faults: Faults, measure: Measure) -> None:
    assert not faults(measure, "<p><a href='#here'>回到正文</a></p>")
