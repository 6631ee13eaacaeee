"""View: what every page of the site shows, from the catalogue alone.

Views are plain values; they know addresses but no HTML, no file and no
MkDocs. Only entries that the audience may see reach this stage.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain
from typing import TypeVar

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import apart
from hooks.catalogue.reading import Piece, note, reading
from hooks.catalogue.state import state_of
from hooks.components import state as state_of_components
from hooks.cover import Cover, ShareImage
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import ENTRIES, Publication, Settings, Target
from hooks.model.scalar.day import Day
from hooks.search import Document, Word
from hooks.view.handout.embed import Embed, embeds_of
from hooks.view.handout.poster import Poster, poster_of
from hooks.view.handout.screen import large_screen
from hooks.view.handout.slide import Screen
from hooks.view.open_data import OpenData
from hooks.view.open_data.sitemap import reviews
from hooks.view.pages.brand import brand_page
from hooks.view.pages.brand_index import brand_pages
from hooks.view.pages.case import case_page
from hooks.view.pages.data import data_page
from hooks.view.pages.directory import directory_pages
from hooks.view.pages.entry_list import entry_list
from hooks.view.pages.explorer import explorer_pages, map_data, map_page
from hooks.view.pages.handbook import handbook_pages
from hooks.view.pages.home import home_page
from hooks.view.pages.licences import licences_page
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
from hooks.view.parts.address import MAP, url_of
from hooks.view.parts.anchor import Url
from hooks.view.parts.caption import inner_names
from hooks.view.parts.cover import covers
from hooks.view.parts.map_embed import MapData
from hooks.view.parts.origin import origin
from hooks.view.parts.page import Page
from hooks.view.parts.picture import Version, versions
from hooks.view.parts.sharing import codes, share_images
from hooks.view.parts.story import generated_pictures, pictures
from hooks.view.parts.tagged import VOCABULARIES
from hooks.view.redirects import redirects
from hooks.view.search_documents import (
    document_of,
    document_of_name,
    map_document,
    words,
)

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
Made = TypeVar("Made")
PUBLIC = frozenset({Publication.PUBLISHED})
PREVIEW = frozenset(Publication)


@dataclass(frozen=True)
class View:
    """A page, what a search knows of it, its poster and its embeds; each only where it has one."""

    page: Page
    document: Document | None = None
    poster: Poster | None = None
    embeds: tuple[Embed, ...] = ()


@dataclass(frozen=True)
class Maker:
    """Makes the views of one page, or of a few that are made together.

    ``url`` is the address of the page, where there is one alone and it is known before it is made;
    what can be searched for has such a maker.
    Makers with the same ``name`` make the same of the same catalogue; without one, of something else.
    """

    make: Callable[[], Iterable[View]]
    url: Url = ""
    name: str = ""


@dataclass(frozen=True)
class Site:
    """Everything the audience will find; all of it is made when it is asked for, once.

    ``states`` are the publishing states that the audience may see. Screen, open data and
    reviews hold only what is published, in a preview too: a file that is passed on shows no
    watermark. ``hand_written`` are the pages that stand beside the generated ones.
    """

    whole: Catalogue
    states: frozenset[Publication]
    hand_written: tuple[Url, ...]

    @cached_property
    def catalogue(self) -> Catalogue:
        """What the audience may see."""
        return self.public if self.states == PUBLIC else apart(self.whole.visible(self.states))

    @cached_property
    def public(self) -> Catalogue:
        """What everybody may see."""
        return apart(self.whole.visible(PUBLIC))

    @property
    def is_public(self) -> bool:
        """Whether the audience sees what everybody sees."""
        return self.catalogue is self.public

    @property
    def conditions(self) -> str:
        """What decides every page and file beside what it read of the catalogue."""
        common = (sorted(self.states), sorted(self.whole.broken), self.settings.model_dump_json())
        return repr(common)

    @property
    def settings(self) -> Settings:
        """The site's settings."""
        return self.whole.settings

    @property
    def today(self) -> Day:
        """The day of the build."""
        return self.whole.today

    @cached_property
    def makers(self) -> tuple[Maker, ...]:
        """What makes the pages, in any order and on any number of cores."""
        shown = self.catalogue
        return (
            *_overviews(shown),
            *(_entry(shown, entry) for entry in shown.entries),
            *(_theme(shown, theme) for theme in shown.terms(Target.THEME).values()),
            *(_need(shown, need) for need in shown.terms(Target.NEED).values()),
            *(_aside(withdrawn_page, entry) for entry in _withdrawn(self.whole, self.states)),
            Maker(self._data_page, name="data" if self.is_public else ""),
            Maker(lambda: map(View, handbook_pages()), name="handbook"),
            Maker(lambda: (View(licences_page()),), name=f"licences {state_of_components()}"),
            Maker(self._style_guide, name="style guide" if self.is_public else ""),
        )

    @cached_property
    def views(self) -> tuple[View, ...]:
        """All pages with what belongs to them, made here."""
        return tuple(view for maker in self.makers for view in maker.make())

    def read(self, make: Callable[[], Iterable[Made]]) -> tuple[tuple[Made, ...], frozenset[Piece]]:
        """What is made, and all that was read of the catalogue for it."""
        with reading() as read:
            made = tuple(make())
        return made, frozenset(read)

    def state(self, piece: Piece) -> str:
        """The state of something that a maker read: where it is another, so is what it makes."""
        found = self._states.get(piece)
        if found is None:
            found = self._states[piece] = state_of(self.catalogue, piece)
        return found

    @cached_property
    def _states(self) -> dict[Piece, str]:
        return {}

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages."""
        return tuple(view.page for view in self.views)

    @property
    def documents(self) -> tuple[Document, ...]:
        """What can be found by searching."""
        return (*(view.document for view in self.views if view.document), *self.names)

    @cached_property
    def names(self) -> tuple[Document, ...]:
        """What a search knows of name-only brands, which have no page."""
        return tuple(
            document_of_name(self.catalogue, *pair) for pair in self.catalogue.homes.items()
        )

    @property
    def posters(self) -> tuple[Poster, ...]:
        """All posters."""
        return tuple(view.poster for view in self.views if view.poster)

    @cached_property
    def screen(self) -> Screen:
        """The large screen."""
        return large_screen(self.public)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The vocabularies by which people ask for things."""
        return words(self.catalogue)

    @cached_property
    def maps(self) -> Mapping[str, MapData]:
        """The data of maps, by name."""
        return map_data(self.catalogue)

    @cached_property
    def covers(self) -> Mapping[Url, Cover]:
        """What is drawn from a name, by address."""
        return covers(self.catalogue)

    @cached_property
    def share_images(self) -> Mapping[Url, ShareImage]:
        """Pictures for chats and the heads of posters, by address."""
        return share_images(self.catalogue)

    @cached_property
    def codes(self) -> Mapping[Url, str]:
        """The full address that each QR code opens, by the code's own."""
        return codes(self.catalogue)

    @cached_property
    def pictures(self) -> Mapping[Url, Version]:
        """Which picture in which width is published, by address.

        Only what a page shows is published: a picture of a draft is no less private than its text.
        """
        catalogue = self.catalogue
        shown = sorted({path for entry in catalogue.entries for path in pictures(catalogue, entry)})
        made = {path for entry in catalogue.entries for path in generated_pictures(entry)}
        digests = {found.digest for path in made if (found := catalogue.picture(path))}
        return dict(chain.from_iterable(versions(catalogue, path, digests) for path in shown))

    @cached_property
    def redirects(self) -> Mapping[Url, tuple[Url, str]]:
        """The present address and the title behind each one that was public once."""
        return redirects(self.catalogue, _withdrawn(self.whole, self.states))

    @property
    def open_data(self) -> OpenData:
        """The records of what is published; made anew, so that what is read for them is noted."""
        return OpenData(self.public)

    def _style_guide(self) -> Iterator[View]:
        yield View(style_guide(self.public))

    def _data_page(self) -> Iterator[View]:
        yield View(data_page(self.open_data, self.settings))

    @cached_property
    def reviews(self) -> Mapping[Url, Day | None]:
        """The pages of published entries, each with the day of its last final reading."""
        return reviews(self.public)


