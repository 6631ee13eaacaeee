"""The home page: what this is, and the ways in."""

from hooks.catalogue import Catalogue
from hooks.entry import Entry
from hooks.model import STORIES, Level, Organisation, Place, Target
from hooks.view.address import HOME, MAP, anchor, index, word
from hooks.view.card import cards
from hooks.view.section import Anchor, Page, Ways
from hooks.view.venue_map import ALL, plan

CLAIM = (
    "工会、共青团、妇联、科协、残联、工商联办的品牌、案例和阵地，按地方和主题查，每个数字都有出处。"
)
NEWEST = 6


def home_page(catalogue: Catalogue) -> Page:
    """One sentence, the ways in, the newest brands, the map."""
    return Page(
        url=HOME,
        title="群团品牌目录",
        description=CLAIM,
        label="",
        trail=(),
        sections=(
            Ways("从这里找", "ways", _ways(catalogue)),
            cards(catalogue, "品牌", "brands", catalogue.of(Target.BRAND)[:NEWEST]),
            cards(catalogue, "案例", "cases", catalogue.of(Target.CASE)[:NEWEST]),
            *plan(
                catalogue,
                catalogue.of(Target.VENUE),
                name=ALL,
                more=Anchor("查阵地：按需要、组织、设施筛选", MAP),
            ),
        ),
        lead=CLAIM,
    )


def _ways(catalogue: Catalogue) -> tuple[tuple[str, tuple[Anchor, ...]], ...]:
    listed = (index(target) for target in (*STORIES, Target.SOURCE))
    themes = tuple(word(theme) for theme in catalogue.terms(Target.THEME).values())
    return (
        ("目录", (*listed, Anchor("地图", MAP))),
        ("按镇街", _towns(catalogue)),
        ("按组织", _keepers(catalogue)),
        ("按主题", themes),
    )


def _towns(catalogue: Catalogue) -> tuple[Anchor, ...]:
    """Counties and towns that have anything to show, each with how much."""
    levels = (Level.COUNTY, Level.TOWN)
    places = catalogue.of(Target.PLACE)
    towns = (p for p in places if isinstance(p.model, Place) and p.model.level in levels)
    counted = ((town, _count(catalogue, town)) for town in towns)
    return tuple(anchor(town, note=str(count)) for town, count in counted if count)


def _count(catalogue: Catalogue, place: Entry) -> int:
    return sum(len(catalogue.located(place, target)) for target in STORIES)


def _keepers(catalogue: Catalogue) -> tuple[Anchor, ...]:
    """Organisations that lead a brand, in the order of their systems."""
    leaders = [
        o for o in catalogue.of(Target.ORGANISATION) if catalogue.origins(o, Target.BRAND, "牵头")
    ]
    return tuple(anchor(leader) for leader in sorted(leaders, key=_rank))


def _rank(organisation: Entry) -> int:
    model = organisation.model
    return list(type(model.system)).index(model.system) if isinstance(model, Organisation) else 0
