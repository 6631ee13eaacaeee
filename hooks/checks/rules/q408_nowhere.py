"""Q408: a brand or a case that belongs to no place."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.model import Brand, Case, Organisation, Target


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in (*catalogue.of(Target.BRAND), *catalogue.of(Target.CASE)):
        if _is_nowhere(catalogue, entry):
            what = f"看不出“{entry.title}”在哪里：没有写地区，牵头组织也没有地区。"
            remedy = "加一行“地区:”，写到最小的一级；或者写上“牵头:”，组织的条目里有地区就够了。"
            yield Finding(entry.at("牵头"), what, remedy)


def _is_nowhere(catalogue: Catalogue, entry: Entry) -> bool:
    """Neither the entry nor its leaders name a place; a name that is not found has its own message."""
    if not isinstance(entry.model, Brand | Case) or entry.model.places:
        return False
    leaders = catalogue.references(entry, "牵头")
    models = [leader.model for leader in leaders]
    are_all_found = len(set(entry.model.leaders)) == len(leaders)
    return are_all_found and not any(isinstance(m, Organisation) and m.place for m in models)


RULE = Rule(
    code="Q408",
    title="不知道在哪里",
    subject=Catalogue,
    check=check,
    why="没有地区的品牌和案例，在任何一个县、镇的页面上都找不到。",
)
