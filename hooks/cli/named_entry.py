"""Entries that somebody names behind a command: by file, by folder, or by name as references do."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.checks.suggestion.similar import quoted, similar
from hooks.cli.parser import Misuse
from hooks.entries.entry import Entry, fold
from hooks.model import ENTRIES

SHOWN = 8


def named_entries(root: Path, catalogue: Catalogue, words: Iterable[str]) -> tuple[Entry, ...]:
    """All that the words name, each once, in their order; Misuse where one names none or several."""
    found = (entry for word in words for entry in _named(root, catalogue, word))
    return tuple(dict.fromkeys(found))


def _named(root: Path, catalogue: Catalogue, word: str) -> tuple[Entry, ...]:
    if at_path := tuple(_at_path(root, catalogue, Path(word))):
        return at_path
    name = word.removesuffix(".md").replace("\\", "/").strip("/")
    is_broken = any(catalogue.is_broken(target, name) for target in ENTRIES)
    if is_broken or {name, f"{name}.md"} & catalogue.broken:
        raise Misuse(f"“{word}”现在读不出来，先运行 quntuan 检查，改好里面的错误。")
    first, _, rest = name.partition("/")
    types = [target for target in ENTRIES if target.value == first and rest]
    tries = [(types[0], rest)] if types else [(target, name) for target in ENTRIES]
    found = [entry for target, text in tries for entry in catalogue.named(target, text)]
    found = found or [e for e in catalogue.entries if fold(e.title) == fold(name)]
    if len(found) == 1:
        return tuple(found)
    if found:
        paths = "、".join(entry.path for entry in found[:SHOWN])
        raise Misuse(f"“{word}”有 {len(found)} 个，写清楚是哪一个文件：{paths}。")
    near = similar(name, (entry.title for entry in catalogue.entries))
    suggestion = f"是不是{quoted(near)}？" if near else "写文件的路径，或条目的名称。"
    raise Misuse(f"没有“{word}”这个条目。{suggestion}")


def _at_path(root: Path, catalogue: Catalogue, path: Path) -> Iterator[Entry]:
    """The entry of a file, or those of a folder, seen from where somebody stands or from the project."""
    whole = root.resolve()
    for place in (path, root / path):
        if place.exists() and place.resolve().is_relative_to(whole):
            inside = place.resolve().relative_to(whole).as_posix()
            if entry := catalogue.at_path(inside):
                yield entry
            elif place.is_dir() and inside != ".":
                yield from (e for e in catalogue.entries if e.path.startswith(f"{inside}/"))
            return
