"""View: what every page of the site shows, from the catalogue alone.

Views are plain values; they know addresses but no HTML, no file and no
MkDocs. Only entries that the audience may see reach this stage.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from hooks.catalogue import Catalogue
from hooks.cover import Cover, ShareImage
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import ENTRIES, Publication, Settings, Target
from hooks.model.scalar.day import Day
from hooks.search import Document, Word
from hooks.view.handout.poster import Poster, poster_of
from hooks.view.handout.screen import large_screen
from hooks.view.handout.slide import Screen
from hooks.view.open_data import OpenData, open_data
from hooks.view.open_data.sitemap import reviews
from hooks.view.pages.brand import brand_page
from hooks.view.pages.brand_index import brand_pages
from hooks.view.pages.case import case_page
from hooks.view.pages.data import data_page
from hooks.view.pages.directory import directory_pages
from hooks.view.pages.entry_list import entry_list
from hooks.view.pages.explorer import explorer_pages, map_data
from hooks.view.pages.handbook import handbook_pages
from hooks.view.pages.home import home_page
from hooks.view.pages.numbers import numbers_page
from hooks.view.pages.organisation import organisation_page
from hooks.view.pages.place import place_page
from hooks.view.pages.search import search_pages
from hooks.view.pages.source import source_page
from hooks.view.pages.style_guide import style_guide
from hooks.view.pages.term import term_page, terms_page
from hooks.view.pages.timeline import timeline_page
from hooks.view.pages.venue import venue_page
from hooks.view.pages.withdrawn import withdrawn_page
from hooks.view.parts.address import former_urls, picture, url_of
from hooks.view.parts.anchor import Url
from hooks.view.parts.caption import inner_names
from hooks.view.parts.cover import covers
from hooks.view.parts.map_embed import MapData
from hooks.view.parts.page import Page
from hooks.view.parts.sharing import codes, share_images
from hooks.view.parts.story import pictures
from hooks.view.parts.tagged import VOCABULARIES
from hooks.view.search_documents import document_of, words

PAGES: Mapping[Target, Callable[[Catalogue, Entry], Page]] = {
    Target.BRAND: brand_page,
    Target.CASE: case_page,
    Target.VENUE: venue_page,
    Target.PLACE: place_page,
    Target.ORGANISATION: organisation_page,
    Target.SOURCE: source_page,
}
WITH_OWN_LIST = frozenset({Target.BRAND, Target.VENUE})
"""Types whose lists are more than cards by county."""
PUBLIC = frozenset({Publication.PUBLISHED})
PREVIEW = frozenset(Publication)


@dataclass(frozen=True)
class View:
    """A page, what a search knows of it, and its poster; both only where it has one."""

    page: Page
    document: Document | None = None
    poster: Poster | None = None


Make = Callable[[], Iterable[View]]
"""Makes the views of one page, or of a few that are made together."""


@dataclass(frozen=True)
class Site:
    """Everything the audience will find: pages, maps by name, covers and pictures by address.

    ``makers`` make the pages when they are asked, in any order and on any number of cores;
    ``views`` are all of them. ``pictures`` maps a published address to the file below the
    project's root, ``codes`` that of a QR code to the full address that it opens,
    ``redirects`` a former address to the present one and its title. Screen, open
    data and ``reviews`` (published entries, each with the day of its last final reading) hold only
    what is published, in a preview too: a file that is passed on shows no watermark.
    ``hand_written`` are the pages that stand beside the generated ones, ``today`` is the day of
    the build.
    """

    makers: tuple[Make, ...]
    screen: Screen
    words: tuple[Word, ...]
    maps: Mapping[str, MapData]
    covers: Mapping[Url, Cover]
    share_images: Mapping[Url, ShareImage]
    codes: Mapping[Url, str]
    pictures: Mapping[Url, str]
    redirects: Mapping[Url, tuple[Url, str]]
    open_data: OpenData
    reviews: Mapping[Url, Day | None]
    hand_written: tuple[Url, ...]
    settings: Settings
    today: Day

    @cached_property
    def views(self) -> tuple[View, ...]:
        """All pages with what belongs to them, made here."""
        return tuple(view for make in self.makers for view in make())

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages."""
        return tuple(view.page for view in self.views)

    @property
    def documents(self) -> tuple[Document, ...]:
        """What can be found by searching."""
        return tuple(view.document for view in self.views if view.document)

    @property
    def posters(self) -> tuple[Poster, ...]:
        """All posters."""
        return tuple(view.poster for view in self.views if view.poster)


