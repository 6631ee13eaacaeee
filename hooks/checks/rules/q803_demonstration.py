"""Q803: a demonstration about to be published, as if its places were there."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.settings import ProductionSettings


def check(file: ProductionSettings) -> Iterator[Finding]:
    if file.settings.demonstration:
        remedy = "要发布的是真的网站，就删掉“演示:”这一行；是演示，就不要发布。"
        yield Finding(file.at("演示"), "演示网站不能发布。", remedy)


RULE = Rule(
    code="Q803",
    title="演示网站不能发布",
    subject=ProductionSettings,
    check=check,
    why="演示里的地方是虚构的，发布出去，群众会照着找上门。",
)
