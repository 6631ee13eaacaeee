"""The report of a comparison: plain sentences for a reviewer, as text or as Markdown."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from hooks.checks.personal_number import masked
from hooks.desk.comparison.compare import Comparison, PageChange, alarms
from hooks.desk.comparison.detail import Detail
from hooks.desk.reconciliation import Conflict

TITLE = "这次改动对公开网站的影响"
NOTHING = "公开网站没有任何变化。"
PAGES, LINES = 60, 40
"""Of a sort that are told one by one, and of a page: what is longer nobody reads."""
PUBLISHED_NUMBERS = frozenset({"电话"})
MARK = re.compile(r"[\\`*_\[\]|~!]")
CALL = re.compile(r"[<>&@#]|:(?=//)|(?<=www)\.")
"""Begins a tag, a mention, a reference or an address; as a number it is none, and can still be read."""


@dataclass(frozen=True)
class Block:
    """A heading and what stands below it: lines, and items with lines of their own."""

    heading: str
    lines: tuple[str, ...] = ()
    items: tuple[tuple[str, tuple[str, ...]], ...] = ()


def as_text(comparison: Comparison, about: str) -> str:
    """For a terminal."""
    parts = [f"{TITLE}\n{about}\n"]
    for block in blocks(comparison):
        parts.append(f"\n【{block.heading}】\n" if block.heading else "\n")
        parts += [f"{line}\n" for line in block.lines]
        for item, lines in block.items:
            parts += [f"{item}\n", *(f"  {line}\n" for line in lines)]
    return "".join(parts)


def as_markdown(comparison: Comparison, about: str) -> str:
    """For a change request. Nothing in it is a tag, a link, a mention or a reference there."""
    parts = [f"## {TITLE}\n\n{_safe(about)}\n"]
    for block in blocks(comparison):
        parts.append(f"\n### {_safe(block.heading)}\n\n" if block.heading else "\n")
        parts += [f"{_safe(line)}  \n" for line in block.lines]
        for item, lines in block.items:
            parts += [f"- {_safe(item)}\n", *(f"  - {_safe(line.strip())}\n" for line in lines)]
    return "".join(parts)


def as_annotation(comparison: Comparison, about: str) -> str:
    """One line on a change request of GitHub's; all of it stands in the job's summary."""
    twice = "".join(f"请先核对：{item}。" for item, _ in _twice(comparison))
    words = f"{summary(comparison)}{twice}{about}详见检查“改了什么”的摘要。"
    data = words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::notice title={TITLE}::{data}\n"


FORMATS: dict[str, Callable[[Comparison, str], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "github": as_annotation,
}


def summary(comparison: Comparison) -> str:
    """One line."""
    if comparison.is_empty:
        return NOTHING
    lost = sum(change.is_lost for change in (*comparison.gone, *comparison.changed))
    lost += len(comparison.lost_redirects)
    counts = {
        "新增": len(comparison.new),
        "改动": len(comparison.changed),
        "消失": len(comparison.gone),
    }
    words = [f"{word} {count} 个条目的网页" for word, count in counts.items() if count]
    words += [f"{lost} 个旧网址打不开"] if lost else []
    words += [f"新增 {len(comparison.new_redirects)} 个跳转"] if comparison.new_redirects else []
    others = len(comparison.beside) + len(comparison.settings)
    words += [f"另有手写网页、词表、网站设置 {others} 处"] if others else []
    return f"{'，'.join(words)}。"


def blocks(comparison: Comparison) -> Iterator[Block]:
    """The report, part by part; what has to be looked at twice comes first."""
    yield Block("", (summary(comparison),))
    if twice := tuple(_twice(comparison)):
        yield Block("请先核对", items=twice)
    yield from _pages("新增的网页", comparison.new)
    yield from _pages("改动的网页", comparison.changed)
    yield from _pages("消失的网页", comparison.gone)
    if comparison.lost_redirects:
        lines = tuple(f"{url}：以前会跳转或有说明，现在打不开" for url in comparison.lost_redirects)
        yield Block("旧网址", _limited(lines, PAGES))
    if comparison.new_redirects:
        lines = tuple(f"{url}：跳转到“{title}”" for url, title in comparison.new_redirects)
        yield Block("新的跳转", _limited(lines, PAGES))
    others = (*comparison.settings, *comparison.beside)
    if others:
        lines = tuple(f"{detail.label}：{detail.words}" for detail in others)
        yield Block("手写网页、词表、网站设置", _limited(tuple(map(masked, lines)), PAGES))
    if comparison.unpublished:
        names = _limited(comparison.unpublished, PAGES)
        yield Block("不公开的改动（不影响网站）", names)


def _twice(comparison: Comparison) -> Iterator[tuple[str, tuple[str, ...]]]:
    for change, detail, alarm in alarms(comparison):
        yield f"{alarm}：“{change.entry.title}”{masked(detail.words)}", detail.notes
    for conflict in comparison.conflicts:
        yield f"{conflict.sort}：{conflict.indicator}", tuple(_conflict(conflict))


def _conflict(conflict: Conflict) -> Iterator[str]:
    for place in conflict.places:
        quotation = f"，原句：“{place.figure.quotation}”" if place.figure.quotation else ""
        yield f"“{place.entry.title}”{place.figure.indicator}：{place.words}{quotation}"
    if conflict.words:
        yield f"一句话或正文里写的是“{conflict.words}”"


def _pages(heading: str, changes: Sequence[PageChange]) -> Iterator[Block]:
    if changes:
        items = tuple(map(_page, changes[:PAGES]))
        rest = len(changes) - PAGES
        more = ((f"还有 {rest} 个，没有一一列出", ()),) if rest > 0 else ()
        yield Block(f"{heading} {len(changes)} 个", items=(*items, *more))


def _page(change: PageChange) -> tuple[str, tuple[str, ...]]:
    head = f"{change.entry.target.value}“{change.entry.title}”（{change.url}）"
    lines = [line for detail in change.details for line in detail_lines(detail)]
    return f"{head}{f'：{change.note}' if change.note else ''}", _limited(lines, LINES)


def detail_lines(detail: Detail) -> Iterator[str]:
    """A difference, and below it what belongs to it. Of numbers only published telephones are shown."""
    words = detail.words if detail.label in PUBLISHED_NUMBERS else masked(detail.words)
    yield f"{detail.label}：{words}"
    yield from (f"  {masked(note)}" for note in detail.notes)


def _limited(lines: Iterable[str], most: int) -> tuple[str, ...]:
    every = tuple(lines)
    rest = len(every) - most
    return every if rest <= 0 else (*every[:most], f"还有 {rest} 处，没有一一列出")


def _safe(text: str) -> str:
    """No character of it means anything in Markdown, and no name is called."""
    plain = CALL.sub(lambda found: f"&#{ord(found[0])};", " ".join(text.split()))
    return MARK.sub(r"\\\g<0>", plain)
