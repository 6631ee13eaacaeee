"""What a base map is made of: the address of its tiles, their datum, its review number."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainValidator

from hooks.model.scalar.invalid import invalid, text_of
from hooks.model.scalar.text import TextLine

EXAMPLE = "https://tiles.example.gov.cn/{z}/{x}/{y}.png"
NEEDED = ("{z}", "{x}", "{y}")
BRACES = re.compile(r"\{[^{}]*\}|[{}]")
# The host is written into the web server's configuration: nothing but a name and a port.
ADDRESS = re.compile(r"https?://(?:[A-Za-z0-9.-]|\{s\})+(?::[0-9]{1,5})?/\S+")
LABEL = re.compile("^审图号[:：]?\\s*")


class TileDatum(StrEnum):
    """The datums in which tiles are cut on the common grid."""

    WGS84 = "WGS-84"
    GCJ02 = "GCJ-02"


def _template(value: object) -> str:
    text = text_of(value, "底图网址")
    found = BRACES.findall(text)
    missing = [part for part in NEEDED if part not in found]
    strange = [part for part in found if part not in {*NEEDED, "{s}"}]
    if missing:
        raise invalid(
            f"底图网址缺少 {'、'.join(missing)}。",
            f"照 {EXAMPLE} 的样子写：{{z}} 是级别，{{x}} 是列，{{y}} 是行，花括号用半角。",
        )
    if strange:
        raise invalid(
            f"底图网址里的“{strange[0]}”不认识。",
            "花括号里只能是 z、x、y，有几个域名轮流用的再加 {s}（代表 a、b、c）。",
        )
    if not ADDRESS.fullmatch(text):
        raise invalid(
            f"“{text}”不是完整的底图网址。",
            f"以 https:// 开头，接着写域名，例如 {EXAMPLE}；不带账号和密码，中文域名写成 xn-- 开头的。",
        )
    return text


def _not_baidu(value: object) -> object:
    if isinstance(value, str) and value.strip() == "BD-09":
        raise invalid(
            "底图坐标系不能写 BD-09：百度的瓦片是另一种切法，在这里拼不起来。",
            "请给图的单位换成 WGS-84 或 GCJ-02 的瓦片，再照实写。",
        )
    return value


def _bare(text: str) -> str:
    """Copied with its label, a number would say 审图号 twice on the map."""
    return LABEL.sub("", text) or text


TileTemplate = Annotated[str, PlainValidator(_template, json_schema_input_type=str)]
CommonDatum = Annotated[TileDatum, BeforeValidator(_not_baidu)]
ReviewNumber = Annotated[TextLine, AfterValidator(_bare)]
