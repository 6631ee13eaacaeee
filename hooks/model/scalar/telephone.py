"""Telephone numbers as staff copy them from a door: one or several, with extensions and words beside.

Every number becomes one link that a phone dials at a touch: ``tel:+8657383110000,8001``, the
extension behind a pause. What could be part of a number and is none is refused and named: half
a number dials somebody else.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.invalid import invalid, text_of

REGION = "CN"
MOBILE_LENGTH = 11
NOWHERE = "+86500"
MOBILE = re.compile(r"\+861[3-9]")
KEPT = 1 << 12
"""Texts that are read once: many venues of an office write the same."""

DASHES = str.maketrans(dict.fromkeys("—–−‐‑―─－", "-"))
COUNTRY = r"(?:[(]?(?:\+|00)?86[)]?[-\s]?)"
LANDLINE = rf"(?:{COUNTRY}\(?0?|\(?0)(?P<area>10|2\d|[3-9]\d\d)\)?[-\s]*"
LOCAL = r"\d{3,4}[-\s]?\d{4}"
SHORT = r"11[0-9]|12[0-2]|1[012]\d{3}|9[56]\d{3,4}"
NUMBER = re.compile(
    rf"(?<![\d+])(?:(?P<mobile>{COUNTRY}?0?1[3-9]\d[-\s]?\d{{4}}[-\s]?\d{{4}})"
    rf"|(?P<free>[48]00(?:[-\s]?\d){{7}})"
    rf"|{LANDLINE}(?:(?P<local>{LOCAL})|(?P<of_area>{SHORT}))"
    rf"|(?P<short>{SHORT})|(?P<bare>(?![01]){LOCAL}))(?!\d)"
)
EXTENSION = re.compile(
    r"\s*[(]?\s*(?:转接?|分机号?码?|[eE]xt\.?|#)+\s*:?\s*(?P<first>\d{1,6})(?!\d)(?:\s*[)])?"
    r"|-(?P<dashed>\d{3,6})(?!\d)"
)
FURTHER = re.compile(r"\s*(?:[、,/]|或)\s*(?:转|分机)?\s*(?P<more>\d{1,6})(?!\d|[-\s]?\d{3})")
REMAINS = re.compile(r"\d{3,}|(?<=[-/、,])\s*\d{1,2}(?![\d:点时])(?=\s*(?:$|[^\d:点时月-]))")
AROUND = " 、,;/。|:()\t"
SEPARATORS = "、,;/。|"
LABEL = re.compile(r"(?:联系|咨询|服务|办公)?(?:电话|热线)(?:号码)?|[Tt][Ee][Ll]|和|或|及")
NONE = frozenset({"无", "暂无", "没有", "待定", "不详", "未知"})

EACH_WHOLE = "每个号码连区号写全，用顿号分开，例如 0573-12345678、0573-12345679；分机写 0573-12345678 转 801。"


@dataclass(frozen=True)
class Telephone:
    """One number: as it is shown, what a phone dials, and the words beside it (咨询, 工作日)."""

    written: str
    dialled: str
    note: str = ""

    @property
    def href(self) -> str:
        """The link that dials it."""
        return f"tel:{self.dialled}"

    @property
    def text(self) -> str:
        """The number with the words beside it."""
        return f"{self.written}（{self.note}）" if self.note else self.written


Telephones = tuple[Telephone, ...]


def spoken(numbers: Telephones) -> str:
    """All of them in one line, as tables and sheets of paper have it."""
    return "、".join(number.text for number in numbers)


def is_mobile(number: Telephone) -> bool:
    """Whether it dials a mobile, which hardly ever is an office's."""
    return MOBILE.match(number.dialled) is not None


def is_assigned(number: Telephone) -> bool:
    """Whether such a number may be somebody's: its area, its first digits and its length.

    Not of hotlines, which come and go; and area 0500, which does not exist, is everybody's
    for samples and demonstrations.
    """
    import phonenumbers  # noqa: PLC0415 - of most runs no entry has a telephone

    digits = number.dialled.partition(",")[0]
    if not digits.startswith("+") or digits.startswith(NOWHERE):
        return True
    return phonenumbers.is_valid_number(phonenumbers.parse(digits))


