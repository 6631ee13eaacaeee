"""Q905: published entries that nobody has signed, or not all three."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.review_state import Standing
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import Publication
from hooks.model.settings import SignOff

SHOWN = 12
OPEN = (Standing.UNSIGNED, Standing.UNDERWAY)


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """One message for all, at the first: where nobody has begun, there are hundreds."""
    if found := [entry for entry in catalogue.entries if _is_open(catalogue, entry)]:
        names = "、".join(entry.title for entry in found[:SHOWN])
        more = f"等 {len(found)} 个条目" if len(found) > SHOWN else ""
        is_held = catalogue.settings.sign_off is SignOff.REQUIRED
        held = "，这次不公开" if is_held else ""
        what = f"没有审完{held}：{names}{more}。"
        remedy = "运行 quntuan 审核 看每个条目审到了哪一道；打印送审单：quntuan 审核 --sheet 条目。"
        yield Finding(found[0].at("发布"), what, remedy)


def _is_open(catalogue: Catalogue, entry: Entry) -> bool:
    if catalogue.settings.sign_off is SignOff.OFF:
        return False
    review = catalogue.review(entry)
    is_published = entry.model.state is Publication.PUBLISHED
    return is_published and review is not None and review.standing in OPEN


RULE = Rule(
    code="Q905",
    title="没有审完就要公开",
    subject=Catalogue,
    check=check,
    why="网站设置里要求三审；没有审完的内容公开了，错了没有人拦。",
    severity=Severity.WARNING,
)
