"""Kept pages: what each page was made of at the last build, and what came of it.

A page whose pieces of the catalogue are all as they were is not made again: it is known by its
key, and fetched from the store only where somebody wants its text. One whose pieces are not, but
which shows the same, is not rendered again. What the traces (``Trace``)
do not name decides all pages, and is in the key under which they are kept: the program, what is
installed, the settings.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from sys import intern

from hooks.render.article import UnsafeArticleError
from hooks.render.outline import Outline
from hooks.render.output import KeptOutput, Output, Whole
from hooks.render.page_record import document_in, outputs_in, record_of, record_of_document
from hooks.render.program import program
from hooks.render.renderer import Rendered, Renderer
from hooks.search import Document
from hooks.store import Key, Store, digest, packed, unpacked
from hooks.view.parts.anchor import Url
from hooks.view.shown import shown
from hooks.view.site import Maker
from hooks.workers import spread

Piece = str
"""Something that a page was made of, as the site names it."""
Known = tuple[str, Key, Outline | None]
Name = str
"""A maker's."""
FEW = 128
"""Fewer makers than this are not spread: each process finds anew what they have in common."""


@dataclass(frozen=True)
class PageTrace:
    """A page: what its view shows, and paths, keys and outlines of its outputs.

    ``rows`` are the keys in the store of the record of these and, where there is one, of its document.
    """

    url: Url
    shown: Key
    outputs: tuple[Known, ...]
    rows: tuple[Key, ...]


@dataclass(frozen=True)
class Trace:
    """What the pages of a maker were made of, and what came of it."""

    pieces: tuple[Piece, ...]
    pages: tuple[PageTrace, ...]

    @property
    def rows(self) -> Iterator[Key]:
        """All that stands in the store of its pages."""
        return chain.from_iterable(page.rows for page in self.pages)


@dataclass(frozen=True)
class Made:
    """What a maker made now, and what is to be kept of it if the maker has a name.

    A page is not ``rendered`` whose view shows the same as at the last build.
    """

    rendered: tuple[Rendered | None, ...]
    trace: Trace | None
    rows: Mapping[Key, bytes]


