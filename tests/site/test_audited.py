"""What ``make audit`` begins with: every type of page, on a phone, in light colours.

What each measure would say of a page that is wrong is tested on such a page.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.phone import PHONE
from tests.audit import axe, keyboard, policy, sideways
from tests.audit.figure import Figure
from tests.audit.pages import Kind
from tests.audit.site import chosen, served
from tests.audit.visit import HEIGHT, Setting, arrive, leave, opened, read_to_the_end
from tests.audit.weight import BRAND, HOME, weighed
from tests.site.conftest import Built

pytestmark = [pytest.mark.audit, pytest.mark.browser, pytest.mark.build]

PHONE_WIDTH, NARROW = PHONE["width"], 320
LIGHT, ELDER = (False, False), (False, True)
FOR_ELDERS = {"home", "brand", "town", "map"}
MAP = "assets/map/"


@dataclass(frozen=True)
class Looked:
    """What is wrong with each type of page, by its name."""

    names: tuple[str, ...]
    barriers: tuple[str, ...]
    stopped: tuple[str, ...]
    wide: tuple[str, ...]


@pytest.fixture(scope="module")
def setting(built: Built, browser: Browser) -> Iterator[Setting]:
    sent: list[tuple[str, int]] = []
    with served(built.folder, sent) as address:
        yield Setting(browser, built.folder, address, chosen(built.folder), sent)


@pytest.fixture(scope="module")
def looked(setting: Setting) -> Looked:
    """Each page is visited once, for all that is asked of it."""
    barriers, stopped, wide = [], [], []
    with opened(setting, PHONE_WIDTH) as page:
        page.add_init_script(policy.WATCH)
        for kind in setting.kinds:
            page.set_viewport_size({"width": PHONE_WIDTH, "height": HEIGHT})
            with policy.told(page, setting.address) as found:
                arrive(page, setting, kind)
                read_to_the_end(page)
            stopped += [f"{kind.name} {one}" for one in found]
            looks = (LIGHT, ELDER) if kind.name in FOR_ELDERS else (LIGHT,)
            barriers += [f"{kind.name} {one}" for one in axe.looked_at(page, PHONE_WIDTH, looks)]
            page.set_viewport_size({"width": NARROW, "height": HEIGHT})
            wide += [f"{kind.name} {one}" for one in sideways.sticking_out(page)]
            leave(page)
    names = tuple(kind.name for kind in setting.kinds)
    return Looked(names, tuple(barriers), tuple(stopped), tuple(wide))


def test_axe_finds_no_barrier_on_any_type_of_page(looked: Looked) -> None:
    assert not looked.barriers


def test_no_type_of_page_scrolls_sideways(looked: Looked) -> None:
    assert not looked.wide


def test_no_type_of_page_asks_another_host_or_breaks_the_policy(looked: Looked) -> None:
    assert not looked.stopped


def test_every_type_of_page_was_looked_at(looked: Looked, built: Built) -> None:
    alone = {name.removesuffix(".html") for name in built.pages if "/" not in name} - {"index"}
    several = {"home", "brand", "brand-graph", "case", "county", "county-map", "handbook"}
    several |= {"organisation", "results", "source", "theme", "town", "venue"}
    assert alone | several <= set(looked.names)


@pytest.mark.parametrize(("name", "most"), [("home", HOME), ("brand", BRAND)])
def test_a_page_is_light_besides_its_map(setting: Setting, name: str, most: int) -> None:
    """The map itself is in the figure of ``make audit``."""
    [kind] = [kind for kind in setting.kinds if kind.name == name]
    sent = weighed(setting, kind)
    assert sum(size for path, size in sent if not path.startswith(MAP)) <= most


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
