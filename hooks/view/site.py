"""View: what every page of the site shows, from the catalogue alone.

Views are plain values; they know addresses but no HTML, no file and no
MkDocs. Only entries that the audience may see reach this stage.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from hooks.catalogue import Catalogue
from hooks.cover import Cover, ShareImage
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import ENTRIES, Publication, Settings, Target
from hooks.model.scalar.day import Day
from hooks.search import Document, Word
from hooks.view.handout.poster import Poster, posters
from hooks.view.handout.screen import large_screen
from hooks.view.handout.slide import Screen
from hooks.view.open_data import OpenData, open_data
from hooks.view.open_data.sitemap import sitemap
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
from hooks.view.search_documents import documents, words

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
class Site:
    """Everything the audience will find: pages, what is searched, maps by name, covers and pictures by address.

    ``pictures`` maps a published address to the file below the project's root,
    ``codes`` that of a QR code to the full address that it opens,
    ``redirects`` a former address to the present one and its title. Screen, open
    data and sitemap hold only what is published, in a preview too: a file that is
    passed on shows no watermark. ``today`` is the day of the build.
    """

    pages: tuple[Page, ...]
    screen: Screen
    documents: tuple[Document, ...]
    words: tuple[Word, ...]
    maps: Mapping[str, MapData]
    covers: Mapping[Url, Cover]
    share_images: Mapping[Url, ShareImage]
    codes: Mapping[Url, str]
    posters: tuple[Poster, ...]
    pictures: Mapping[Url, str]
    redirects: Mapping[Url, tuple[Url, str]]
    open_data: OpenData
    sitemap: Mapping[Url, Day | None]
    settings: Settings
    today: Day


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
    found = tuple(_subjects(catalogue))
    public = whole.visible(PUBLIC)
    data = open_data(public)
    pages = (
        home_page(catalogue),
        *search_pages(catalogue),
        *explorer_pages(catalogue),
        *directory_pages(catalogue),
        *brand_pages(catalogue),
        *(entry_list(catalogue, target) for target in ENTRIES if target not in WITH_OWN_LIST),
        *(terms_page(catalogue, target) for target in VOCABULARIES),
        timeline_page(catalogue),
        numbers_page(catalogue),
        *(page for _, page in found),
        *(term_page(catalogue, need) for need in catalogue.terms(Target.NEED).values()),
        *(withdrawn_page(entry) for entry in gone),
        data_page(data, catalogue.settings),
        *handbook_pages(),
        style_guide(public),
    )
    return Site(
        pages=pages,
        screen=large_screen(public),
        documents=documents(catalogue, found),
        words=words(catalogue),
        maps=map_data(catalogue),
        covers=covers(catalogue),
        share_images=share_images(catalogue),
        codes=codes(catalogue),
        posters=posters(catalogue, found),
        pictures=_pictures(catalogue),
        redirects=_redirects(catalogue),
        open_data=data,
        sitemap=sitemap(public, (*(page.url for page in pages), *hand_written)),
        settings=catalogue.settings,
        today=catalogue.today,
    )


def _subjects(catalogue: Catalogue) -> Iterator[tuple[Entry | VocabularyTerm, Page]]:
    """What has a page of its own and can be searched for."""
    for entry in catalogue.entries:
        page = PAGES[entry.target](catalogue, entry)
        yield entry, replace(page, inner_names=inner_names(catalogue, entry))
    for theme in catalogue.terms(Target.THEME).values():
        yield theme, term_page(catalogue, theme)


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
