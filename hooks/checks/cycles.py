"""Cycles: entries that lead back to themselves, such as a place that lies in itself."""

from collections import deque
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from hooks.entries.entry import Entry

Edges = Mapping[Entry, tuple[Entry, ...]]


def cycles(edges: Edges) -> Iterator[tuple[Entry, ...]]:
    """Every cycle once, from the entry whose path comes first; those that share one are one."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError:  # it names a single one, and seldom the shortest
        left = dict(edges)
        for start in sorted(edges, key=lambda entry: entry.path):
            cycle = _way_back(left, start) if start in left else ()
            if cycle:
                yield cycle
            for entry in (start, *cycle):
                left.pop(entry, None)


def _way_back(edges: Edges, start: Entry) -> tuple[Entry, ...]:
    """The shortest way from ``start`` to itself, without its end; empty where there is none."""
    ways: deque[tuple[Entry, ...]] = deque([(start,)])
    seen: set[Entry] = set()
    while ways:
        way = ways.popleft()
        for successor in edges.get(way[-1], ()):
            if successor == start:
                return way
            if successor not in seen:
                seen.add(successor)
                ways.append((*way, successor))
    return ()
