"""Documents: what a search may find, as plain values, and where in them a word may stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Sort(StrEnum):
    """Sorts of pages, in the order in which equally good ones are shown."""

    BRAND = "品牌"
    VENUE = "阵地"
    CASE = "案例"
    PLACE = "地区"
    ORGANISATION = "组织"
    THEME = "主题"
    SOURCE = "来源"
    PAGE = "栏目"


class Field(IntEnum):
    """Where a word stands; the number is part of the format. SOUND: within a name, by its pinyin."""

    NAME = 0
    ALIAS = 1
    PLACE = 2
    ORGANISATION = 3
    KIND = 4
    NEED = 5
    FACILITY = 6
    THEME = 7
    CLAIM = 8
    SOUND = 9
    BODY = 10


@dataclass(frozen=True)
class Document:
    """One page. ``fields`` holds the words of every field but name, aliases and body.

    ``terms`` names the words of the vocabularies that the page bears, as
    ``(Field, name)``: they are no words of its own, which ``fields`` and ``body`` are; a result
    shows the facilities among them, and ``address``: how to get there; ``regions``, ``leaders`` and ``themes`` are what results
    can be narrowed by. ``place`` says where it is, ``label`` and ``system``
    what sort of thing it is.
    """

    sort: Sort
    url: str
    name: str
    label: str = ""
    system: str = ""
    aliases: tuple[str, ...] = ()
    claim: str = ""
    place: str = ""
    address: str = ""
    regions: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    fields: Mapping[Field, tuple[str, ...]] = field(default_factory=dict)
    terms: tuple[tuple[Field, str], ...] = ()
    body: str = ""


@dataclass(frozen=True)
class Word:
    """A word of a vocabulary and what people say instead."""

    field: Field
    name: str
    synonyms: tuple[str, ...] = ()
