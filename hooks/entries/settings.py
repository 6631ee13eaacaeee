"""The site's settings, out of mkdocs.yml, with the places of what does not fit.

Of MkDocs' own keys only the name and the address are read; the rest stands
under ``extra: 站点:``, where MkDocs leaves it alone.
"""

from dataclasses import dataclass

import yaml

from hooks.entries.document import Document
from hooks.entries.node import Mapping, Node, Scalar
from hooks.entries.parse import node_of
from hooks.entries.problem import Location, Problem, RunRules, Source, Span
from hooks.entries.shape import validated
from hooks.model.settings import Settings

OWN = ("extra", "站点")
OF_MKDOCS = ("site_name", "site_url")


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


def parse_settings(
    source: Source | None, run_rules: RunRules, *, is_production: bool = False
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, or the defaults and what is wrong."""
    if source is None:
        return Settings(), ()
    document = Document(source, _own(source), 1, "")
    model, field_errors = validated(Settings, document, document.root)
    if field_errors:
        return Settings(), run_rules(*field_errors)
    kind = ProductionSettings if is_production else SettingsFile
    return model, run_rules(kind(model, document))


def _own(source: Source) -> Node:
    """The keys that are ours, as one mapping; nothing where the file is no YAML (MkDocs says so)."""
    try:
        composed = yaml.compose(source.text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        composed = None
    root = node_of(composed) if composed else Mapping((), Span(1, 1, 1, 1))
    own = root
    for step in OWN:
        own = next(
            (value for name, value in _entries(own) if name.text == step), Mapping((), root.span)
        )
    top = [(name, value) for name, value in _entries(root) if name.text in OF_MKDOCS]
    return Mapping((*top, *_entries(own)), root.span)


def _entries(node: Node) -> tuple[tuple[Scalar, Node], ...]:
    return node.entries if isinstance(node, Mapping) else ()
