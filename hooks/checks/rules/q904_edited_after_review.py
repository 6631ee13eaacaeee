"""Q904: a published entry that was edited after it was signed."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.review_state import Standing
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.model import Publication
from hooks.model.settings import SignOff


def check(catalogue: Catalogue) -> Iterator[Finding]:
    if catalogue.settings.sign_off is SignOff.OFF:
        return
    for entry in catalogue.entries:
        review = catalogue.review(entry)
        is_stale = review is not None and review.standing is Standing.STALE
        if is_stale and entry.model.state is Publication.PUBLISHED:
            number = len(entry.model.reviews) - 1
            last = entry.model.reviews[number]
            held = "，这次不公开" if catalogue.is_held(entry) else ""
            what = f"“{entry.title}”在 {last.day} {last.step}之后改过{held}。"
            remedy = f"打印送审单重新送审：quntuan 审核 --sheet {entry.path}；不该改的，改回去。"
            yield Finding(entry.at("审核", number, "摘要"), what, remedy)


RULE = Rule(
    code="Q904",
    title="审核之后改过",
    subject=Catalogue,
    check=check,
    why="签字的人看到的不是现在这一份；改了什么，没有人看过。",
    severity=Severity.WARNING,
)
