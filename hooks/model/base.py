"""What every model shares: frozen, closed to unknown keys, keys in Chinese."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.fields import FieldInfo

if TYPE_CHECKING:
    from pydantic.config import JsonDict

REQUIRED: Any = ...


class Model(BaseModel):
    """A mapping of the front matter. Unknown keys are mistakes, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, value: object) -> object:
        """A known key with nothing behind it is as good as not written; an unknown one stays."""
        if not isinstance(value, dict) or None not in value.values():
            return value
        known = keys(cls)
        return {name: item for name, item in value.items() if item is not None or name not in known}


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


def hint(field: FieldInfo, name: str) -> str:
    """What ``key`` was given of a field beside its meaning: ``example``, ``kind``, ``in_scaffold``."""
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    return str(extra.get(name) or "")


@cache
def keys(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """Chinese key → field, in the order of declaration."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Models named in an annotation such as ``tuple[Figure, ...]`` or ``Withdrawal | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from models_in(argument)
