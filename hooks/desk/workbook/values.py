"""From the text of a cell to what is written into an entry."""

from collections.abc import Mapping

from pydantic import TypeAdapter, ValidationError

from hooks.desk.change import Change, Item, Items, Kept, Names
from hooks.desk.workbook.row import FIGURES, cell_text
from hooks.desk.workbook.sheet import Column, Sheet
from hooks.model.base import keys
from hooks.model.figure import Figure, long_form
from hooks.model.form import Form
from hooks.model.scalar.amount import MISSING, Amount, AmountText
from hooks.model.scalar.choice import split_names

IN_LINE = ("指标", "数值", "口径", "起始", "备注")
"""What one line says of a figure."""
AMOUNT: TypeAdapter[Amount] = TypeAdapter(AmountText)


def lines_in(text: str) -> tuple[str, ...]:
    """The lines of a cell that hold something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def names_in(text: str) -> tuple[str, ...]:
    """Names with 、 between them; where each has a line of its own, it may hold such signs."""
    lines = lines_in(text)
    return lines if len(lines) > 1 else tuple(split_names(text))


def change_of(column: Column, text: str, before: list[str]) -> Change:
    """What a cell makes of the key of its column; ``before`` are the sentences that stand there."""
    if column.form is Form.NAMES:
        return Names(names_in(text))
    if column.form is Form.LINES:
        kept = {sentence: Kept(at) for at, sentence in enumerate(before)}
        return Items(tuple(kept.get(sentence, sentence) for sentence in lines_in(text)))
    return text


def new_item(sheet: Sheet, texts: Mapping[str, str]) -> Item:
    """An item as it is written: a figure in one line, where one line says the same."""
    filled = {column.heading: texts.get(column.heading, "") for column in sheet.columns}
    filled = {key: text for key, text in filled.items() if text and _is_own(sheet, key)}
    if sheet.key != FIGURES:
        return filled
    if (unit := _unit_in(filled.get("数值", ""))) and "单位" in filled:
        if unit != filled["单位"]:
            return filled  # two units: the model says so
        del filled["单位"]
    if filled.get("数值") == MISSING:  # what nobody knows has its unit apart
        in_line = {key: text for key, text in filled.items() if key != "单位"}
    else:
        in_line = filled
    line = _one_line(in_line)
    told = {*IN_LINE, *(in_line.keys() & {"单位"})}
    rest = {key: text for key, text in filled.items() if key not in told}
    short = {filled.get("指标", ""): line, **rest}
    return short if _says(short, filled) else filled


def changed_item(
    sheet: Sheet, at: int, item: Mapping[str, object], changes: Mapping[str, str | None]
) -> Item:
    """The item at a place with some of its cells changed; None is one that goes."""
    if sheet.key != FIGURES or {"指标", "数值"} & item.keys():
        return Kept(at, changes)
    if not changes.keys() & {*IN_LINE, "单位"}:
        return Kept(at, changes)
    own = [column for column in sheet.columns if column.field]
    shown = long_form(dict(item))
    texts = {column.heading: cell_text(shown, column) for column in own}
    texts |= {key: text or "" for key, text in changes.items()}
    new = new_item(sheet, texts)
    indicator = next(key for key in item if key not in keys(Figure))
    if not isinstance(new, Mapping) or indicator not in new:
        return new
    gone = {key: None for key in item if key not in new}
    return Kept(at, {**gone, **{key: text for key, text in new.items() if item.get(key) != text}})


def _is_own(sheet: Sheet, heading: str) -> bool:
    return any(column.heading == heading and column.field for column in sheet.columns)


def _one_line(filled: Mapping[str, str]) -> str:
    since = f"自{filled['起始']}起" if filled.get("起始") else ""
    measure = filled.get("口径", "").replace("未注明", "")
    note = f"（{filled['备注']}）" if filled.get("备注") else ""
    return f"{since}{measure}{filled.get('数值', '')}{filled.get('单位', '')}{note}"


def _says(short: Mapping[str, str], filled: Mapping[str, str]) -> bool:
    """Whether one line is read as what the cells say: they may hold signs that mean something."""
    indicator = filled.get("指标", "")
    if not indicator or indicator in keys(Figure) or not filled.get("数值"):
        return False
    wanted = dict(filled)
    if "单位" not in short:
        wanted["数值"] += wanted.pop("单位", "")
    if wanted.get("口径") == "未注明":
        del wanted["口径"]
    return long_form(dict(short)) == wanted


def _unit_in(amount: str) -> str:
    """The unit that a cell of amounts holds behind its number; empty where it holds none."""
    try:
        unit = AMOUNT.validate_python(amount).unit
    except ValidationError:
        return ""
    return unit.text if unit else ""
