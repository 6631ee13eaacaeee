"""Compare: two states of a project, as what somebody who opens the public site finds different."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.desk.comparison.beside import beside_details, settings_details
from hooks.desk.comparison.detail import Alarm, Detail
from hooks.desk.comparison.page import State, details
from hooks.desk.comparison.side import Side
from hooks.desk.reconciliation import Conflict, conflicts
from hooks.entries.entry import Entry
from hooks.model import Publication
from hooks.view.parts.address import url_of
from hooks.view.parts.anchor import Url


@dataclass(frozen=True)
class PageChange:
    """A page of an entry: what is different on it, or why it is gone; ``entry`` as it is now, else as it was."""

    entry: Entry
    url: Url
    details: tuple[Detail, ...] = ()
    note: str = ""
    is_lost: bool = False
    """Who has the old address finds nothing."""


@dataclass(frozen=True)
class Comparison:
    """All that a change does to the public site, and what it does that nobody sees."""

    new: tuple[PageChange, ...]
    changed: tuple[PageChange, ...]
    gone: tuple[PageChange, ...]
    lost_redirects: tuple[Url, ...]
    new_redirects: tuple[tuple[Url, str], ...]
    beside: tuple[Detail, ...]
    settings: tuple[Detail, ...]
    unpublished: tuple[str, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nobody who opens the site finds anything different."""
        pages = (self.new, self.changed, self.gone, self.lost_redirects, self.new_redirects)
        return not any((*pages, self.beside, self.settings))


def compare(before: Side, after: Side) -> Comparison:
    """What becomes of each page."""
    moved = dict(_moved(before, after))
    came_from = {url_of(entry): old for old, entry in moved.items()}
    new, changed = [], []
    for url, entry in after.pages.items():
        was = before.pages.get(came_from.get(url, url))
        found = details(State(before.public, was), State(after.public, entry))
        if was is None:
            new.append(PageChange(entry, url, found, _note_of_new(before, entry)))
        elif url in came_from:
            lost = came_from[url] not in after.redirects
            note = _note_of_moved(after, came_from[url], url)
            changed.append(PageChange(entry, url, found, note, is_lost=lost))
        elif found:
            changed.append(PageChange(entry, url, found, _note_of_another(after, was, entry)))
    gone = [
        _gone(after, url, entry)
        for url, entry in before.pages.items()
        if url not in after.pages and url not in moved
    ]
    return Comparison(
        new=tuple(new),
        changed=tuple(changed),
        gone=tuple(gone),
        lost_redirects=tuple(_lost_redirects(before, after)),
        beside=tuple(beside_details(before, after)),
        new_redirects=tuple(_new_redirects(before, after, frozenset(moved))),
        settings=tuple(settings_details(before, after)),
        unpublished=tuple(_unpublished(before, after)),
        conflicts=_new_conflicts(before, after),
    )


def _moved(before: Side, after: Side) -> Iterator[tuple[Url, Entry]]:
    """Old addresses with the entries that are at another one now: by 曾用网址, or by the same file."""
    for url, entry in before.pages.items():
        if url in after.pages:
            continue
        now = after.redirects.get(url) or after.public.at_path(entry.path)
        if now and url_of(now) not in before.pages:
            yield url, now


def _note_of_moved(after: Side, old: Url, new: Url) -> str:
    if old in after.redirects:
        return f"网址从 {old} 改成 {new}，旧网址会跳转过来"
    slug = old.rpartition("/")[2].removesuffix(".html")
    return f"网址从 {old} 改成 {new}，没有写 曾用网址: {slug}：旧网址和印出去的二维码打不开"


def _note_of_another(after: Side, was: Entry, entry: Entry) -> str:
    """Who comes by an old code meets another entry than the one that it was printed for."""
    elsewhere = after.whole.at_path(was.path)
    if was.path == entry.path or elsewhere is None:
        return ""
    return f"这个网址以前是“{was.title}”的，印出去的二维码现在打开的是“{entry.title}”"


def _note_of_new(before: Side, entry: Entry) -> str:
    """Where it was before, though the public did not see it."""
    was = before.whole.at_path(entry.path)
    if was is None:
        return ""
    return f"原来是{before.whole.state(was)}"


def _gone(after: Side, url: Url, was: Entry) -> PageChange:
    now = after.whole.at_path(was.path)
    if url in after.redirects:
        now_there = after.redirects[url]
        home = after.public.home(now_there)
        on = f"“{home.title}”页上的" if home else ""
        return PageChange(was, url, note=f"旧网址跳转到{on}“{now_there.title}”")
    taken = next((e for e in after.whole.entries if url_of(e) == url), now)
    if taken and taken.model.withdrawal and taken.model.state is Publication.WITHDRAWN:
        reason = taken.model.withdrawal.reason
        return PageChange(was, url, note=f"已撤下，旧网址显示撤下的说明：“{reason}”")
    if was.path in after.whole.broken:
        return PageChange(was, url, note="条目有错误，读不出来，先改好", is_lost=True)
    if now and after.whole.is_held(now):
        note = "没有审完，不公开；没有跳转，旧网址打不开"
        return PageChange(was, url, (), note, is_lost=True)
    why = f"改成了{after.whole.state(now)}" if now else "条目删掉了"
    return PageChange(was, url, note=f"{why}，没有跳转，旧网址和印出去的二维码打不开", is_lost=True)


def _lost_redirects(before: Side, after: Side) -> Iterator[Url]:
    """Addresses that led somewhere, or said that something was taken down, and lead nowhere now."""
    known = {*after.pages, *after.redirects, *after.notices}
    yield from (url for url in before.notices if url not in known)
    gone = {url for url in before.pages if url not in known}
    for url, entry in before.redirects.items():
        if url not in known and url_of(entry) not in gone:
            yield url


def _new_redirects(before: Side, after: Side, told: frozenset[Url]) -> Iterator[tuple[Url, str]]:
    """Addresses that lead to an entry from now on, but those of pages that moved."""
    for url, entry in after.redirects.items():
        if url not in before.redirects and url not in before.pages and url not in told:
            yield url, entry.title


def _unpublished(before: Side, after: Side) -> Iterator[str]:
    """Entries that changed where the public does not look."""
    for entry in after.whole.entries:
        if url_of(entry) in after.pages:
            continue
        was = before.whole.at_path(entry.path)
        if (was is None or was.source.text != entry.source.text) and url_of(
            entry
        ) not in before.pages:
            state = after.whole.state(entry)
            before_that = before.whole.state(was) if was else state
            states = state if state is before_that else f"{before_that} → {state}"
            yield f"{entry.target.value}“{entry.title}”（{states}）"


def _new_conflicts(before: Side, after: Side) -> tuple[Conflict, ...]:
    """Contradictions that the change brings, not those that were there."""
    known = {_told(one) for one in conflicts(before.public)}
    return tuple(one for one in conflicts(after.public) if _told(one) not in known)


def _told(conflict: Conflict) -> tuple[object, ...]:
    places: Iterable[object] = (
        (p.entry.path, p.figure.indicator, p.words) for p in conflict.places
    )
    return conflict.sort, tuple(places), conflict.words


def alarms(comparison: Comparison) -> Iterator[tuple[PageChange, Detail, Alarm]]:
    """All that has to be looked at twice."""
    for change in (*comparison.new, *comparison.changed):
        for detail in change.details:
            yield from ((change, detail, alarm) for alarm in detail.alarms)
