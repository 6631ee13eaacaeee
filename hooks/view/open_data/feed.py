"""What the feed lists: entries that are new or changed, as far as they are dated.

An entry has no date of its own. Its last final reading (终审) dates the text
as it stands; where there is none, its newest source is the latest it can know
of. Each item says which of the two it is.
"""

from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import STORIES, EntryModel
from hooks.model.entry import ReviewStep, StoryModel
from hooks.model.scalar.day import Day
from hooks.view.parts.address import FOLDER, url_of
from hooks.view.parts.anchor import Url
from hooks.view.parts.source import day_of

NAME = "feed.xml"
LENGTH = 50
SUBTITLE = (
    "新增和改动的品牌、案例、阵地。"
    "按最近一次终审的日期排列；没有终审、终审以后又改过的，按它最新一篇来源的日期，本单位填报的按填报的日期；都没有的不列。"
)


@dataclass(frozen=True)
class FeedItem:
    """An entry, the day it is dated by, and what day that is.

    ``first_url`` is the first address that the entry ever had: a renamed entry is not a new one.
    """

    title: str
    url: Url
    first_url: Url
    category: str
    claim: str
    day: Day
    basis: str


def feed_items(catalogue: Catalogue) -> tuple[FeedItem, ...]:
    """The newest entries first; of one day, in the order of their addresses."""
    found = [
        _item(entry, *dated)
        for target in STORIES
        for entry in without_residences(catalogue, catalogue.of(target))
        if (dated := _dated(catalogue, entry))
    ]
    found.sort(key=lambda item: item.url)
    return tuple(sorted(found, key=lambda item: item.day, reverse=True)[:LENGTH])


def last_review(catalogue: Catalogue, entry: Entry) -> Day | None:
    """The day of the final reading of the text as it stands; None where it was edited since."""
    review = catalogue.review(entry)
    found = (r.day for r in (review.readings if review else ()) if r.step is ReviewStep.FINAL)
    return max(found, default=None)


def _dated(catalogue: Catalogue, entry: Entry) -> tuple[Day, str] | None:
    if reviewed := last_review(catalogue, entry):
        return reviewed, "终审日期"
    if days := [d for s in catalogue.references(entry, "来源") if (d := day_of(s))]:
        return max(days), "最新来源的日期"
    reported = _reported(entry.model)
    return (reported, "填报的日期") if reported else None


def _item(entry: Entry, day: Day, basis: str) -> FeedItem:
    own = (slug for target, slug in entry.addresses if target is entry.target)
    return FeedItem(
        title=entry.title,
        url=url_of(entry),
        first_url=f"{FOLDER[entry.target]}/{next(own)}.html",
        category=entry.target.value,
        claim=getattr(entry.model, "claim", None) or "",
        day=day,
        basis=basis,
    )


def _reported(model: EntryModel) -> Day | None:
    """The day of what an organisation reports itself."""
    if not isinstance(model, StoryModel) or not isinstance(model.as_of, Day):
        return None
    return model.as_of if model.is_self_reported else None
