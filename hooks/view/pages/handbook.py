"""The handbook pages that are made of the declarations: the entry format, bodies, and the rules."""

from codecs import BOM_UTF8
from collections.abc import Mapping
from functools import cache
from pathlib import PurePath
from typing import Any
from unicodedata import category

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hooks.checks.rule import Rule
from hooks.checks.rules import all_rules
from hooks.checks.sample import BRAND as USUAL_PATH
from hooks.checks.sample import samples_of
from hooks.entries.encoding import Encoding
from hooks.entries.read import IMAGE_SUFFIXES, TEXT_SUFFIXES, RawFile
from hooks.model import ENTRIES, TERMS, VOCABULARY_FOLDER, Target
from hooks.model.base import hint, keys
from hooks.model.brand import Event
from hooks.model.entry import Honour, Picture, Withdrawal
from hooks.model.figure import Figure
from hooks.model.vocabulary import CountySite, GivenNumber, Headings, Need, Phrase, Unit, VenueKind
from hooks.view.pages.body_examples import body_examples
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.page import Page
from hooks.view.parts.reference import (
    BodyReference,
    DocumentedRule,
    FormatReference,
    Key,
    KeyTable,
    RuleReference,
    SampleFile,
)
from hooks.view.parts.section import Section

A_PICTURE = "（一张照片）"
A_DOCUMENT = "（一个文档）"
INDEX = Anchor("手册", "handbook/index.html")
PARTS: Mapping[str, type[BaseModel]] = {
    "数据的一条": Figure,
    "大事的一条": Event,
    "荣誉的一条": Honour,
    "图片的一条": Picture,
    "撤下": Withdrawal,
    f"{VOCABULARY_FOLDER}“{Target.VENUE_KIND.value}”的一条": VenueKind,
    f"{VOCABULARY_FOLDER}“{Target.NEED.value}”的一条": Need,
    f"{VOCABULARY_FOLDER}“{Target.UNIT.value}”的一条": Unit,
    f"{VOCABULARY_FOLDER}“{Target.PHRASE.value}”的一条": Phrase,
    f"{VOCABULARY_FOLDER}“{Target.HEADING.value}”的一条": Headings,
    f"{VOCABULARY_FOLDER}“{Target.ACCESSION.value}”的一条": GivenNumber,
    "联播.yml 的一条": CountySite,
}


@cache
def handbook_pages() -> tuple[Page, ...]:
    """The reference of the format, examples of bodies and the list of rules: the program's own, the same for any site."""
    return (
        _page("entries", "条目怎么写", "每一类条目可以写哪些键、怎么写。", _format()),
        _page("body", "正文怎么写", "段落、列表、表格、链接怎么写，网页上是什么样子。", _body()),
        _page("rules", "检查规则", "检查会报哪些问题、为什么、怎么改。", _rules()),
    )


def _page(name: str, title: str, lead: str, section: Section) -> Page:
    return Page(f"handbook/{name}.html", title, lead, "手册", (INDEX,), (section,), lead=lead)


def _format() -> FormatReference:
    return FormatReference(
        types=tuple(_table(target.value, model) for target, model in ENTRIES.items()),
        parts=tuple(_table(title, model) for title, model in PARTS.items()),
        vocabularies=tuple(one.value for one in TERMS if one is not Target.COUNTY_SITE),
    )


def _table(title: str, model: type[BaseModel]) -> KeyTable:
    """The keys of a model, required ones first."""
    rows = [_key(name, field) for name, field in keys(model).items()]
    return title, tuple(sorted(rows, key=lambda row: not row.is_required))


def _key(name: str, field: FieldInfo) -> Key:
    example = hint(field, "example")
    return Key(
        name=name,
        is_required=field.is_required(),
        kind=hint(field, "kind"),
        meaning=field.description or "",
        example=f"{name}: {example}" if example else "",
    )


def _body() -> BodyReference:
    return BodyReference(tuple(body_examples()))


def _rules() -> RuleReference:
    return RuleReference(tuple(map(_documented, all_rules())))


def _documented(rule: Rule[Any]) -> DocumentedRule:
    wrong, right = (
        tuple(map(_sample_file, (sample.file, *sample.others))) for sample in samples_of(rule.code)
    )
    return DocumentedRule(rule.code, rule.title, rule.why, wrong, right)


def _sample_file(file: RawFile) -> SampleFile:
    path = "" if file.path == USUAL_PATH else file.path
    if b"\0" in file.data and PurePath(file.path).suffix not in TEXT_SUFFIXES:
        is_picture = PurePath(file.path).suffix in IMAGE_SUFFIXES
        return SampleFile(path, "", A_PICTURE if is_picture else A_DOCUMENT)
    return SampleFile(path, _encoding(file), _visible(file.source.text))


def _encoding(file: RawFile) -> str:
    """As programs name it; nothing for plain UTF-8."""
    if file.encoding is Encoding.UTF8:
        return "utf-8-sig" if file.data.startswith(BOM_UTF8) else ""
    name: str = file.encoding.value
    return name.removesuffix("-le")


def _visible(text: str) -> str:
    """Control characters by their pictures (␋), characters that no standard knows by their numbers.

    HTML must not hold what a sample warns of.
    """
    return "".join(map(_picture, text))


def _picture(char: str) -> str:
    if char < " " and char not in "\t\n\r":
        return chr(0x2400 + ord(char))
    return f"⟨U+{ord(char):04X}⟩" if category(char) == "Co" else char
