"""Sections of the handbook: made of the program's own declarations, so that they cannot fall behind."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from hooks.view.parts.section import Section


@dataclass(frozen=True, kw_only=True)
class Reference(Section):
    """Running text around declarations; ``topic`` names its template."""

    kind = "prose"
    topic: ClassVar[str]


@dataclass(frozen=True)
class Key:
    """A row of the format's reference: one key of one model."""

    name: str
    is_required: bool
    kind: str
    meaning: str
    example: str


KeyTable = tuple[str, tuple[Key, ...]]
"""A type of entry, or a part of one, with its keys."""


@dataclass(frozen=True)
class FormatReference(Reference):
    """What keys every type of entry has, then the parts of entries, then which vocabularies grow."""

    topic = "format"

    types: tuple[KeyTable, ...]
    parts: tuple[KeyTable, ...]
    vocabularies: tuple[str, ...]
    _: KW_ONLY
    id: str = "format"


@dataclass(frozen=True)
class SampleFile:
    """A file of a sample; ``path`` and ``encoding`` only where they are unusual."""

    path: str
    encoding: str
    text: str


@dataclass(frozen=True)
class DocumentedRule:
    """A rule with its reason and a small site that breaks it and one that keeps it."""

    code: str
    title: str
    why: str
    wrong: tuple[SampleFile, ...]
    right: tuple[SampleFile, ...]


@dataclass(frozen=True)
class RuleReference(Reference):
    """Every rule."""

    topic = "rules"

    rules: tuple[DocumentedRule, ...]
    _: KW_ONLY
    id: str = "rules"


@dataclass(frozen=True)
class StyleReference(Reference):
    """Colours, type and space, as the style sheet has them."""

    topic = "style"

    _: KW_ONLY
    id: str = "style"
