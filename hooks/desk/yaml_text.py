"""YAML for a file that people wrote: what is loaded and written again keeps their comments.

No scalar is anything but text, as everywhere in the house: ``007`` and ``12:30`` come out as they
went in. Quotation marks stay; new values get some only where YAML could not do without.
"""

from functools import cache
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver

WIDE = 1 << 20
"""Characters of a line: none is broken."""


class _TextResolver(VersionedResolver):
    """Knows no pattern by which a text would be a number, a day or a truth value."""

    @property
    def versioned_resolver(self) -> dict[Any, Any]:
        """Nothing."""
        return {}


def load(text: str) -> CommentedMap:
    """The mapping in ``text``, its comments with it; empty where there is none."""
    return _yaml().load(text) or CommentedMap()


def dump(value: CommentedMap, *, offset: int = 2) -> str:
    """``value`` as lines. ``offset`` is how far the dash of a list stands in."""
    yaml = _yaml()
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    text = StringIO()
    yaml.dump(value, text)
    return text.getvalue()


def in_braces(value: CommentedMap) -> CommentedMap:
    """The mapping, to be written in one line."""
    value.fa.set_flow_style()
    return value


def in_brackets(value: CommentedSeq) -> CommentedSeq:
    """The list, to be written in one line."""
    value.fa.set_flow_style()
    return value


@cache
def _yaml() -> YAML:
    """One for all: making it looks for plug-ins on the disk."""
    yaml = YAML()
    yaml.Resolver = _TextResolver
    yaml.preserve_quotes = True
    yaml.width = WIDE
    return yaml
