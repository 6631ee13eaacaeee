"""Links: which entry a link in a body leads to.

``[青创贷](青创贷.md)`` names the other file by its path, as an editor shows
it, or by its name alone, as a reference does. A type may stand in front
(``阵地/希望小屋.md``); without one the types are tried in the order in which
readers expect them, and never the page itself.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import normpath, relpath
from typing import Final, Literal

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import ENTRIES
from hooks.model.target import ENTRIES_FOLDER

SUFFIX = ".md"
AMBIGUOUS: Final = "ambiguous"


@dataclass(frozen=True)
class Destinations:
    """What a link may lead to: one entry, several, or none.

    ``is_broken`` where it is a file that could not be read and has its own message.
    """

    entries: tuple[Entry, ...]
    is_broken: bool = False


def destination_of(
    catalogue: Catalogue, entry: Entry, target: str
) -> Entry | Literal["ambiguous"] | None:
    """The entry that ``target`` in the body of ``entry`` leads to; its fragment is left aside."""
    found = destinations_of(catalogue, entry, target).entries
    return AMBIGUOUS if len(found) > 1 else next(iter(found), None)


def destinations_of(catalogue: Catalogue, entry: Entry, target: str) -> Destinations:
    """All entries that ``target`` may lead to: by relative path first, then by name."""
    path = target.partition("#")[0]
    if not path.endswith(SUFFIX):
        return Destinations(())
    file = path_from(entry, path)
    if file in catalogue.broken:
        return Destinations((), is_broken=True)
    there = catalogue.at_path(file)
    return Destinations((there,)) if there and there != entry else _named(catalogue, entry, path)


def path_from(entry: Entry, target: str) -> str:
    """The path from the project's root of what an entry names beside itself."""
    return normpath(str(PurePosixPath(entry.path).parent / target))


def _named(catalogue: Catalogue, entry: Entry, path: str) -> Destinations:
    steps = [step for step in path.removesuffix(SUFFIX).split("/") if step not in ("", ".", "..")]
    steps = steps[1:] if steps[:1] == [ENTRIES_FOLDER] else steps
    types = [target for target in ENTRIES if [target.value] == steps[:1] and steps[1:]]
    tries = [(types[0], "/".join(steps[1:]))] if types else []
    tries += [(target, "/".join(steps)) for target in ENTRIES]
    for target, text in tries:
        found = tuple(e for e in catalogue.named(target, text) if e != entry)
        if found:
            return Destinations(found)
    return Destinations((), is_broken=any(catalogue.is_broken(*attempt) for attempt in tries))


def way(entry: Entry, path: str) -> str:
    """How an entry names a file of the site: the path from its own folder."""
    return relpath(path, str(PurePosixPath(entry.path).parent))


def written(entry: Entry, destination: Entry) -> str:
    """How to write a link from one entry to another so that only one file can be meant."""
    folder = PurePosixPath(destination.path).relative_to(ENTRIES_FOLDER)
    is_beside = PurePosixPath(destination.path).parent == PurePosixPath(entry.path).parent
    return folder.name if is_beside else str(folder)
