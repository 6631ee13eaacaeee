"""Q607: coordinates that do not say how exact they are, or where they come from.

For a place only the origin counts: its coordinates are those of its centre.
"""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.position import positions
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.model import Place, Precision, Venue

REMEDIES = {
    "精度": f"精度写 {'、'.join([*Precision][:-1])} 或 {[*Precision][-1]}",
    "坐标出处": "坐标出处写从哪里来，例如 坐标出处: 实地测量",
}


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, model, _ in positions(catalogue):
        if missing := _missing(model):
            what = f"坐标没有写{'和'.join(missing)}。"
            remedy = f"加上：{'；'.join(REMEDIES[name] for name in missing)}。"
            yield Finding(entry.at("坐标"), what, remedy)


def _missing(model: Place | Venue) -> list[str]:
    is_vague = isinstance(model, Venue) and model.precision is None
    missing = ["精度"] if is_vague else []
    return missing if model.position_source else [*missing, "坐标出处"]


RULE = Rule(
    code="Q607",
    title="坐标没有精度或出处",
    subject=Catalogue,
    check=check,
    why="只准到镇的坐标如果当成门口的坐标，群众会被领错地方。",
)
