"""Place (地区): a province, city, county, town, village, or an area that people know."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from hooks.model.base import REQUIRED, key
from hooks.model.entry import EntryModel
from hooks.model.position import Positioned
from hooks.model.scalar.reference import PlaceRef
from hooks.model.scalar.text import TextLine


class Level(StrEnum):
    """The level of a place, from the largest to the smallest."""

    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"
    TOWN = "镇街"
    VILLAGE = "村社"
    AREA = "片区"


SPELLINGS = {
    **dict.fromkeys(("自治区", "直辖市"), Level.PROVINCE),
    **dict.fromkeys(("地级市", "副省级市", "设区市", "州"), Level.CITY),
    **dict.fromkeys(("区", "市辖区", "县级市", "区县", "旗"), Level.COUNTY),
    **dict.fromkeys(("镇", "乡", "街道", "乡镇"), Level.TOWN),
    **dict.fromkeys(("村", "社区"), Level.VILLAGE),
}

WORDS = [*(level.value for level in Level), *SPELLINGS]


def _level(value: object) -> object:
    return SPELLINGS.get(value, value) if isinstance(value, str) else value


class Place(Positioned, EntryModel):
    """A place. Its position is that of its centre and serves venues that have none."""

    level: Annotated[Level, BeforeValidator(_level), WithJsonSchema({"enum": WORDS})] = key(
        "级别",
        "省、市、县、镇街、村社、片区；写 区、县级市、镇、街道、社区 也认得",
        default=REQUIRED,
        example="镇街",
        kind="选一个",
        in_scaffold=True,
    )
    parent: PlaceRef | None = key(
        "上级", "上一级地区；省不用写", example="南湖区", kind="地区的名称", in_scaffold=True
    )
    claim: TextLine | None = key("一句话", "一句话介绍", example="嘉兴市南湖区下辖的镇。")
