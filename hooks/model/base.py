"""What every model shares: frozen, closed to unknown keys, keys in Chinese."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict
from pydantic.fields import FieldInfo

REQUIRED: Any = ...


class Model(BaseModel):
    """A mapping of the front matter. Unknown keys are mistakes, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def key(  # noqa: PLR0913
    name: str,
    meaning: str,
    *,
    default: Any = None,  # noqa: ANN401
    example: str = "",
    kind: str = "一行文字",
    in_scaffold: bool = False,
) -> Any:  # noqa: ANN401
    """A field as staff know it: its Chinese key, what it means, an example in YAML.

    ``kind`` names what to write there, for the reference page; ``in_scaffold``
    says that ``quntuan new`` puts the key into a new file.
    """
    extra: JsonDict = {"example": example, "kind": kind, "in_scaffold": in_scaffold}
    field: Any = Field(default, alias=name, description=meaning, json_schema_extra=extra)
    return field


def keys(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Chinese key → field, in the order of declaration."""
    return {field.alias or name: field for name, field in model.model_fields.items()}
