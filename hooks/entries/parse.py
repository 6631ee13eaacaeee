"""Parse: text becomes nodes that know where they stand.

The lines are judged first (``hooks.entries.front_matter`` and the rules on it), then YAML's
events (depth, aliases and tags, before anything is composed: composing deep
nesting with the C parser ends the process), then nodes are made. All scalars
stay text; YAML's guesses (``12:30`` → 750, ``no`` → False) never happen.
"""

from dataclasses import dataclass
from typing import Protocol

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from hooks.entries.document import Document
from hooks.entries.front_matter import FrontMatter, front_matter
from hooks.entries.node import Mapping, Node, Scalar, Sequence
from hooks.entries.problem import Location, Problem, RunRules, Source, Span, errors

MAX_DEPTH = 32


class Mark(Protocol):
    """A place in YAML: line and column from 0. The C parser has a type of its own for it."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(frozen=True)
class Stream:
    """YAML's events of one front matter, read up to the first thing that cannot be allowed."""

    front_matter: FrontMatter
    events: tuple[yaml.Event, ...]
    error: yaml.MarkedYAMLError | None
    is_too_deep: bool

    def at(self, mark: Mark | None) -> Location:
        """The place of a mark, within the lines of the file."""
        source = self.front_matter.source
        if mark is None:
            return Location(source, Span.of_line(self.front_matter.first, 0, 0))
        line = max(self.front_matter.first, min(mark.line + 1, self.front_matter.last))
        column = min(mark.column, len(source.line(line)))
        return Location(source, Span.of_line(line, column, len(source.line(line))))


def parse(source: Source, run_rules: RunRules) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document, or None and the reasons why there is none."""
    front = front_matter(source)
    problems = run_rules(front)
    if not errors(problems):
        problems += run_rules(_stream(front))
    if errors(problems):
        return None, problems
    line, body = front.body
    document = Document(source, _root(front), line, body)
    problems += run_rules(document)
    return (None if errors(problems) else document), problems


def _stream(front: FrontMatter) -> Stream:
    """Events until the end, an error, or nesting beyond ``MAX_DEPTH``."""
    events: list[yaml.Event] = []
    depth, error = 0, None
    try:
        for event in yaml.parse(front.text, Loader=yaml.CSafeLoader):
            events.append(event)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                break
    except yaml.MarkedYAMLError as caught:
        error = caught
    return Stream(front, tuple(events), error, depth > MAX_DEPTH)


def _root(front: FrontMatter) -> Node:
    composed = yaml.compose(front.text, Loader=yaml.CSafeLoader)
    if composed is None:
        return Mapping((), Span(front.first, 1, front.first, 1))
    return node_of(composed)


def node_of(node: yaml.Node) -> Node:
    """The project's own node for one of PyYAML's."""
    span = _span(node)
    if isinstance(node, MappingNode):
        return Mapping(tuple((_scalar(key), node_of(value)) for key, value in node.value), span)
    if isinstance(node, SequenceNode):
        return Sequence(tuple(node_of(item) for item in node.value), span)
    return _scalar(node)


def _scalar(node: yaml.Node) -> Scalar:
    if not isinstance(node, ScalarNode):  # a rule on the stream has refused such keys
        raise TypeError(node)
    return Scalar(node.value, _span(node), is_empty=not node.value and not node.style)


def _span(node: yaml.Node) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
