"""Personal numbers: identity cards, bank cards and mobiles, however they are grouped or typed.

In whatever digits, also over the end of a line. What looks like one is judged by what it must be (a place, a birthday and a check digit; an
issuer and Luhn's sum; digits that phonenumbers knows), so that years, amounts and addresses of
pages are none. Reports are read by many: ``masked`` takes the digits out of whatever is printed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import accumulate

from stdnum.exceptions import InvalidComponent

from hooks.checks.as_read import as_read
from hooks.entries.problem import Location, Source, Span

SHOWN = 3
"""Digits of a number that a message may show."""
OLD_ID_LENGTH = 15
KEPT = 4
"""Texts: a file, and the lines of it that are printed."""

NUMERALS = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
SIGNS = "⓪①②③④⑤⑥⑦⑧⑨⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
WRITTEN = NUMERALS + SIGNS
DIGITS = dict(zip(WRITTEN, "001234567891" + "123456789" + "0123456789" * 3, strict=True))
"""Digits that are no digits to a computer."""
DIGIT = rf"[\d{WRITTEN}]"
SEPARATOR = r"(?:[^\S\n]|[-‐‑–—－−·•.．_()（）])"
LISTED = "[,，、/／]"
"""Parts of a number, or numbers: only where the words before announce one."""
LINE_END = r"[^\S\n]*\n[^\S\n]*(?:>[^\S\n]*)?"
GAP = rf"(?:{SEPARATOR}{{0,2}}|{LINE_END}|{LISTED}[^\S\n]?)"
RUN = re.compile(rf"(?<!{DIGIT})(?<!\d[.．]){DIGIT}(?:{GAP}{DIGIT}){{10,}}(?:{GAP}[XxＸｘ])?")
GROUP = re.compile(rf"\d+[XxＸｘ]?|[{WRITTEN}]+[XxＸｘ]?|[XxＸｘ]")
WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'（）()]+", re.IGNORECASE)
PART_OF_WORD = re.compile(r"[A-Za-z0-9]*[A-Za-z]$")
ASKED = re.compile(r"[?&](?:\w*(?:tel|phone|mobile)|sj|sjh|shouji)=$", re.IGNORECASE)
"""In an address, other numbers of so many digits are an article's."""
ANNOUNCES = re.compile(r"(?:tel|phone|mobile|mob|m|t|wx|vx|v|qq|id|no|sfz|card)", re.IGNORECASE)

MOBILE = re.compile(r"(?:(?:00)?86|0)?(1[3-9]\d{9})")
COUNTRY = re.compile(r"(?:00)?86")
MOBILE_GROUPS = frozenset(
    {(11,), (3, 4, 4), (3, 8), (7, 4), (4, 4, 3), (4, 3, 4), (3, 3, 5), (5, 6), (1,) * 11}
)
ANNOUNCED = re.compile(r"(?:电话|手机|微信|联系|号码?|拨打?|致电|身份证|证件|卡)[^\n\d。]{0,8}$")
CONTACT = re.compile(r"(?:微信|QQ|邮箱|支付宝)[^\n]{0,12}$", re.IGNORECASE)
"""Letters before a mobile make it a name there, and no file's."""
MEASURED = re.compile(r"\s*(?:[元万亿余多人次吨件户个篇字册]|平方)")
PROVINCE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])"
BIRTHDAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
IDENTITY_CARD = re.compile(
    rf"{PROVINCE}\d{{4}}(?:(?:19|20)\d\d{BIRTHDAY}\d{{3}}[\dX]|\d\d{BIRTHDAY}\d{{3}})"
)
CHINA = re.compile(r"62\d{14,17}|9558\d{15}|95599\d{14}")
ABROAD = re.compile(r"4\d{15}|5[1-5]\d{14}|3[47]\d{13}|35\d{14}")
SHAPES = tuple(
    re.compile(f"(?=({shape}))")
    for shape in (
        *(
            rf"{PROVINCE}\d{{4}}(?:19|20)\d\d{BIRTHDAY}\d{{3}}[\dX]",
            rf"{PROVINCE}\d{{6}}{BIRTHDAY}\d{{3}}",
        ),
        *(r"62\d{14}", r"62\d{15}", r"62\d{16}", r"62\d{17}", r"9558\d{15}", ABROAD.pattern),
        *(r"1[3-9]\d{9}", r"01[3-9]\d{9}", r"86(?:1[3-9]\d{9})", r"00861[3-9]\d{9}"),
    )
)
"""Each of one length: where one ends within a group, a shorter one may not."""
OF_A_BANK = re.compile(r"卡号|银行|账[号户]|帐[号户]|开户|户名|信用卡|[Cc]ard")


