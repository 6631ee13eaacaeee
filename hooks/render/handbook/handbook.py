"""The handbook pages that are drawn from the declarations: the entry format and the rules.

They cannot fall behind the code, because they are the code's own models,
descriptions and samples.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hooks.checks.rules import all_rules
from hooks.checks.sample import BRAND, Sample, samples_of
from hooks.entries.encoding import Encoding
from hooks.entries.read import RawFile
from hooks.model import ENTRIES, TERMS, VOCABULARY_FOLDER, Target
from hooks.model.base import hint, keys
from hooks.model.entry import Honour, Picture, Withdrawal
from hooks.model.figure import Figure
from hooks.model.vocabulary import Need, VenueKind
from hooks.render.templates import render
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.page import Page
from hooks.view.parts.section import Prose

INDEX = Anchor("手册", "handbook/index.html")
PARTS: Mapping[str, type[BaseModel]] = {
    "数据的一条": Figure,
    "荣誉的一条": Honour,
    "图片的一条": Picture,
    "撤下": Withdrawal,
    f"{VOCABULARY_FOLDER}“{Target.VENUE_KIND.value}”的一条": VenueKind,
    f"{VOCABULARY_FOLDER}“{Target.NEED.value}”的一条": Need,
}


@dataclass(frozen=True)
class Key:
    """A row of the reference: one key of one model."""

    name: str
    is_required: bool
    kind: str
    meaning: str
    example: str


@dataclass(frozen=True)
class SampleFile:
    """A file of a rule's sample, as the handbook prints it; ``encoding`` where it is unusual."""

    path: str
    encoding: str
    text: str


def handbook() -> tuple[Page, ...]:
    """The reference of the format and the list of rules."""
    return (
        _page(
            "handbook/entries.html", "条目怎么写", "每一类条目可以写哪些键、怎么写。", _entries()
        ),
        _page("handbook/rules.html", "检查规则", "检查会报哪些问题、为什么、怎么改。", _rules()),
    )


def reference(model: type[BaseModel]) -> Iterator[Key]:
    """The keys of a model, required ones first."""
    rows = [_key(name, field) for name, field in keys(model).items()]
    yield from sorted(rows, key=lambda row: not row.is_required)


def _key(name: str, field: FieldInfo) -> Key:
    example = hint(field, "example")
    return Key(
        name=name,
        is_required=field.is_required(),
        kind=hint(field, "kind"),
        meaning=field.description or "",
        example=f"{name}: {example}" if example else "",
    )


def _page(url: str, title: str, lead: str, html: str) -> Page:
    return Page(url, title, lead, "手册", (INDEX,), (Prose(html),), lead=lead)


def _entries() -> str:
    entries = [(target.value, list(reference(model))) for target, model in ENTRIES.items()]
    parts = [(title, list(reference(model))) for title, model in PARTS.items()]
    words = [target.value for target in TERMS]
    return render("handbook_entries.html.jinja", entries=entries, parts=parts, words=words)


def _rules() -> str:
    documented = [(rule, *map(_files, samples_of(rule.code))) for rule in all_rules()]
    return render("handbook_rules.html.jinja", rules=documented, usual_path=BRAND)


def _files(sample: Sample) -> list[SampleFile]:
    return [
        SampleFile(file.path, _encoding(file), _visible(file.source.text))
        for file in (sample.file, *sample.others)
    ]


def _encoding(file: RawFile) -> str:
    """As programs name it; nothing for plain UTF-8."""
    if file.encoding is Encoding.UTF8:
        return "utf-8-sig" if file.data.startswith(BOM_UTF8) else ""
    name: str = file.encoding.value
    return name.removesuffix("-le")


def _visible(text: str) -> str:
    """Control characters by their pictures (␋): HTML must not hold what a sample warns of."""
    return "".join(chr(0x2400 + ord(char)) if _is_control(char) else char for char in text)


def _is_control(char: str) -> bool:
    return char < " " and char not in "\t\n\r"
