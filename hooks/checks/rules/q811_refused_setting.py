"""Q811: a setting that is right to us, and with which MkDocs would end the build."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.settings import RefusedSetting


def check(setting: RefusedSetting) -> Iterator[Finding]:
    yield Finding(setting.at, setting.words, "改好这一行；不需要就删掉它。")


RULE = Rule(
    code="Q811",
    title="设置用不了",
    subject=RefusedSetting,
    check=check,
    why="生成网站时会停在这里。",
)
