"""What was chosen on the map or in the list, as a file for Excel or another map."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Download, Page, expect

from tests.site.conftest import Built, Project

pytestmark = [
    *(pytest.mark.browser, pytest.mark.build),
    pytest.mark.filterwarnings("ignore:Workbook contains no default style"),
]
MAP = "map/yun-qiao-xian.html?facility=%E9%A5%AE%E6%B0%B4%E6%9C%BA"  # those with 饮水机


@pytest.fixture
def address(demonstration: Project, serve: Callable[[Path], str]) -> str:
    return serve(demonstration.site.folder)


def pressed(page: Page, kind: str) -> Download:
    button = page.locator(".qt-files").get_by_role("button", name=kind, exact=True)
    with page.expect_download() as download:
        button.click()
    return download.value


def records(demonstration: Project, table: str) -> list[dict[str, object]]:
    text = (demonstration.site.folder / "data" / f"{table}.json").read_text("utf-8")
    items: list[dict[str, object]] = json.loads(text)["items"]
    return items


def test_a_choice_on_the_map_is_a_workbook_a_table_and_a_map(
    page: Page, address: str, demonstration: Project
) -> None:
    chosen = {r["id"] for r in records(demonstration, "venues") if "饮水机" in _words(r["设施"])}
    page.goto(f"{address}{MAP}")
    expect(page.locator(".qt-list__count")).to_contain_text("符合条件的")
    workbook = openpyxl.load_workbook(io.BytesIO(pressed(page, "Excel").path().read_bytes()))
    heads, *rows = workbook["数据"].iter_rows(values_only=True)
    column = heads.index("网址")
    assert {str(row[column]).removeprefix(address) for row in rows} == chosen
    assert isinstance(rows[0][heads.index("经度")], float | type(None))
    assert workbook.sheetnames == ["数据", "说明"]
    text = Path(pressed(page, "CSV").path()).read_bytes().decode("utf-8-sig")
    assert len([*csv.DictReader(io.StringIO(text))]) == len(chosen)
    found = json.loads(Path(pressed(page, "GeoJSON").path()).read_text("utf-8"))
    assert {one["id"] for one in found["features"]} <= chosen
    expect(page.locator(".qt-files [role=status]")).to_contain_text("下载了")


def _words(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def test_a_choice_in_the_list_of_brands_is_a_workbook(page: Page, address: str) -> None:
    page.goto(f"{address}brands.html")
    page.locator("button.qt-choice[data-key]:not([data-key=''])").first.click()
    shown = page.locator(".qt-cards > li:visible").count()
    workbook = openpyxl.load_workbook(io.BytesIO(pressed(page, "Excel").path().read_bytes()))
    assert workbook["数据"].max_row == shown + 1


def test_wechat_is_told_what_to_do_instead(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'userAgent', { value: 'MicroMessenger/8.0' });"
    )
    page.goto(f"{address}brands.html")
    page.locator(".qt-files").get_by_role("button", name="CSV").click()
    expect(page.locator(".qt-files [role=status]")).to_contain_text("用浏览器打开")


def test_without_the_data_the_page_says_where_they_are(
    page: Page, built: Built, serve: Callable[[Path], str]
) -> None:
    page.route("**/data/*.json", lambda route: route.abort())
    page.goto(f"{serve(built.folder)}brands.html")
    page.locator(".qt-files").get_by_role("button", name="CSV").click()
    expect(page.locator(".qt-files [role=status]")).to_contain_text("开放数据")
