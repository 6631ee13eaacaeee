"""What all types of entry share: names, address, publishing state, sign-offs, notes."""

from enum import StrEnum
from typing import Any, ClassVar, Self

from pydantic import model_validator

from hooks.model.base import REQUIRED, Model, key
from hooks.model.figure import Figure
from hooks.model.scalar.choice import Many, Names
from hooks.model.scalar.day import AsOfText, DayOrUnstated, DayText
from hooks.model.scalar.former import FormerAddressText
from hooks.model.scalar.ground import GroundText
from hooks.model.scalar.invalid import invalid
from hooks.model.scalar.reference import OWN_REPORT, NeedRef, OrganisationRef, SourceRef, ThemeRef
from hooks.model.scalar.text import AwardLevel, Digest, Slug, TextLine, Yes

NO_WITHDRAWAL = "withdrawn_without_reason"
MAX_CLAIM = 60
"""Characters of 一句话: two lines of a card."""
WITHDRAWAL_REMEDY = "加一行，例如 撤下: {日期: 2024-05-01, 原因: 活动已经结束}。"


class Publication(StrEnum):
    """The publishing state (发布). Only 已发布 is built for the public."""

    DRAFT = "草稿"
    PENDING = "待审"
    PUBLISHED = "已发布"
    WITHDRAWN = "已撤下"


class ReviewStep(StrEnum):
    """The three readings of a text before it is published."""

    FIRST = "初审"
    SECOND = "复审"
    FINAL = "终审"


class Review(Model):
    """One sign-off (审核): a record, not authentication."""

    step: ReviewStep = key(
        "环节", "初审、复审、终审", default=REQUIRED, kind="选一个", example="初审"
    )
    role: TextLine = key(
        "身份", "审核人的职务，不写姓名", default=REQUIRED, example="某县妇联办公室主任"
    )
    day: DayText = key("日期", "哪天审的", default=REQUIRED, kind="日期", example="2026-01-08")
    digest: Digest = key(
        "摘要",
        "审核时条目内容的指纹，由程序写",
        default=REQUIRED,
        example="0123456789abcdef",
    )


class Withdrawal(Model):
    """Why and when an entry was taken down; its page keeps a neutral notice."""

    day: DayText = key("日期", "哪天撤下", default=REQUIRED, kind="日期", example="2024-05-01")
    reason: TextLine = key(
        "原因", "一句中性的说明，会公开", default=REQUIRED, example="活动已经结束"
    )


def ground_key(*, in_scaffold: bool = False) -> Any:  # noqa: ANN401
    """The key beside every 时间."""
    return key(
        "时间依据",
        "时间从哪里来：原文写明；由原文推算（括号里写理由）；报道年份（原文没写，只知道哪年报道的）",
        example="由原文推算（原文只写月和日，年份按报道日期）",
        kind="选一个，推算的写理由",
        in_scaffold=in_scaffold,
    )


class Honour(Model):
    """A title or award with who gave it, as the source states it."""

    name: TextLine = key("名称", "荣誉或入选的名称", default=REQUIRED, example="示范驿站")
    level: AwardLevel | None = key("级别", "国家、省、市、县、镇", example="省")
    issuer: TextLine | None = key("授予", "谁授予的；原文没写就不写", example="某市总工会")
    day: DayOrUnstated = key("时间", "哪年哪月", kind="日期或 未注明", example="2024-12")
    ground: GroundText | None = ground_key()
    source: SourceRef | None = key(
        "来源", "不写就用条目的第一个来源", kind="来源的名称", example="凤桥群团改革（二）"
    )


class Permission(StrEnum):
    """Why a picture may be published (可用)."""

    OWN = "本单位拍摄"
    GRANTED = "已获授权"
    AGREED = "合影人同意"


class Minors(StrEnum):
    """Whether children can be recognised (未成年人), and then who agreed."""

    NONE = "没有"
    UNRECOGNISABLE = "认不出"
    AGREED = "监护人书面同意"


class Picture(Model):
    """A photo or drawing that belongs to an entry."""

    file: TextLine = key(
        "文件", "和条目放在一起的图片文件", default=REQUIRED, example="图片/现场.jpg"
    )
    caption: TextLine = key(
        "说明", "图里是什么，也给看不见图的人听", default=REQUIRED, example="志愿者在给老人量血压"
    )
    author: TextLine | None = key(
        "作者", "谁拍的、谁画的，会公开；写单位或署名", example="凤桥镇团委"
    )
    permissions: Names[Permission] = key(
        "可用",
        f"凭什么可以公开：{'、'.join(Permission)}",
        default=(),
        example="本单位拍摄、合影人同意",
        kind="选一个或几个",
    )
    minors: Minors | None = key(
        "未成年人",
        f"图里有没有孩子：{'、'.join(Minors)}；认得出的，要有监护人的书面同意",
        example="认不出",
        kind="选一个",
    )
    is_door: Yes = key(
        "门口",
        "阵地的门口，从街上看得到的样子；网页上放在走法旁边",
        default=False,
        example="是",
        kind="是或否",
    )
    is_generated: Yes | None = key(
        "AI生成", "用人工智能生成或改过的写 是，网页上会标明", example="是", kind="是或否"
    )


