"""Lists as people write them: one item bare, several with 、 between them, or in brackets."""

import re
from collections.abc import Iterator
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

Item = TypeVar("Item")
SEPARATOR = re.compile("[、，,；;]")


def as_list(value: object) -> object:
    """One item is a list of one."""
    return value if isinstance(value, list) else [value]


def split(value: object) -> object:
    """``青年发展、就业创业`` is two names; a name that holds a comma goes into a list."""
    if not isinstance(value, str):
        return as_list(value)
    return split_names(value)


def split_names(text: str) -> list[str]:
    """The names in one line, without the white space around them."""
    return [name.strip() for name in SEPARATOR.split(text) if name.strip()]


LOOSE = (
    re.compile(r"\s+"),
    re.compile(r"以及|[和与及跟]"),
    re.compile(r"[、，,；;/+&\s]|以及|[和与及跟]"),
)


def split_loosely(text: str) -> Iterator[list[str]]:
    """The names of a line in which 和, a blank or a stroke may stand between them, in each way.

    No value is read like this: 和 may be a part of a name. A message may ask.
    """
    for separator in (SEPARATOR, *LOOSE):
        names = [name.strip() for name in separator.split(text) if name.strip()]
        if len(names) > 1:
            yield names


class _OneOrMany:
    """For the JSON Schema: a list, or one item without brackets."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        many = handler(core_schema)
        return {"anyOf": [many, many["items"]]}


Many = Annotated[tuple[Item, ...], BeforeValidator(as_list), _OneOrMany()]
"""Items that may hold commas: sentences, mappings."""

Names = Annotated[tuple[Item, ...], BeforeValidator(split), _OneOrMany()]
"""Names: a bare text is split at 、 ， , ； ;."""
