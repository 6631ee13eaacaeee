"""The renderer of one site: pages from their makers, and all other files in groups."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hooks.model import Settings
from hooks.render.embed import embed_page
from hooks.render.kept_bundles import kept_bundles, kept_calendar
from hooks.render.kept_items import KeptItems
from hooks.render.open_data import open_data, search_engine_files
from hooks.render.output import Output, StaticFile
from hooks.render.page import page_source
from hooks.render.poster import poster_page
from hooks.render.redirect import redirect
from hooks.render.screen import screen_files
from hooks.render.search_record import kept_records
from hooks.render.site_maps import SiteMaps
from hooks.render.third_party import is_third_party_file, third_party_files
from hooks.search import Document, search_index
from hooks.view.handout.poster import Poster
from hooks.view.handout.screen import CODE as SCREEN_CODE
from hooks.view.handout.screen import SCREEN
from hooks.view.open_data.feed import NAME as FEED
from hooks.view.parts.anchor import Url
from hooks.view.site import Maker, Site, View
from maps import assets

Files = Iterable[tuple[Url, bytes]]


@dataclass(frozen=True)
class Rendered:
    """A page's files, its source, its poster and its embeds, and what a search knows of it."""

    url: Url
    files: tuple[Output, ...]
    document: Document | None


@dataclass(frozen=True)
class Group:
    """Files that are made together, and how to tell by an address that they would be."""

    may_hold: Callable[[Url], bool]
    make: Callable[[], Files]


@dataclass(frozen=True)
class Renderer:
    """What renders a site; of ``root`` only the tools (npm's packages, what was kept)."""

    site: Site
    root: Path

    @cached_property
    def site_maps(self) -> SiteMaps:
        """What all maps of the site have in common."""
        return SiteMaps.of(self.site, kept_calendar(self.root, self.site.today))

    def pages(self, maker: Maker) -> tuple[Rendered, ...]:
        """The pages that ``maker`` makes."""
        return self.rendered(maker.make())

    def rendered(self, views: Iterable[View]) -> tuple[Rendered, ...]:
        """These pages with their posters and embeds."""
        settings = self.site.settings
        return tuple(
            Rendered(
                view.page.url,
                (
                    page_source(view.page, settings, self.site_maps),
                    *_poster(view.poster, settings),
                    *(
                        StaticFile(one.url, embed_page(one, settings, self.site_maps).encode())
                        for one in view.embeds
                    ),
                ),
                view.document,
            )
            for view in views
        )

    @property
    def groups(self) -> tuple[Group, ...]:
        """Files that rest neither on all pages nor on one drawing each."""
        site = self.site
        return (
            Group(lambda url: url.startswith("data/") or url == FEED, self._open_data),
            Group(lambda url: url.startswith("assets/"), self._assets),
            Group(lambda url: url in {SCREEN, SCREEN_CODE}, lambda: screen_files(site.screen)),
            Group(lambda url: url in site.redirects, self._redirects),
            Group(is_third_party_file, lambda: third_party_files(self.root)),
        )

    def search_engine_files(self, urls: Iterable[Url]) -> Files:
        """For search engines; the site's pages are ``urls`` and those by hand."""
        return search_engine_files(self.site, (*urls, *self.site.hand_written))

    def index(self, documents: Iterable[Document]) -> Files:
        """The index of what can be searched."""
        return search_index(
            (*documents, *self.site.names), self.site.words, kept_records(self.root)
        ).items()

    def _assets(self) -> Iterator[tuple[Url, bytes]]:
        node_modules = self.root / "node_modules"
        yield from ((file.path, file.content) for file in self.site_maps.files())
        yield from kept_bundles(self.root, self.site.settings, self.site.today).items()
        yield from assets(node_modules).items()

    def _open_data(self) -> Files:
        """A preview makes them for the few who ask."""
        if not self.site.is_public:
            return open_data(self.site)
        return open_data(self.site, KeptItems(self.site, self.root).texts)

    def _redirects(self) -> Iterator[tuple[Url, bytes]]:
        for old, new in self.site.redirects.items():
            yield old, redirect(old, *new).encode()


def _poster(poster: Poster | None, settings: Settings) -> Iterator[StaticFile]:
    if poster:
        yield StaticFile(poster.url, poster_page(poster, settings).encode())
