"""Where readers answer: an office's mailbox, an office's form on the web."""

import re
from email.errors import HeaderParseError
from email.headerregistry import Address
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.invalid import invalid, text_of
from hooks.model.scalar.text import NOT_IN_ADDRESS, web_address

FORM_EXAMPLE = "https://wj.example.gov.cn/jiucuo?page={网址}&title={名称}"
BLANKS = ("{网址}", "{名称}")
BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def _mailbox(value: object) -> str:
    text = text_of(value, "邮箱").removeprefix("mailto:")
    try:
        found = Address(addr_spec=text)
    except (HeaderParseError, ValueError, IndexError):
        found = Address()
    if "." not in found.domain or NOT_IN_ADDRESS.search(text) or not text.isascii():
        raise invalid(f"“{text}”不是邮箱。", "写完整的一个邮箱，例如 jiucuo@example.gov.cn。")
    return text


def _form(value: object) -> str:
    """A web address with blanks for the page; without them the form is opened as it is."""
    text = text_of(value, "表单网址")
    strange = [part for part in BRACES.findall(text) if part not in BLANKS]
    if strange:
        raise invalid(
            f"纠错表单里的“{strange[0]}”不认识。",
            "花括号里只能是 {网址} 或 {名称}，生成网站时换成每一页自己的；花括号用半角。",
        )
    web_address(BRACES.sub("x", text))
    return text


Mailbox = Annotated[str, PlainValidator(_mailbox, json_schema_input_type=str)]
FormAddress = Annotated[str, PlainValidator(_form, json_schema_input_type=str)]
