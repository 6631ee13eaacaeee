"""Q901: readings of a text that do not come one behind the other: 初审, 复审, 终审."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.review_state import STEPS, Fault
from hooks.checks.rule import Rule
from hooks.checks.sign_off import faulty
from hooks.entries.problem import Finding

REMEDY = "没有审的照次序补审；多出来的、写反了的，整条删掉，用 quntuan 审核 重新登记。"


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for one in faulty(catalogue, Fault.STEP):
        place = len(one.earlier)
        due = f"这里该是{STEPS[place]}" if place < len(STEPS) else "三审已经齐了"
        before = f"前面是{one.earlier[-1].step}" if one.earlier else "前面没有别的审核"
        yield Finding(one.at("环节"), f"写了{one.review.step}，{before}，{due}。", REMEDY)


RULE = Rule(
    code="Q901",
    title="审核的次序不对",
    subject=Catalogue,
    check=check,
    why="三审是同一份内容依次过三道；跳过一道、重复一道，就少了一个人看。",
)