CARD_TOLD = re.compile(r"身份证[^\n\d。]{0,8}$")
BANK_TOLD = re.compile(r"(?:银行卡|卡号|账号|帐号)[^\n\d。]{0,8}$")
"""Said to be one: a digit that was mistyped, so that the sum is wrong, opens as much."""


class Kind(StrEnum):
    """What a number opens to whoever reads it."""

    IDENTITY_CARD = "身份证号"
    BANK_CARD = "银行卡号"
    MOBILE = "手机号"


@dataclass(frozen=True)
class PersonalNumber:
    """One of them: its place in the text, from ``start`` to ``end``."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True)
class _Group:
    """Digits that stand together; a last X is one of them."""

    digits: str
    start: int
    end: int


def personal_numbers(text: str) -> Iterator[PersonalNumber]:
    """All of them in the order of their places. A text without many digits costs one search."""
    read = as_read(text)
    runs = list(RUN.finditer(read.text))
    addresses = [found.span() for found in WEB_ADDRESS.finditer(read.text)] if runs else []
    for run in runs:
        groups = [_group(found, run.start()) for found in GROUP.finditer(run[0])]
        is_linked = any(start <= run.start() < end for start, end in addresses)
        for kind, start, end in _in_groups(read.text, groups, is_linked=is_linked):
            yield PersonalNumber(kind, read.place(start), read.place(end))


def places(source: Source, kind: Kind) -> Iterator[tuple[Location, str]]:
    """Where a text has numbers of one kind, and each as it may be printed.

    One that goes on in the next line stands where it begins.
    """
    for number in _in_text(source.text):
        if number.kind is kind:
            line = source.text.count("\n", 0, number.start)
            column = number.start - (source.text.rfind("\n", 0, number.start) + 1)
            written = source.text[number.start : number.end]
            span = Span.of_line(line + 1, column, column + len(written.partition("\n")[0]))
            yield Location(source, span), _hidden(written).replace("\n", " ")


def masked(text: str) -> str:
    """The text with signs for the digits of personal numbers; as long as before."""
    parts, at = [], 0
    for number in _in_text(text):
        parts += [text[at : number.start], _hidden(text[number.start : number.end])]
        at = number.end
    return "".join([*parts, text[at:]]) if parts else text


def masked_line(source: Source, number: int) -> str:
    """A line of a file as it may be printed: of a number in two lines neither half stands there."""
    lines = _masked_lines(source.text)
    return lines[number - 1] if 1 <= number <= len(lines) else ""


@lru_cache(KEPT)
def _masked_lines(text: str) -> tuple[str, ...]:
    """A file with a mistake in every line is printed line by line."""
    return tuple(masked(text).split("\n"))


@lru_cache(KEPT)
def _in_text(text: str) -> tuple[PersonalNumber, ...]:
    """Every kind has a rule of its own, which asks for the same text."""
    return tuple(personal_numbers(text))


def _hidden(written: str) -> str:
    shown, parts = 0, []
    for char in written:
        is_digit = char.isdecimal() or char in DIGITS or char in "XxＸｘ"
        parts.append("*" if is_digit and shown >= SHOWN else char)
        shown += is_digit
    return "".join(parts)


def _group(found: re.Match[str], offset: int) -> _Group:
    digits = "".join(map(_digit, found[0]))
    return _Group(digits, offset + found.start(), offset + found.end())


def _digit(char: str) -> str:
    return DIGITS.get(char) or (str(int(char)) if char.isdecimal() else "X")


def _in_groups(
    text: str, groups: Sequence[_Group], *, is_linked: bool
) -> Iterator[tuple[Kind, int, int]]:
    """The longest number of whole groups, from each group on."""
    first = 0
    for begin, end in _possible(groups):
        if begin >= first and (kind := _kind(text, groups[begin:end], is_linked=is_linked)):
            yield kind, groups[begin].start, groups[end - 1].end
            first = end


def _possible(groups: Sequence[_Group]) -> list[tuple[int, int]]:
    """The groups, end exclusive, that have the shape of a number: by their begin, the longest first."""
    joined = "".join(group.digits for group in groups)
    ends = [0, *accumulate(len(group.digits) for group in groups)]
    places = {end: place for place, end in enumerate(ends)}
    spans = (found.span(1) for shape in SHAPES for found in shape.finditer(joined))
    found = {(places[a], places[b]) for a, b in spans if a in places and b in places}
    return sorted(found, key=lambda span: (span[0], -span[1]))


def _kind(text: str, groups: Sequence[_Group], *, is_linked: bool) -> Kind | None:
    digits = "".join(group.digits for group in groups)
    start, end = groups[0].start, groups[-1].end
    before = text[max(0, start - 16) : start]
    is_told = IDENTITY_CARD.fullmatch(digits) is not None and CARD_TOLD.search(before)
    if is_told or _is_identity_card(digits):
        return Kind.IDENTITY_CARD
    is_listed = re.search(LISTED, text[start:end]) is not None
    if is_listed and not ANNOUNCED.search(before):
        return None
    is_asked = is_linked and ASKED.search(text[max(0, start - 24) : start]) is not None
    if not is_asked and (is_linked or _is_part_of_word(text, start, end)):
        return None
    if CHINA.fullmatch(digits) and BANK_TOLD.search(before):
        return Kind.BANK_CARD
    if "X" not in digits and _is_bank_card(digits, text, start, end):
        return Kind.BANK_CARD
    return Kind.MOBILE if _is_mobile(digits, groups, text, end) else None


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    """Within a digest or a file's number, but for words that announce a number (tel138…)."""
    if CONTACT.search(text[max(0, start - 24) : start]):
        return False
    before = PART_OF_WORD.search(text[max(0, start - 8) : start])
    after = text[end : end + 1]
    is_after = after.isascii() and after.isalpha()
    return is_after or (before is not None and not ANNOUNCES.fullmatch(before[0]))


