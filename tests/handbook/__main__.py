"""``python -m tests.handbook``: take the handbook's pictures, into ``content/handbook/pictures``.

Needs Chromium, and LibreOffice for the picture of the workbook. Run it when a page of the desk looks
different; the pictures are of a county that does not exist.
"""

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
import pypdf
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from PIL import Image, ImageChops
from playwright.sync_api import Page, ViewportSize, sync_playwright

from hooks.bootstrap import find_chromium
from hooks.cli.inventory.history import HealthLine, with_line
from tests.demo.county import LEAST
from tests.demo.project import project
from tests.handbook.served import ROOT, served

PICTURES = ROOT / "content" / "handbook" / "pictures"
WIDE: ViewportSize = {"width": 1280, "height": 760}
SHEET: ViewportSize = {"width": 820, "height": 1000}
A3: ViewportSize = {"width": 1700, "height": 1250}
ARTICLE, LEAFLET, COMPENDIUM = "公众号.html", "折页.html", "汇编.docx"
EDGE = 8
"""Pixels between two pages."""
LOSSY = 78
"""Quality of a WebP: letters stay sharp, a picture stays below 60 KB."""
SIGNED = "brands/品牌/灯下课堂.md"
WITH_FIGURES = """---
发布: 待审
一句话: 下班以后来上课，孩子有人带
类别: 服务
牵头: 云桥县总工会
来源: {source}
截至: 报道时
数据:
  - 上课: 累计1260人次
    原句: 一年来上课1260人次
  - 开课: 36场
    原句: 办了36场
网址: deng-xia-ke-tang
---
每周二、周四晚上开课，课程由来上课的人点。
"""
SHOWN = ("条目", "类别", "地区", "地址", "开放时间", "电话")
ROW = 24
"""Points."""
DRAFT = ("青石岭夜读", "晚上也能来看书、能辅导作业的地方")


