"""Organisation (组织): a mass organisation, or whoever works with one."""

from hooks.model.base import REQUIRED, key
from hooks.model.entry import EntryModel
from hooks.model.scalar.reference import OrganisationRef, PlaceRef
from hooks.model.scalar.text import TextLine
from hooks.model.system import MASS_ORGANISATIONS, System

OTHERS = (s for s in System if s not in (*MASS_ORGANISATIONS, System.JOINT))


class Organisation(EntryModel):
    """An organisation as it is named in public."""

    system: System = key(
        "系统",
        f"{'、'.join(MASS_ORGANISATIONS)}；多家合署写 {System.JOINT}；其余选 {'、'.join(OTHERS)}",
        default=REQUIRED,
        example="工会",
        kind="选一个",
        in_scaffold=True,
    )
    place: PlaceRef | None = key(
        "地区", "在哪个地区", example="凤桥镇", kind="一个地区", in_scaffold=True
    )
    parent: OrganisationRef | None = key(
        "上级", "上级组织", kind="一个组织", example="南湖区总工会", in_scaffold=True
    )
    claim: TextLine | None = key("一句话", "一句话介绍", example="为镇上的企业和职工服务。")