@dataclass(frozen=True)
class KeptPages:
    """The pages of ``renderer``'s site as far as they are kept in ``store``."""

    renderer: Renderer
    store: Store

    def pages(self) -> tuple[Rendered, ...]:
        """All pages of the site, those that are kept without their documents."""
        return tuple(chain.from_iterable(map(self._pages, self.renderer.site.makers)))

    def searched(self) -> tuple[Rendered, ...]:
        """Those that can be searched for, which are made first: an index of them is begun meanwhile."""
        makers = (maker for maker in self.renderer.site.makers if maker.url)
        return tuple(chain.from_iterable(map(self._pages, makers)))

    def documents(self, pages: Iterable[Rendered]) -> list[Document]:
        """What a search knows of ``pages``, in their order."""
        every = tuple(pages)
        records = self.store.get_many(filter(None, map(self._document_of, every)))
        found = (self._document(page, records) for page in every)
        return [document for document in found if document]

    @cached_property
    def _key(self) -> Key:
        """Of all that decides every page."""
        maps = repr((self.renderer.site_maps.settings, self.renderer.site_maps.base_map))
        return digest("pages", program(self.renderer.root), self.renderer.site.conditions, maps)

    @cached_property
    def _last(self) -> tuple[frozenset[Piece], dict[Name, Trace]]:
        """The pieces that are as they were at the last build, and its traces, by the maker's name."""
        kept = self.store.get(self._key)
        pieces, pages = unpacked(kept) if kept else ((), {})
        names = [piece for piece, _ in pieces]
        holding = (piece for piece, state in pieces if self.renderer.site.state(piece) == state)
        traces = {
            maker: Trace(tuple([names[n] for n in numbers]), tuple(_page(*page) for page in made))
            for maker, (numbers, made) in pages.items()
        }
        there = self.store.known(row for trace in traces.values() for row in trace.rows)
        whole = {maker: trace for maker, trace in traces.items() if there.issuperset(trace.rows)}
        return frozenset(holding), whole

    @cached_property
    def _holding(self) -> dict[Name, Trace]:
        """Traces of the last build that still hold."""
        pieces, traces = self._last
        return {maker: one for maker, one in traces.items() if pieces.issuperset(one.pieces)}

    @property
    def _waiting(self) -> Iterator[Maker]:
        """Whoever has something to make."""
        return (one for one in self.renderer.site.makers if one.name not in self._holding)

    @cached_property
    def _single(self) -> dict[Maker, Made]:
        """What had to be made now of pages of their own, which can be searched for.

        Where these are many, lists and overviews are made before: what they find in common with them
        is there, then, for every worker.
        """
        new = [maker for maker in self._waiting if maker.url]
        if len(new) >= FEW:
            _ = self._together
        return dict(zip(new, spread(self._made, new, "排版网页", FEW), strict=True))

    @cached_property
    def _together(self) -> dict[Maker, Made]:
        """What had to be made now of lists and overviews."""
        new = [maker for maker in self._waiting if not maker.url]
        return dict(zip(new, spread(self._made, new, few=FEW), strict=True))

    @cached_property
    def _new(self) -> dict[Maker, Made]:
        """All that had to be made now; it is kept."""
        made = self._single | self._together
        traces = {maker.name: one.trace for maker, one in made.items() if one.trace}
        self._keep(traces, (one.rows for one in made.values()))
        return made

    @cached_property
    def _traced(self) -> dict[Url, PageTrace]:
        """Of pages that can be searched for: their maker is called by their address."""
        traces = self._holding | {m.name: one.trace for m, one in self._single.items() if one.trace}
        return {page.url: page for trace in traces.values() for page in trace.pages}

    def _pages(self, maker: Maker) -> Iterator[Rendered]:
        made = (self._single if maker.url else self._new).get(maker)
        if made and not made.trace:
            return filter(None, made.rendered)
        trace = (made and made.trace) or self._holding[maker.name]
        pages = trace.pages
        rendered = made.rendered if made else (None,) * len(pages)
        pairs = zip(rendered, pages, strict=True)
        return (new or self._known(maker.name, page) for new, page in pairs)

    def _made(self, maker: Maker) -> Made:
        """The pages of a maker, but those that show what they showed."""
        views, read = self.renderer.site.read(maker.make)
        if not maker.name:
            return Made(self.renderer.rendered(views), None, {})
        last = self._last[1].get(maker.name)
        before = {(page.url, page.shown): page for page in last.pages} if last else {}
        rendered: list[Rendered | None] = []
        pages: list[PageTrace] = []
        rows: dict[Key, bytes] = {}
        for view in views:
            now = digest(shown((view,)))
            known = before.get((view.page.url, now))
            rendered.append(None)
            if not known:
                [page] = self.renderer.rendered((view,))
                rendered[-1] = page
                new = _rows(page)
                known = PageTrace(page.url, now, tuple(map(_known, page.files)), tuple(new))
                rows |= new
            pages.append(known)
        return Made(tuple(rendered), Trace(tuple(map(intern, read)), tuple(pages)), rows)

    def _keep(self, new: dict[Name, Trace], rows: Iterable[Mapping[Key, bytes]]) -> None:
        """These are new; what else holds is kept with them."""
        if not new:
            return
        numbers: dict[Piece, int] = {}
        pages = {
            maker: (
                [numbers.setdefault(piece, len(numbers)) for piece in trace.pieces],
                [
                    (
                        page.url,
                        page.shown.hex(),
                        [(path, key.hex(), outline) for path, key, outline in page.outputs],
                        [row.hex() for row in page.rows],
                    )
                    for page in trace.pages
                ],
            )
            for maker, trace in (self._holding | new).items()
        }
        pieces = [(piece, self.renderer.site.state(piece)) for piece in numbers]
        self.store.put_many(dict(chain.from_iterable(map(Mapping.items, rows))))
        self.store.put_many({self._key: packed((pieces, pages))})

    def _known(self, maker: Name, page: PageTrace) -> Rendered:
        """A page that is as it was."""
        outputs = enumerate(page.outputs)
        files = [KeptOutput(*known, partial(self._output, maker, page, n)) for n, known in outputs]
        return Rendered(page.url, tuple(files), None)

    def _output(self, maker: Name, page: PageTrace, number: int) -> Whole:
        """What was kept of it; what proves lost, or is no page of ours, is made again."""
        record = self.store.get(page.rows[0])
        with suppress(UnsafeArticleError):
            if record:
                return outputs_in(record)[number]
        return self._again(maker, page.url).files[number].whole

    def _document(self, page: Rendered, records: Mapping[Key, bytes]) -> Document | None:
        key = self._document_of(page)
        if key is None:
            return page.document
        return (
            document_in(records[key])
            if key in records
            else self._again(page.url, page.url).document
        )

    def _document_of(self, page: Rendered) -> Key | None:
        """Under which key the document of a page is kept that was not rendered now."""
        is_kept = page.document is None and page.url in self._traced
        rows = self._traced[page.url].rows if is_kept else ()
        return next(iter(rows[1:]), None)

    def _again(self, name: Name, url: Url) -> Rendered:
        maker = next(m for m in self.renderer.site.makers if m.name == name)
        return next(page for page in self.renderer.pages(maker) if page.url == url)


def _rows(page: Rendered) -> dict[Key, bytes]:
    records = [record_of(output.whole for output in page.files)]
    records += [record_of_document(page.document)] if page.document else []
    return {digest("row", record): record for record in records}


def _known(output: Output) -> Known:
    return output.path, output.key, output.outline


def _page(
    url: Url,
    now: str,
    outputs: Iterable[tuple[str, str, tuple[str, int] | None]],
    rows: Iterable[str],
) -> PageTrace:
    """As ``_keep`` wrote it down."""
    known = tuple((p, bytes.fromhex(k), Outline(*o) if o else None) for p, k, o in outputs)
    return PageTrace(url, bytes.fromhex(now), known, tuple(map(bytes.fromhex, rows)))
