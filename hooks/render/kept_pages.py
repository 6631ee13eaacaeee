"""Kept pages: what each page was made of at the last build, and what came of it.

A page whose pieces of the catalogue are all as they were is not made again: it is known by its
key, and fetched from the store only where somebody wants its text. One whose pieces are not, but
which shows the same, is not rendered again. What the traces (``Trace``)
do not name decides all pages, and is in the key under which they are kept: the program, what is
installed, the settings.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain, count
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
class Trace:
    """What the pages of a maker were made of, and what came of it.

    ``shown`` is what its views show. ``pages`` are addresses with paths, keys and outlines of
    outputs; ``rows`` are the keys in the store of the record of all these and, where there is one,
    of the document of the only page.
    """

    pieces: tuple[Piece, ...]
    shown: Key
    pages: tuple[tuple[Url, tuple[Known, ...]], ...]
    rows: tuple[Key, ...]


@dataclass(frozen=True)
class Made:
    """What a maker made now, and what is to be kept of it if the maker has a name.

    Nothing is ``rendered`` whose views show the same as at the last build.
    """

    rendered: tuple[Rendered, ...] | None
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
            maker: _trace([names[number] for number in numbers], *rest)
            for maker, (numbers, *rest) in pages.items()
        }
        there = self.store.known(row for trace in traces.values() for row in trace.rows)
        whole = {maker: trace for maker, trace in traces.items() if there.issuperset(trace.rows)}
        return frozenset(holding), whole

    @cached_property
    def _holding(self) -> dict[Name, Trace]:
        """Traces of the last build that still hold."""
        pieces, traces = self._last
        return {maker: one for maker, one in traces.items() if pieces.issuperset(one.pieces)}

    @cached_property
    def _new(self) -> dict[Maker, Made]:
        """What had to be made now; it is kept."""
        new = [maker for maker in self.renderer.site.makers if maker.name not in self._holding]
        made = dict(zip(new, spread(self._made, new, "排版网页", FEW), strict=True))
        traces = {maker.name: one.trace for maker, one in made.items() if one.trace}
        self._keep(traces, (one.rows for one in made.values()))
        return made

    @cached_property
    def _traces(self) -> dict[Name, Trace]:
        """Those of today."""
        new = {maker.name: one.trace for maker, one in self._new.items() if one.trace}
        return self._holding | new

    def _pages(self, maker: Maker) -> Iterable[Rendered]:
        made = self._new.get(maker)
        rendered = made.rendered if made else None
        return self._known(maker.name) if rendered is None else rendered

    def _made(self, maker: Maker) -> Made:
        """The pages of a maker, unless they show what they showed."""
        views, read = self.renderer.site.read(maker.make)
        if not maker.name:
            return Made(self.renderer.rendered(views), None, {})
        pieces, now = tuple(map(intern, read)), digest(shown(views))
        before = self._last[1].get(maker.name)
        if before and before.shown == now:
            return Made(None, replace(before, pieces=pieces), {})
        return _made(self.renderer.rendered(views), pieces, now)

    def _keep(self, new: dict[Name, Trace], rows: Iterable[Mapping[Key, bytes]]) -> None:
        """These are new; what else holds is kept with them."""
        if not new:
            return
        numbers: dict[Piece, int] = {}
        pages = {
            maker: (
                [numbers.setdefault(piece, len(numbers)) for piece in trace.pieces],
                trace.shown.hex(),
                [
                    (url, [(path, key.hex(), outline) for path, key, outline in outputs])
                    for url, outputs in trace.pages
                ],
                [row.hex() for row in trace.rows],
            )
            for maker, trace in (self._holding | new).items()
        }
        pieces = [(piece, self.renderer.site.state(piece)) for piece in numbers]
        self.store.put_many(dict(chain.from_iterable(map(Mapping.items, rows))))
        self.store.put_many({self._key: packed((pieces, pages))})

    def _known(self, maker: Name) -> Iterator[Rendered]:
        """Pages whose trace holds."""
        number = count()
        for url, outputs in self._traces[maker].pages:
            yield Rendered(
                url,
                tuple(
                    KeptOutput(*known, partial(self._output, maker, next(number)))
                    for known in outputs
                ),
                None,
            )

    def _output(self, maker: Name, number: int) -> Whole:
        """What was kept of it; what proves lost, or is no page of ours, is made again."""
        record = self.store.get(self._traces[maker].rows[0])
        with suppress(UnsafeArticleError):
            if record:
                return outputs_in(record)[number]
        return [output.whole for page in self._again(maker) for output in page.files][number]

    def _document(self, page: Rendered, records: Mapping[Key, bytes]) -> Document | None:
        key = self._document_of(page)
        if key is None:
            return page.document
        return document_in(records[key]) if key in records else self._again(page.url)[0].document

    def _document_of(self, page: Rendered) -> Key | None:
        """Under which key the document of a page is kept that was not rendered now."""
        is_kept = page.document is None and page.url in self._traces
        rows = self._traces[page.url].rows if is_kept else ()
        return next(iter(rows[1:]), None)

    def _again(self, name: Name) -> tuple[Rendered, ...]:
        return self.renderer.pages(next(m for m in self.renderer.site.makers if m.name == name))


def _made(every: tuple[Rendered, ...], pieces: tuple[Piece, ...], now: Key) -> Made:
    records = [record_of(output.whole for page in every for output in page.files)]
    records += [record_of_document(page.document) for page in every if page.document]
    rows = {digest("row", record): record for record in records}
    known = tuple((page.url, tuple(map(_known, page.files))) for page in every)
    return Made(every, Trace(pieces, now, known, tuple(rows)), rows)


def _known(output: Output) -> Known:
    return output.path, output.key, output.outline


def _trace(
    pieces: Iterable[Piece],
    now: str,
    pages: Iterable[tuple[Url, Iterable[tuple[str, str, tuple[str, int] | None]]]],
    rows: Iterable[str],
) -> Trace:
    """As ``_keep`` wrote it down."""
    known = tuple(
        (url, tuple((p, bytes.fromhex(k), Outline(*o) if o else None) for p, k, o in outputs))
        for url, outputs in pages
    )
    return Trace(tuple(pieces), bytes.fromhex(now), known, tuple(map(bytes.fromhex, rows)))
