"""Organisation (组织): a mass organisation, or whoever works with one."""

from enum import StrEnum

from hooks.model.base import REQUIRED, key
from hooks.model.entry import EntryModel
from hooks.model.scalar.reference import OrganisationRef, PlaceRef
from hooks.model.scalar.text import TextLine


class System(StrEnum):
    """The system that an organisation belongs to (系统)."""

    TRADE_UNION = "工会"
    YOUTH_LEAGUE = "共青团"
    WOMEN = "妇联"
    SCIENCE = "科协"
    DISABLED = "残联"
    BUSINESS = "工商联"
    JOINT = "综合"
    PARTY_STATE = "党政"
    SOCIAL = "社会组织"
    COMPANY = "企业"
    SCHOOL = "学校"
    OTHER = "其他"


class Organisation(EntryModel):
    """An organisation as it is named in public."""

    system: System = key(
        "系统",
        "工会、共青团、妇联、科协、残联、工商联；多家合署写 综合；其余选 党政、社会组织、企业、学校、其他",
        default=REQUIRED,
        example="工会",
        kind="选一个",
        in_scaffold=True,
    )
    place: PlaceRef | None = key(
        "地区", "在哪个地区", example="凤桥镇", kind="一个地区", in_scaffold=True
    )
    parent: OrganisationRef | None = key("上级", "上级组织", kind="一个组织")
    claim: TextLine | None = key("一句话", "一句话介绍")
