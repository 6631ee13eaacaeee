"""Memory: what was made of a file before, in this process or in an earlier one.

Bytes and path decide what a file is shaped to, and the program does. In a process every
file is remembered, since a preview looks at all of them after every save; between
processes the entries are, in a store: each by itself, so that an edit makes one anew, and
in groups, which are read in a fifth of the time; and what is wrong with all other texts.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from zlib import crc32

from hooks.entries.page_by_hand import PageByHand
from hooks.entries.problem import Problem, Source
from hooks.entries.read import RawFile
from hooks.entries.record import joined, problems_in, record_of, record_of_problems, shaped_in
from hooks.entries.shape import Shaped
from hooks.store import Key, Store, digest
from hooks.workers import spread

REMEMBERED = 1 << 16
"""Files that a process remembers: more than a province has."""

KEPT_SUFFIX = ".md"
GROUPS = 64
"""However many entries there are: an edit writes one group anew."""

Group = Sequence[RawFile]
Problems = tuple[Problem, ...]
Text = Source | PageByHand
"""What is no entry: a text by its words, or a page as MkDocs makes it of them."""


class Memory:
    """What files were shaped to; on the disk in ``store``, where there is one.

    ``program`` is the state of all that shapes a file.
    """

    def __init__(self, store: Path | None = None, program: str = "") -> None:
        self._store = store
        self._program = program
        self._remembered: dict[RawFile, Shaped] = {}
        self._judged: dict[Text, Problems] = {}

    def shaped(self, files: Iterable[RawFile], make: Callable[[RawFile], Shaped]) -> list[Shaped]:
        """What each file is shaped to: remembered, kept, or made with ``make``."""
        wanted = list(files)
        new = [file for file in wanted if file not in self._remembered]
        if len(self._remembered) + len(new) > REMEMBERED:
            self._remembered.clear()
            new = wanted
        entries = (
            [f for f in new if f.suffix == KEPT_SUFFIX and not f.is_unreadable]
            if self._store
            else []
        )
        if self._store and entries:
            with Store(self._store) as store:
                self._remembered |= self._kept(store, entries, make)
        if len(entries) < len(new):
            self._remembered |= {file: make(file) for file in new if file not in self._remembered}
        return [self._remembered[file] for file in wanted]

    def judged(self, texts: Iterable[Text], judge: Callable[[Text], Problems]) -> Iterator[Problem]:
        """What is wrong with texts that are no entries: remembered, kept, or found by ``judge``."""
        wanted = list(texts)
        if len(self._judged) > REMEMBERED:
            self._judged.clear()
        new = [text for text in wanted if text not in self._judged]
        if self._store and new:
            with Store(self._store) as store:
                self._judged |= self._kept_problems(store, new, judge)
        self._judged |= {text: judge(text) for text in new if text not in self._judged}
        return (problem for text in wanted for problem in self._judged[text])

    def _kept_problems(
        self, store: Store, texts: Iterable[Text], judge: Callable[[Text], Problems]
    ) -> dict[Text, Problems]:
        keys = {text: digest(self._program, *_words(text)) for text in texts}
        kept = store.get_many(keys.values())
        made = {text: judge(text) for text, key in keys.items() if key not in kept}
        store.put_many({keys[text]: record_of_problems(found) for text, found in made.items()})
        known = ((text, key) for text, key in keys.items() if key in kept)
        return made | {text: problems_in(kept[key], _words(text)[0]) for text, key in known}

    def _kept(
        self, store: Store, files: Iterable[RawFile], make: Callable[[RawFile], Shaped]
    ) -> dict[RawFile, Shaped]:
        """What the files are shaped to; what was not kept is made on all cores, and kept from now on."""
        groups = _grouped(files)
        found = self._read(store, groups)
        changed = [group for group in groups if group[0] not in found]
        single = [(file,) for group in changed for file in group]
        found |= self._read(store, single)
        new = [file for (file,) in single if file not in found]
        made = spread(lambda file: record_of(make(file)), new)
        records = {file: record_of(found[file]) for (file,) in single if file in found}
        records |= dict(zip(new, made, strict=True))
        each = {file: joined([records[file]]) for file in new}
        rows = {self._key(group): joined(records[file] for file in group) for group in changed}
        store.put_many(rows | {self._key((file,)): row for file, row in each.items()})
        return found | {file: next(shaped_in(row, (file,))) for file, row in each.items()}

    def _read(self, store: Store, groups: Iterable[Group]) -> dict[RawFile, Shaped]:
        keys = {self._key(group): group for group in groups}
        kept = store.get_many(keys)
        return {
            file: shaped
            for key, content in kept.items()
            for file, shaped in zip(keys[key], shaped_in(content, keys[key]), strict=True)
        }

    def _key(self, group: Group) -> Key:
        return digest(self._program, *(part for file in group for part in (file.path, file.data)))


def _words(text: Text) -> tuple[str, ...]:
    """All that decides what is wrong with it, its path first."""
    if isinstance(text, PageByHand):
        return text.source.path, "page", text.extensions, text.source.text
    return text.path, "text", text.text


def _grouped(files: Iterable[RawFile]) -> list[Group]:
    """The same files always stand together, whichever others there are."""
    groups: dict[int, list[RawFile]] = {}
    for file in files:
        groups.setdefault(crc32(file.path.encode()) % GROUPS, []).append(file)
    return list(groups.values())