def view(
    whole: Catalogue,
    states: frozenset[Publication] = PUBLIC,
    hand_written: Iterable[Url] = (),
) -> Site:
    """The site for an audience that may see entries in these publishing states."""
    return Site(whole, states, tuple(hand_written))


def _withdrawn(whole: Catalogue, states: frozenset[Publication]) -> Iterator[Entry]:
    """Entries whose addresses stay, with a notice."""
    if Publication.WITHDRAWN not in states:
        yield from (e for e in whole.entries if e.model.state is Publication.WITHDRAWN)


def _overviews(catalogue: Catalogue) -> Iterator[Maker]:
    """Pages that rest on many entries."""
    yield _alone(home_page, catalogue)
    yield Maker(lambda: _map(catalogue), MAP, MAP)
    for pages in (search_pages, explorer_pages, directory_pages, brand_pages):
        yield _together(pages, catalogue)
    for target in ENTRIES:
        if target not in WITH_OWN_LIST:
            yield _alone(entry_list, catalogue, target)
    for vocabulary in VOCABULARIES:
        yield _alone(terms_page, catalogue, vocabulary)
    yield _alone(timeline_page, catalogue)
    yield _alone(numbers_page, catalogue)


def _map(catalogue: Catalogue) -> Iterator[View]:
    """It answers what is nearest, so it can be searched for."""
    page = map_page(catalogue)
    yield View(page, map_document(catalogue, page))


def _alone(page: Callable[..., Page], catalogue: Catalogue, *target: Target) -> Maker:
    return Maker(lambda: (View(page(catalogue, *target)),), name=_name(page, *target))


def _together(pages: Callable[..., Iterable[Page]], catalogue: Catalogue) -> Maker:
    return Maker(lambda: map(View, pages(catalogue)), name=_name(pages))


def _aside(page: Callable[..., Page], *subject: object) -> Maker:
    """A page of something else than the catalogue that the audience sees."""
    return Maker(lambda: (View(page(*subject)),))


def _name(page: Callable[..., object], *target: Target) -> str:
    return " ".join((page.__module__, page.__name__, *target))


def _entry(catalogue: Catalogue, entry: Entry) -> Maker:
    url = url_of(entry)
    return Maker(partial(_entry_view, catalogue, entry), url, url)


def _entry_view(catalogue: Catalogue, entry: Entry) -> Iterator[View]:
    """What has a page of its own can be searched for."""
    note(entry.path)
    found = PAGES[entry.target](catalogue, entry)
    page = replace(found, inner_names=inner_names(catalogue, entry))
    sections = (*page.sections[:1], *origin(catalogue, entry), *page.sections[1:])
    yield View(
        replace(page, sections=sections),
        document_of(catalogue, entry, page),
        poster_of(catalogue, entry, page),
        embeds_of(catalogue, entry, page),
    )


def _theme(catalogue: Catalogue, theme: VocabularyTerm) -> Maker:
    def make() -> Iterator[View]:
        page = term_page(catalogue, theme)
        yield View(page, document_of(catalogue, theme, page))

    return Maker(make, url_of(theme), url_of(theme))


def _need(catalogue: Catalogue, need: VocabularyTerm) -> Maker:
    return Maker(lambda: (View(term_page(catalogue, need)),), url_of(need), url_of(need))
