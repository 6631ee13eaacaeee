"""A table as JSON, with the JSON Schema that says what may stand there."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from hooks.view.open_data import Column, Kind, Table

DIALECT = "https://json-schema.org/draft/2020-12/schema"
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


def document(table: Table[Any], licence: str, items: Sequence[str]) -> bytes:
    """``data/brands.json``: a head that counts, then the items as ``item`` writes them."""
    head = {
        "$schema": f"schema/{table.name}.json",
        "title": table.title,
        "licence": licence,
        "count": len(items),
    }
    return listed(head, "items", items)


def item(value: object) -> str:
    """A value as it stands in the last list of a document."""
    return _text({"": [value]}).removeprefix(_BEFORE).removesuffix(_BEHIND)


def listed(head: Mapping[str, object], name: str, items: Sequence[str]) -> bytes:
    """A document whose last key is a list of ``items``."""
    if not items:
        return dump({**head, name: []})
    whole = _text({**head, name: [""]}).removesuffix(f'  ""{_BEHIND}')
    every = ",\n".join(items)
    return f"{whole}{every}{_BEHIND}\n".encode()


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
    return f"{_text(value)}\n".encode()


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)


_BEFORE, _BEHIND = '{\n "": [\n', "\n ]\n}"


def _column(column: Column) -> dict[str, Any]:
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
