"""The rows of a table of the open data, which the files make item by item."""

from typing import Any

from hooks.view.open_data import Row, Table


def rows_of(table: Table[Any]) -> list[Row]:
    """All of them, in the table's order."""
    return [table.row(subject) for item in table.items for subject in item.subjects()]
