"""Workbooks as people fill them in, and what importing them says."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run, run

__all__ = ["Run", "run"]

Rows = Sequence[Sequence[object]]
FillIn = Callable[[Mapping[str, Rows]], Path]


@pytest.fixture
def fill_in(tmp_path: Path) -> FillIn:
    """``fill_in({title: rows})``: a workbook with these sheets, headings first."""

    def write(sheets: Mapping[str, Rows]) -> Path:
        workbook = openpyxl.Workbook()
        for page in workbook.worksheets:
            workbook.remove(page)
        for title, rows in sheets.items():
            page = workbook.create_sheet(title)
            for row in rows:
                page.append(list(row))
        file = tmp_path / "填报.xlsx"
        workbook.save(file)
        return file

    return write


def content(root: Path) -> dict[str, bytes]:
    """Every entry's file."""
    found = sorted((root / "brands").rglob("*.*"))
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in found}
