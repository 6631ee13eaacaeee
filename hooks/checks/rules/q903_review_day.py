"""Q903: a reading before the day of the one that it follows."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.review_state import Fault
from hooks.checks.rule import Rule
from hooks.checks.sign_off import faulty
from hooks.entries.problem import Finding


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for one in faulty(catalogue, Fault.DAY):
        if before := one.before:
            what = f"{one.review.step}的日期 {one.review.day}，比前一次{before.step}的 {before.day} 还早。"
            yield Finding(one.at("日期"), what, "照实际审核的那天改。")


RULE = Rule(
    code="Q903",
    title="审核的日期倒着走",
    subject=Catalogue,
    check=check,
    why="后一道审的是前一道审过的内容，不会比它早；日期是补记的，这份记录就不可信。",
)
