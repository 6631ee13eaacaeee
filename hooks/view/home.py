"""The home page: what this is, and the ways in."""

from hooks.catalogue import Catalogue
from hooks.model import STORIES, Target
from hooks.view.address import HOME, MAP, index
from hooks.view.card import cards
from hooks.view.section import Anchor, Page, Ways
from hooks.view.venue_map import ALL, plan
from hooks.view.ways import ways

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
    return (("目录", (*listed, Anchor("地图", MAP))), *ways(catalogue))
