"""Rows: a county's tables, read as foreign input: of the declared kinds, with no words that no text may hold.

Columns that this program does not know are left out; those that an older one does not write are empty.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from hooks.desk.hub.fetching import LIST, CountyError
from hooks.model import Target
from hooks.model.scalar.text import SLUG
from hooks.model.scalar.unseen import UNSEEN
from hooks.view.open_data import figure, venue, words
from hooks.view.open_data.column import Column, Kind
from hooks.view.open_data.tables import FIELDS
from hooks.view.parts.address import FOLDER

MOST_ROWS = 20_000
LONGEST = 2_000
MOST_ITEMS = 500
HOMES = "residences"
PRIVATE = ("地址", "经度", "纬度", "电话", "开放时间")
"""What nothing may say of somebody's home."""
STATE = "发布"
PUBLISHED = "已发布"
BROKEN = re.compile("[\t\n\ud800-\udfff]")
"""What parts lines, and halves of characters, which JSON can write and no file can hold."""

Row = Mapping[str, Any]
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    **{f"{FOLDER[t]}s": tuple(f.column for f in fields) for t, fields in FIELDS.items()},
    HOMES: tuple(f.column for f in venue.RESIDENCE),
    "figures": tuple(f.column for f in figure.FIELDS),
    "words": tuple(f.column for f in words.FIELDS),
}
TYPES: Mapping[str, Target] = {f"{FOLDER[t]}s": t for t in FIELDS} | {HOMES: Target.VENUE}


@dataclass(frozen=True)
class Published:
    """What a county publishes: its site's name and owner, whose its positions are, its rows by table."""

    title: str
    owner: str
    position_sources: tuple[str, ...]
    tables: Mapping[str, tuple[Row, ...]]


def published(files: Mapping[str, bytes]) -> Published:
    """The rows of the files; CountyError where they are not what a site of this program publishes."""
    head = _json(LIST, files[LIST])
    tables = {name: tuple(_rows(name, files[f"{name}.json"])) for name in COLUMNS}
    _refuse_homes(tables)
    sources = head.get("坐标出处")
    return Published(
        _text(head.get("title"), LIST) or "",
        _text(head.get("主办单位"), LIST) or "",
        tuple(_texts(sources if isinstance(sources, list) else [], LIST)),
        tables,
    )


def _json(name: str, content: bytes) -> dict[str, Any]:
    try:
        found = json.loads(content, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise CountyError(f"{name} 不是 JSON，读不了。") from None
    if not isinstance(found, dict):
        raise CountyError(f"{name} 的写法不对。")
    return found


def _no_number(text: str) -> float:
    raise ValueError(text)


def _rows(table: str, content: bytes) -> Iterator[Row]:
    name = f"{table}.json"
    found = _json(name, content)
    items, count = found.get("items"), found.get("count")
    if not isinstance(items, list) or count != len(items):
        raise CountyError(f"{name} 写着 {count} 条，实际不是。")
    if len(items) > MOST_ROWS:
        raise CountyError(f"{name} 有 {len(items)} 条，超过了 {MOST_ROWS} 条。")
    seen: set[str] = set()
    for item in items:
        row = _row(table, item)
        if row["id"] in seen:
            raise CountyError(f"{name} 里 {row['id']} 有两条。")
        seen.add(row["id"])
        yield row


def _row(table: str, item: object) -> Row:
    name = f"{table}.json"
    if not isinstance(item, dict):
        raise CountyError(f"{name} 里有一条的写法不对。")
    if item.get(STATE, PUBLISHED) != PUBLISHED:
        raise CountyError(f"{name} 里有没有发布的条目。")
    row = {c.name: _value(c, item.get(c.name), name) for c in COLUMNS[table]}
    ident = row["id"]
    if not isinstance(ident, str) or (table in TYPES and not slug_of(TYPES[table], ident)):
        raise CountyError(f"{name} 里有一条的 id 不是本程序的网址。")
    if table == HOMES and any(item.get(key) for key in PRIVATE):
        raise CountyError(f"{name} 里有住户家里的{'、'.join(PRIVATE)}，不能公开。")
    return row


def slug_of(target: Target, ident: str) -> str:
    """The entry's own part of the address; "" where the address is no such page."""
    found = re.fullmatch(rf"{FOLDER[target]}/({SLUG.pattern})\.html", ident)
    return found[1] if found else ""


def _value(column: Column, value: object, name: str) -> Any:  # noqa: ANN401
    if column.kind in {Kind.TEXT, Kind.PAGE}:
        return _text(value, name)
    if column.kind is Kind.FLAG:
        return value is True
    if column.kind is Kind.NUMBER:
        is_number = type(value) in {int, float} and isfinite(float(str(value)))
        return value if is_number else None
    if column.kind is Kind.LINK:
        return next(_links([value] if value else [], name), None)
    listed = _list(value, name)
    if column.kind is Kind.RECORDS:
        return [_record(column.parts, one, name) for one in listed]
    return list((_links if column.kind is Kind.LINKS else _texts)(listed, name))


def _list(value: object, name: str) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list) or len(value) > MOST_ITEMS:
        raise CountyError(f"{name} 里有一格的写法不对，或太长。")
    return value


def _texts(values: list[object], name: str) -> Iterator[str]:
    for value in values:
        if text := _text(value, name):
            yield text


def _links(values: list[object], name: str) -> Iterator[dict[str, str]]:
    for value in values:
        link = value if isinstance(value, dict) else {}
        title, ident = (_text(link.get(part), name) for part in ("名称", "id"))
        if not title or not ident:
            raise CountyError(f"{name} 里有一处链接的写法不对。")
        yield {"名称": title, "id": ident}


def _record(parts: tuple[str, ...], value: object, name: str) -> dict[str, str | None]:
    if not isinstance(value, dict):
        raise CountyError(f"{name} 里有一格的写法不对。")
    return {part: _text(value.get(part), name) for part in parts}


def _text(value: object, name: str) -> str | None:
    """Words as they may stand in an entry: nothing that nobody sees, no line end, not endless."""
    if value is None or value == "":
        return None
    if not isinstance(value, str) or len(value) > LONGEST:
        raise CountyError(f"{name} 里有一格不是文字，或太长。")
    if UNSEEN.search(value) or BROKEN.search(value):
        raise CountyError(f"{name} 里有看不见的字符：{value[:20]!a}。")
    return value


def _refuse_homes(tables: Mapping[str, tuple[Row, ...]]) -> None:
    """Somebody's home stands in no list of places to go to, whatever that list says of it."""
    homes = {row["名称"] for row in tables["words"] if row["住所"]}
    ids = {row["id"] for row in tables[HOMES]}
    if any(row["类别"] in homes or row["id"] in ids for row in tables["venues"]):
        raise CountyError("venues.json 里有住户家里，不能当作阵地公开。")
