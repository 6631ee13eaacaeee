"""Documents: a parsed file, its nodes and the Markdown behind them, with their places."""

from dataclasses import dataclass

from hooks.entries.node import Node
from hooks.entries.problem import Location, Source, Span


@dataclass(frozen=True)
class Document:
    """A parsed file: its nodes, and for an entry the Markdown that follows."""

    source: Source
    root: Node
    body_line: int
    body: str

    def at(self, span: Span) -> Location:
        """A place in this file."""
        return Location(self.source, span)
