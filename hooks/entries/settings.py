"""The site's settings, out of mkdocs.yml, with the places of what does not fit.

Of MkDocs' own keys only the name and the address are read; the rest stands
under ``extra: 站点:``, where MkDocs leaves it alone. The file is judged like an
entry: its bytes, its lines, its keys, its values.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from hooks.entries.document import Document
from hooks.entries.node import Mapping, Node, Scalar, find
from hooks.entries.parse import parse
from hooks.entries.problem import TOP, Location, Problem, RunRules, Span, errors
from hooks.entries.read import TextFile
from hooks.entries.shape import validated
from hooks.model.settings import Settings

OWN = ("extra", "站点")
WITHOUT = Settings.model_validate({"docs_dir": "content"})
"""Where there are none, or none that can be read: a project stands as the house lays it out."""
OF_MKDOCS = ("site_name", "site_url", "docs_dir", "markdown_extensions")


@dataclass(frozen=True)
class SettingsFile:
    """Settings that fit, and where each of them is written."""

    settings: Settings
    document: Document

    def at(self, key: str) -> Location:
        """The value of a key, or the first line where it is not written."""
        found = [value for name, value in _entries(self.document.root) if name.text == key]
        return self.document.at(found[0].span if found else Span(1, 1, 1, 1))


class ProductionSettings(SettingsFile):
    """Those of a site that is about to be published, of which rules ask more."""


@dataclass(frozen=True)
class WrittenSettings:
    """All of mkdocs.yml as it was typed, before any of it is taken for a setting."""

    document: Document

    @property
    def top(self) -> tuple[tuple[Scalar, Node], ...]:
        """The keys at the beginning of a line, with what stands behind them."""
        return _entries(self.document.root)

    @property
    def extra(self) -> Node | None:
        """What stands under ``extra:``; None where it is not written."""
        return find(self.document.root, OWN[:1])

    @property
    def own(self) -> Node | None:
        """What stands under ``extra: 站点:``; None where it is not written."""
        return find(self.document.root, OWN)


class Refusal(NamedTuple):
    """What MkDocs says against the settings, and the key that it is about where it names one."""

    key: str
    words: str


@dataclass(frozen=True)
class RefusedSetting:
    """A setting that would end the build, with its place."""

    at: Location
    words: str


def refused(file: TextFile, refusals: Iterable[Refusal]) -> Iterator[RefusedSetting]:
    """Each with the line of its key, or the first one."""
    for key, words in refusals:
        lines = enumerate(file.source.lines, 1)
        number = next(
            (n for n, line in lines if key and re.match(rf"{re.escape(key)}\s*:", line)), 0
        )
        span = Span.of_line(number, 0, len(key)) if number else TOP
        yield RefusedSetting(Location(file.source, span), words)


def parse_settings(
    file: TextFile | None, run_rules: RunRules, *, is_production: bool = False
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, or the defaults and what is wrong."""
    if file is None:
        return WITHOUT, ()
    of_file = run_rules(file)
    problems = (*of_file, *run_rules(file.source))
    if errors(of_file):
        return WITHOUT, problems
    whole, of_parse = parse(file.source, run_rules)
    problems += of_parse
    if whole is None:
        return WITHOUT, problems
    written = WrittenSettings(whole)
    of_settings = run_rules(written)
    problems += of_settings
    if errors((*of_parse, *of_settings)):
        return WITHOUT, problems
    document = Document(file.source, _known(written), 1, "")
    model, field_errors = validated(Settings, document, document.root)
    if field_errors:
        return WITHOUT, problems + run_rules(*field_errors)
    kind = ProductionSettings if is_production else SettingsFile
    return model, problems + run_rules(kind(model, document))


def _known(written: WrittenSettings) -> Node:
    """The keys that are ours, as one mapping."""
    top = [(name, value) for name, value in written.top if name.text in OF_MKDOCS]
    own = _entries(written.own) if written.own else ()
    return Mapping((*top, *own), written.document.root.span)


def _entries(node: Node) -> tuple[tuple[Scalar, Node], ...]:
    return node.entries if isinstance(node, Mapping) else ()
