"""Batches: files to try, made of the real entries and written anew, the same for each number."""

import random
from collections.abc import Iterator

from hooks.entries.entry import Entry
from hooks.pipeline import examine
from tests.fuzz.mutation import Chance, mutated
from tests.fuzz.trial import ROOT, Batch
from tests.fuzz.writing import Writer, body

SIZE = 125
CHANGED, REWRITTEN = 55, 30
"""Real entries that are changed, and those that get another body; the rest are written anew."""


class Batches:
    """Makes batches of ``SIZE`` files."""

    def __init__(self) -> None:
        entries = examine(ROOT).catalogue.entries
        self._files = {entry.path: (ROOT / entry.path).read_bytes() for entry in entries}
        self._heads = {entry.path: _head(entry) for entry in entries}
        self._writer = Writer.of(entries)

    def number(self, number: int) -> Batch:
        """The batch of this number."""
        chance = random.Random(number)  # noqa: S311 - repeatable, not secret
        return dict(self._of(chance))

    def _of(self, chance: Chance) -> Iterator[tuple[str, bytes]]:
        paths = chance.sample(sorted(self._files), CHANGED + REWRITTEN)
        for path in paths[:CHANGED]:
            yield path, mutated(chance, self._files[path])
        for path in paths[CHANGED:]:
            yield path, self._heads[path] + body(chance).encode("utf-8", "replace")
        for _ in range(SIZE - len(paths)):
            path, data = self._writer.entry(chance)
            is_changed = chance.random() < 0.2
            yield f"brands/{path}", mutated(chance, data) if is_changed else data


def _head(entry: Entry) -> bytes:
    lines = entry.source.lines[: entry.body_line - 1]
    return "".join(f"{line}\n" for line in lines).encode()
