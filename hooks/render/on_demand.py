"""Files of a site on demand: a preview makes what somebody looks at, and nothing else.

What stands together in a build is made together here too: the pages of one maker, the files of
a group, the index of the search.
"""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from threading import RLock

from hooks.render.drawing import drawing_at
from hooks.render.output import Output, StaticFile
from hooks.render.published_picture import Read, picture_at
from hooks.render.renderer import Files, Group, Rendered, Renderer
from hooks.search import is_index_file
from hooks.view.parts.address import MEDIA, POSTERS
from hooks.view.parts.anchor import Url
from hooks.view.site import Site

SEARCH_ENGINES = ("sitemap.xml", "robots.txt")


class OnDemand:
    """One state of a site. Requests come from many threads; each thing is made by one of them.

    ``before`` is the state before: what made an overview then is likely to make it now.
    """

    def __init__(
        self,
        site: Site,
        root: Path,
        read_picture: Read,
        before: "OnDemand | None" = None,
    ) -> None:
        self._site = site
        self._read_picture = read_picture
        self._root = root
        self._renderer = Renderer(site, root)
        self._pages_made: dict[int, tuple[Rendered, ...]] = {}
        self._groups_made: dict[Group, tuple[Output, ...]] = {}
        self._index_made: tuple[Output, ...] = ()
        self.places: dict[Url, int] = dict(before.places) if before else {}
        self._lock, self._index_lock = RLock(), RLock()

    def at(self, address: Url) -> tuple[Output, ...]:
        """The file at an address, with what is made together with it; none if there is no such file."""
        ways = (
            self._entry,
            self._picture,
            self._drawing,
            self._index,
            self._group,
            self._overview,
        )
        return next(filter(None, (find(address) for find in ways)), ())

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Paths of the sources of all pages, and of files that belong to no page.

        Pages that rest on many entries are made to know them.
        """
        overviews = (page.url for place in self._overviews for page in self._rendered(place))
        files = (file.path for group in self._groups for file in self._group_files(group))
        return (*map(_source, (*overviews, *self._entries)), *files)

    @property
    def known(self) -> frozenset[str]:
        """Paths of the sources of pages, as far as they are known without making any."""
        return frozenset(map(_source, (*self._entries, *self.places)))

    def _entry(self, address: Url) -> tuple[Output, ...]:
        """A poster is made with its page."""
        place = self._entries.get(address.removeprefix(f"{POSTERS}/"))
        return self._matching(address, [place]) if place is not None else ()

    def _picture(self, address: Url) -> tuple[Output, ...]:
        if not address.startswith(MEDIA):
            return ()
        found = picture_at(address, self._site.pictures, self._root, self._read_picture)
        return (StaticFile(address, found),) if found else ()

    def _drawing(self, address: Url) -> tuple[Output, ...]:
        drawn = drawing_at(address, self._site, self._root)
        return (StaticFile(address, drawn),) if drawn else ()

    def _index(self, address: Url) -> tuple[Output, ...]:
        """The one thing that needs every page; pages are shown meanwhile."""
        if not is_index_file(address):
            return ()
        with self._index_lock:
            if not self._index_made:
                self._index_made = tuple(StaticFile(*file) for file in self._new_index())
            return self._index_made

    def _new_index(self) -> Files:
        places = range(len(self._site.makers))
        pages = (page for place in places for page in self._rendered(place))
        return self._renderer.index([page.document for page in pages if page.document])

    def _group(self, address: Url) -> tuple[Output, ...]:
        found = (group for group in self._groups if group.may_hold(address))
        return next(filter(None, (self._group_of(group, address) for group in found)), ())

    def _overview(self, address: Url) -> tuple[Output, ...]:
        """What makes a page that rests on many entries shows only when it is made."""
        first = [self.places[address]] if address in self.places else []
        return self._matching(address, [*first, *self._overviews])

    def _matching(self, address: Url, places: Iterable[int]) -> tuple[Output, ...]:
        """The files of the first maker that makes this one."""
        made = (
            [output for page in self._rendered(place) for output in page.files]
            for place in places
            if place < len(self._site.makers)
        )
        return next((tuple(o) for o in made if any(one.url == address for one in o)), ())

    def _rendered(self, place: int) -> tuple[Rendered, ...]:
        with self._lock:
            if place not in self._pages_made:
                self._pages_made[place] = self._renderer.pages(self._site.makers[place])
                if place in self._overviews:
                    self.places.update((page.url, place) for page in self._pages_made[place])
            return self._pages_made[place]

    def _group_of(self, group: Group, address: Url) -> tuple[Output, ...]:
        made = self._group_files(group)
        return made if any(output.url == address for output in made) else ()

    def _group_files(self, group: Group) -> tuple[Output, ...]:
        with self._lock:
            if group not in self._groups_made:
                self._groups_made[group] = tuple(StaticFile(*file) for file in group.make())
            return self._groups_made[group]

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        """A sitemap lists the pages that are known without being made: nobody reads it here."""
        return (
            Group(
                lambda url: url in SEARCH_ENGINES,
                lambda: self._renderer.search_engine_files(self._entries),
            ),
            *self._renderer.groups,
        )

    @cached_property
    def _entries(self) -> dict[Url, int]:
        """The places of the makers whose pages are known beforehand."""
        return {maker.url: at for at, maker in enumerate(self._site.makers) if maker.url}

    @cached_property
    def _overviews(self) -> tuple[int, ...]:
        return tuple(at for at, maker in enumerate(self._site.makers) if not maker.url)


def _source(url: Url) -> str:
    """The path of a page's source."""
    return f"{url.removesuffix('.html')}.md"