def view(
    whole: Catalogue,
    states: frozenset[Publication] = PUBLIC,
    hand_written: Iterable[Url] = (),
) -> Site:
    """The site for an audience that may see entries in these publishing states.

    ``hand_written`` are the pages that stand beside the generated ones.
    """
    catalogue = whole.visible(states)
    gone = [
        e
        for e in whole.entries
        if e.model.state is Publication.WITHDRAWN and e not in set(catalogue.entries)
    ]
    public = catalogue if states == PUBLIC else whole.visible(PUBLIC)
    data = open_data(public)
    return Site(
        makers=(
            *_overviews(catalogue),
            *(partial(_entry_view, catalogue, entry) for entry in catalogue.entries),
            *(partial(_theme_view, catalogue, theme) for theme in _terms(catalogue, Target.THEME)),
            *(_alone(term_page, catalogue, need) for need in _terms(catalogue, Target.NEED)),
            *(_alone(withdrawn_page, entry) for entry in gone),
            _alone(data_page, data, catalogue.settings),
            _together(handbook_pages),
            _alone(style_guide, public),
        ),
        screen=large_screen(public),
        words=words(catalogue),
        maps=map_data(catalogue),
        covers=covers(catalogue),
        share_images=share_images(catalogue),
        codes=codes(catalogue),
        pictures=_pictures(catalogue),
        redirects=_redirects(catalogue),
        open_data=data,
        reviews=reviews(public),
        hand_written=tuple(hand_written),
        settings=catalogue.settings,
        today=catalogue.today,
    )


def _overviews(catalogue: Catalogue) -> Iterator[Make]:
    """Pages that rest on many entries."""
    yield _alone(home_page, catalogue)
    for pages in (search_pages, explorer_pages, directory_pages, brand_pages):
        yield _together(pages, catalogue)
    for target in ENTRIES:
        if target not in WITH_OWN_LIST:
            yield _alone(entry_list, catalogue, target)
    for vocabulary in VOCABULARIES:
        yield _alone(terms_page, catalogue, vocabulary)
    yield _alone(timeline_page, catalogue)
    yield _alone(numbers_page, catalogue)


def _alone(page: Callable[..., Page], *subject: object) -> Make:
    return lambda: (View(page(*subject)),)


def _together(pages: Callable[..., Iterable[Page]], *subject: object) -> Make:
    return lambda: map(View, pages(*subject))


def _entry_view(catalogue: Catalogue, entry: Entry) -> Iterator[View]:
    """What has a page of its own can be searched for."""
    found = PAGES[entry.target](catalogue, entry)
    page = replace(found, inner_names=inner_names(catalogue, entry))
    yield View(page, document_of(catalogue, entry, page), poster_of(catalogue, entry, page))


def _theme_view(catalogue: Catalogue, theme: VocabularyTerm) -> Iterator[View]:
    page = term_page(catalogue, theme)
    yield View(page, document_of(catalogue, theme, page))


def _terms(catalogue: Catalogue, target: Target) -> Iterable[VocabularyTerm]:
    return catalogue.terms(target).values()


def _pictures(catalogue: Catalogue) -> dict[Url, str]:
    """Only what a page shows is published: a picture of a draft is no less private than its text."""
    shown = {path for entry in catalogue.entries for path in pictures(entry)}
    return {picture(path): path for path in sorted(shown & catalogue.pictures)}


def _redirects(catalogue: Catalogue) -> dict[Url, tuple[Url, str]]:
    return {
        old: (url_of(entry), entry.title)
        for entry in catalogue.entries
        for old in former_urls(entry)
    }
