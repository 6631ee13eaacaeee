"""What stands in an address is somebody else's: it is searched for, and nothing more."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.site.hostile.conftest import Serve
from tests.site.hostile.project import one_line
from tests.site.hostile.test_vectors import AT_ONCE, SCAN
from tests.site.hostile.vectors import vectors

pytestmark = [pytest.mark.browser, pytest.mark.build]

PAGES = ("search.html", "brands.html", "map.html", "venues.html", "index.html", "screen.html")
KEYS = (
    *("q", "need", "kind", "facility", "town", "system", "place", "theme", "name", "open"),
    *("verified", "at", "view", "type", "group", "slide", "t", "v", "__proto__", "constructor"),
)
ODD = (
    *("%", "%00", "%ff", "%E4%B8", "%u0041", "__proto__", "constructor", "toString", "NaN"),
    *(
        "1e999",
        "-1",
        "0,0,99",
        "118.7,31.7,999",
        "[]",
        "{}",
        "null",
        "a" * 5000,
        "%F0%9F%98%80" * 9,
    ),
    *(
        "%ED%A0%80",
        "&q=&q[]=",
        "a;b;c",
        "//a.cn",
        "..%2f..%2f",
        "%0d%0aSet-Cookie:a=b",
        "%e2%80%ae",
    ),
)


def addresses() -> list[str]:
    """Each value under every key and as the fragment, on one page after another."""
    values = [*ODD, *(quote(one_line(vector)) for vector in vectors()[::24])]
    return [
        f"{PAGES[number % len(PAGES)]}?{'&'.join(f'{key}={value}' for key in KEYS)}#{value}"
        for number, value in enumerate(values)
    ]


def test_no_address_runs_anything(page: Page, serve_hostile: Serve) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{serve_hostile(has_policy=True)}frames.html")
    assert page.evaluate(SCAN, [addresses(), AT_ONCE]) == []
    assert not faults


@pytest.mark.parametrize("value", ["<img src=x onerror=self.pwned=1>", "__proto__", "%", "a" * 200])
def test_a_query_is_shown_as_it_was_typed(page: Page, serve_hostile: Serve, value: str) -> None:
    page.goto(f"{serve_hostile(has_policy=False)}search.html?q={quote(value)}")
    page.wait_for_load_state("networkidle")
    shown = [field.input_value() for field in page.locator("input[name=q]").all()]
    assert value in shown
    assert page.evaluate("self.pwned") is None
