"""Gaps: what entries lack, and what in them waits for somebody."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.name_only import is_name_only
from hooks.catalogue.residence import is_residence, without_residences
from hooks.entries.entry import Entry
from hooks.model import Publication, Target, Venue
from hooks.model.entry import StoryModel
from hooks.view.parts.venue_map import mapped
from hooks.view.parts.verification import is_verified

WANTED: Mapping[Target, tuple[str, ...]] = {
    Target.BRAND: ("牵头", "主题", "需求", "阵地", "数据"),
    Target.CASE: ("牵头", "主题", "需求", "品牌"),
    Target.VENUE: ("主办", "地址", "开放时间", "收费", "电话", "设施", "主题", "需求", "坐标"),
    Target.ORGANISATION: ("地区",),
    Target.SOURCE: ("日期", "可靠性"),
}
"""The keys that no rule demands and that readers miss."""

NO_POSITION = "没有坐标，所在的村、镇也没有"
PRIVATE_RESIDENCE = "是住家"
UNEXPLAINED = "没有写原因"


@dataclass(frozen=True)
class Gap:
    """The entries of a type that lack a key, of how many."""

    type: Target
    key: str
    entries: tuple[str, ...]
    of: int


@dataclass(frozen=True)
class Unmapped:
    """A venue that the map does not show, and why."""

    venue: str
    reason: str


@dataclass(frozen=True)
class OpenQuestions:
    """An entry with open questions (存疑)."""

    entry: str
    doubts: tuple[str, ...]


@dataclass(frozen=True)
class Gaps:
    """What is missing, not verified, not shown, not published, or an open question.

    ``own_reports`` rest on the word of their own unit (本单位填报) alone;
    ``unsourced`` name no source at all, which an error (Q501) forbids.
    """

    missing: tuple[Gap, ...]
    own_reports: tuple[str, ...]
    unsourced: tuple[str, ...]
    never_verified: tuple[str, ...]
    verified_long_ago: tuple[str, ...]
    unmapped: tuple[Unmapped, ...]
    drafts: tuple[str, ...]
    pending: tuple[str, ...]
    doubted: tuple[OpenQuestions, ...]


def gaps(catalogue: Catalogue) -> Gaps:
    """What the entries of a catalogue lack on its day."""
    entries = catalogue.entries
    stories = tuple(catalogue.models(StoryModel))
    names = partial(_names, catalogue)
    return Gaps(
        missing=tuple(_missing(catalogue)),
        own_reports=names(e for e, story in stories if story.is_only_self_reported),
        unsourced=names(e for e, story in stories if not story.sources),
        never_verified=names(e for e, venue in _visited(catalogue) if not venue.verified),
        verified_long_ago=names(
            e
            for e, venue in _visited(catalogue)
            if venue.verified and not is_verified(catalogue, e)
        ),
        unmapped=tuple(_unmapped(catalogue)),
        drafts=names(e for e in entries if catalogue.state(e) is Publication.DRAFT),
        pending=names(e for e in entries if catalogue.state(e) is Publication.PENDING),
        doubted=tuple(
            OpenQuestions(label(catalogue, e), e.model.caveats) for e in entries if e.model.caveats
        ),
    )


def _missing(catalogue: Catalogue) -> Iterator[Gap]:
    """Keys that at least one entry lacks, in the order of ``WANTED``; none is asked of homes and mere names."""
    for target, wanted in WANTED.items():
        every = without_residences(catalogue, catalogue.of(target))
        entries = tuple(entry for entry in every if not is_name_only(entry))
        for name in wanted:
            if lacking := [entry for entry in entries if not _value(entry, name)]:
                yield Gap(target, name, _names(catalogue, lacking), len(entries))


def _value(entry: Entry, name: str) -> object:
    """What stands under a key; empty or None where nothing does, or 未注明."""
    model = entry.model
    fields = {field.alias: attribute for attribute, field in type(model).model_fields.items()}
    return getattr(model, fields[name])


def _visited(catalogue: Catalogue) -> Iterator[tuple[Entry, Venue]]:
    """Venues that somebody may go to, and verify."""
    return (
        (entry, venue)
        for entry, venue in catalogue.models(Venue)
        if not is_residence(catalogue, entry)
    )


def _unmapped(catalogue: Catalogue) -> Iterator[Unmapped]:
    for entry, venue in catalogue.models(Venue):
        if not mapped(catalogue, [entry]):
            yield Unmapped(label(catalogue, entry), _reason(catalogue, entry, venue))


def _reason(catalogue: Catalogue, entry: Entry, venue: Venue) -> str:
    if venue.on_map:
        return NO_POSITION
    return venue.off_map_reason or (
        PRIVATE_RESIDENCE if is_residence(catalogue, entry) else UNEXPLAINED
    )


def _names(catalogue: Catalogue, entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(label(catalogue, entry) for entry in entries)
