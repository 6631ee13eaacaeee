"""The page of the data: it names every file, and counts as the files do."""

import json
import re

import pytest

from hooks.view.pages.data import NAME
from hooks.view.parts.fact import Facts, Folds
from hooks.view.parts.page import Page
from hooks.view.parts.section import Notes
from hooks.view.site import Site

UNNAMED = {"sitemap.xml", "robots.txt"}


@pytest.fixture
def page(shown: Site) -> Page:
    return next(page for page in shown.pages if page.url == NAME)


def test_every_file_is_named_with_its_count(page: Page, files: dict[str, bytes]) -> None:
    [listed] = [s for s in page.sections if isinstance(s, Facts) and s.id == "files"]
    named = {a.url for row in listed.rows for a in row.anchors[1:]}
    assert named == set(files) - UNNAMED
    for row in listed.rows:
        held, *links = row.anchors
        count = int(re.findall(r"^(\d+) ", held.text)[0])
        for address in (a.url for a in links):
            content = files[address]
            if address.endswith("feed.xml"):
                assert content.count(b"<entry>") == count
            elif address.endswith(".geojson"):
                assert len(json.loads(content)["features"]) == count
            elif "schema" not in address and address.endswith(".json"):
                assert json.loads(content)["count"] == count


def test_every_column_is_explained(shown: Site, page: Page) -> None:
    [columns] = [s for s in page.sections if isinstance(s, Folds)]
    sections = {s.id: s for s in columns.folds}
    for table in shown.open_data.tables:
        rows = sections[f"columns-{table.name}"].rows
        assert [row.label for row in rows] == [column.name for column in table.columns]
        assert all(anchor.text for row in rows for anchor in row.anchors)


def test_whose_the_texts_are_is_said_and_where_to_ask(page: Page) -> None:
    said = "".join(line for s in page.sections if isinstance(s, Notes) for line in s.lines)
    assert "文字归示范县总工会所有" in said
    links = {
        a.url for s in page.sections if isinstance(s, Facts) for r in s.rows for a in r.anchors
    }
    assert "about.html" in links
