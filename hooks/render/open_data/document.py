"""A table as JSON, with the JSON Schema that says what may stand there."""

import json
from collections.abc import Sequence
from typing import Any

from hooks.model import Settings
from hooks.render.open_data.column import Column, Kind, Row, Table, whole

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ABOUT = "about.html"
FACTS = "事实和数字可以引用，请写明“{name}”和各条目的来源。"
OPTIONAL_TEXT = {"type": ["string", "null"]}
LINK = {
    "type": "object",
    "properties": {"名称": {"type": "string"}, "id": {"type": "string"}},
    "required": ["名称", "id"],
    "additionalProperties": False,
}
SCHEMA: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: OPTIONAL_TEXT,
    Kind.PAGE: {"type": "string", "format": "uri-reference"},
    Kind.NUMBER: {"type": ["number", "null"]},
    Kind.FLAG: {"type": "boolean"},
    Kind.WORDS: {"type": "array", "items": {"type": "string"}},
    Kind.LINK: {"anyOf": [LINK, {"type": "null"}]},
    Kind.LINKS: {"type": "array", "items": LINK},
}


def document(table: Table[Any], rows: Sequence[Row], settings: Settings) -> bytes:
    """``data/brands.json``: a head that counts, then the items."""
    return dump(
        {
            "$schema": f"schema/{table.name}.json",
            "title": table.title,
            "licence": licence(settings),
            "count": len(rows),
            "items": rows,
        }
    )


def licence(settings: Settings) -> str:
    """What may be done with the file, said in the file, because it travels without its page."""
    return (
        f"{FACTS.format(name=settings.name)}{texts(settings)}见 {whole(settings.address, ABOUT)}。"
    )


def texts(settings: Settings) -> str:
    """Whose the words are."""
    return f"文字归{settings.owner or '主办单位'}所有，整段转载请先联系。"


def schema(table: Table[Any]) -> bytes:
    """``data/schema/brands.json``: closed, so that a key nobody declared cannot slip out."""
    head = {
        "$schema": {"const": f"schema/{table.name}.json"},
        "title": {"const": table.title},
        "licence": {"type": "string"},
        "count": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": _closed({c.name: _column(c) for c in table.columns})},
    }
    about = {"$schema": DIALECT, "title": table.title, "description": table.meaning}
    return dump({**about, **_closed(head)})


def dump(value: object) -> bytes:
    """JSON that people can read and that is the same at every build."""
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _column(column: Column[Any]) -> dict[str, Any]:
    described = {"description": column.meaning}
    if column.kind is Kind.RECORDS:
        parts = dict.fromkeys(column.parts, OPTIONAL_TEXT)
        return {**described, "type": "array", "items": _closed(parts)}
    if column.name == "id":
        return {**described, "type": "string"}
    return {**described, **SCHEMA[column.kind]}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
