"""Render: views become files. Pages are Markdown with front matter and one block of HTML.

HTML, because fields are escaped where they are placed and a block of HTML
passes through any Markdown engine unchanged; front matter, because it is the
one way to a page's head that MkDocs, its forks and successors all read.
"""

from collections.abc import Iterator
from itertools import chain, starmap
from pathlib import Path

from hooks.cover import load_dictionary
from hooks.render.article import UnsafeArticleError
from hooks.render.drawing import drawings
from hooks.render.kept_pages import KeptPages
from hooks.render.output import Output, PageSource, StaticFile, is_empty
from hooks.render.published_picture import ChangedPictureError, picture_by_hand, pictures
from hooks.render.renderer import Renderer
from hooks.render.templates import load_templates
from hooks.store import FILE, Store
from hooks.view.site import Site
from hooks.workers import beside

__all__ = [
    "ChangedPictureError",
    "Output",
    "PageSource",
    "StaticFile",
    "UnsafeArticleError",
    "is_empty",
    "picture_by_hand",
    "pictures",
    "render",
]


def render(site: Site, root: Path) -> Iterator[Output]:
    """Every generated file; of ``root`` only the tools (npm's packages, what was made before)."""
    renderer = Renderer(site, root)
    # What most pages rest on is found here, not again by every worker.
    load_dictionary()
    load_templates()
    with (
        beside(lambda: [*chain.from_iterable(g.make() for g in renderer.groups)]) as groups,
        Store(root / FILE) as store,
    ):
        kept = KeptPages(renderer, store)
        searched = kept.searched()
        with beside(lambda: [*renderer.index(kept.documents(searched))]) as index:
            pages = kept.pages()
            for page in pages:
                yield from page.files
            yield from drawings(site, root)
            yield from starmap(StaticFile, index())
        yield from starmap(StaticFile, groups())
    yield from starmap(StaticFile, renderer.search_engine_files(page.url for page in pages))
