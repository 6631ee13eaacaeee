"""The page of a source, with everything that rests on it."""

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import STORIES, SourceDocument, Target
from hooks.view.parts import story
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.card import rows
from hooks.view.parts.fact import Fact, Facts, fact, stated
from hooks.view.parts.page import Page
from hooks.view.parts.venue_cards import residence_rows


def source_page(catalogue: Catalogue, source: Entry) -> Page:
    """Who published it and when, how far it can be relied on, and what rests on it."""
    rests = {t: catalogue.backlinks(source, t) for t in STORIES}
    residences = residence_rows(catalogue, rests[Target.VENUE])
    rests[Target.VENUE] = without_residences(catalogue, rests[Target.VENUE])
    return story.page(
        catalogue,
        source,
        (
            Facts(_facts(source)),
            story.prose(catalogue, source),
            *(
                rows(catalogue, f"用到它的{t.value}", f"rests-{t.name.lower()}", e)
                for t, e in rests.items()
            ),
            residences,
            story.caveats(source),
        ),
    )


def _facts(entry: Entry) -> tuple[Fact, ...]:
    source = entry.model
    if not isinstance(source, SourceDocument):
        raise TypeError(entry)
    day = source.day.chinese if source.day else f"原页未注明（{source.day_note}）"
    inferred = source.inferred_year
    return stated(
        fact("媒体", source.publisher),
        fact("日期", day),
        fact("推定年份", f"{inferred.chinese}（推定，非印出）" if inferred else None),
        fact("作者", source.author),
        fact("编辑", source.editor),
        fact("转载", source.reprinted_by),
        _link(source),
        fact("查看", f"{source.seen.chinese}打开过，那天原文还在" if source.seen else None),
        fact("可靠性", source.reliability),
    )


def _link(source: SourceDocument) -> Fact:
    """A reprint's address is never a link: the page would lend it its own trust."""
    if not source.link:
        return fact("链接", None)
    return Fact("链接", (Anchor(source.link, href=source.link if source.may_link else ""),))
