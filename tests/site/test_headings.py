"""Headings break between words: as they stand in a browser, on a phone, a desk and for the old."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Built, Project

pytestmark = [pytest.mark.browser, pytest.mark.build]

BROKEN = """() => {
  const pause = /[\\s\\u00b7，。、；：！？”’》）】—…·,.\\-]/, opening = /[“‘《（【]/;
  const found = [];
  for (const heading of document.querySelectorAll(".qt :is(h1, h2, h3)")) {
    if (!heading.checkVisibility() || heading.clientWidth < 2 || heading.closest(".qt-prose")) continue;
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data, range = document.createRange();
      let before = null;
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + 1);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        const isBelow = before !== null && box.top > before + box.height / 2;
        if (isBelow && !pause.test(text[at - 1]) && !opening.test(text[at])) {
          found.push(`${text.slice(0, at)}|${text.slice(at)}`);
        }
        before = box.top;
      }
    }
  }
  return found;
}"""
"""Breaks within a text that nobody parted: between two parts stands a <wbr>."""
ALL = """headings => {
  const one = document.querySelector(".qt-head h1"), head = one.parentNode;
  head.replaceChildren(...headings.map(([classes, html]) => {
    const made = document.createElement("h1");
    made.className = classes; made.innerHTML = html;
    return made;
  }));
}"""
"""The head of one page with the titles of all pages, which stand there as on their own."""
HEADING = re.compile(r'<h1(?: class="([^"]*)")?>(.*?)</h1>', re.DOTALL)
LISTS = ("index.html", "brands.html", "cases.html", "organisations.html", "timeline.html")
SHOWN: Mapping[str, tuple[int, str]] = {
    "phone": (390, "off"),
    "small phone": (320, "off"),
    "desk": (1280, "off"),
    "elder": (390, "on"),
}


def titles(folder: Path, *kinds: str) -> list[list[str]]:
    files = [file for kind in kinds for file in sorted((folder / kind).glob("*.html"))]
    texts = (file.read_text("utf-8") for file in files)
    found = (HEADING.search(text) for text in texts if "qt-head" in text)  # no page that leads on
    return [[one[1] or "", one[2]] for one in found if one]


def broken(page: Page, folder: Path, address: str, shown: str) -> list[str]:
    """All headings of these lists, and the titles of all pages in the place of one."""
    width, elder = SHOWN[shown]
    page.set_viewport_size({"width": width, "height": 900})
    found = []
    for url in LISTS:
        page.goto(f"{address}{url}")
        page.evaluate("elder => { document.documentElement.dataset.elder = elder; }", elder)
        found += page.evaluate(BROKEN)
    some = next(iter(sorted((folder / "organisation").glob("*.html")))).name
    page.goto(f"{address}organisation/{some}")
    page.evaluate("elder => { document.documentElement.dataset.elder = elder; }", elder)
    page.evaluate(ALL, titles(folder, "brand", "case", "venue", "organisation", "place"))
    return [*found, *page.evaluate(BROKEN)]


@pytest.mark.parametrize("shown", SHOWN)
def test_no_heading_of_the_site_breaks_within_a_word(
    page: Page, built: Built, serve: Callable[[Path], str], shown: str
) -> None:
    address = f"{serve(built.folder.parent)}{built.folder.name}/"
    assert not broken(page, built.folder, address, shown)


def test_no_heading_of_the_demonstration_breaks_within_a_word(
    page: Page, demonstration: Project, serve: Callable[[Path], str]
) -> None:
    folder = demonstration.site.folder
    found = broken(page, folder, f"{serve(folder.parent)}{folder.name}/", "phone")
    assert not found
