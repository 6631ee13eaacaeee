"""Workbooks that are given out: right to fill in, safe to open, and back without a change."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from hooks.desk.workbook.sheet import sheets
from hooks.model import ENTRIES
from hooks.model.base import keys
from hooks.model.form import Form, form, inner_model
from tests.cli.conftest import Run
from tests.conftest import ROOT, WriteSite
from tests.desk.conftest import content
from tests.sketch import venue

LATER = frozenset({"审核"})


def test_every_key_of_the_format_has_a_column() -> None:
    for target, model in ENTRIES.items():
        own = next(sheet for sheet in sheets() if sheet.targets == (target,) and not sheet.key)
        paths = {column.path for column in own.columns}
        for key, field in keys(model).items():
            if key in LATER:
                continue
            if form(field) is Form.LIST:
                below = next(sheet for sheet in sheets() if sheet.key == key)
                assert target in below.targets
                assert {*keys(inner_model(field))} <= {column.heading for column in below.columns}
            elif form(field) is Form.PART:
                assert {(key, below) for below in keys(inner_model(field))} <= paths
            else:
                assert (key,) in paths


def test_no_sheet_has_two_columns_of_one_heading() -> None:
    for sheet in sheets():
        assert len(sheet.by_heading) == len(sheet.columns), sheet.title


def test_the_template_says_what_to_write_and_importing_it_as_it_is_does_nothing(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    made = site()
    file = tmp_path / "填报.xlsx"
    assert run("填报表", "--root", str(made.root), str(file))[0] == 0
    workbook = openpyxl.load_workbook(file)
    assert workbook.sheetnames == ["说明", *(sheet.title for sheet in sheets()), "选项"]
    page = workbook["阵地"]
    head = {str(cell.value): cell for cell in page[1]}
    assert all(cell.comment for cell in head.values())
    assert head["类别"].comment
    assert "必须填" in head["类别"].comment.text
    offered = {
        str(one.sqref).split("2:")[0]: one.formula1 for one in page.data_validations.dataValidation
    }
    lists = workbook["选项"]
    column = str(offered[get_column_letter(head["设施"].column or 0)]).split("$")[1]
    words = [cell.value for cell in lists[column]]
    assert words[:3] == ["设施", "微波炉", "饮水机"]
    assert page.column_dimensions[get_column_letter(head["电话"].column or 0)].number_format == "@"
    before = content(made.root)
    status, out, _ = run("import", "--root", str(made.root), str(file))
    assert (status, "新建 0 个，改动 0 个，没有变化 0 个" in out) == (0, True), out
    assert content(made.root) == before


def test_a_file_that_is_there_is_never_overwritten(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    root = str(site().root)
    (tmp_path / "填报.xlsx").write_bytes(b"mine")
    (tmp_path / "群团品牌.xlsx").write_bytes(b"mine")
    assert run("template", "--root", root, str(tmp_path / "填报"))[0] == 2
    assert run("export", "--root", root, str(tmp_path))[0] == 2
    assert {file.read_bytes() for file in tmp_path.glob("*.xlsx")} == {b"mine"}


def test_a_town_is_asked_for_what_no_article_prints_and_not_about_homes(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    home = venue("类别: 居家房间", "上图: 否", "不上图原因: 孩子的家", "网址: jia")
    made = site({"brands/阵地/小屋.md": home})
    file = tmp_path / "东河镇.xlsx"
    assert run("template", "--root", str(made.root), str(file), "--town", "东河镇")[0] == 0
    page = openpyxl.load_workbook(file)["阵地"]
    headings = [cell.value for cell in page[1]]
    assert {"条目", "地址", "电话", "开放时间", "坐标", "核实日期"} <= {*headings}
    assert not {"来源", "发布", "正文", "一句话"} & {*headings}
    listed = [cell.value for cell in page["A"]]
    assert "柳湾驿站" in listed
    assert "小屋" not in listed
    for town in ("没有这个镇", "某"):
        status, _, err = run("template", "--root", str(made.root), "x.xlsx", "--town", town)
        assert (status, "没有叫" in err) == (2, True)


DANGEROUS = ("=1+1", "+86", "-1", "@甲", "'=a", '=HYPERLINK("http://a")')


def test_nothing_in_an_export_is_a_formula_and_all_of_it_comes_back(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    sketch = {
        f"brands/阵地/站{at}.md": venue(
            f"网址: z{at}", f"地址: '{text.replace(chr(39), chr(39) * 2)}'"
        )
        for at, text in enumerate(DANGEROUS)
    }
    made = site(sketch)
    before = content(made.root)
    run("export", "--root", str(made.root), str(tmp_path))
    workbook = openpyxl.load_workbook(tmp_path / "群团品牌.xlsx")
    cells = [cell for page in workbook for row in page for cell in row if cell.value is not None]
    assert not [cell for cell in cells if cell.data_type == "f"]
    starts = {str(cell.value)[0] for cell in cells}
    assert not starts & set("=+-@\t")
    status, out, _ = run("import", "--root", str(made.root), str(tmp_path / "群团品牌.xlsx"))
    assert (status, "改动 0 个" in out) == (0, True), out
    assert content(made.root) == before


def test_the_export_of_the_real_site_changes_nothing(run: Run, tmp_path: Path) -> None:
    run("export", "--root", str(ROOT), str(tmp_path))
    status, out, _ = run(
        "import", "--dry-run", "--root", str(ROOT), str(tmp_path / "群团品牌.xlsx")
    )
    assert (status, "新建 0 个，改动 0 个" in out) == (0, True), out


@pytest.mark.parametrize("text", ["甲" * 33_000, "甲\x07乙"])
def test_what_no_cell_can_hold_stays_in_the_file(
    run: Run, site: WriteSite, tmp_path: Path, text: str
) -> None:
    made = site({"brands/阵地/长.md": venue("网址: chang", body=text)})
    before = content(made.root)
    run("export", "--root", str(made.root), str(tmp_path))
    run("import", "--root", str(made.root), str(tmp_path / "群团品牌.xlsx"))
    assert content(made.root) == before
