"""Compare: two states of a project, as what somebody who opens the public site finds different."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.desk.comparison.detail import Alarm, Detail, from_to
from hooks.desk.comparison.page import State, details
from hooks.desk.reconciliation import Conflict, conflicts
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.entries.problem import errors
from hooks.entries.read import paths_of, read_picture, read_settings, walk
from hooks.model import TERMS, Publication, Target
from hooks.model.base import keys
from hooks.model.settings import Settings
from hooks.pipeline import Examined
from hooks.view.parts.address import FOLDER, former_urls, url_of
from hooks.view.parts.anchor import Url

WITH_PAGE = (Target.THEME, Target.NEED)
OTHER_SETTINGS = Detail("mkdocs.yml", "改了导航、外观等别的设置，在预览里看")


@dataclass(frozen=True)
class Side:
    """One state: a project's folder and what is in it."""

    root: Path
    examined: Examined

    @property
    def whole(self) -> Catalogue:
        """All entries that could be read."""
        return self.examined.catalogue

    @cached_property
    def public(self) -> Catalogue:
        """What everybody sees."""
        return self.whole.visible(frozenset({Publication.PUBLISHED}))

    @cached_property
    def pages(self) -> Mapping[Url, Entry]:
        """The public entries by address."""
        return {url_of(entry): entry for entry in self.public.entries}

    @cached_property
    def redirects(self) -> Mapping[Url, Entry]:
        """The public entries by the addresses that they once had."""
        return {url: entry for entry in self.public.entries for url in former_urls(entry)}

    @cached_property
    def notices(self) -> Mapping[Url, str]:
        """What stands at the addresses of entries that were taken down."""
        taken = (e for e in self.whole.entries if e.model.state is Publication.WITHDRAWN)
        return {
            url_of(e): f"{e.model.withdrawal.day}，{e.model.withdrawal.reason}"
            for e in taken
            if e.model.withdrawal
        }

    @cached_property
    def beside(self) -> Mapping[str, str]:
        """Digests of what stands beside the generated pages, by path."""
        paths = paths_of(walk(self.root, self.examined.settings.docs))
        return {path: blake2b(read_picture(self.root, path)).hexdigest() for path in paths}

    @cached_property
    def terms(self) -> Mapping[tuple[Target, str], VocabularyTerm]:
        """All words of the vocabularies."""
        return {
            (target, name): term
            for target in TERMS
            for name, term in self.whole.terms(target).items()
        }

    @cached_property
    def other_settings(self) -> str:
        """mkdocs.yml without its comments."""
        file = read_settings(self.root)
        lines = file.source.text.split("\n") if file else []
        return "\n".join(line for line in lines if line.strip() and line.strip()[0] != "#")

    @property
    def unread(self) -> int:
        """Mistakes because of which entries may be missing."""
        return len(errors(self.examined.problems))


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
        elif found or url in came_from:
            note = _note_of_moved(after, came_from[url], url) if url in came_from else ""
            lost = url in came_from and came_from[url] not in after.redirects
            changed.append(PageChange(entry, url, found, note, is_lost=lost))
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
        beside=tuple(_beside(before, after)),
        new_redirects=tuple(_new_redirects(before, after, frozenset(moved))),
        settings=tuple(_settings(before, after)),
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


def _note_of_new(before: Side, entry: Entry) -> str:
    """Where it was before, though the public did not see it."""
    was = before.whole.at_path(entry.path)
    if was is None:
        return ""
    return f"原来是{before.whole.state(was)}"


def _gone(after: Side, url: Url, was: Entry) -> PageChange:
    now = after.whole.at_path(was.path)
    if url in after.redirects:
        title = after.redirects[url].title
        return PageChange(was, url, note=f"旧网址跳转到“{title}”")
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


def _beside(before: Side, after: Side) -> Iterator[Detail]:
    """Pages by hand and what stands beside them, and the pages of themes and needs."""
    old, new = before.beside, after.beside
    for path in sorted({*old, *new}):
        if old.get(path) != new.get(path):
            word = "新增" if path not in old else "改动" if path in new else "删掉"
            yield Detail(path, word)
    yield from _terms(before, after)
    for url, words in after.notices.items():
        if before.notices.get(url, words) != words:
            yield Detail(url, f"撤下的说明{from_to(before.notices[url], words)}")


def _terms(before: Side, after: Side) -> Iterator[Detail]:
    """Words that pages show, and by which entries are found."""
    for target, name in sorted({*before.terms, *after.terms}):
        old, new = (side.terms.get((target, name)) for side in (before, after))
        page = f"（网页 {url_of(one)}）" if target in WITH_PAGE and (one := new or old) else ""
        if old is None or new is None:
            yield Detail(f"词表“{target.value}”", f"{'新增' if new else '去掉'}“{name}”{page}")
        elif old.model != new.model:
            yield Detail(f"词表“{target.value}”", f"“{name}”改了说明或别的项{page}")


def _settings(before: Side, after: Side) -> Iterator[Detail]:
    found = list(_own_settings(before.examined.settings, after.examined.settings))
    yield from found
    if not found and before.other_settings != after.other_settings:
        yield OTHER_SETTINGS


def _own_settings(before: Settings, after: Settings) -> Iterator[Detail]:
    for name in keys(Settings):
        attribute = next(n for n, f in Settings.model_fields.items() if (f.alias or n) == name)
        old, new = (getattr(each, attribute) for each in (before, after))
        if old != new:
            label = (
                name if not name.isascii() else str(Settings.model_fields[attribute].description)
            )
            yield Detail(
                f"网站设置“{label.partition('，')[0]}”",
                from_to(*("" if v is None else str(v) for v in (old, new))),
            )


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


def is_of_entry(url: Url) -> bool:
    """Whether an address is that of an entry's page."""
    return url.partition("/")[0] in FOLDER.values()


def alarms(comparison: Comparison) -> Iterator[tuple[PageChange, Detail, Alarm]]:
    """All that has to be looked at twice."""
    for change in (*comparison.new, *comparison.changed):
        for detail in change.details:
            yield from ((change, detail, alarm) for alarm in detail.alarms)
