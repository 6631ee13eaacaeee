"""Parse: text becomes nodes that know where they stand.

The lines are judged first (``hooks.entries.front_matter`` and the rules on it), then YAML's
events (depth, aliases and tags, before anything is composed: composing deep
nesting with the C parser ends the process), then nodes are made of these. All scalars
stay text; YAML's guesses (``12:30`` → 750, ``no`` → False) never happen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, cast

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
    if errors(problems):
        return None, problems
    stream = _stream(front)
    problems += run_rules(stream)
    if errors(problems):
        return None, problems
    document = _document(stream)
    problems += run_rules(document)
    return (None if errors(problems) else document), problems


def document_of(source: Source) -> Document:
    """The document of a file that was found to be one."""
    return _document(_stream(front_matter(source)))


def _document(stream: Stream) -> Document:
    line, body = stream.front_matter.body
    return Document(stream.front_matter.source, _root(stream), line, body)


def _stream(front: FrontMatter) -> Stream:
    """Events until the end, an error, or nesting beyond ``MAX_DEPTH``."""
    events: list[yaml.Event] = []
    depth, error = 0, None
    try:
        parser = yaml.CSafeLoader(front.text)
        while (event := parser.get_event()) is not None:
            events.append(event)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                break
    except yaml.MarkedYAMLError as caught:
        error = caught
    return Stream(front, tuple(events), error, depth > MAX_DEPTH)


def _root(stream: Stream) -> Node:
    """The nodes of the one document in ``stream``."""
    events = iter(stream.events)
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            return _node(next(events), events)
    first = stream.front_matter.first
    return Mapping((), Span(first, 1, first, 1))


def _node(event: yaml.Event, following: Iterator[yaml.Event]) -> Node:
    """The node that begins with ``event``; rules on the stream have refused what is no tree."""
    if isinstance(event, yaml.MappingStartEvent):
        entries: list[tuple[Scalar, Node]] = []
        for found in following:
            if isinstance(found, yaml.MappingEndEvent):
                return Mapping(tuple(entries), _span(event, found))
            entries.append((_scalar(found), _node(next(following), following)))
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Node] = []
        for found in following:
            if isinstance(found, yaml.SequenceEndEvent):
                return Sequence(tuple(items), _span(event, found))
            items.append(_node(found, following))
    return _scalar(event)


def node_of(node: yaml.Node) -> Node:
    """The project's own node for one of PyYAML's."""
    span = _span(node, node)
    if isinstance(node, MappingNode):
        return Mapping(tuple((_scalar(key), node_of(value)) for key, value in node.value), span)
    if isinstance(node, SequenceNode):
        return Sequence(tuple(node_of(item) for item in node.value), span)
    return _scalar(node)


def _scalar(found: yaml.Event | yaml.Node) -> Scalar:
    if not isinstance(found, yaml.ScalarEvent | ScalarNode):
        raise TypeError(found)
    return Scalar(found.value, _span(found, found), is_empty=not found.value and not found.style)


def _span(first: yaml.Event | yaml.Node, last: yaml.Event | yaml.Node) -> Span:
    start, end = cast("Mark", first.start_mark), cast("Mark", last.end_mark)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
