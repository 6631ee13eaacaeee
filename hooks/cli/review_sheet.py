"""The sheet of ``quntuan review --sheet``: which entries stand on it, and the file to print."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

from hooks.catalogue.digest import digest_of
from hooks.cli.diff import before
from hooks.cli.named_entry import named_entries
from hooks.cli.parser import Misuse
from hooks.desk.comparison.compare import compare
from hooks.desk.comparison.side import Side
from hooks.desk.review.sheet import sheet
from hooks.desk.review.sheet_page import sheet_page
from hooks.entries.entry import Entry
from hooks.entries.read import read_picture
from hooks.model import Publication
from hooks.model.entry import StoryModel
from hooks.pipeline import Examined, examine, memory

NAME = "送审单-{}.html"
NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')
LONGEST = 40


def chosen(
    root: Path, examined: Examined, words: Sequence[str], old: Side | None
) -> tuple[Entry, ...]:
    """The named entries; with a base and no names, all that are asked for sign-offs and changed since."""
    if words:
        return named_entries(root, examined.catalogue, words)
    if old is None:
        raise Misuse(
            "还要写是哪些条目，例如 quntuan 审核 --sheet 青创贷；或写起点，例如 --base main。"
        )
    found = tuple(_changed(examined, old))
    if not found:
        raise Misuse("和起点比，没有要审的条目改动。改了什么，运行 quntuan 对比 看。")
    return found


def _changed(examined: Examined, old: Side) -> Iterator[Entry]:
    for entry in examined.catalogue.entries:
        is_asked = isinstance(entry.model, StoryModel) or entry.model.reviews
        if not is_asked or entry.model.state is Publication.WITHDRAWN:
            continue
        was = old.whole.at_path(entry.path)
        if was is None or digest_of(old.whole, was) != digest_of(examined.catalogue, entry):
            yield entry


@contextmanager
def base_side(root: Path, base: str | None) -> Iterator[Side | None]:
    """The project as it was at the base; None without one."""
    with before(root, base) if base else nullcontext() as found:
        yield Side(found.root, examine(found.root, memory(root))) if found else None


def write_sheet(
    root: Path,
    examined: Examined,
    words: Sequence[str],
    base: str | None,
    out: Path | None,
) -> tuple[Path, str]:
    """Where the sheet was written, and its code."""
    with base_side(root, base) as old:
        entries = chosen(root, examined, words, old)
        new = Side(root, examined)
        comparison = compare(old, new) if old and not words else None
        made = sheet(old, new, entries, comparison, partial(read_picture, root))
    title = NOT_IN_NAMES.sub("-", made.title)[:LONGEST].strip("-.")
    file = out or Path(NAME.format(title))
    named = " ".join(words) if words else f"--base {base}"
    file.write_text(sheet_page(made, named), "utf-8")
    return file, made.code