@lru_cache(KEPT)
def _read(text: str) -> Telephones:
    plain = unicodedata.normalize("NFKC", text).translate(DASHES)
    if plain in NONE:
        raise invalid(f"“{text}”不是电话号码。", "没有公开的电话就把这一行删掉。")
    numbers: list[Telephone] = []
    area, end = "", 0
    for found in NUMBER.finditer(plain):
        if found.start() < end:
            continue
        behind, before = _words(plain[end : found.start()], numbers)
        numbers = _noted(numbers, behind)
        dialled = _dialled(found, area, text)
        area = found["area"] or area
        extensions, end = _extensions(plain, found.end())
        number = f"0{area}-{found[0].strip()}" if found["bare"] else found[0].strip()
        numbers += [
            Telephone(f"{number} 转 {extension}", f"{dialled},{extension}", before)
            for extension in extensions
        ] or [Telephone(number, dialled, before)]
    if not numbers:
        raise invalid(f"“{text}”里没有能拨的号码。", EACH_WHOLE)
    _must_be_words(plain[end:])
    return tuple(_noted(numbers, plain[end:]))


def _words(text: str, numbers: list[Telephone]) -> tuple[str, str]:
    """What stands between two numbers: behind the one, and in front of the other."""
    _must_be_words(text)
    if not numbers:
        return "", _stripped(text)
    bracket = re.match(r"\s*\([^()]*\)", text)
    if bracket:
        return bracket[0], _stripped(text[bracket.end() :])
    behind, separator, before = _parted(text)
    if not separator and numbers[-1].note:
        return "", _stripped(text)
    return behind, _stripped(before)


def _parted(text: str) -> tuple[str, str, str]:
    at = next((place for place, char in enumerate(text) if char in SEPARATORS), len(text))
    return text[:at], text[at : at + 1], text[at + 1 :]


def _noted(numbers: list[Telephone], words: str) -> list[Telephone]:
    """The numbers so far, the last with the words behind it."""
    words = _stripped(words)
    if not numbers or not words:
        return numbers
    *others, last = numbers
    return [*others, replace(last, note="，".join(filter(None, (last.note, words))))]


def _stripped(text: str) -> str:
    words = text.strip(AROUND)
    return "" if LABEL.fullmatch(words) else words


def _must_be_words(text: str) -> None:
    if left := REMAINS.search(text):
        raise invalid(f"“{left[0].strip()}”看不出是哪个号码。", EACH_WHOLE)


def _extensions(plain: str, at: int) -> tuple[list[str], int]:
    found = EXTENSION.match(plain, at)
    if not found:
        return [], at
    extensions = [found["first"] or found["dashed"]]
    at = found.end()
    while (more := FURTHER.match(plain, at)) and len(more["more"]) == len(extensions[0]):
        extensions.append(more["more"])
        at = more.end()
    return extensions, at


def _dialled(found: re.Match[str], area: str, text: str) -> str:
    """Landlines and mobiles from anywhere (+86…), hotlines only as they are dialled in China."""
    digits = re.sub(r"\D", "", found[0])
    if found["free"] or found["short"]:
        return digits
    if found["of_area"]:
        return f"0{found['area']}{found['of_area']}"
    if found["bare"] and not area:
        raise invalid(f"“{found['bare']}”没有写区号。", "写上区号，例如 0573-12345678。")
    local = re.sub(r"\D", "", found["local"] or found["bare"] or "")
    own = f"0{found['area'] or area}{local}" if local else digits[-MOBILE_LENGTH:]
    return _international(own, text)


def _international(digits: str, text: str) -> str:
    import phonenumbers  # noqa: PLC0415 - of most runs no entry has a telephone

    number = phonenumbers.parse(digits, REGION)
    if not phonenumbers.is_possible_number(number):
        raise invalid(f"“{text}”不是能拨的号码。", EACH_WHOLE)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def read_telephones(value: object) -> Telephones:
    """The numbers in a text; ValueError where something in it may be one and is none."""
    return _read(text_of(value, "电话"))


TelephonesText = Annotated[Telephones, PlainValidator(read_telephones, json_schema_input_type=str)]
