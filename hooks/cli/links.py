"""``quntuan links``: whether what the site links to is still there, looked at from this computer."""

import argparse
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.cli.columns import printable, wrapped
from hooks.cli.folder import explain
from hooks.cli.named_entry import named_entries
from hooks.cli.parser import add_root, project
from hooks.cli.progress import progress
from hooks.desk.edited_entry import edited
from hooks.desk.entry_file import ChangedError, replace_all
from hooks.desk.online.link import outward_links, unquoted
from hooks.desk.online.look import Look, State, looks, settled
from hooks.entries.entry import Entry
from hooks.entries.problem import errors
from hooks.entries.read import on_disk
from hooks.model import SourceDocument
from hooks.pipeline import examine, memory

MAY_LINK, SEEN = "可链接", "查看"
NO = "否"
NAMED = 6
pause = time.sleep


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "entries", nargs="*", metavar="条目", help="只看这些条目里的，写名称、文件或文件夹"
    )
    command.add_argument(
        "--write",
        action="store_true",
        help="能打开的来源，把今天写进“查看”；没了的，把“可链接”改成 否",
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Look, and say what was seen. It is no fault of the site when another's page is gone: 0 then, too."""
    root = project(arguments)
    examined = examine(root, memory(root))
    catalogue = examined.catalogue
    links = outward_links(root, catalogue, named_entries(root, catalogue, arguments.entries))
    if errors(examined.problems):
        sys.stderr.write("还有错误，读不了的条目没有看。请先运行 quntuan 检查。\n")
    if not links:
        sys.stdout.write("没有通向别的网站的链接。\n")
        return 0
    found = settled(links, progress("看链接", looks(links, pause), len(links)))
    if all(look.is_nowhere for look in found):
        sys.stderr.write("一个网站也找不到，这台电脑多半没有联网。什么也没有写入。\n")
        return 1
    sys.stdout.writelines(f"{printable(line)}\n" for line in report(catalogue, found))
    changes = {source: change for look in found for source, change in _changes(catalogue, look)}
    if arguments.write:
        return _write(root, changes)
    if changes:
        sys.stdout.write("什么也没有写入。加 --write，由程序写“查看”和“可链接”。\n")
    return 0


def report(catalogue: Catalogue, found: Sequence[Look]) -> Iterator[str]:
    """By state, what has to be done first."""
    for state in (State.GONE, State.MOVED, State.UNSEEN):
        chosen = [look for look in found if look.state is state]
        if chosen:
            yield f"【{state}】{len(chosen)} 个"
        for look in chosen:
            yield from _told(catalogue, look)
            yield ""
    answering = [look for look in found if look.state is State.ANSWERS]
    yield f"【{State.ANSWERS}】{len(answering)} 个"
    sources = dict.fromkeys(source for look in answering for source in look.link.sources)
    if lacking := [(s, n) for s in sources if (n := len(unquoted(catalogue, s)))]:
        names = "、".join(f"{source.title}（{count} 个）" for source, count in lacking[:NAMED])
        yield from wrapped(f"趁原文还在，把数字的“原句”抄下来：{names}")
    yield ""


def _told(catalogue: Catalogue, look: Look) -> Iterator[str]:
    yield f"  {look.link.url}"
    yield f"    写在 {'、'.join(place.text for place in look.link.places[:NAMED])}"
    if look.why:
        yield f"    {look.why}"
    if look.state is State.MOVED:
        yield f"    现在在 {look.new}"
        yield "    改法：打开看是不是同一篇，是的，把网址换成新的。"
    if look.state is State.GONE:
        yield from (f"    {line}" for line in _remedies(catalogue, look))


def _remedies(catalogue: Catalogue, look: Look) -> Iterator[str]:
    for source in look.link.sources:
        if isinstance(source.model, SourceDocument):
            seen = source.model.seen
            day = f"最后一次打得开是 {seen}" if seen else "以前没有记过哪天打得开"
            link = f"改法：写 {MAY_LINK}: {NO}，" if source.model.may_link else "已经不作链接，"
            yield f"{link}网址、日期和原句都留着，数字照样有出处；{day}。"
        if lacking := unquoted(catalogue, source):
            names = "、".join(f"{entry.title}的{what}" for entry, what in lacking[:NAMED])
            more = f"等 {len(lacking)} 个" if len(lacking) > NAMED else ""
            yield f"没有原句的数字：{names}{more}。手里还有原文的，补上原句。"
    if any(place.source is None for place in look.link.places):
        yield "改法：去掉链接，文字留着；或换成现在的网址。"


def _changes(catalogue: Catalogue, look: Look) -> Iterator[tuple[Entry, tuple[str, str]]]:
    """What would be written into sources."""
    for source in look.link.sources:
        model = source.model
        if not isinstance(model, SourceDocument):
            continue
        if look.state is State.ANSWERS and model.seen != catalogue.today:
            yield source, (SEEN, str(catalogue.today))
        elif look.state is State.GONE and model.may_link:
            yield source, (MAY_LINK, NO)


def _write(root: Path, changes: dict[Entry, tuple[str, str]]) -> int:
    files: dict[Path, tuple[bytes | None, bytes]] = {}
    for source, (key, text) in changes.items():
        file = on_disk(root, source.path)
        old = file.read_bytes()
        try:
            files[file] = old, edited(source.path, old.decode(), {key: text}).encode()
        except UnicodeDecodeError:
            sys.stderr.write(f"{source.path} 不是 UTF-8 编码，没有写。先运行 quntuan 检查。\n")
    try:
        replace_all(files)
    except (ChangedError, OSError) as caught:
        sys.stderr.write(f"{explain(caught)}\n没有写入。\n")
        return 1
    sys.stdout.writelines(f"{line}\n" for line in _written(changes))
    return 0


def _written(changes: dict[Entry, tuple[str, str]]) -> Iterator[str]:
    for name, words in ((SEEN, "记下今天还能打开"), (MAY_LINK, f"改成 {MAY_LINK}: {NO}")):
        yield from _names(words, (e for e, (key, _) in changes.items() if key == name))
    if not changes:
        yield "没有要写的。"


def _names(words: str, entries: Iterable[Entry]) -> Iterator[str]:
    if titles := [entry.title for entry in entries]:
        more = "等" if len(titles) > NAMED else ""
        yield from wrapped(f"{words} {len(titles)} 个来源：{'、'.join(titles[:NAMED])}{more}")
