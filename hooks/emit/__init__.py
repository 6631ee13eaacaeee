"""Emit: views become files. Pages are Markdown with front matter and one block of HTML.

HTML, because fields are escaped where they are placed and a block of HTML
passes through any Markdown engine unchanged; front matter, because it is the
one way to a page's head that MkDocs, its forks and successors all read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hooks.emit.chart import Chart
from hooks.emit.drawing import drawings
from hooks.emit.page import markdown
from hooks.emit.poster import sheet
from hooks.emit.redirect import redirect
from hooks.guide.face import face_page
from hooks.guide.handbook import handbook
from hooks.open_data import data_page, open_data
from hooks.search import assets as search_assets
from hooks.search import search_index
from hooks.view import Site
from hooks.view.section import Page, Url
from maps import assets

MEASURES = "content/assets/tokens.css"


@dataclass(frozen=True)
class Output:
    """A file of the site's sources: a page (``.md``) or a static file, relative to the docs folder."""

    path: str
    content: bytes


def emit(root: Path, site: Site) -> Iterator[Output]:
    """Every generated file."""
    chart = Chart.of(site)
    pages = (*site.pages, data_page(site.public), *handbook(), *_face(root, site))
    for page in pages:
        yield Output(
            page.url.removesuffix(".html") + ".md",
            markdown(page, site.settings, chart.page_data).encode(),
        )
    urls = (*(page.url for page in pages), *_by_hand(root))
    for path, content in open_data(site.public, urls).items():
        yield Output(path, content)
    for file in chart.files():
        yield Output(file.path, file.content)
    for path, content in assets(root / "node_modules", chart.frame).items():
        yield Output(path, content)
    for path, content in (search_index(site.documents, site.words) | search_assets()).items():
        yield Output(path, content)
    for address, content in drawings(root, site):
        yield Output(address, content)
    for poster in site.posters:
        yield Output(poster.url, sheet(poster, site.settings).encode())
    for old, (new, title) in site.redirects.items():
        yield Output(old, redirect(old, new, title).encode())
    for address, path in site.pictures.items():
        yield Output(address, (root / path).read_bytes())


def _face(root: Path, site: Site) -> Iterator[Page]:
    """The page on the style sheet, where the project has the house's own."""
    css = root / MEASURES
    if css.is_file():
        yield face_page(site.public, css.read_text("utf-8"))


def _by_hand(root: Path) -> Iterator[Url]:
    """The pages below ``content/``, which stand beside the generated ones."""
    folder = root / "content"
    for path in sorted(folder.rglob("*.md")):
        yield path.relative_to(folder).with_suffix(".html").as_posix()
