"""Emit: views become files. Pages are Markdown with front matter and one block of HTML.

HTML, because fields are escaped where they are placed and a block of HTML
passes through any Markdown engine unchanged; front matter, because it is the
one way to a page's head that MkDocs, its forks and successors all read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from hooks.render.bundle import OWN, bundles
from hooks.render.drawing import drawings
from hooks.render.handbook.handbook import handbook
from hooks.render.handbook.style_guide import face_page
from hooks.render.open_data import data_page, open_data
from hooks.render.page import markdown
from hooks.render.poster import sheet
from hooks.render.redirect import redirect
from hooks.render.screen import screen_files
from hooks.render.site_maps import SiteMaps
from hooks.search import search_index
from hooks.view.parts.anchor import Url
from hooks.view.parts.page import Page
from hooks.view.site import Site
from maps import assets

MEASURES = OWN / "tokens.css"


@dataclass(frozen=True)
class Output:
    """A file of the site's sources: a page (``.md``) or a static file, relative to the docs folder."""

    path: str
    content: bytes


def emit(root: Path, site: Site) -> Iterator[Output]:
    """Every generated file."""
    chart = SiteMaps.of(site)
    pages = (
        *site.pages,
        data_page(site.public),
        *handbook(),
        face_page(site.public, MEASURES.read_text("utf-8")),
    )
    urls = (*(page.url for page in pages), *_by_hand(root))
    files = chain(
        (_source(page, site, chart) for page in pages),
        open_data(site.public, urls).items(),
        ((file.path, file.content) for file in chart.files()),
        bundles(root / "node_modules", chart.frame).items(),
        assets(root / "node_modules").items(),
        search_index(site.documents, site.words).items(),
        drawings(root, site),
        screen_files(site.screen),
        ((poster.url, sheet(poster, site.settings).encode()) for poster in site.posters),
        ((old, redirect(old, *new).encode()) for old, new in site.redirects.items()),
        ((address, (root / path).read_bytes()) for address, path in site.pictures.items()),
    )
    yield from (Output(path, content) for path, content in files)


def _source(page: Page, site: Site, chart: SiteMaps) -> tuple[str, bytes]:
    """A page's Markdown, which MkDocs reads."""
    path = page.url.removesuffix(".html") + ".md"
    return path, markdown(page, site.settings, chart).encode()


def _by_hand(root: Path) -> Iterator[Url]:
    """The pages below ``content/``, which stand beside the generated ones."""
    folder = root / "content"
    for path in sorted(folder.rglob("*.md")):
        yield path.relative_to(folder).with_suffix(".html").as_posix()
