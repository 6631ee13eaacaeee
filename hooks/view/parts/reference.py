"""Sections of the handbook: made of the program's own declarations, so that they cannot fall behind."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from hooks.view.parts.section import Section


@dataclass(frozen=True, kw_only=True)
class Reference(Section, kind="prose"):
    """Running text around declarations; ``topic`` names its template."""

    topic: ClassVar[str]

    def __init_subclass__(cls, topic: str) -> None:
        super().__init_subclass__(kind="prose")
        cls.topic = topic


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
class FormatReference(Reference, topic="format"):
    """What keys every type of entry has, then the parts of entries, then which vocabularies grow."""

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
class RuleReference(Reference, topic="rules"):
    """Every rule."""

    rules: tuple[DocumentedRule, ...]
    _: KW_ONLY
    id: str = "rules"


@dataclass(frozen=True)
class BodyExample:
    """A piece of a body as it is typed, what to know of it, and the HTML that becomes of it."""

    id: str
    title: str
    note: str
    text: str
    html: str


@dataclass(frozen=True)
class BodyReference(Reference, topic="body"):
    """What can be written in a body, with the result beside it."""

    examples: tuple[BodyExample, ...]
    _: KW_ONLY
    id: str = "body"


@dataclass(frozen=True)
class StyleReference(Reference, topic="style"):
    """Colours, type and space, as the style sheet has them."""

    _: KW_ONLY
    id: str = "style"
