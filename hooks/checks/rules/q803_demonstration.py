"""Q803: a demonstration about to be published, as if its places were there."""

from collections.abc import Iterator

from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding
from hooks.entries.settings import SettingsFile


def check(file: SettingsFile) -> Iterator[Finding]:
    if file.is_production and file.settings.demonstration:
        remedy = "要发布的是真的网站，就删掉“演示:”这一行；是演示，就不要发布。"
        yield Finding(file.at("演示"), "演示网站不能发布。", remedy)


_TEXT = """\
site_name: 示范县群团品牌目录
site_url: https://qun.shifan.gov.cn/
extra:
  站点:
    主办单位: 示范县总工会
    联系方式: 0500-1234567
"""

RULE = Rule(
    code="Q803",
    title="演示网站不能发布",
    subject=SettingsFile,
    check=check,
    why="演示里的地方是虚构的，发布出去，群众会照着找上门。",
    wrong=Sample(
        _TEXT + "    演示: 这个县是虚构的，没有这些地方\n", path="mkdocs.yml", is_production=True
    ),
    right=Sample(_TEXT, path="mkdocs.yml", is_production=True),
)
