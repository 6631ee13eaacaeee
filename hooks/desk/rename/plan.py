"""The plan of a renaming: all that is going to be written, and why it cannot be."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.desk.change import Change, Names
from hooks.desk.edited_entry import edited
from hooks.desk.entry_file import exchanged
from hooks.desk.entry_name import entry_path, steps_named
from hooks.desk.raw_text import RawText
from hooks.desk.rename.proof import UnreadableError, astray, entry_in, joined
from hooks.desk.rename.words import Renamed
from hooks.entries.entry import Entry, fold
from hooks.entries.problem import Location, Span
from hooks.entries.read import on_disk, read
from hooks.model import Target
from hooks.pipeline import examine, memory

Files = Mapping[str, RawText]


class RefusedError(Exception):
    """Nothing is renamed; the message says why, ``places`` what has to be mended first."""

    def __init__(self, why: str, places: tuple[Location, ...] = ()) -> None:
        super().__init__(why)
        self.places = places


@dataclass(frozen=True)
class Plan:
    """What is going to be written: each file as it was and as it will be, by its old path.

    ``signed`` are those with a sign-off, which a change makes stale. ``shown`` is the name on the
    pages where that stays as it is. ``mentions`` are places where the old name is a mere word.
    """

    old: str
    new: str
    changed: tuple[tuple[RawText, RawText], ...]
    signed: tuple[str, ...]
    shown: str | None
    mentions: tuple[Location, ...]


def plan(root: Path, target: Target, old: str, new: str, *, keeps_alias: bool) -> Plan:
    """Raises RefusedError, and NameRefusedError for a name that no file can have."""
    known = examine(root, memory(root)).catalogue
    files = {file.path: RawText(file.path, file.data) for file in read(root) if file.is_text}
    catalogue = _with_other_encodings(known, files)
    entry = _entry(catalogue, target, old)
    renamed = Renamed(catalogue, entry, _path(root, catalogue, entry, new))
    _refuse_unread(catalogue, files, entry)
    changed: dict[str, RawText] = {}
    for one in catalogue.entries:
        if words := dict(renamed.words(one)):
            changed[one.path] = files[one.path].replaced(words)
    changes = _changes(entry, renamed.stem, keeps_alias=keeps_alias)
    own = changed.get(entry.path, files[entry.path])
    changed[entry.path] = own.with_text(edited(entry.path, own.text, changes))
    if inexact := [path for path in changed if not files[path].is_exact]:
        raise RefusedError(f"“{inexact[0]}”里有乱码，不能改。先把它另存为 UTF-8。")
    _refuse_astray(renamed, changed)
    moved = RawText(renamed.path, changed[entry.path].data)
    return Plan(
        old=entry.path,
        new=renamed.path,
        changed=tuple((files[path], changed[path]) for path in sorted(changed)),
        signed=tuple(e.path for e in catalogue.entries if e.path in changed and e.model.reviews),
        shown=None if "名称" in changes else entry.model.name,
        mentions=tuple(_mentions(entry, renamed.stem, {**files, **changed, entry.path: moved})),
    )


def carry_out(root: Path, planned: Plan) -> None:
    """Write it, the new name last; where the disk refuses something, all is as it was (OSError).

    Whatever ends the program on the way, the same renaming once more does the rest: the entry
    has its old name until all that names it is written, and what already has the new one is
    no hindrance. ChangedError where somebody wrote meanwhile.
    """
    files = {
        on_disk(root, old.path): (old.data, new.data)
        for old, new in planned.changed
        if old.data != new.data
    }
    with exchanged(files):
        on_disk(root, planned.old).rename(root / planned.new)


def _with_other_encodings(catalogue: Catalogue, files: Files) -> Catalogue:
    """A file that was not saved as UTF-8 is none of a site's entries, but names some all the same."""
    found = (entry_in(files[path].source) for path in sorted(catalogue.broken) if path in files)
    return joined(catalogue, (*catalogue.entries, *filter(None, found)))


