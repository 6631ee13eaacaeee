"""A page's source: what its head says, one block of HTML for the content."""

from html import escape

import hooks.search
from hooks.model import Settings
from hooks.render.article import judged
from hooks.render.correction import correction
from hooks.render.output import PageSource
from hooks.render.section_functions import section_functions
from hooks.render.site_maps import SiteMaps
from hooks.render.templates import render_template
from hooks.view.pages.explorer import Explorer
from hooks.view.parts.page import Page
from hooks.view.parts.section import Results, Section
from hooks.view.parts.town_board import TownBoards
from maps import board_files, explorer_files


def page_source(page: Page, settings: Settings, site_maps: SiteMaps) -> PageSource:
    """What MkDocs, or a finisher in its place, makes ``page`` of; ``site_maps`` draws small maps."""
    html = render_template(
        "page.html.jinja",
        page=page,
        correction=correction(page.url, page.title, settings, page.doubt),
        **section_functions(page.url, site_maps),
    )
    path = page.url.removesuffix(".html") + ".md"
    return PageSource(path, _head(page, settings), judged(html, page.url))


def _head(page: Page, settings: Settings) -> dict[str, object]:
    """MkDocs' templates put titles into the head and the header as they are."""
    return {
        "title": escape(page.title),
        "description": escape(page.description),
        "hide": ["navigation", "toc", "path"],
        "structured": _structured(page, settings),
        **_share(page),
        **({} if page.shown else {"is_empty": True}),
        "preload": [path for section in page.sections for path in _wanted(section)],
    }


def _share(page: Page) -> dict[str, object]:
    """The page's own picture for a chat; the theme has the site's for all others."""
    if not page.share:
        return {}
    url, words = page.share
    return {"share": {"image": url, "alt": escape(words)}}


def _wanted(section: Section) -> tuple[str, ...]:
    """What the page is for, the large map or an answer: its files need not wait for the theme's."""
    if isinstance(section, Explorer):
        return explorer_files(section.name)
    if isinstance(section, TownBoards) and section.name:
        return board_files(section.name)
    if isinstance(section, Results):
        return hooks.search.FIRST
    return ()


def _structured(page: Page, settings: Settings) -> dict[str, object]:
    """JSON-LD: the page, the site it belongs to, who publishes it, and what it is about."""
    address = f"{settings.address.rstrip('/')}/{page.url}" if settings.address else ""
    publisher = {"@type": "Organization", "name": settings.owner or settings.name}
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.title,
        "description": page.description,
        "inLanguage": "zh-CN",
        **({"url": address} if address else {}),
        "isPartOf": {"@type": "WebSite", "name": settings.name},
        "publisher": publisher,
        **page.metadata,
    }
