"""How often the right page comes first, or among the first five; what is told of absent things."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.search.queries import ABSENT, Query
from benchmarks.search.reader import Answer

FIVE = 5


@dataclass(frozen=True)
class Score:
    """Of ``count`` queries, how many have a right page first and in the first five."""

    first: int
    five: int
    count: int

    def __str__(self) -> str:
        return f"{self.first}/{self.five}/{self.count}"

    @property
    def first_share(self) -> float:
        """Per cent."""
        return 100 * self.first / max(1, self.count)

    @property
    def five_share(self) -> float:
        """Per cent."""
        return 100 * self.five / max(1, self.count)


def score(
    queries: Sequence[Query], answers: Sequence[Answer], kinds: frozenset[str] | None = None
) -> Score:
    """Over the queries of these kinds to which some page is right; all kinds if none are given."""
    ranks = [
        _rank(query, answer)
        for query, answer in zip(queries, answers, strict=True)
        if query.is_scored and (kinds is None or query.kind in kinds)
    ]
    return Score(sum(rank == 0 for rank in ranks), sum(rank < FIVE for rank in ranks), len(ranks))


def missed(
    queries: Sequence[Query], answers: Sequence[Answer], kinds: frozenset[str]
) -> tuple[str, ...]:
    """What was typed where no right page came first."""
    pairs = zip(queries, answers, strict=True)
    return tuple(q.text for q, a in pairs if q.is_scored and q.kind in kinds and _rank(q, a))


def unlabelled(queries: Sequence[Query], answers: Sequence[Answer]) -> tuple[str, ...]:
    """Queries for what no page has that were answered as if some page had all of it."""
    pairs = zip(queries, answers, strict=True)
    return tuple(q.text for q, a in pairs if q.kind in ABSENT and a.urls and a.kind == "all")


def _rank(query: Query, answer: Answer) -> int:
    """The place of the first right page, from 0; beyond all places where there is none."""
    found = [place for place, url in enumerate(answer.urls) if url in query.urls]
    return min(found, default=len(answer.urls) + FIVE)
