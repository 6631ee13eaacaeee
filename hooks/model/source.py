"""Source (来源): the document on which facts and figures rest."""

from typing import Self

from pydantic import model_validator

from hooks.model.base import REQUIRED, key
from hooks.model.entry import EntryModel
from hooks.model.scalar.day import DayOrUnstated, DayText
from hooks.model.scalar.invalid import invalid
from hooks.model.scalar.text import TextLine, WebAddress, Yes

UNDATED = "source_without_date_note"


class SourceDocument(EntryModel):
    """An article or a report. A reprint is named but not linked."""

    publisher: TextLine = key(
        "媒体", "谁发表的", default=REQUIRED, example="浙江在线·浙江城镇网", in_scaffold=True
    )
    day: DayOrUnstated = key(
        "日期",
        "哪天发表的",
        default=REQUIRED,
        example="2018-10-04",
        kind="日期或 未注明",
        in_scaffold=True,
    )
    day_note: TextLine | None = key(
        "日期说明", "日期写 未注明 时，说明为什么", example="转载的页面没有写日期"
    )
    inferred_year: DayText | None = key(
        "推定年份", "由文中内容推出的年份", example="2012", kind="日期"
    )
    author: TextLine | None = key("作者", "署名的记者、通讯员单位", example="某镇通讯员")
    editor: TextLine | None = key("编辑", "责任编辑", example="某报编辑部")
    reprinted_by: TextLine | None = key("转载", "看到的是哪里的转载", example="某县人民政府网")
    link: WebAddress | None = key(
        "链接",
        "原文网址",
        kind="网页地址",
        example="https://www.example.cn/2018/10/04.html",
        in_scaffold=True,
    )
    may_link: Yes = key(
        "可链接", "能不能从本站点过去；转载站一律写 否", default=False, kind="是或否", example="是"
    )
    seen: DayText | None = key(
        "查看",
        "最后一次打开原文网址、内容还在的那一天；由 quntuan 链接 --write 写",
        kind="日期",
        example="2026-01-08",
    )
    reliability: TextLine | None = key(
        "可靠性", "可靠程度和原因", in_scaffold=True, example="官方媒体的报道，日期和原文一致"
    )

    @model_validator(mode="after")
    def _explains_missing_date(self) -> Self:
        if self.day is None and self.day_note is None:
            raise invalid(
                "来源没有日期，也没有说明为什么。",
                "加一行“日期说明:”，例如 原页没有印日期。",
                UNDATED,
                at="日期",
            )
        return self
