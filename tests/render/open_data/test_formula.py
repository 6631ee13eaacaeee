"""What begins a formula is the same wherever a cell is written: open data, downloads, workbooks."""

import json
import re

from hooks.desk.workbook.cell_text import quoted
from hooks.render.open_data.csv_table import harmless
from hooks.view.open_data.formula import SIGNS
from tests.conftest import ROOT


def test_a_browser_knows_the_same_signs() -> None:
    script = (ROOT / "hooks/render/assets/download.js").read_text("utf-8")
    found = re.search(r"FORMULA = /\^\[(.*?)\]/;", script)
    assert found
    signs = json.loads(f'"{found[1]}"'.replace(r"\-", "-"))
    assert set(signs) == set(SIGNS)


def test_no_cell_begins_with_one() -> None:
    for sign in SIGNS:
        assert harmless(f"{sign}1") == quoted(f"{sign}1") == f"'{sign}1"
