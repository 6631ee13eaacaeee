"""Pictures for other programs: painted anew as for the site, as JPEG, without a word about anybody.

Word and article editors know no WebP. That a machine made a picture is written into its file again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.entries.entry import Entry
from hooks.model.entry import Picture, StoryModel
from hooks.picture import cleaned, digest_of, published
from hooks.view.parts.section import GENERATED
from hooks.view.parts.story import generated_pictures

WIDTH = 1280
"""Pixels: 16 cm on paper at 200 to the inch; two of an article's on a phone."""
NAME = "picture.jpg"

Read = Callable[[str], bytes]


@dataclass(frozen=True)
class Shot:
    """A picture with what stands below it; the words are there for who cannot see it, too."""

    data: bytes
    caption: str
    note: str = ""

    @property
    def words(self) -> str:
        """The caption with author and label."""
        return f"{self.caption}（{self.note}）" if self.note else self.caption


class Album:
    """The pictures of what the public may see; ``read`` gives the bytes at a path."""

    def __init__(self, catalogue: Catalogue, read: Read) -> None:
        self._catalogue = catalogue
        self._read = read
        made = {path for entry in catalogue.entries for path in generated_pictures(entry)}
        self._made = {found.digest for path in made if (found := catalogue.picture(path))}

    def shots(self, entry: Entry) -> Iterator[Shot]:
        """Those that an entry lists, in its own order, without what its body shows."""
        body = self._catalogue.body(entry)
        in_body = {path_from(entry, mention.target) for mention in body.pictures}
        for one in _listed(entry):
            path = path_from(entry, one.file)
            if path not in in_body and (found := self._shot(path, one)):
                yield found

    def in_body(self, entry: Entry, target: str) -> Shot | None:
        """The picture that a body shows, with its own caption where the entry lists it, too."""
        path = path_from(entry, target)
        listed = (one for one in _listed(entry) if path_from(entry, one.file) == path)
        return self._shot(path, next(listed, None))

    def _shot(self, path: str, listed: Picture | None) -> Shot | None:
        found = self._catalogue.picture(path)
        data = self._read(path) if found else b""
        if found is None or digest_of(data) != found.digest:
            return None
        is_generated = found.is_generated or found.digest in self._made
        [painted] = published(data, (WIDTH,), is_generated=is_generated)
        author = f"{listed.author}供图" if listed and listed.author else ""
        notes = "，".join(filter(None, (author, GENERATED if is_generated else "")))
        return Shot(cleaned(painted, NAME), listed.caption if listed else "", notes)


def _listed(entry: Entry) -> tuple[Picture, ...]:
    return entry.model.pictures if isinstance(entry.model, StoryModel) else ()
