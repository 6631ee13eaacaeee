"""Kept pages: what each page was made of at the last build, and what came of it.

A page whose pieces of the catalogue are all as they were is not made again: it is known by its
key, and fetched from the store only where somebody wants its text. What the traces (``Trace``)
do not name decides all pages, and is in the key under which they are kept: the program, what is
installed, the settings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from sys import intern

from hooks.render.outline import Outline
from hooks.render.output import KeptOutput, Whole
from hooks.render.page_record import (
    document_in,
    outputs_in,
    packed,
    record_of,
    record_of_document,
    unpacked,
)
from hooks.render.program import program
from hooks.render.renderer import Rendered, Renderer
from hooks.render.workers import spread
from hooks.search import Document
from hooks.store import Key, Store, digest
from hooks.view.parts.anchor import Url
from hooks.view.site import Maker

Piece = str
"""Something that a page was made of, as the site names it."""


@dataclass(frozen=True)
class Trace:
    """What the one page of a maker was made of, and what came of it.

    ``outputs`` are paths, keys and outlines; ``rows`` are the keys in the store of their record
    and, where there is one, of the page's document.
    """

    pieces: tuple[Piece, ...]
    outputs: tuple[tuple[str, Key, Outline | None], ...]
    rows: tuple[Key, ...]


@dataclass(frozen=True)
class Made:
    """The trace of a page just made, and what is to be kept of it."""

    trace: Trace
    rows: Mapping[Key, bytes]


@dataclass(frozen=True)
class KeptPages:
    """The pages of ``renderer``'s site as far as they are kept in ``store``."""

    renderer: Renderer
    store: Store

    def pages(self) -> tuple[Rendered, ...]:
        """All pages of the site, those that are kept without their documents."""
        makers = self.renderer.site.makers
        new = [maker for maker in makers if maker.url not in self._traces]
        made = dict(zip(new, spread(self._made, new, "排版网页"), strict=True))
        self._keep({one.url: found for one, (_, found) in made.items() if found})
        pages = (made[one][0] if one in made else (self._known(one.url),) for one in makers)
        return tuple(chain.from_iterable(pages))

    def documents(self, pages: Iterable[Rendered]) -> list[Document]:
        """What a search knows of ``pages``, in their order."""
        every = tuple(pages)
        records = self.store.get_many(filter(None, map(self._document_of, every)))
        found = (self._document(page, records) for page in every)
        return [document for document in found if document]

    @cached_property
    def _key(self) -> Key:
        """Of all that decides every page."""
        site, maps = self.renderer.site, self.renderer.site_maps
        common = (sorted(site.states), sorted(site.whole.broken), maps.settings, maps.base_map)
        settings = site.settings.model_dump_json()
        return digest("pages", program(self.renderer.root), settings, repr(common))

    @cached_property
    def _traces(self) -> dict[Url, Trace]:
        """Those of the last build that still hold, by address."""
        kept = self.store.get(self._key)
        pieces, pages = unpacked(kept) if kept else ((), {})
        holds = [self.renderer.site.state(piece) == state for piece, state in pieces]
        names = [piece for piece, _ in pieces]
        traces = {
            url: _trace([names[number] for number in numbers], *rest)
            for url, (numbers, *rest) in pages.items()
            if all(map(holds.__getitem__, numbers))
        }
        there = self.store.known(row for trace in traces.values() for row in trace.rows)
        return {url: trace for url, trace in traces.items() if there.issuperset(trace.rows)}

    def _made(self, maker: Maker) -> tuple[tuple[Rendered, ...], Made | None]:
        """The pages of a maker, and what is to be kept of it if it makes one alone."""
        views, read = self.renderer.site.read(maker)
        rendered = self.renderer.rendered(views)
        return rendered, _made(rendered[0], map(intern, read)) if maker.url else None

    def _keep(self, made: Mapping[Url, Made]) -> None:
        """These are new; what else holds is kept with them."""
        if not made:
            return
        traces = self._traces | {url: one.trace for url, one in made.items()}
        numbers: dict[Piece, int] = {}
        pages = {
            url: (
                [numbers.setdefault(piece, len(numbers)) for piece in trace.pieces],
                [(path, key.hex(), outline) for path, key, outline in trace.outputs],
                [row.hex() for row in trace.rows],
            )
            for url, trace in traces.items()
        }
        pieces = [(piece, self.renderer.site.state(piece)) for piece in numbers]
        self.store.put_many({k: row for one in made.values() for k, row in one.rows.items()})
        self.store.put_many({self._key: packed((pieces, pages))})

    def _known(self, url: Url) -> Rendered:
        """A page whose trace holds."""
        outputs = tuple(
            KeptOutput(path, key, outline, partial(self._output, url, number))
            for number, (path, key, outline) in enumerate(self._traces[url].outputs)
        )
        return Rendered(url, outputs, None)

    def _output(self, url: Url, number: int) -> Whole:
        """What was kept of it; what proves lost is made again."""
        record = self.store.get(self._traces[url].rows[0])
        return outputs_in(record)[number] if record else self._again(url).files[number].whole

    def _document(self, page: Rendered, records: Mapping[Key, bytes]) -> Document | None:
        key = self._document_of(page)
        if key is None:
            return page.document
        return document_in(records[key]) if key in records else self._again(page.url).document

    def _document_of(self, page: Rendered) -> Key | None:
        """Under which key the document of a page is kept."""
        rows = self._traces[page.url].rows if page.url in self._traces else ()
        return next(iter(rows[1:]), None)

    def _again(self, url: Url) -> Rendered:
        maker = next(one for one in self.renderer.site.makers if one.url == url)
        [page] = self.renderer.pages(maker)
        return page


def _made(page: Rendered, read: Iterable[Piece]) -> Made:
    records = [record_of(output.whole for output in page.files)]
    records += [record_of_document(page.document)] if page.document else []
    rows = {digest("row", record): record for record in records}
    outputs = tuple((output.path, output.key, output.outline) for output in page.files)
    return Made(Trace(tuple(read), outputs, tuple(rows)), rows)


def _trace(
    pieces: Iterable[Piece],
    outputs: Iterable[tuple[str, str, tuple[str, int] | None]],
    rows: Iterable[str],
) -> Trace:
    """As ``_keep`` wrote it down."""
    known = [
        (path, bytes.fromhex(key), Outline(*outline) if outline else None)
        for path, key, outline in outputs
    ]
    return Trace(tuple(pieces), tuple(known), tuple(map(bytes.fromhex, rows)))
