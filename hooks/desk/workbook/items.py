"""Items: the rows that are figures, honours, pictures and events of an entry, as a change of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hooks.desk.change import Item, Kept
from hooks.desk.workbook.difference import REMOVE, Difference
from hooks.desk.workbook.line import Line, Mistake
from hooks.desk.workbook.row import Row, item_rows, items_of
from hooks.desk.workbook.sheet import NUMBER, Sheet
from hooks.desk.workbook.values import changed_item, new_item
from hooks.entries.entry import Entry

TELLING = ("截至", "口径", "起始")
"""By which two figures of one name are two."""


@dataclass
class ItemList:
    """The items below one key of one entry: each as it is to be, None where it goes.

    ``lines`` says by place which line an item comes from, if any.
    """

    sheet: Sheet
    rows: list[Row]
    written: list[Mapping[str, object]]
    items: list[Item | None]
    lines: dict[int, Line] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    left: int = 0

    @classmethod
    def of(cls, entry: Entry | None, sheet: Sheet) -> "ItemList":
        rows = list(item_rows(entry, sheet)) if entry else []
        written = items_of(entry.written, sheet.key) if entry else []
        return cls(sheet, rows, written, [Kept(at) for at in range(len(rows))])

    @property
    def is_changed(self) -> bool:
        return any(not isinstance(item, Kept) or item.changes for item in self.items)

    def take(self, line: Line) -> None:
        """What one line says: of an item that it names by number, or a new one."""
        number = line.texts.get(NUMBER, "")
        if not number:
            self._add(line)
        elif number.isdecimal() and 1 <= int(number) <= len(self.rows):
            at = int(number) - 1
            self.lines[at] = line
            self.items[at] = self._changed(line, at)
        else:
            what = f"序号“{number}”不对：这个条目的“{self.sheet.key}”有 {len(self.rows)} 条。"
            remedy = "新加的一条，“序号”空着；要改的，重新导出再填。"
            self.mistakes.append(Mistake(line.at(NUMBER), what, remedy))

    def _add(self, line: Line) -> None:
        """A new item, unless the very same is there; not one that contradicts another."""
        own = [heading for heading in self._headings() if heading in line.texts]
        if any(all(line.texts[one] == row[one] for one in own) for row in self.rows):
            return
        for at, row in enumerate(self.rows, 1):
            if self._is_same_figure(line, row):
                what = f"“{row['指标']}”已经有一条（第 {at} 条：{row['数值']}），和这一行不一样。"
                remedy = f"要改那一条，在“序号”写 {at}；是另一个日期的，写上“截至”。"
                self.mistakes.append(Mistake(line.at("指标"), what, remedy))
                return
        self.lines[len(self.items)] = line
        self.items.append(new_item(self.sheet, line.texts))
        first = next(self._headings())
        self.differences.append(Difference(self.sheet.key, "", line.texts.get(first, "")))

    def _is_same_figure(self, line: Line, row: Row) -> bool:
        told = ("指标", *TELLING)
        return "指标" in row and all(row.get(one, "") == line.texts.get(one, "") for one in told)

    def _changed(self, line: Line, at: int) -> Item | None:
        """The item at a place; None where its first cell says that it goes."""
        row, headings = self.rows[at], list(self._headings())
        name = f"{self.sheet.key}第 {at + 1} 条"
        if line.texts.get(headings[0]) == REMOVE:
            self.differences.append(Difference(name, row[headings[0]], ""))
            return None
        changes: dict[str, str | None] = {}
        for heading in headings:
            new, was = line.texts.get(heading, ""), row[heading].strip()
            self.left += bool(not new and heading in line.texts and was)
            if new and new != was:
                changes[heading] = None if new == REMOVE else new
                shown = changes[heading] or ""
                self.differences.append(Difference(f"{name}·{heading}", was, shown))
        return changed_item(self.sheet, at, self.written[at], changes) if changes else Kept(at)

    def _headings(self) -> Iterator[str]:
        return (column.heading for column in self.sheet.columns if column.field)
