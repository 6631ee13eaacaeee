"""Case (案例): something that happened, that shows a brand at work."""

from hooks.model.base import REQUIRED, key
from hooks.model.entry import StoryModel, ground_key
from hooks.model.scalar.choice import Names
from hooks.model.scalar.day import DayOrUnstated
from hooks.model.scalar.ground import GroundText
from hooks.model.scalar.reference import BrandRef, PlaceRef, VenueRef
from hooks.model.scalar.text import TextLine


class Case(StoryModel):
    """A case, with the brands and venues that it shows."""

    claim: TextLine = key(
        "一句话",
        "一句话说清楚谁做了什么、结果怎样",
        default=REQUIRED,
        example="四家群团合办三期公益相亲。",
        in_scaffold=True,
    )
    day: DayOrUnstated = key(
        "时间",
        "什么时候的事",
        default=REQUIRED,
        example="2018",
        kind="日期或 未注明",
        in_scaffold=True,
    )
    ground: GroundText | None = ground_key(in_scaffold=True)
    places: Names[PlaceRef] = key(
        "地区",
        "在哪里发生，写到最小的一级；不写就是牵头组织所在的地区",
        default=(),
        example="凤桥镇",
        kind="一个或几个地区",
    )
    brands: Names[BrandRef] = key(
        "品牌",
        "说的是哪个品牌",
        default=(),
        example="缘来就是你",
        kind="一个或几个品牌",
        in_scaffold=True,
    )
    venues: Names[VenueRef] = key(
        "阵地", "在哪个阵地", default=(), kind="一个或几个阵地", example="凤桥镇职工服务站"
    )
