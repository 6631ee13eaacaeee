"""Q806: a review number that is certainly none.

Provinces number in ways of their own (GS京(2023)0001号, 浙S(2022)1号, 图川审(2019)001号): what
all have in common is a year and, after it, a number that is not nought.
"""

import re
import unicodedata
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.entries.settings import SettingsFile

LIKELY = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)\D+\d*[1-9]")


def check(file: SettingsFile) -> Iterator[Finding]:
    review = file.settings.map_review
    if review and not LIKELY.search(unicodedata.normalize("NFKC", review)):
        remedy = "照地图上印的抄，一个字也不改；没有审图号的底图不要用。"
        yield Finding(file.at("审图号"), f"“{review}”不是审图号。", remedy)


RULE = Rule(
    code="Q806",
    title="审图号写得不对",
    subject=SettingsFile,
    check=check,
    why="审图号由年份和编号组成，公众会照着去查；写错了，等于没有审过。",
    severity=Severity.WARNING,
)
