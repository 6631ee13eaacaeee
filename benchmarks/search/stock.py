"""What the fictional pages are made of, and what they must not say.

What is right for a query must stay known: no fictional text holds a scored query whole, no
fictional name sounds like one in pinyin, and no fictional page bears a need (nearly every need of
the vocabulary is asked for by some query).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from benchmarks.search.queries import Query
from benchmarks.search.words import COMMON, JOINTS
from hooks.catalogue import Catalogue
from hooks.model import Target
from hooks.search.pinyin import syllables
from tests.demo.chance import Chance

RARE = 6_000  # words of rare characters
PIECE = re.compile(r"[一-鿿]{2,4}")
HARD = re.compile(
    r"[^一-鿿]|[的了和在是把给与及等也都就还有没不从到让被向对将为以一二三四五六七八九十百千万]"
)
STORIES = (Target.BRAND, Target.VENUE, Target.CASE)


@dataclass(frozen=True)
class Stock:
    """Words with their weights summed up, beginnings and ends of names, words of vocabularies."""

    rng: Chance
    words: Sequence[str]
    weights: Sequence[float]
    starts: Sequence[str]
    ends: Sequence[str]
    themes: Sequence[str]
    kinds: Sequence[str]
    banned: re.Pattern[str]
    sounds: Sequence[str]
    taken: frozenset[str]

    def is_free(self, name: str) -> bool:
        """Whether a page may be called so."""
        return name not in self.taken and not self.banned.search(name) and not self._sounds(name)

    def draw(self, count: int) -> list[str]:
        return self.rng.choices(self.words, cum_weights=self.weights, k=count)

    def _sounds(self, name: str) -> bool:
        spoken = syllables(name)
        forms = "".join(spoken), "".join(syllable[:1] for syllable in spoken)
        return any(sound in form for sound in self.sounds for form in forms)


def stock(rng: Chance, real: Catalogue, queries: Sequence[Query]) -> Stock:
    known = [query for query in queries if query.is_known]
    banned = re.compile("|".join(sorted({re.escape(q.tight) for q in known})), re.IGNORECASE)
    titles = [entry.title for target in STORIES for entry in real.of(target)]
    pieces = _pieces(entry.document.body for entry in real.entries)
    needs = _needs(real)
    common = [*COMMON, *(piece for piece in pieces if not any(need in piece for need in needs))]
    rng.shuffle(common)
    weighed = [*((word, 2.0) for word in JOINTS)]
    weighed += [(word, 40 / (rank + 20)) for rank, word in enumerate(common)]
    weighed += [(word, 10 / (rank + 400)) for rank, word in enumerate(_rare(rng))]
    kept = [(word, weight) for word, weight in weighed if not banned.search(word)]
    return Stock(
        rng=rng,
        words=[word for word, _ in kept],
        weights=[*accumulate(weight for _, weight in kept)],
        starts=_edges(titles, slice(2)),
        ends=_edges(titles, slice(-3, None)) + _edges(titles, slice(-2, None)),
        themes=sorted(real.terms(Target.THEME)),
        kinds=sorted(name for name in real.terms(Target.VENUE_KIND) if "居家" not in name),
        banned=banned,
        sounds=[query.tight for query in known if query.kind == "pinyin"],
        taken=frozenset(entry.stem for entry in real.entries) | frozenset(titles),
    )


def _edges(titles: Iterable[str], part: slice) -> list[str]:
    """Pieces of real names, so that fictional ones are mistaken for them."""
    return sorted({title[part] for title in titles if PIECE.fullmatch(title[part])})


def _pieces(bodies: Iterable[str]) -> list[str]:
    """What stands between particles in the real bodies: mostly words."""
    found = {piece for body in bodies for piece in HARD.split(body)}
    return sorted(piece for piece in found if PIECE.fullmatch(piece))


def _needs(real: Catalogue) -> frozenset[str]:
    """What people call the needs of the vocabulary."""
    terms = [term.model for term in real.terms(Target.NEED).values()]
    return frozenset(word for term in terms for word in (term.name, *term.synonyms))


def _rare(rng: Chance) -> Iterator[str]:
    """Two characters of the first plane of GB 2312, which holds the 3,755 common ones."""
    rows = [bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
    signs = [sign for pair in rows if (sign := pair.decode("gb2312", "ignore"))]
    return ("".join(rng.sample(signs, 2)) for _ in range(RARE))
