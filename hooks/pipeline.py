"""The pipeline: from the files of a project to its checked catalogue, on one screen.

Every stage is a function from values to values plus problems. The build, the
command line and the tests all come this way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.catalogue.join import join
from hooks.checks.rules import run_rules
from hooks.entries.entry import Entry, Vocabulary
from hooks.entries.parse import parse
from hooks.entries.problem import Problem
from hooks.entries.read import read, read_settings
from hooks.entries.settings import settings
from hooks.entries.shape import shape
from hooks.model import Settings
from hooks.model.scalar.day import Day

BEIJING = timedelta(hours=8)


@dataclass(frozen=True)
class Examined:
    """A project's entries, joined, and all that is wrong with them, sorted by place."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]

    @property
    def settings(self) -> Settings:
        """The site's settings; the defaults where they are broken."""
        return self.catalogue.settings


def examine(root: Path, *, is_production: bool = False, today: Day | None = None) -> Examined:
    """Read, parse, shape, join and check everything below ``root/brands``, and the settings."""
    settled, doubts = settings(read_settings(root), run_rules, is_production=is_production)
    folder = read(root, run_rules)
    parsed = {source.path: parse(source, run_rules) for source in folder.sources}
    shaped = {
        path: shape(document, run_rules) for path, (document, _) in parsed.items() if document
    }
    values = [value for value, _ in shaped.values()]
    joined = join(
        [value for value in values if isinstance(value, Entry)],
        [value for value in values if isinstance(value, Vocabulary)],
        folder.pictures,
        folder.broken | _lost(parsed) | _lost(shaped),
    )
    catalogue = replace(joined, settings=settled, today=today or _today())
    problems = (
        *doubts,
        *folder.problems,
        *(problem for _, found in parsed.values() for problem in found),
        *(problem for _, found in shaped.values() for problem in found),
        *run_rules(catalogue),
    )
    return Examined(catalogue, tuple(sorted(problems, key=lambda problem: problem.order)))


def _lost(results: Mapping[str, tuple[object, tuple[Problem, ...]]]) -> frozenset[str]:
    """Paths of the files that yielded nothing."""
    return frozenset(path for path, (value, _) in results.items() if value is None)


def _today() -> Day:
    """The date in China, wherever the build runs."""
    now = datetime.now(UTC) + BEIJING
    return Day(now.year, now.month, now.day)
