"""The page of a place: everything of a town, from the county to the village."""

from hooks.catalogue import Catalogue
from hooks.entry import Entry
from hooks.model import Level, Place, Target
from hooks.view import story
from hooks.view.card import cards
from hooks.view.section import Cards, Fact, Facts, Page
from hooks.view.venue_map import map_name, plan

SORTS = (
    (Target.BRAND, "品牌", "brands"),
    (Target.CASE, "案例", "cases"),
    (Target.VENUE, "阵地", "venues"),
    (Target.ORGANISATION, "组织", "organisations"),
)
WITHOUT_MAP = frozenset({Level.PROVINCE, Level.CITY})


def has_map(place: Entry) -> bool:
    """A province or a city is too large for a map of doors."""
    return not (isinstance(place.model, Place) and place.model.level in WITHOUT_MAP)


def place_page(catalogue: Catalogue, place: Entry) -> Page:
    """What a place and all places within it have, by type, with the map of its venues."""
    found = {target: catalogue.located(place, target) for target, _, _ in SORTS}
    chart = plan(catalogue, found[Target.VENUE], name=map_name(place)) if has_map(place) else ()
    below = catalogue.origins(place, Target.PLACE, "上级")
    return story.page(
        catalogue,
        place,
        (
            Facts(_facts(catalogue, place, found)),
            story.prose(catalogue, place),
            *chart,
            *(cards(catalogue, title, ident, found[target]) for target, title, ident in SORTS),
            cards(catalogue, "下辖和附近", "below", below),
            _neighbours(catalogue, place),
            story.doubts(place),
        ),
    )


def _facts(
    catalogue: Catalogue, place: Entry, found: dict[Target, tuple[Entry, ...]]
) -> tuple[Fact, ...]:
    counts = [f"{title} {len(found[target])}" for target, title, _ in SORTS if found[target]]
    return story.filled(
        story.linked("上级", reversed(catalogue.above(place))),
        story.said("这里有", " · ".join(counts)),
    )


def _neighbours(catalogue: Catalogue, place: Entry) -> Cards:
    """The other towns of the county that have a page."""
    parent = catalogue.goal(place, "上级")
    is_town = isinstance(place.model, Place) and place.model.level is Level.TOWN
    towns = catalogue.origins(parent, Target.PLACE, "上级") if parent and is_town else ()
    others = (town for town in towns if town != place)
    return cards(catalogue, "同县其他镇街", "neighbours", others)
