"""The home page: what this is, and the ways in."""

from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.system import MASS_ORGANISATIONS
from hooks.view.parts.address import DIRECTORY, HOME, INDEX, MAP, NUMBERS, anchor
from hooks.view.parts.card import cards
from hooks.view.parts.facet import by_theme
from hooks.view.parts.featured import featured, telling
from hooks.view.parts.gazetteer import gazetteer
from hooks.view.parts.need_tiles import tiles
from hooks.view.parts.news import news
from hooks.view.parts.page import Hero, Page
from hooks.view.parts.section import Anchor, Gazetteer, Plan, Ways
from hooks.view.parts.systems import spines
from hooks.view.parts.venue_map import ALL, plan

CLAIM = f"{'、'.join(MASS_ORGANISATIONS)}在镇街做了什么，在哪里，怎么用，一查就到。"
LINES = ("群团办的实事，", "编成一本目录。")
NOTE = "按牵头的组织找。书脊越高，收录的品牌越多，共 {count} 个。"
PLATES, FIGURES, GRAPHS = 8, 6, 2
RANKED = 3 * PLATES
"""So many are asked for plates, numbers and graphs."""


def home_page(catalogue: Catalogue) -> Page:
    """One sentence, the ways in, the map, plates, numbers and what is new."""
    brands = catalogue.of(Target.BRAND)
    ranked = featured(catalogue, brands, RANKED)
    places = gazetteer(catalogue, "到哪个地方")
    note = NOTE.format(count=len(brands))
    return Page(
        url=HOME,
        title="群团品牌目录",
        description=CLAIM,
        label="",
        trail=(),
        sections=(
            tiles(catalogue, "你想办什么事"),
            places,
            *(replace(chart, listing=DIRECTORY) for chart in _chart(catalogue)),
            replace(
                cards(catalogue, "翻开看看", "brands", ranked[:PLATES]),
                more=Anchor(f"全部 {len(brands)} 个品牌", INDEX[Target.BRAND]),
            ),
            Ways("做什么", "themes", (("", _themes(catalogue, brands)),)),
            replace(
                telling(catalogue, ranked, "几个数", FIGURES, GRAPHS),
                aside="每个数都点得开：口径、日期、出处。",
                more=Anchor("全部数字", NUMBERS),
            ),
            news(catalogue, "新入目录"),
        ),
        lead=CLAIM,
        hero=Hero(LINES, spines(catalogue, brands), _tries(ranked, places), note),
    )


def _chart(catalogue: Catalogue) -> tuple[Plan, ...]:
    more = Anchor("查阵地：按需要、组织、设施筛选", MAP)
    return plan(catalogue, catalogue.of(Target.VENUE), name=ALL, more=more)


def _tries(ranked: tuple[Entry, ...], places: Gazetteer) -> tuple[Anchor, ...]:
    """Something to begin with: two brands and two towns."""
    towns = [Anchor(town.text, town.url) for _, row in places.rows for town in row]
    return (*map(anchor, ranked[:2]), *towns[:2])


def _themes(catalogue: Catalogue, brands: tuple[Entry, ...]) -> tuple[Anchor, ...]:
    choices = by_theme(catalogue, brands).choices
    return tuple(replace(choice.anchor, note=str(choice.count)) for choice in choices)