class EntryModel(Model):
    """The keys that every entry may have."""

    default_publication: ClassVar[Publication] = Publication.PUBLISHED

    publication: Publication | None = key(
        "发布",
        "草稿、待审、已发布、已撤下；只有已发布的会公开",
        example="已发布",
        kind="选一个",
        in_scaffold=True,
    )
    name: TextLine | None = key("名称", "正式名称；和文件名一样时不用写", example="青创贷")
    aliases: Names[TextLine] = key(
        "别名", "人们也这么叫它，用来搜索", default=(), example="青年创业贷", kind="一个或几个名称"
    )
    slug: Slug | None = key(
        "网址",
        "网页地址里的拼音；新建时自动写好，之后不要改",
        example="qing-chuang-dai",
        kind="小写拼音和连字符",
        in_scaffold=True,
    )
    former_addresses: Names[FormerAddressText] = key(
        "曾用网址",
        "改过网址的，把旧的写在这里，旧二维码还能用；别的类型并进来的，前面写类型：案例/qing-nian-dai",
        default=(),
        kind="一个或几个网址",
        example="qing-nian-dai",
    )
    withdrawal: Withdrawal | None = key(
        "撤下",
        "已撤下的写日期和原因",
        kind="日期、原因",
        example="{日期: 2024-05-01, 原因: 活动已经结束}",
    )
    reviews: Many[Review] = key(
        "审核",
        "初审、复审、终审的记录",
        default=(),
        kind="环节、身份、日期、摘要",
        example="\n  - {环节: 初审, 身份: 某县妇联办公室主任, 日期: 2026-01-08, 摘要: 0123456789abcdef}",
    )
    caveats: Many[TextLine] = key(
        "存疑",
        "原文缺失、前后不一的地方，照实写一句，会公开",
        default=(),
        example="[五项标准的内容原文没有列出]",
        kind="一句或几句",
    )

    @model_validator(mode="after")
    def _says_why_withdrawn(self) -> Self:
        if self.publication is Publication.WITHDRAWN and self.withdrawal is None:
            what = "条目写了“发布: 已撤下”，却没写撤下的日期和原因。"
            raise invalid(what, WITHDRAWAL_REMEDY, NO_WITHDRAWAL, at="发布")
        return self

    @property
    def state(self) -> Publication:
        """The publishing state, with the type's default where none is written."""
        return self.publication or self.default_publication


class StoryModel(EntryModel):
    """What brands, cases and venues share: who, for whom, from where, how much."""

    default_publication: ClassVar[Publication] = Publication.DRAFT

    claim: TextLine | None = key(
        "一句话", f"一句话说清楚，不超过 {MAX_CLAIM} 字", example="为农村青年办低息、无息贷款。"
    )
    leaders: Names[OrganisationRef] = key(
        "牵头",
        "谁牵头办的",
        default=(),
        example="凤桥镇团委",
        kind="一个或几个组织",
        in_scaffold=True,
    )
    partners: Names[OrganisationRef] = key(
        "参与", "还有谁一起办", default=(), example="农商行、泰隆银行", kind="一个或几个组织"
    )
    themes: Names[ThemeRef] = key(
        "主题",
        "属于哪些主题",
        default=(),
        example="青年发展、就业创业",
        kind="词表“主题”里的词",
        in_scaffold=True,
    )
    needs: Names[NeedRef] = key(
        "需求", "群众遇到什么事会用到它", default=(), example="创业贷款", kind="词表“需求”里的词"
    )
    sources: Names[SourceRef] = key(
        "来源",
        "内容出自哪里；没有报道的写 本单位填报",
        default=(),
        example="凤桥群团改革（二）",
        kind="一个或几个来源",
        in_scaffold=True,
    )
    as_of: AsOfText = key(
        "截至",
        "数字截至哪天；写 报道时 就是第一个来源的日期",
        example="报道时",
        kind="日期、报道时 或 未注明",
        in_scaffold=True,
    )
    figures: Many[Figure] = key(
        "数据",
        "数字，一项一条，短的一行写完",
        default=(),
        example="\n  - 服务青年: 累计391人次",
        kind="一条或几条",
        in_scaffold=True,
    )
    honours: Many[Honour] = key(
        "荣誉",
        "称号、获奖、入选",
        default=(),
        kind="名称、级别、授予、时间",
        example="\n  - {名称: 示范驿站, 级别: 市, 授予: 某市总工会, 时间: 2024-12, 时间依据: 原文写明}",
    )
    pictures: Many[Picture] = key(
        "图片",
        "第一张当封面，AI生成的不当封面",
        default=(),
        kind="文件、说明、作者、可用",
        example="\n  - {文件: 图片/现场.jpg, 说明: 志愿者在给老人量血压, 可用: 本单位拍摄}",
    )

    @property
    def is_self_reported(self) -> bool:
        """Something in it is the organisation's own report (本单位填报)."""
        return any(reference.text == OWN_REPORT for reference in self.sources)

    @property
    def is_only_self_reported(self) -> bool:
        """It rests on no document at all."""
        return {reference.text for reference in self.sources} == {OWN_REPORT}
