"""Render: views become files. Pages are Markdown with front matter and one block of HTML.

HTML, because fields are escaped where they are placed and a block of HTML
passes through any Markdown engine unchanged; front matter, because it is the
one way to a page's head that MkDocs, its forks and successors all read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from hooks.model import Settings
from hooks.render.bundle import bundles
from hooks.render.drawing import drawings
from hooks.render.open_data import open_data, search_engine_files
from hooks.render.output import Output, PageSource, StaticFile
from hooks.render.page import page_source
from hooks.render.poster import poster_page
from hooks.render.redirect import redirect
from hooks.render.screen import screen_files
from hooks.render.site_maps import SiteMaps
from hooks.render.workers import spread
from hooks.search import Document, search_index
from hooks.view.parts.anchor import Url
from hooks.view.site import Maker, Site, View
from maps import assets

__all__ = ["Output", "PageSource", "StaticFile", "render"]


def render(site: Site, root: Path) -> Iterator[Output]:
    """Every generated file; of ``root`` only the tools (npm's packages, what was drawn before)."""
    renderer = _Renderer(site, SiteMaps.of(site))
    _ = site.open_data  # what most pages rest on is found here, not again by every worker
    rendered = tuple(chain.from_iterable(spread(renderer.render, site.makers)))
    for each in rendered:
        yield from each.files
    urls = (*(each.url for each in rendered), *site.hand_written)
    documents = tuple(each.document for each in rendered if each.document)
    yield from renderer.other_files(root, urls, documents)


@dataclass(frozen=True)
class _Rendered:
    """A page's files: its source, and its poster where it has one."""

    url: Url
    files: tuple[Output, ...]
    document: Document | None


@dataclass(frozen=True)
class _Renderer:
    """What renders the pages of one site."""

    site: Site
    site_maps: SiteMaps

    def render(self, maker: Maker) -> tuple[_Rendered, ...]:
        """The pages that ``maker`` makes."""
        settings = self.site.settings
        return tuple(
            _Rendered(
                view.page.url,
                (
                    page_source(view.page, settings, self.site_maps),
                    *_poster(view, settings),
                ),
                view.document,
            )
            for view in maker.make()
        )

    def other_files(
        self, root: Path, urls: tuple[Url, ...], documents: tuple[Document, ...]
    ) -> Iterator[Output]:
        """What is no page; the site's pages are ``urls``, and ``documents`` can be searched."""
        site, site_maps = self.site, self.site_maps
        node_modules = root / "node_modules"
        files = chain(
            open_data(site),
            search_engine_files(site, urls),
            ((file.path, file.content) for file in site_maps.files()),
            bundles(node_modules, site_maps.frame).items(),
            assets(node_modules).items(),
            search_index(documents, site.words).items(),
            drawings(site, root),
            screen_files(site.screen),
            ((old, redirect(old, *new).encode()) for old, new in site.redirects.items()),
        )
        yield from (StaticFile(path, content) for path, content in files)


def _poster(view: View, settings: Settings) -> Iterator[StaticFile]:
    if view.poster:
        yield StaticFile(view.poster.url, poster_page(view.poster, settings).encode())
