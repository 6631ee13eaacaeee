"""Texts: one line, several lines, slugs, web addresses, 是 and 否."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import PlainValidator

from hooks.model.scalar.device_name import is_device_name
from hooks.model.scalar.invalid import invalid, text_of

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DIGEST = re.compile(r"[0-9a-f]{8,128}")
MAX_SLUG = 100
NOT_IN_ADDRESS = re.compile(r'[\s"<>\\`]')
PAGE = re.compile(r"\.(?:html?|php|jsp|aspx?)$", re.IGNORECASE)
ORIGIN = re.compile(r"[A-Za-z0-9.-]+(?::[0-9]{1,5})?")
MAX_QUOTATION = 60
"""Characters: the clause in which a number stands, and no article."""
PAIRS = ("“”", "「」", '""')
YES_NO = {"是": True, "否": False}


def _line(value: object) -> str:
    text = text_of(value, "文字")
    if "\n" in text:
        raise invalid("这里只能写一行，却写了好几行。", "并成一行；要分段的内容写进正文。")
    return text


def _slug(value: object) -> str:
    return slug_in(text_of(value, "网址"))


def slug_in(text: str) -> str:
    """The text, if it may be the last part of an address."""
    if not SLUG.fullmatch(text):
        raise invalid(
            f"网址“{text}”不合写法。",
            "只用小写字母、数字和连字符，例如 qing-chuang-dai。",
        )
    if is_device_name(text):
        raise invalid(f"网址“{text}”是 Windows 留给设备用的名字。", "换一个，例如在后面加上类型。")
    if len(text) > MAX_SLUG:
        raise invalid(f"网址有 {len(text)} 个字符，太长了。", f"缩短到 {MAX_SLUG} 个字符以内。")
    return text


def web_address(value: object) -> str:
    text = text_of(value, "链接")
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or NOT_IN_ADDRESS.search(text):
        raise invalid(f"“{text}”不是完整的网页地址。", "从浏览器地址栏复制，以 https:// 开头。")
    return text


def _site_address(value: object) -> str:
    """The address of the whole site: pages are named behind it."""
    text = web_address(value)
    parts = urlsplit(text)
    folder, _, last = parts.path.rpartition("/")
    whole = f"{parts.scheme}://{parts.netloc}{folder if PAGE.search(last) else parts.path}"
    if parts.query or parts.fragment or PAGE.search(last):
        raise invalid(f"“{text}”是一个网页的地址，不是整个网站的。", f"改成 {whole.rstrip('/')}/。")
    return text


def _origin(value: object) -> str:
    """Of a whole web site, as a Content-Security-Policy names it: no path, no wildcard."""
    text = web_address(value).rstrip("/")
    parts = urlsplit(text)
    origin = f"{parts.scheme}://{parts.netloc}"
    if text != origin or not ORIGIN.fullmatch(parts.netloc):
        raise invalid(f"“{text}”不是一个网站。", "只写到域名，例如 https://www.example.gov.cn。")
    return origin.lower()


def _yes(value: object) -> bool:
    text = text_of(value, "是或否")
    if text not in YES_NO:
        raise invalid(f"“{text}”不是“是”或“否”。", "写 是 或者 否。")
    return YES_NO[text]


def _quotation(value: object) -> str:
    """The words of a source, without the quotation marks around them: pages put their own."""
    text = _line(value)
    inner = text[1:-1]
    if text[:1] + text[-1:] in PAIRS and not set(inner) & set("“”「」"):
        text = inner
    if len(text) > MAX_QUOTATION:
        raise invalid(
            f"原句有 {len(text)} 个字，超过了 {MAX_QUOTATION} 个。",
            "只留写着这个数的半句，照抄，不用整段。",
        )
    return text


def _level(value: object) -> str:
    """镇 and 镇级 are one; pages say 镇级 of both."""
    text = _line(value)
    return text.removesuffix("级") or text


def _digest(value: object) -> str:
    text = text_of(value, "摘要")
    if not DIGEST.fullmatch(text):
        raise invalid(
            f"“{text}”不是摘要。",
            "摘要是程序由条目内容算出来的一串数字和字母，不用手写；意见写进别处，没有摘要就删掉这条审核。",
        )
    return text


Quotation = Annotated[str, PlainValidator(_quotation, json_schema_input_type=str)]
TextLine = Annotated[str, PlainValidator(_line, json_schema_input_type=str)]
Slug = Annotated[str, PlainValidator(_slug, json_schema_input_type=str)]
WebAddress = Annotated[str, PlainValidator(web_address, json_schema_input_type=str)]
Yes = Annotated[bool, PlainValidator(_yes, json_schema_input_type=str)]
AwardLevel = Annotated[str, PlainValidator(_level, json_schema_input_type=str)]
Digest = Annotated[str, PlainValidator(_digest, json_schema_input_type=str)]
Origin = Annotated[str, PlainValidator(_origin, json_schema_input_type=str)]
SiteAddress = Annotated[str, PlainValidator(_site_address, json_schema_input_type=str)]
