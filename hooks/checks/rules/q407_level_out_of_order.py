"""Q407: a place whose 上级 is missing or is not larger than the place itself."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.cycles import cycles
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.model import Level, Place, Target

ORDER = tuple(Level)


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """Places in a cycle have a message of their own."""
    edges = {place: catalogue.references(place, "上级") for place in catalogue.of(Target.PLACE)}
    in_cycles = {place for cycle in cycles(edges) for place in cycle}
    for place, parents in edges.items():
        model = place.model
        if not isinstance(model, Place) or place in in_cycles:
            continue
        if model.parent is None and model.level is not Level.PROVINCE:
            what = f"“{place.title}”没有写上级地区。"
            yield Finding(place.at("上级"), what, f"加一行“上级:”，写{_larger(model.level)}。")
        for parent in parents:
            upper = parent.model
            if isinstance(upper, Place) and ORDER.index(upper.level) >= ORDER.index(model.level):
                what = f"“{place.title}”是{model.level}，上级“{parent.title}”是{upper.level}，不比它大。"
                remedy = f"上级要写{_larger(model.level)}；也可能是“级别”写错了。"
                yield Finding(place.at("上级"), what, remedy)


def _larger(level: Level) -> str:
    """What may stand above a place of this level."""
    upper = ORDER[: ORDER.index(level)]
    return f"它所在的{'、'.join(reversed(upper))}" if upper else "更大的地区(省没有上级)"


RULE = Rule(
    code="Q407",
    title="地区的上下级不对",
    subject=Catalogue,
    check=check,
    why="县、镇、村的页面靠上级串起来，接错了整片地方都会归到别处。",
)