def main() -> None:
    """Take all of them."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        county = Path(folder) / "县"
        project(county, LEAST)
        file = county / SIGNED
        file.write_text(WITH_FIGURES.format(source=_source(county)), "utf-8")
        with served(county) as entrance, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium())
            page = browser.new_page(viewport=WIDE, locale="zh-CN")
            _desk(page, entrance)
            _preview(page, county, entrance)
            _to_be_signed(page, entrance)
            _patrol(page, county, Path(folder))
            _months(page, county, Path(folder))
            _publicity(page, county, Path(folder))
            browser.close()
        _workbook(Path(folder), county)
        _compendium(Path(folder))


def _source(county: Path) -> str:
    return min(file.stem for file in (county / "brands/来源").rglob("*.md"))


def _desk(page: Page, entrance: str) -> None:
    page.goto(entrance)
    _keep(page.screenshot(), "desk-home")
    page.get_by_role("link", name="品牌", exact=True).click()
    page.get_by_label("名称").first.fill(DRAFT[0])
    page.get_by_label("一句话").fill(DRAFT[1])
    page.get_by_label("类别").first.select_option("服务")
    page.get_by_label("牵头", exact=True).fill("云桥县总公会")
    page.get_by_text("没有名叫“云桥县总公会”").first.wait_for()
    page.frame_locator("#page").get_by_role("heading", name=DRAFT[0]).wait_for()
    page.get_by_label("一句话").evaluate("field => field.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(1000)
    _keep(page.screenshot(), "desk-form")


def _preview(page: Page, county: Path, entrance: str) -> None:
    """The message at the top of every page of the preview while something is wrong."""
    wrong = county / "brands/品牌/青石岭夜读.md"
    wrong.write_text("---\n发布: 草稿\n一句话： 晚上也能来看书\n类别: 服务\n---\n", "utf-8")
    page.wait_for_timeout(3000)
    for _ in range(20):
        page.goto(entrance.partition("_desk")[0])
        page.wait_for_timeout(1000)
        if page.get_by_text("全角").count():
            break
    _keep(page.screenshot(), "preview-message")
    wrong.unlink()


def _to_be_signed(page: Page, entrance: str) -> None:
    page.set_viewport_size(SHEET)
    page.goto(f"{entrance.partition('?')[0]}sheet?path={SIGNED}")
    _keep(page.screenshot(full_page=True), "review-sheet")


def _patrol(page: Page, county: Path, folder: Path) -> None:
    """The head of the sheet of the unit with most to look at."""
    out = folder / "巡查"
    by = ("--by", "单位", "--out", str(out), "--root", str(county))
    _quietly(sys.executable, "-m", "hooks.cli", "patrol", *by)
    largest = max(out.glob("*.html"), key=lambda file: file.stat().st_size)
    page.set_viewport_size({"width": 820, "height": 840})
    page.goto(largest.as_uri())
    _keep(page.screenshot(), "patrol-sheet")


def _months(page: Page, county: Path, folder: Path) -> None:
    """The drawings at the head of the report, after months that never were."""
    file, out = county / "docs/health.csv", folder / "报告.html"
    file.parent.mkdir(exist_ok=True)
    counts = [
        (60 + 4 * n, 40 + 2 * n, 12 + 3 * n, 14 - n, 14 - n, 30 - n, 20 - n) for n in range(8)
    ]
    lines = [HealthLine(f"2026-0{n}", f"2026-0{n}-28", *row) for n, row in enumerate(counts, 1)]
    file.write_bytes(with_line(lines[:-1], lines[-1]))
    _quietly(sys.executable, "-m", "hooks.cli", "report", str(out), "--root", str(county))
    page.set_viewport_size({"width": 820, "height": 620})
    page.goto(out.as_uri())
    _keep(page.screenshot(), "report-months")
    file.unlink()


def _publicity(page: Page, county: Path, folder: Path) -> None:
    """An article and a leaflet as they are opened; the document is drawn once the browser is closed."""
    file = county / SIGNED
    waiting = file.read_text("utf-8")
    file.write_text(waiting.replace("发布: 待审", "发布: 已发布"), "utf-8")
    for command, asked, name in (
        ("article", file.stem, ARTICLE),
        ("leaflet", "云桥县", LEAFLET),
        ("compile", "云桥县", COMPENDIUM),
    ):
        made = str(folder / name)
        _quietly(sys.executable, "-m", "hooks.cli", command, asked, made, "--root", str(county))
    file.write_text(waiting, "utf-8")
    page.set_viewport_size(SHEET)
    page.goto((folder / ARTICLE).as_uri())
    _keep(page.screenshot(), "publicity-article")
    page.set_viewport_size(A3)
    page.goto((folder / LEAFLET).as_uri())
    _keep(page.locator(".side").first.screenshot(), "publicity-leaflet", 740)


def _compendium(folder: Path) -> None:
    """The contents, and the page of the brand with numbers, beside each other."""
    office, pages = shutil.which("soffice"), shutil.which("gs")
    if office is None or pages is None:
        return
    file = folder / COMPENDIUM
    _quietly(office, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file))
    paper = file.with_suffix(".pdf")
    texts = [one.extract_text() for one in pypdf.PdfReader(paper).pages]
    number = next(n for n, text in enumerate(texts, 1) if "1260" in text)
    drawn = []
    for each in (1, number):
        out = folder / f"page-{each}.png"
        draw = ("-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=png16m", "-dTextAlphaBits=4", "-r72")
        part = (f"-dFirstPage={each}", f"-dLastPage={each}", f"-sOutputFile={out}")
        _quietly(pages, *draw, *part, str(paper))
        drawn.append(Image.open(out))
    width, height = drawn[0].size
    both = Image.new("RGB", (2 * width + EDGE, height), "#999")
    for place, one in enumerate(drawn):
        both.paste(one, (place * (width + EDGE), 0))
    data = io.BytesIO()
    both.save(data, "PNG")
    _keep(data.getvalue(), "publicity-compendium")


def _workbook(folder: Path, county: Path) -> None:
    """The sheet of venues as a spreadsheet program prints it, with the heads of rows and columns."""
    office, pages = shutil.which("soffice"), shutil.which("gs")
    if office is None or pages is None:
        sys.stderr.write("没有 LibreOffice 或 Ghostscript，没有重画工作簿的图。\n")
        return
    book = folder / "填报.xlsx"
    command = [sys.executable, "-m", "hooks.cli", "template", str(book), "--root", str(county)]
    _quietly(*command)
    _only(book, "阵地")
    _quietly(office, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(book))
    drawn = folder / "workbook.png"
    draw = ("-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=png16m", "-r150", "-dLastPage=1")
    _quietly(pages, *draw, f"-sOutputFile={drawn}", str(folder / "填报.pdf"))
    with Image.open(drawn) as image:
        paper = Image.new("RGB", image.size, image.getpixel((0, 0)))
        box = ImageChops.difference(image.convert("RGB"), paper).getbbox()
        data = io.BytesIO()
        image.crop(box).save(data, "PNG")
    _keep(data.getvalue(), "workbook")


def _only(book: Path, title: str) -> None:
    """The first columns of one sheet, on one page."""
    workbook = openpyxl.load_workbook(book)
    for sheet in workbook.worksheets:
        sheet.sheet_state = "visible" if sheet.title == title else "hidden"
    sheet = workbook[title]
    workbook.active = sheet
    for number in range(1, sheet.max_column + 1):
        is_shown = str(sheet.cell(1, number).value).rstrip("*") in SHOWN
        sheet.column_dimensions[get_column_letter(number)].hidden = not is_shown
    sheet.row_dimensions[1].height = sheet.row_dimensions[2].height = ROW
    sheet.print_area = f"A1:{get_column_letter(sheet.max_column)}8"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.headings = sheet.print_options.gridLines = True
    workbook.save(book)


def _quietly(*command: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def _keep(data: bytes, name: str, width: int = 0) -> None:
    with Image.open(io.BytesIO(data)) as image:
        if width:
            image.thumbnail((width, width))
        image.convert("RGB").save(PICTURES / f"{name}.webp", quality=LOSSY, method=6)


if __name__ == "__main__":
    main()
