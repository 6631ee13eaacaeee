"""Settings of the site (mkdocs.yml): its name and address, who is behind it, and its rules."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Self

from pydantic import PlainValidator

from hooks.model.base import Model, hint, key, keys
from hooks.model.placeholder import is_placeholder
from hooks.model.scalar.base_map import EXAMPLE as TILES
from hooks.model.scalar.base_map import CommonDatum, ReviewNumber, TileTemplate
from hooks.model.scalar.choice import Names
from hooks.model.scalar.invalid import invalid, text_of
from hooks.model.scalar.reply import FORM_EXAMPLE, FormAddress, Mailbox
from hooks.model.scalar.text import Origin, SiteAddress, TextLine, WebAddress

MOST_MONTHS = 120
PRINTED = (
    *("主办单位", "联系方式", "纠错邮箱", "纠错表单"),
    *("ICP备案号", "公安备案号", "党政机关标识"),
)
"""What pages print as it is written; what nobody has filled in stands on none."""


class SignOff(StrEnum):
    """What a missing or stale sign-off means."""

    REQUIRED = "必须"
    REMINDED = "提醒"
    OFF = "关闭"


def _months(value: object) -> int:
    text = text_of(value, "月数")
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_MONTHS:
        raise invalid(f"“{text}”不是 1 到 {MOST_MONTHS} 的整数。", "写月数，例如 12。")
    return int(text)


def _site_name(value: object) -> str:
    """The theme puts it into every page as it is."""
    text = text_of(value, "网站名称")
    if found := re.search(r'[<>"\n]', text):
        raise invalid(f"网站名称里不能有“{found[0].strip() or '换行'}”。", "去掉它；引号用“ ”。")
    return text


def _extensions(value: object) -> str:
    """Their names, with blanks between: in the list stands a name, or one with its options.

    MkDocs judges the rest.
    """
    written = value if isinstance(value, list) else ()
    names = (next(iter(one), "") if isinstance(one, dict) else one for one in written)
    return " ".join(name for name in names if isinstance(name, str))


Extensions = Annotated[str, PlainValidator(_extensions, json_schema_input_type=list)]
SiteName = Annotated[str, PlainValidator(_site_name, json_schema_input_type=str)]
Months = Annotated[int, PlainValidator(_months, json_schema_input_type=int)]


class Settings(Model):
    """All that the program reads of mkdocs.yml; MkDocs reads the rest."""

    name: SiteName = key(
        "site_name", "网站名称", default="群团品牌目录", example="某县群团品牌目录"
    )
    address: SiteAddress | None = key(
        "site_url", "网站的网址，以 / 结尾", example="https://qun.example.cn/", kind="网页地址"
    )
    docs: TextLine = key("docs_dir", "手写网页的文件夹", default="docs", example="content")
    extensions: Extensions = key(
        "markdown_extensions",
        "手写网页里能用哪些 Markdown 记号",
        default="",
        example="[tables, sane_lists]",
        kind="MkDocs 扩展的名字",
    )
    owner: TextLine | None = key("主办单位", "谁主办这个网站", example="某县总工会")
    contact: TextLine | None = key("联系方式", "读者纠错找谁，电话或邮箱", example="0573-12345678")
    correction_mail: Mailbox | None = key(
        "纠错邮箱",
        "读者写信纠错的单位邮箱；每一页下面“这一页有错”打开一封写好了哪一页的信",
        example="jiucuo@example.gov.cn",
        kind="邮箱",
    )
    correction_form: FormAddress | None = key(
        "纠错表单",
        "读者在线纠错的表单网址；里面的 {网址} 和 {名称} 换成每一页自己的",
        example=FORM_EXAMPLE,
        kind="网页地址",
    )
    icp: TextLine | None = key("ICP备案号", "备案后写，显示在页脚", example="某ICP备12345678号")
    police: TextLine | None = key(
        "公安备案号", "备案后写，显示在页脚", example="某公网安备 12345678号"
    )
    mark: WebAddress | None = key(
        "党政机关标识",
        "党政机关网站标识的查验网址，由编制部门发给；有了就显示在页脚",
        example="https://bszs.conac.cn/sitename?method=show&id=某编号",
        kind="网页地址",
    )
    sign_off: SignOff = key(
        "审核",
        "品牌、案例、阵地没有审完，或审完又改过的怎么办：必须（不公开）、提醒（照常公开，检查时说一声）、关闭",
        default=SignOff.OFF,
        kind="选一个",
    )
    verification_months: Months = key(
        "阵地核实有效期", "核实过的阵地几个月内算有效", default=12, example="12", kind="月数"
    )
    tile_key: TextLine | None = key("底图密钥", "天地图的浏览器端密钥；不用底图就不写")
    map_review: ReviewNumber | None = key("审图号", "用了底图就必须写", example="GS(2024)0000号")
    tiles: TileTemplate | None = key(
        "底图网址", "单位自己的瓦片服务器；和底图密钥只能写一个", example=TILES, kind="瓦片网址"
    )
    tile_datum: CommonDatum | None = key(
        "底图坐标系",
        "写了底图网址就必须写：WGS-84 或 GCJ-02，问给图的单位",
        example="WGS-84",
        kind="选一个",
    )
    tile_credit: TextLine | None = key(
        "底图版权", "底图是谁的，和审图号一起显示在地图角上", example="某市自然资源和规划局"
    )
    framers: Names[Origin] = key(
        "可嵌入",
        "哪些网站可以把品牌卡片、镇街名单和地图嵌进自己的网页；不写就没有这些页",
        default=(),
        example="https://www.example.gov.cn",
        kind="一个或几个网站",
    )
    demonstration: TextLine | None = key(
        "演示",
        "这不是真的网站：写一句为什么，显示在每一页顶上，搜索引擎不收录",
        example="这个县是虚构的，没有这些地方",
    )

    @property
    def has_base_map(self) -> bool:
        """Whether streets are drawn below the venues, as far as the settings ask for it."""
        return bool(self.map_review and (self.tile_key or self.tiles))

    @property
    def printed(self) -> Self:
        """Without what is still a placeholder: what readers may see of them."""
        written = {name: getattr(self, field) for field, name in _printed()}
        blank = {name for name, value in written.items() if value and not filled({name: value})}
        return self.model_copy(update={f: None for f, name in _printed() if name in blank})


def filled(own: Mapping[str, object]) -> dict[str, object]:
    """Settings as they are written, without the placeholders among those that pages print."""
    fields = keys(Settings)
    return {
        name: value
        for name, value in own.items()
        if name not in PRINTED
        or not is_placeholder(name, str(value), hint(fields[name], "example"))
    }


def _printed() -> Iterator[tuple[str, str]]:
    """Field and key of each setting that is printed."""
    found = ((name, field.alias or name) for name, field in Settings.model_fields.items())
    yield from ((field, name) for field, name in found if name in PRINTED)
