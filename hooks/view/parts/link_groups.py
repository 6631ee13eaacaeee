"""Link groups: the links into the site by town, organisation and theme, where nobody has to type."""

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import STORIES, Level, Target
from hooks.view.parts.address import labelled, term_anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.county import level_of
from hooks.view.parts.protocol import in_protocol_order


def link_groups(catalogue: Catalogue) -> tuple[tuple[str, tuple[Anchor, ...]], ...]:
    """Titled groups of links."""
    themes = tuple(term_anchor(theme) for theme in catalogue.terms(Target.THEME).values())
    return (
        ("按镇街", _towns(catalogue)),
        ("按组织", _leaders(catalogue)),
        ("按主题", themes),
    )


def _towns(catalogue: Catalogue) -> tuple[Anchor, ...]:
    """Counties and towns that have anything to show, each with how much."""
    levels = (Level.COUNTY, Level.TOWN)
    towns = (place for place in catalogue.of(Target.PLACE) if level_of(place) in levels)
    counted = ((town, _count(catalogue, town)) for town in towns)
    return tuple(labelled(catalogue, town, str(count)) for town, count in counted if count)


def _count(catalogue: Catalogue, place: Entry) -> int:
    found = (entry for target in STORIES for entry in catalogue.located(place, target))
    return len(without_residences(catalogue, found))


def _leaders(catalogue: Catalogue) -> tuple[Anchor, ...]:
    """Organisations that lead a brand, in the order of their systems."""
    leaders = [
        o for o in catalogue.of(Target.ORGANISATION) if catalogue.backlinks(o, Target.BRAND, "牵头")
    ]
    return tuple(labelled(catalogue, leader) for leader in in_protocol_order(leaders))
