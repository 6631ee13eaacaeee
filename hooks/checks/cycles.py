"""Rings: entries that lead back to themselves, such as a place that lies in itself."""

from collections import deque
from collections.abc import Iterator, Mapping

from hooks.entries.entry import Entry

Edges = Mapping[Entry, tuple[Entry, ...]]


def rings(edges: Edges) -> Iterator[tuple[Entry, ...]]:
    """Every ring once, from the entry whose path comes first; rings that share one are one."""
    left = _without_ends(edges)
    while left:
        start = min(left, key=lambda entry: entry.path)
        ring = _way_back(left, start)
        if ring:
            yield ring
        gone = frozenset(ring or (start,))
        left = {entry: goals for entry, goals in left.items() if entry not in gone}


def _without_ends(edges: Edges) -> dict[Entry, tuple[Entry, ...]]:
    """What is left after taking away, again and again, what leads to nothing."""
    origins: dict[Entry, list[Entry]] = {}
    for origin, goals in edges.items():
        for goal in goals:
            origins.setdefault(goal, []).append(origin)
    open_ways = {entry: len(goals) for entry, goals in edges.items()}
    ends = deque({goal for goals in edges.values() for goal in goals if not open_ways.get(goal)})
    kept = {entry: goals for entry, goals in edges.items() if goals}
    while ends:
        for origin in origins.get(ends.popleft(), ()):
            open_ways[origin] -= 1
            if not open_ways[origin]:
                del kept[origin]
                ends.append(origin)
    return kept


def _way_back(edges: Edges, start: Entry) -> tuple[Entry, ...]:
    """The shortest way from ``start`` to itself, without its end; empty where there is none."""
    ways: deque[tuple[Entry, ...]] = deque([(start,)])
    seen: set[Entry] = set()
    while ways:
        way = ways.popleft()
        for goal in edges.get(way[-1], ()):
            if goal == start:
                return way
            if goal not in seen:
                seen.add(goal)
                ways.append((*way, goal))
    return ()
