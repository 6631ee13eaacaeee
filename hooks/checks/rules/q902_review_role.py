"""Q902: two readings of a text by the same person."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.review_state import Fault, is_same_role
from hooks.checks.rule import Rule
from hooks.checks.sign_off import faulty
from hooks.entries.problem import Finding


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for one in faulty(catalogue, Fault.ROLE):
        same = next(
            earlier for earlier in one.earlier if is_same_role(earlier.role, one.review.role)
        )
        what = f"{one.review.step}和{same.step}都是“{one.review.role}”审的。"
        yield Finding(one.at("身份"), what, "三道审核由三个人做，写各自的职务。")


RULE = Rule(
    code="Q902",
    title="两道审核是同一个身份",
    subject=Catalogue,
    check=check,
    why="一个人看两遍，看不出自己第一遍没看出来的错。",
)
