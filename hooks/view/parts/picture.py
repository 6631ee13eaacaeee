"""Pictures as pages show them: each in a few widths, so that a phone loads no more than it needs."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.picture import Judgement, sizes
from hooks.view.parts import address
from hooks.view.parts.anchor import Url

COVER = (360, 480)
"""Pixels of a cover that is drawn."""


@dataclass(frozen=True)
class Picture:
    """Its files by width, the smallest first, and width and height of the largest, in pixels."""

    files: tuple[tuple[Url, int], ...]
    width: int
    height: int

    @property
    def url(self) -> Url:
        """The largest."""
        return self.files[-1][0]

    @property
    def is_photo(self) -> bool:
        """Not drawn by us: it has a shape of its own."""
        return self.url.startswith(f"{address.MEDIA}/")


@dataclass(frozen=True)
class Version:
    """A published file: of which picture below the project's root, how wide, and who made it."""

    path: str
    digest: str
    width: int
    is_generated: bool = False


def picture(catalogue: Catalogue, path: str) -> Picture | None:
    """The picture at a path; None where there is none that can be published."""
    found = catalogue.picture(path)
    if found is None:
        return None
    return Picture(tuple(_files(found)), *sizes(found.width, found.height)[-1])


def versions(
    catalogue: Catalogue, path: str, generated: Container[str] = ()
) -> Iterator[tuple[Url, Version]]:
    """All files of the picture at a path; ``generated`` are digests of those that machines made."""
    found = catalogue.picture(path)
    if found:
        for url, width in _files(found):
            is_generated = found.is_generated or found.digest in generated
            yield url, Version(path, found.digest, width, is_generated)


def drawn_cover(url: Url) -> Picture:
    """The cover that is drawn for an address."""
    return Picture(((url, COVER[0]),), *COVER)


def _files(found: Judgement) -> Iterator[tuple[Url, int]]:
    for width, _ in sizes(found.width, found.height):
        yield address.picture(found.digest, width), width
