"""References: the words with which one entry names another, or a term of a vocabulary."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.invalid import text_of

OWN_REPORT = "本单位填报"
KEPT = 1 << 14
"""References of one type that are made once: most are written in many entries."""


class Target(StrEnum):
    """What a reference may point at: a type of entry (a folder) or a vocabulary (a file)."""

    BRAND = "品牌"
    CASE = "案例"
    VENUE = "阵地"
    PLACE = "地区"
    ORGANISATION = "组织"
    SOURCE = "来源"
    THEME = "主题"
    NEED = "需求"
    FACILITY = "设施"
    VENUE_KIND = "阵地类别"
    UNIT = "单位"
    PHRASE = "提法"
    HEADING = "表头"
    COUNTY_SITE = "联播"
    ACCESSION = "目录号"

    __hash__ = str.__hash__  # a part of many keys; Enum's own is ten times as slow


@dataclass(frozen=True)
class Reference:
    """The text of a reference and the kind of thing it must name."""

    target: Target
    text: str


def _to(target: Target) -> PlainValidator:
    name = f"{target}的名称"

    @lru_cache(KEPT)
    def named(text: str) -> Reference:
        return Reference(target, text_of(text, name))

    def read(value: object) -> Reference:
        return named(value) if isinstance(value, str) else Reference(target, text_of(value, name))

    return PlainValidator(read, json_schema_input_type=str)


BrandRef = Annotated[Reference, _to(Target.BRAND), Target.BRAND]
CaseRef = Annotated[Reference, _to(Target.CASE), Target.CASE]
VenueRef = Annotated[Reference, _to(Target.VENUE), Target.VENUE]
PlaceRef = Annotated[Reference, _to(Target.PLACE), Target.PLACE]
OrganisationRef = Annotated[Reference, _to(Target.ORGANISATION), Target.ORGANISATION]
SourceRef = Annotated[Reference, _to(Target.SOURCE), Target.SOURCE]
ThemeRef = Annotated[Reference, _to(Target.THEME), Target.THEME]
NeedRef = Annotated[Reference, _to(Target.NEED), Target.NEED]
FacilityRef = Annotated[Reference, _to(Target.FACILITY), Target.FACILITY]
VenueKindRef = Annotated[Reference, _to(Target.VENUE_KIND), Target.VENUE_KIND]
UnitRef = Annotated[Reference, _to(Target.UNIT), Target.UNIT]
