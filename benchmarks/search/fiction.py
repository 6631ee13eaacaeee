"""Fictional brands, cases and venues around the real entries, up to the size of site wanted.

Names share pieces with real ones, bodies are 600 to 1,200 characters long, counties, towns and
organisations are the demonstration's. Everything comes from a seed: the same entries, queries and
size give the same bytes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count, islice

from benchmarks.search.queries import Query
from benchmarks.search.stock import Stock, stock
from benchmarks.search.words import CASE_ENDS, NAME_ENDS
from hooks.catalogue import Catalogue
from hooks.model.slug import slug_of
from tests.demo.chance import chance, some
from tests.demo.draft import Draft
from tests.demo.organisations import Organisation, organisations
from tests.demo.organisations import draft as organisation_draft
from tests.demo.places import County, counties, drafts, roots, upper_drafts
from tests.demo.words import WARM

SEED = 6
TOWNS = 0.024  # of all entries; with villages and organisations a sixth of a site is ground
VENUES_A_TOWN = 25  # the demonstration's measure, by which it reckons its towns
LEAST, MOST = 600, 1_200  # characters of a body
PARAGRAPH = 150
WORDS_A_CLAUSE = (3, 7)
CLAUSES_A_SENTENCE = (1, 4)
SORTS = ("阵地", "阵地", "阵地", "阵地", "阵地", "品牌", "品牌", "品牌", "案例", "案例", "案例")
KINDS = ("品牌", "项目", "行动", "服务", "活动", "机制", "模式", "平台", "队伍")
SOURCE = (("来源", "本单位填报"), ("截至", "2026-06-30"))


@dataclass(frozen=True)
class Land:
    """A county and its organisations."""

    county: County
    organisations: tuple[Organisation, ...]


def fiction(real: Catalogue, queries: Sequence[Query], wanted: int) -> Iterator[tuple[str, str]]:
    """Path and text of ``wanted`` entries below ``brands``; none where ``wanted`` is not positive."""
    if wanted <= 0:
        return
    rng = chance(SEED)
    made = stock(rng, real, queries)
    names = filter(made.is_free, roots(rng))
    ground = counties(rng, names, max(2, round(wanted * TOWNS)) * VENUES_A_TOWN)
    lands = [Land(county, organisations(rng, names, county)) for county in ground]
    everything = chain(
        upper_drafts(),
        *(drafts(land.county) for land in lands),
        *(map(organisation_draft, land.organisations) for land in lands),
        _stories(made, lands),
    )
    for number, draft in enumerate(islice(everything, wanted)):
        yield f"brands/{draft.folder}/{draft.stem}.md", _text(draft, number)


def _text(draft: Draft, number: int) -> str:
    """The number keeps the address apart from all others."""
    keys = {**dict(draft.keys), "网址": f"{slug_of(draft.stem)}-{number}", "发布": "已发布"}
    front = "".join(f"{name}: {value}\n" for name, value in keys.items())
    return f"---\n{front}---\n{draft.body}\n"


def _stories(made: Stock, lands: Sequence[Land]) -> Iterator[Draft]:
    """Without end; venues, brands and cases, each with a name that no other has."""
    taken: set[str] = set()
    brand = ""
    for number in count():
        land = made.rng.choice(lands)
        sort = SORTS[number % len(SORTS)]
        title = _title(made, land, sort, taken)
        taken.add(title)
        brand = title if sort == "品牌" else brand
        yield Draft(
            f"{sort}/{land.county.name}", title, _keys(made, land, sort, brand), _body(made)
        )


def _title(made: Stock, land: Land, sort: str, taken: set[str]) -> str:
    rng = made.rng
    town = rng.choice(land.county.served)
    head = rng.choice((town.name, rng.choice(town.villages).name, rng.choice(made.starts)))
    middle = rng.choice((rng.choice(WARM), rng.choice(made.starts), "".join(made.draw(1))))
    end = rng.choice((rng.choice(made.ends), rng.choice(NAME_ENDS)))
    title = head + middle + (rng.choice(CASE_ENDS) if sort == "案例" else end)
    is_taken = title in taken or not made.is_free(title)
    return _title(made, land, sort, taken) if is_taken else title


def _keys(made: Stock, land: Land, sort: str, brand: str) -> tuple[tuple[str, str], ...]:
    rng = made.rng
    town = rng.choice(land.county.served)
    own: dict[str, dict[str, str]] = {
        "阵地": {"类别": rng.choice(made.kinds), "地区": rng.choice(town.villages).name},
        "品牌": {"类别": rng.choice(KINDS), "地区": town.name},
        "案例": {
            "时间": f"{rng.randint(2015, 2025)}-{rng.randint(1, 12):02}",
            "时间依据": "原文写明",
            "品牌": brand,
        },
    }
    return (
        ("一句话", _sentence(made)),
        *((key, value) for key, value in own[sort].items() if value),
        ("牵头", rng.choice(land.organisations).name),
        ("主题", "、".join(some(rng, made.themes, 1, 2))),
        *SOURCE,
    )


def _body(made: Stock) -> str:
    wanted = made.rng.randint(LEAST, MOST - PARAGRAPH)
    paragraphs = [""]
    while sum(map(len, paragraphs)) < wanted:
        paragraphs[-1] += _sentence(made)
        if len(paragraphs[-1]) > PARAGRAPH:
            paragraphs.append("")
    return "## 做法\n\n" + "\n\n".join(filter(None, paragraphs))


def _sentence(made: Stock) -> str:
    rng = made.rng
    clauses = (
        "".join(made.draw(rng.randint(*WORDS_A_CLAUSE)))
        for _ in range(rng.randint(*CLAUSES_A_SENTENCE))
    )
    sentence = "，".join(clauses) + "。"
    return _sentence(made) if made.banned.search(sentence) else sentence
