"""The home page: what this is, and what to begin with."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import occasions
from hooks.entries.entry import Entry
from hooks.model import STORIES, Target
from hooks.model.system import MASS_ORGANISATIONS
from hooks.view.parts.address import (
    HOME,
    INDEX,
    MAP,
    NEAREST,
    NUMBERS,
)
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.card import Cards, covered, rows
from hooks.view.parts.facet import JOINTLY, by_theme
from hooks.view.parts.featured import featured
from hooks.view.parts.gazetteer import gazetteer
from hooks.view.parts.need_tiles import need_tiles
from hooks.view.parts.news import news
from hooks.view.parts.numbers import Numbers, best_numbers, chosen_numbers
from hooks.view.parts.origin import county_links
from hooks.view.parts.page import Hero, Page
from hooks.view.parts.section import LinkGroups
from hooks.view.parts.systems import shelf
from hooks.view.parts.town_board import TownBoards, town_boards
from hooks.view.parts.venue_map import records

CLAIM = f"{'、'.join(MASS_ORGANISATIONS)}在镇街做了什么，在哪里，怎么用，一查就到。"
LINES = ("群团办的实事，", "编成一本目录。")
NOTE = f"书脊越高，牵头的品牌越多，共 {{count}} 个。{JOINTLY}"
CARDS, NUMBERS_SHOWN, GRAPHS = 8, 6, 2
BOARDS = 4
CUTTINGS = 4
RANKED = 3 * CARDS
"""So many are asked for cards, numbers and graphs."""


def home_page(catalogue: Catalogue) -> Page:
    """One sentence, needs, who leads, places, the map, cards, themes, numbers and what is new."""
    brands = catalogue.of(Target.BRAND)
    ranked = featured(catalogue, brands, RANKED)
    return Page(
        url=HOME,
        title="群团品牌目录",
        description=CLAIM,
        label="",
        breadcrumbs=(),
        sections=(
            shelf(catalogue, "谁在办", brands, NOTE.format(count=len(brands))),
            gazetteer(catalogue, "到哪个地方"),
            _board(catalogue),
            replace(
                covered(catalogue, "翻开看看", "brands", ranked[:CARDS]),
                more=Anchor(f"全部 {len(brands)} 个品牌", INDEX[Target.BRAND]),
            ),
            _cuttings(catalogue),
            LinkGroups((("", _themes(catalogue, brands)),), title="做什么", id="themes"),
            replace(
                _numbers(catalogue, ranked),
                aside="每个数都点得开：口径、日期、出处。",
                more=Anchor("全部数字", NUMBERS),
            ),
            news(catalogue, "新入目录"),
            *county_links(catalogue),
        ),
        lead=CLAIM,
        hero=Hero(
            LINES,
            need_tiles(catalogue, "你想办什么事"),
            tuple(_ways(catalogue)),
        ),
    )


def _ways(catalogue: Catalogue) -> Iterator[Anchor]:
    """Beside the needs: what is nearest, where anything can be, and all needs."""
    if records(catalogue, catalogue.of(Target.VENUE)):
        yield Anchor("离我最近的阵地", NEAREST)
    else:
        yield Anchor("按镇街找阵地", MAP)
    yield Anchor("全部要办的事", INDEX[Target.NEED])


def _cuttings(catalogue: Catalogue) -> Cards:
    """The last cases that have a day, as if cut from the newspaper."""
    every = catalogue.of(Target.CASE)
    dated = ((next(occasions(case)).day, case) for case in every)
    known = sorted(((day, case.path, case) for day, case in dated if day), reverse=True)
    found = rows(catalogue, "办成的事", "cases", (case for *_, case in known[:CUTTINGS]))
    return replace(found, more=Anchor(f"全部 {len(every)} 个案例", INDEX[Target.CASE]))


def _board(catalogue: Catalogue) -> TownBoards:
    """Of the counties with the most venues; the page of the map has all."""
    found = town_boards(catalogue, catalogue.of(Target.VENUE))
    largest = sorted(found.boards, key=lambda board: -board.count)[:BOARDS]
    all_of_them = Anchor("全部阵地", MAP)
    return replace(found, title="阵地在哪里", boards=tuple(largest), more=all_of_them)


def _numbers(catalogue: Catalogue, ranked: Sequence[Entry]) -> Numbers:
    """What editors chose; where they chose nothing, the best documented."""
    found = best_numbers(catalogue, ranked, "几个数", NUMBERS_SHOWN, GRAPHS)
    stories = (entry for target in STORIES for entry in catalogue.of(target))
    chosen = chosen_numbers(catalogue, dict.fromkeys((*ranked, *stories)))
    return replace(found, numbers=chosen) if chosen else found


def _themes(catalogue: Catalogue, brands: tuple[Entry, ...]) -> tuple[Anchor, ...]:
    choices = by_theme(catalogue, brands).choices
    return tuple(replace(choice.anchor, note=str(choice.count)) for choice in choices)
