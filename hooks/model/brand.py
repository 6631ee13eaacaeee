"""Brand (品牌): a service, project, activity or way of working that has a name."""

from enum import StrEnum

from hooks.model.base import REQUIRED, Model, key
from hooks.model.entry import MAX_CLAIM, StoryModel, ground_key
from hooks.model.scalar.accession import AccessionNumber
from hooks.model.scalar.choice import Many, Names
from hooks.model.scalar.day import DayOrUnstated
from hooks.model.scalar.ground import GroundText
from hooks.model.scalar.reference import BrandRef, OrganisationRef, PlaceRef, VenueRef
from hooks.model.scalar.text import TextLine, Yes


class BrandKind(StrEnum):
    """What sort of thing the brand is."""

    BRAND = "品牌"
    PROJECT = "项目"
    CAMPAIGN = "行动"
    SERVICE = "服务"
    ACTIVITY = "活动"
    MECHANISM = "机制"
    WAY = "模式"
    PLATFORM = "平台"
    TEAM = "队伍"
    VENUE = "阵地"


class Event(Model):
    """A step in a brand's history."""

    day: DayOrUnstated = key(
        "时间", "哪年哪月哪天", default=REQUIRED, kind="日期或 未注明", example="2018-09-26"
    )
    ground: GroundText | None = ground_key()
    event: TextLine = key("事件", "发生了什么", default=REQUIRED, example="第一期开班")


class Brand(StoryModel):
    """A brand. Fifteen lines are enough where staff know it well."""

    claim: TextLine = key(
        "一句话",
        f"一句话说清楚它为谁做什么，不超过 {MAX_CLAIM} 字",
        default=REQUIRED,
        example="与银行合作，为农村青年办低息、无息贷款。",
        in_scaffold=True,
    )
    is_name_only: Yes | None = key(
        "只记名称",
        "资料里只有一个名称的写 是：没有自己的网页，名称记在所属品牌、所在地区或牵头组织的网页上",
        example="是",
        kind="是或否",
    )
    kind: BrandKind = key(
        "类别",
        "品牌、项目、行动、服务、活动、机制、模式、平台、队伍、阵地",
        default=REQUIRED,
        example="服务",
        kind="选一个",
        in_scaffold=True,
    )
    for_whom: TextLine | None = key(
        "帮谁", "帮的是哪些人；来源或本单位说了才写", example="农村青年"
    )
    how: TextLine | None = key(
        "怎么帮", "用什么办法帮，几个字就够", example="与银行合作，提供低息、无息贷款"
    )
    places: Names[PlaceRef] = key(
        "地区",
        "在哪里开展，写到最小的一级；不写就是牵头组织所在的地区",
        default=(),
        example="凤桥镇",
        kind="一个或几个地区",
    )
    guides: Names[OrganisationRef] = key(
        "指导", "谁指导", default=(), kind="一个或几个组织", example="南湖区总工会"
    )
    parents: Names[BrandRef] = key(
        "所属", "它是哪个品牌的一部分", default=(), example="新青年下乡", kind="一个或几个品牌"
    )
    named_parts: Names[TextLine] = key(
        "包含",
        "有名字、但没有单独页面的组成部分，用来搜索",
        default=(),
        example="工会示范带、美丽乡村工会示范线",
        kind="一个或几个名称",
    )
    related: Names[BrandRef] = key(
        "相关", "有关联的品牌", default=(), kind="一个或几个品牌", example="新青年下乡"
    )
    venues: Names[VenueRef] = key(
        "阵地", "办在、用到哪些阵地", default=(), example="凤桥镇职工服务站", kind="一个或几个阵地"
    )
    events: Many[Event] = key(
        "大事",
        "时间线",
        default=(),
        kind="时间、事件",
        example="\n  - {时间: 2018-09-26, 时间依据: 原文写明, 事件: 第一期开班}",
    )
    accession: AccessionNumber | None = key(
        "目录号",
        "品牌在目录里的编号：县的字母和收录的先后；程序写好，之后不要改",
        example="NH-001",
        kind="字母、连字符和号",
    )
