"""A fictional county with 300 venues, on which the map is tested; it is never published.

Everything in it is invented, and comes from a seed: the same size and day give the same bytes.
Larger sizes, for benchmarks, have more towns and more counties of the same manner.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import chain, pairwise
from pathlib import Path
from string import ascii_uppercase

from hooks.model.scalar.accession import accession_number
from hooks.model.slug import initials_of
from tests.demo import organisations, places
from tests.demo.brands import brands
from tests.demo.chance import Chance, chance
from tests.demo.draft import Draft, files
from tests.demo.hard_cases import hard_cases
from tests.demo.ordinary import ordinary
from tests.demo.venue import SOURCE, Setting
from tests.demo.vocabulary import vocabularies

SEED = 5
VENUES = 300
LEAST, MOST = 100, 10_000
BEIJING = timedelta(hours=8)


def county(today: date | None = None, venues: int = VENUES, number: int = 0) -> dict[str, str]:
    """Path → text of every file below ``brands``; ValueError for a size it was not made for.

    ``number`` is that of the first county: each has a name, a square and a seed of its own.
    """
    if not LEAST <= venues <= MOST:
        raise ValueError(f"{venues} venues: not between {LEAST} and {MOST}")
    day = today or (datetime.now(UTC) + BEIJING).date()
    return {**vocabularies(), **dict(_entries(chance(SEED + number), day, venues, number))}


def write(root: Path, today: date | None = None, venues: int = VENUES, number: int = 0) -> None:
    """The county's files below ``root``; what stood there before stays."""
    texts = {root / path: text for path, text in county(today, venues, number).items()}
    for folder in {file.parent for file in texts}:
        folder.mkdir(parents=True, exist_ok=True)
    for file, text in texts.items():
        file.write_bytes(text.encode())


def _entries(rng: Chance, today: date, venues: int, number: int) -> Iterator[tuple[str, str]]:
    roots = places.roots(rng)
    lands = places.counties(rng, roots, venues, number)
    settings = [
        Setting(rng, land, organisations.organisations(rng, roots, land), today) for land in lands
    ]
    odd = hard_cases(settings[0])
    shares = _shares(venues - len(odd), [len(land.served) for land in lands])
    plain = [tuple(ordinary(one, share)) for one, share in zip(settings, shares, strict=True)]
    letters = _letters(one.county.name for one in settings)
    known = [tuple(brands(*each)) for each in zip(settings, plain, letters, strict=True)]
    yield from files(chain(places.upper_drafts(), *map(places.drafts, lands)))
    yield from files(organisations.draft(o) for one in settings for o in one.organisations)
    yield from files(chain(odd, *plain))
    yield from files(chain(*known))
    yield _given(dict(zip(letters, map(len, known), strict=True)))
    yield from files([_source(today)])


def _given(series: Mapping[str, int]) -> tuple[str, str]:
    """The vocabulary that keeps the highest number of each series."""
    numbers = (accession_number(*one) for one in series.items())
    return "brands/词表/目录号.yml", "".join(f"- 给到: {number}\n" for number in numbers)


def _letters(names: Iterable[str]) -> list[str]:
    """The letters of each county's series: its initials, and a further letter where another has them."""
    given: list[str] = []
    for name in names:
        own = initials_of(name.removesuffix("县"))
        possible = (f"{own}{further}" for further in ("", *ascii_uppercase))
        given.append(next(letters for letters in possible if letters not in given))
    return given


def _shares(count: int, weights: Sequence[int]) -> list[int]:
    """Whole shares of ``count`` by weight, which lose nothing to rounding."""
    total = sum(weights)
    ends = [count * sum(weights[:number]) // total for number in range(len(weights) + 1)]
    return [end - start for start, end in pairwise(ends)]


def _source(today: date) -> Draft:
    keys = (
        ("媒体", "云桥日报"),
        ("日期", str(today - timedelta(days=1300))),
        ("可靠性", "虚构，只用于演示和测试。"),
    )
    return Draft("来源", SOURCE, keys)
