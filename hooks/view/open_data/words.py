"""Rows of words: the vocabularies by which entries are sorted and people ask, with their synonyms."""

from collections.abc import Iterator
from functools import partial

from hooks.catalogue import Catalogue
from hooks.entries.entry import VocabularyTerm
from hooks.model import Need, Target
from hooks.model.vocabulary import Unit, VenueKind
from hooks.view.open_data.column import Field, Item, Kind, Value, field

VOCABULARIES = (Target.THEME, Target.NEED, Target.FACILITY, Target.VENUE_KIND, Target.UNIT)
"""What entries name; phrases and an office's own headings are nobody else's."""


def words(catalogue: Catalogue) -> Iterator[Item[VocabularyTerm]]:
    """All of them, as they stand in their vocabularies: an item for each of these."""
    for target in VOCABULARIES:
        yield Item(target, partial(_terms, catalogue, target))


def _terms(catalogue: Catalogue, target: Target) -> tuple[VocabularyTerm, ...]:
    return tuple(catalogue.terms(target).values())


def _char(_: Catalogue, term: VocabularyTerm) -> Value:
    return term.model.char if isinstance(term.model, Need) else None


def _is_residence(_: Catalogue, term: VocabularyTerm) -> Value:
    return isinstance(term.model, VenueKind) and term.model.is_private_residence


def _may_lead(_: Catalogue, term: VocabularyTerm) -> Value:
    return not isinstance(term.model, Unit) or term.model.may_lead


def _is_enumeration(_: Catalogue, term: VocabularyTerm) -> Value:
    return isinstance(term.model, Unit) and term.model.is_enumeration


FIELDS: tuple[Field[VocabularyTerm], ...] = (
    field("id", Kind.TEXT, "词表和词，用来和别的词分开", lambda _, t: f"{t.target.value}/{t.name}"),
    field("词表", Kind.TEXT, "、".join(VOCABULARIES), lambda _, t: t.target.value),
    field("名称", Kind.TEXT, "标准写法", lambda _, t: t.name),
    field("拼音", Kind.TEXT, "网页地址里的写法；没有写的为空", lambda _, t: t.model.slug),
    field("同义词", Kind.WORDS, "人们还会怎么说、怎么搜", lambda _, t: list(t.model.synonyms)),
    field("说明", Kind.TEXT, "什么时候用这个词", lambda _, t: t.model.note),
    field("字", Kind.TEXT, "代表一个需求的字，放在首页上", _char),
    field("住所", Kind.FLAG, "这类阵地是不是住家", _is_residence),
    field("可作要点", Kind.FLAG, "按这个单位数的，能不能放到“几个数”里", _may_lead),
    field("列举", Kind.FLAG, "这个单位数的是内容有几样，不是统计数", _is_enumeration),
)
