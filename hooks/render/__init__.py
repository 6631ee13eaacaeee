"""Render: views become files. Pages are Markdown with front matter and one block of HTML.

HTML, because fields are escaped where they are placed and a block of HTML
passes through any Markdown engine unchanged; front matter, because it is the
one way to a page's head that MkDocs, its forks and successors all read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from hooks.render.bundle import bundles
from hooks.render.drawing import drawings
from hooks.render.open_data import open_data
from hooks.render.page import markdown
from hooks.render.poster import poster_page
from hooks.render.redirect import redirect
from hooks.render.screen import screen_files
from hooks.render.site_maps import SiteMaps
from hooks.search import search_index
from hooks.view.parts.page import Page
from hooks.view.site import Site
from maps import assets


@dataclass(frozen=True)
class Output:
    """A file of the site's sources: a page (``.md``) or a static file, relative to the docs folder."""

    path: str
    content: bytes


def render(site: Site, root: Path) -> Iterator[Output]:
    """Every generated file; of ``root`` only the tools (npm's packages, what was drawn before)."""
    site_maps = SiteMaps.of(site)
    node_modules = root / "node_modules"
    files = chain(
        (_source(page, site, site_maps) for page in site.pages),
        open_data(site),
        ((file.path, file.content) for file in site_maps.files()),
        bundles(node_modules, site_maps.frame).items(),
        assets(node_modules).items(),
        search_index(site.documents, site.words).items(),
        drawings(site, root),
        screen_files(site.screen),
        ((poster.url, poster_page(poster, site.settings).encode()) for poster in site.posters),
        ((old, redirect(old, *new).encode()) for old, new in site.redirects.items()),
    )
    yield from (Output(path, content) for path, content in files)


def _source(page: Page, site: Site, site_maps: SiteMaps) -> tuple[str, bytes]:
    """A page's Markdown, which MkDocs reads."""
    path = page.url.removesuffix(".html") + ".md"
    return path, markdown(page, site.settings, site_maps).encode()
