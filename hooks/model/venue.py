"""Venue (阵地): a place where people are served."""

from enum import StrEnum

from hooks.model.base import REQUIRED, Model, key
from hooks.model.entry import StoryModel
from hooks.model.position import Positioned
from hooks.model.precision import Precision
from hooks.model.scalar.amount import CountText
from hooks.model.scalar.choice import Names
from hooks.model.scalar.day import DayText
from hooks.model.scalar.hours import HoursText
from hooks.model.scalar.reference import (
    FacilityRef,
    OrganisationRef,
    PlaceRef,
    VenueKindRef,
    VenueRef,
)
from hooks.model.scalar.telephone import TelephonesText
from hooks.model.scalar.text import TextLine, Yes

ROLES = ("主办", "牵头", "引领", "共用")
"""What an organisation can be to a venue: who runs it is not who set it up, nor who uses it.

The first that is stated says to whom a venue belongs in lists and on maps.
"""


class Fee(StrEnum):
    """Whether using the venue costs anything."""

    FREE = "免费"
    PAID = "收费"


class Entrance(StrEnum):
    """What is asked of somebody at the door."""

    WALK_IN = "直接进"
    SCAN = "扫码"
    SIGN = "登记"
    CARD = "刷卡"
    BOOK = "预约"


class Access(StrEnum):
    """What helps those who walk badly, sit in a wheelchair or push a pram."""

    LEVEL = "没有台阶"
    RAMP = "有坡道"
    LIFT = "有电梯"
    TOILET = "无障碍卫生间"
    CHAIR = "轮椅借用"
    BELL = "门口有呼叫铃"


class Consent(StrEnum):
    """On what grounds a mobile number goes public (手机公开)."""

    DUTY = "单位值班手机"
    PERSON = "本人书面同意"


class MobileConsent(Model):
    """Who asked whether the mobile under 电话 may be public, and what the answer was."""

    ground: Consent = key(
        "依据",
        f"凭什么可以公开：{Consent.DUTY}（单位的，谁值班谁接）、{Consent.PERSON}（个人的，留有签字）",
        default=REQUIRED,
        example="单位值班手机",
        kind="选一个",
    )
    by: TextLine = key("单位", "哪个单位问清楚的，不写姓名", default=REQUIRED, example="某镇总工会")
    day: DayText = key("日期", "哪天问清楚的", default=REQUIRED, kind="日期", example="2026-01-08")


class Verification(Model):
    """Who looked whether the venue is still there, and when."""

    day: DayText = key("日期", "哪天核实的", default=REQUIRED, kind="日期", example="2026-01-08")
    by: TextLine = key("单位", "哪个单位核实的，不写姓名", default=REQUIRED, example="某镇总工会")


class Venue(Positioned, StoryModel):
    """A venue. Unless it was verified, its page says how old the information is."""

    kind: VenueKindRef = key(
        "类别",
        "哪一类阵地",
        default=REQUIRED,
        example="职工之家",
        kind="词表“阵地类别”里的词",
        in_scaffold=True,
    )
    place: PlaceRef = key(
        "地区",
        "在哪个地区，写到最小的一级",
        default=REQUIRED,
        example="凤桥镇",
        kind="一个地区",
        in_scaffold=True,
    )
    address: TextLine | None = key(
        "地址", "门牌或看得懂的位置", example="范公亭西路公共厕所旁", in_scaffold=True
    )
    within: VenueRef | None = key(
        "所在", "在哪个更大的阵地里面", kind="一个阵地", example="梅花洲景区"
    )
    hosts: Names[OrganisationRef] = key(
        "主办",
        "谁在管；原文没有写谁管的不写",
        default=(),
        example="凤桥镇总工会",
        kind="一个或几个组织",
        in_scaffold=True,
    )
    leaders: Names[OrganisationRef] = key(
        "牵头",
        "谁牵头办起来的（建立、打造的也写这里），不等于现在由谁管",
        default=(),
        example="凤桥镇妇联",
        kind="一个或几个组织",
    )
    promoters: Names[OrganisationRef] = key(
        "引领",
        "原文写由谁引领、引入、培育的，不等于由谁管",
        default=(),
        example="大丰街道妇联",
        kind="一个或几个组织",
    )
    sharers: Names[OrganisationRef] = key(
        "共用",
        "谁在用；用它的不一定管它",
        default=(),
        example="凤桥镇总工会、凤桥镇科协",
        kind="一个或几个组织",
        in_scaffold=True,
    )
    count: CountText | None = key(
        "处数", "代表几处（原文没有逐个列名时）", example="12处", kind="一个数"
    )
    facilities: Names[FacilityRef] = key(
        "设施",
        "里面有什么",
        default=(),
        example="微波炉、饮水机",
        kind="词表“设施”里的词",
        in_scaffold=True,
    )
    hours: HoursText | None = key(
        "开放时间",
        "照门口写的写：哪几天、几点到几点、几点停止入馆、法定节假日开不开；夏天冬天不一样的，"
        "写明从几月几日到几月几日；别的说明写进正文",
        example="周一至周五 08:30-11:30, 13:30-17:00；法定节假日休息",
        in_scaffold=True,
    )
    fee: Fee | None = key(
        "收费", "免费还是收费；原文没写就不写", example="免费", kind="选一个", in_scaffold=True
    )
    admitted: TextLine | None = key(
        "谁能来",
        "哪些人可以进来用，照门口写的写；不知道就不写",
        example="所有人",
        in_scaffold=True,
    )
    entrance: Names[Entrance] = key(
        "进门",
        f"到了门口怎么进：{'、'.join(Entrance)}；不知道就不写",
        default=(),
        example="直接进",
        kind="选一个或几个",
        in_scaffold=True,
    )
    way: TextLine | None = key(
        "走法",
        "从街上怎么找到这扇门：第一次来、不认路的人照着能走到",
        example="公园北门进，公共厕所左手边，红色门头",
        in_scaffold=True,
    )
    access: Names[Access] = key(
        "无障碍",
        f"腿脚不便、坐轮椅、推婴儿车的人进得去吗：{'、'.join(Access)}；去看过才写",
        default=(),
        example="没有台阶、无障碍卫生间",
        kind="选一个或几个",
    )
    telephones: TelephonesText = key(
        "电话",
        "对外公开的电话，连区号写；几个号码用顿号分开，分机写“转”",
        default=(),
        example="0573-12345678 转 801、12351",
        kind="一个或几个电话号码",
        in_scaffold=True,
    )
    mobile_consent: MobileConsent | None = key(
        "手机公开",
        "“电话”里有手机号的，写清楚谁同意公开；不会显示在网页上",
        kind="依据、单位、日期",
        example="{依据: 单位值班手机, 单位: 某镇总工会, 日期: 2026-01-08}",
    )
    precision: Precision | None = key(
        "精度",
        f"坐标有多准：{'、'.join(Precision)}",
        example="精确",
        kind="选一个",
        in_scaffold=True,
    )
    on_map: Yes = key("上图", "要不要标在地图上", default=True, example="否", kind="是或否")
    off_map_reason: TextLine | None = key(
        "不上图原因", "写了 上图: 否 就要说明", example="困境儿童住所"
    )
    verified: Verification | None = key(
        "核实",
        "去现场或打电话核实过",
        kind="日期、单位",
        example="{日期: 2026-01-08, 单位: 某镇总工会}",
        in_scaffold=True,
    )
