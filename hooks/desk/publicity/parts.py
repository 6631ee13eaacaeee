"""Parts of a place: under which of the places within it something is told, and what that is called there."""

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Level
from hooks.view.parts.county import level_of


def part_of(catalogue: Catalogue, around: Entry, entry: Entry) -> Entry | None:
    """The town within ``around`` in which an entry is; without one the smallest place that is known.

    None for what belongs to ``around`` as a whole.
    """
    for place in catalogue.places(entry):
        steps = (place, *catalogue.ancestors(place))
        if around in steps:
            inner = steps[: steps.index(around)]
            town = next((step for step in inner if level_of(step) is Level.TOWN), None)
            return town or next(iter(inner), None)
    return None


def name_within(catalogue: Catalogue, around: Entry, part: Entry) -> str:
    """``凤桥镇`` within its county, ``南湖区凤桥镇`` within its city."""
    steps = (part, *catalogue.ancestors(part))
    return "".join(step.title for step in reversed(steps[: steps.index(around)]))
