"""Former addresses: where a page once stood; one that became part of another may be of another type."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.invalid import invalid, text_of
from hooks.model.scalar.reference import Target
from hooks.model.scalar.text import slug_in

PAGED = (
    *(Target.BRAND, Target.CASE, Target.VENUE),
    *(Target.PLACE, Target.ORGANISATION, Target.SOURCE),
)
"""The types whose entries have pages."""


@dataclass(frozen=True)
class FormerAddress:
    """``qing-nian-dai``, or ``案例/qing-nian-dai`` where the page was one of another type."""

    text: str
    slug: str
    type: Target | None

    def __str__(self) -> str:
        return self.text


def _former(value: object) -> FormerAddress:
    text = text_of(value, "网址")
    folder, slash, slug = text.rpartition("/")
    if not slash:
        return FormerAddress(text, slug_in(text), None)
    found = next((target for target in PAGED if target.value == folder), None)
    if found is None:
        raise invalid(
            f"“{text}”的前一半不是条目的类型。",
            f"同一类型的只写拼音；别的类型的前面写 {'、'.join(PAGED)} 之一，例如 案例/qing-chuang-dai。",
        )
    return FormerAddress(text, slug_in(slug), found)


FormerAddressText = Annotated[FormerAddress, PlainValidator(_former, json_schema_input_type=str)]