def _is_identity_card(digits: str) -> bool:
    """Of 18 signs, or of 15 as before 1999, which lacked the century and the check digit.

    Not by ``ric.is_valid``: it refuses who was born before his county had its code.
    """
    if not IDENTITY_CARD.fullmatch(digits):
        return False
    from stdnum.cn import ric  # noqa: PLC0415 - of most runs no entry has so many digits

    is_old = len(digits) == OLD_ID_LENGTH
    if is_old and not _is_county(digits[:6]):
        return False
    whole = f"{digits[:6]}19{digits[6:]}0" if is_old else digits
    if not is_old and ric.calc_check_digit(digits) != digits[-1]:
        return False
    try:
        ric.get_birth_date(whole)
    except InvalidComponent:
        return False
    return True


@cache
def _is_county(code: str) -> bool:
    from stdnum import numdb  # noqa: PLC0415 - as above

    return any("county" in properties for _, properties in numdb.get("cn/loc").info(code))


def _is_bank_card(digits: str, text: str, start: int, end: int) -> bool:
    """Of a Chinese issuer, or of another where the line speaks of a bank."""
    is_chinese = CHINA.fullmatch(digits) is not None
    if not is_chinese and not ABROAD.fullmatch(digits):
        return False
    from stdnum import luhn  # noqa: PLC0415 - of most runs no entry has so many digits

    if not luhn.is_valid(digits):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    return is_chinese or OF_A_BANK.search(line) is not None


def _lengths(groups: Sequence[_Group]) -> tuple[int, ...]:
    """Of what stands together, in digits of one sort or several."""
    lengths, end = [0], groups[0].start
    for group in groups:
        if group.start != end:
            lengths.append(0)
        lengths[-1] += len(group.digits)
        end = group.end
    return tuple(lengths)


def _is_mobile(digits: str, groups: Sequence[_Group], text: str, end: int) -> bool:
    """Grouped as people group them, and no amount: 13500000000元 is none."""
    if COUNTRY.fullmatch(groups[0].digits):
        groups = groups[1:]
        digits = "".join(group.digits for group in groups)
    lengths = _lengths(groups)
    if digits.startswith("0"):  # as it was dialled from another city
        lengths = (lengths[0] - 1, *lengths[1:])
    found = MOBILE.fullmatch(digits)
    if not found or MEASURED.match(text, end):
        return False
    if len(lengths) > 1 and lengths not in MOBILE_GROUPS:
        return False
    import phonenumbers  # noqa: PLC0415 - of most runs no entry has so many digits

    return phonenumbers.is_valid_number(phonenumbers.parse(found[1], "CN"))