def _entry(catalogue: Catalogue, target: Target, name: str) -> Entry:
    found = catalogue.named(target, "/".join(steps_named(name)))
    if len(found) > 1:
        names = "、".join(str(catalogue.finder.name_of(one)) for one in found)
        raise RefusedError(f"“{name}”有几个，写明是哪一个：{names}。")
    if found:
        return found[0]
    if catalogue.is_broken(target, name):
        raise RefusedError(f"“{name}”读不出来。先运行 quntuan 检查，把它改好。")
    raise RefusedError(f"没有“{name}”这个{target}条目。")


def _path(root: Path, catalogue: Catalogue, entry: Entry, name: str) -> str:
    """Where it will stand: in the folder where it stands."""
    folder = entry.path.split("/")[2:-1]
    *steps, stem = steps_named(name)
    if steps and list(map(fold, steps)) != list(map(fold, folder[-len(steps) :])):
        raise RefusedError("改名不换文件夹：只写新名字。要移到别的文件夹，连同它的图片一起移。")
    path = entry_path(entry.target, "/".join([*folder, stem]))
    if path == entry.path:
        raise RefusedError("新名字和旧名字一样。")
    there = on_disk(root, path)
    if os.path.lexists(there) and not there.samefile(on_disk(root, entry.path)):
        raise RefusedError(f"“{path}”已经有了，换一个名字。")
    same = catalogue.named(entry.target, "/".join([*folder, stem]))
    if other := [one.path for one in same if one != entry]:
        raise RefusedError(f"“{other[0]}”已经用了这个名字，换一个。")
    if catalogue.is_broken(entry.target, stem):
        raise RefusedError(f"有一个读不出来的文件也叫“{stem}”。先运行 quntuan 检查，把它改好。")
    return path


def _refuse_unread(catalogue: Catalogue, files: Files, entry: Entry) -> None:
    """What cannot be read may name the entry, and nobody could tell."""
    hiding = [files[p] for p in sorted(catalogue.broken) if entry.stem in files[p].text]
    if hiding:
        raise RefusedError(
            "这些文件读不出来，里面有这个名字。先运行 quntuan 检查，把它们改好。",
            tuple(place for text in hiding for place in _places(entry.stem, text)),
        )


def _refuse_astray(renamed: Renamed, changed: Files) -> None:
    try:
        places = astray(renamed, {path: text.source for path, text in changed.items()})
    except UnreadableError as caught:
        raise RefusedError(
            f"改名以后“{caught}”会读不出来：新名字里有那里不能写的符号。换一个名字。"
        ) from None
    if places:
        raise RefusedError(
            "改名以后，这几处会分不清或指向别的条目。先把它们写清楚"
            "（例如前面加上文件夹：凤桥镇/儿童之家），或换一个名字。",
            places,
        )


def _changes(entry: Entry, stem: str, *, keeps_alias: bool) -> dict[str, Change]:
    """Of its own keys: the address stays, the official name follows where it was the same."""
    model, changes = entry.model, dict[str, Change]()
    if not model.slug:
        changes["网址"] = entry.slug
    if model.name and fold(model.name) == fold(entry.stem):
        changes["名称"] = stem
    aliases = [name for name in model.aliases if fold(name) != fold(stem)]
    if keeps_alias and fold(entry.stem) not in map(fold, (*aliases, stem)):
        aliases.append(entry.stem)
    if aliases != list(model.aliases):
        changes["别名"] = Names(tuple(aliases))
    return changes


def _mentions(entry: Entry, stem: str, files: Files) -> Iterator[Location]:
    """Where the old name still stands, as a word; in its own 别名 it should, in a longer one it is none."""
    for path in sorted(files):
        for at in _places(entry.stem, files[path]):
            line = at.source.line(at.span.line)
            is_alias = path == entry.path and line.startswith("别名")
            if not is_alias and entry.stem in line.replace(stem, ""):
                yield at


def _places(words: str, text: RawText) -> Iterator[Location]:
    for number, line in enumerate(text.source.lines, 1):
        if (at := line.find(words)) >= 0:
            yield Location(text.source, Span.of_line(number, at, at + len(words)))
