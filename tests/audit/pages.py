"""One page of every type, the longest of its folder, since most can be wrong with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from hooks.catalogue import Catalogue
from hooks.model import Place, Target
from hooks.model.place import Level

RENAMED = {"index": "home", "map/": "county-map", "handbook/": "handbook"}
LEVELS = {"county": Level.COUNTY, "town": Level.TOWN}
GRAPH = "qt-plot"
ASKED = "志愿"
MOVED = 'http-equiv="refresh"'


@dataclass(frozen=True)
class Kind:
    """A type of page, and the address of the page that stands for it."""

    name: str
    address: str


def kinds(site: Path, catalogue: Catalogue) -> tuple[Kind, ...]:
    """Every page that stands alone, one of each folder, and what a folder holds besides.

    A type that is new on the site is in it without being named here.
    """
    found = {kind.name: kind for kind in (*_alone(site), *_folders(site, catalogue))}
    results = Kind("results", f"search.html?q={quote(ASKED)}")
    return (*found.values(), results)


def brands(site: Path) -> tuple[Kind, ...]:
    """All of them, for what must hold for every single one."""
    return tuple(Kind(f"brand/{page.stem}", _address(site, page)) for page in _pages(site, "brand"))


def _alone(site: Path) -> Iterator[Kind]:
    for page in _pages(site, "."):
        yield Kind(RENAMED.get(page.stem, page.stem), _address(site, page))


def _folders(site: Path, catalogue: Catalogue) -> Iterator[Kind]:
    for folder in sorted(path.name for path in site.iterdir() if path.is_dir()):
        pages = _pages(site, folder)
        if folder == "place":
            yield from _places(site, pages, catalogue)
        elif folder == "brand":
            yield from _by_graph(site, pages)
        elif pages:
            yield Kind(RENAMED.get(f"{folder}/", folder), _address(site, _longest(pages)))


def _places(site: Path, pages: Sequence[Path], catalogue: Catalogue) -> Iterator[Kind]:
    level = {
        entry.slug: entry.model.level
        for entry in catalogue.of(Target.PLACE)
        if isinstance(entry.model, Place)
    }
    for name, wanted in LEVELS.items():
        page = _longest(page for page in pages if level.get(page.stem) == wanted)
        yield Kind(name, _address(site, page))


def _by_graph(site: Path, pages: Sequence[Path]) -> Iterator[Kind]:
    drawn = [page for page in pages if GRAPH in page.read_text("utf-8")]
    yield Kind("brand", _address(site, _longest(set(pages) - set(drawn))))
    if drawn:
        yield Kind("brand-graph", _address(site, _longest(drawn)))


def _pages(site: Path, folder: str) -> list[Path]:
    pages = sorted((site / folder).glob("*.html"))
    return [page for page in pages if MOVED not in page.read_text("utf-8")]


def _longest(pages: Iterable[Path]) -> Path:
    return max(sorted(pages), key=lambda page: page.stat().st_size)


def _address(site: Path, page: Path) -> str:
    return page.relative_to(site).as_posix()
