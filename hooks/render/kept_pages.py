"""Kept pages: what each page was made of at the last build, and what came of it.

A page whose pieces of the catalogue are all as they were is not made again: it is known by its
key, and fetched from the store only where somebody wants its text. What the traces (``Trace``)
do not name decides all pages, and is in the key under which they are kept: the program, what is
installed, the settings.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from importlib.resources import files
from itertools import chain
from sys import intern
from typing import Any

from hooks.render.outline import Outline
from hooks.render.output import KeptOutput, PageSource, StaticFile, Whole
from hooks.render.renderer import Rendered, Renderer
from hooks.render.workers import spread
from hooks.search import Document, Field, Sort
from hooks.store import Key, Store, digest, installed, program_state
from hooks.view.parts.anchor import Url
from hooks.view.site import Maker

ROOMS = ("hooks", "maps")
Piece = str
"""Something that a page was made of, as the site names it."""
SPEED = 1
"""Of zlib, of nine: what is kept is read and written more often than it is looked at."""


@dataclass(frozen=True)
class Trace:
    """What the one page of a maker was made of; ``row`` and ``document`` are keys in the store."""

    pieces: tuple[Piece, ...]
    outputs: tuple[tuple[str, Key, Outline | None], ...]
    row: Key
    document: Key | None


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

    @cached_property
    def key(self) -> Key:
        """Of all that decides every page."""
        site, maps = self.renderer.site, self.renderer.site_maps
        return digest(
            "pages",
            _program(),
            *installed(self.renderer.root),
            site.settings.model_dump_json(),
            repr((sorted(site.states), sorted(site.whole.broken), maps.settings, maps.base_map)),
        )

    @cached_property
    def traces(self) -> dict[Url, Trace]:
        """Those of the last build that still hold, by address."""
        kept = self.store.get(self.key)
        if kept is None:
            return {}
        pieces, pages = json.loads(zlib.decompress(kept))
        holds = [self.renderer.site.state(piece) == state for piece, state in pieces]
        return {
            url: Trace(
                tuple([pieces[number][0] for number in numbers]),
                tuple(
                    [
                        (path, bytes.fromhex(key), Outline(*outline) if outline else None)
                        for path, key, outline in outputs
                    ]
                ),
                bytes.fromhex(row),
                bytes.fromhex(document) if document else None,
            )
            for url, (numbers, outputs, row, document) in pages.items()
            if all(map(holds.__getitem__, numbers))
        }

    def pages(self) -> tuple[Rendered, ...]:
        """All pages of the site, those that are kept without their documents."""
        makers = self.renderer.site.makers
        new = [maker for maker in makers if maker.url not in self.traces]
        made = dict(zip(new, spread(self._made, new, "排版网页"), strict=True))
        self._keep({one.url: found for one, (_, found) in made.items() if found})
        pages = (made[one][0] if one in made else (self._known(one),) for one in makers)
        return tuple(chain.from_iterable(pages))

    def documents(self, pages: Iterable[Rendered]) -> list[Document]:
        """What a search knows of ``pages``, in their order."""
        every = tuple(pages)
        keys = [self._document_of(page) for page in every]
        rows = self.store.get_many(filter(None, keys))
        found = (
            page.document
            or (
                key and (_document_in(rows[key]) if key in rows else self._again(page.url).document)
            )
            for page, key in zip(every, keys, strict=True)
        )
        return [document for document in found if document]

    def _made(self, maker: Maker) -> tuple[tuple[Rendered, ...], Made | None]:
        """The pages of a maker, and what is to be kept of it if it makes one alone."""
        views, read = self.renderer.site.read(maker)
        rendered = self.renderer.rendered(views)
        return rendered, _made(rendered[0], map(intern, read)) if maker.url else None

    def _known(self, maker: Maker) -> Rendered:
        """The page of a maker whose trace holds."""
        outputs = tuple(
            KeptOutput(path, key, outline, partial(self._output, maker.url, number))
            for number, (path, key, outline) in enumerate(self.traces[maker.url].outputs)
        )
        return Rendered(maker.url, outputs, None)

    def _document_of(self, page: Rendered) -> Key | None:
        trace = None if page.document else self.traces.get(page.url)
        return trace.document if trace else None

    def _keep(self, made: Mapping[Url, Made]) -> None:
        """These are new; what else holds is kept with them."""
        if not made:
            return
        traces = self.traces | {url: one.trace for url, one in made.items()}
        numbers: dict[Piece, int] = {}
        pages = {
            url: (
                [numbers.setdefault(piece, len(numbers)) for piece in trace.pieces],
                [(path, key.hex(), outline) for path, key, outline in trace.outputs],
                trace.row.hex(),
                trace.document.hex() if trace.document else "",
            )
            for url, trace in traces.items()
        }
        pieces = [(piece, self.renderer.site.state(piece)) for piece in numbers]
        text = json.dumps((pieces, pages), separators=(",", ":")).encode()
        self.store.put_many({k: row for one in made.values() for k, row in one.rows.items()})
        self.store.put_many({self.key: zlib.compress(text, SPEED)})

    def _output(self, url: Url, number: int) -> Whole:
        """What was kept of it; what was lost meanwhile is made again."""
        row = self.store.get(self.traces[url].row)
        return _outputs_in(row)[number] if row else self._again(url).files[number].whole

    def _again(self, url: Url) -> Rendered:
        maker = next(one for one in self.renderer.site.makers if one.url == url)
        [page] = self.renderer.pages(maker)
        return page


def _made(page: Rendered, read: Iterable[Piece]) -> Made:
    row = _row([_values(output.whole) for output in page.files])
    document = _row(_columns(page.document)) if page.document else None
    rows = {digest("row", content): content for content in (row, document) if content}
    trace = Trace(
        tuple(read),
        tuple((output.path, output.key, output.outline) for output in page.files),
        digest("row", row),
        digest("row", document) if document else None,
    )
    return Made(trace, rows)


def _row(value: object) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False).encode(), SPEED)


def _values(output: Whole) -> tuple[object, ...]:
    if isinstance(output, PageSource):
        return output.path, output.html, output.head
    return output.path, output.content.decode()


def _outputs_in(row: bytes) -> list[Whole]:
    return [
        PageSource(path, head[0], text) if head else StaticFile(path, text.encode())
        for path, text, *head in json.loads(zlib.decompress(row))
    ]


def _columns(document: Document) -> Mapping[str, object]:
    return vars(document) | {"fields": tuple(document.fields.items())}


def _document_in(row: bytes) -> Document:
    columns = json.loads(zlib.decompress(row))
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in columns.items()
    }
    values["sort"] = Sort(columns["sort"])
    values["fields"] = {Field(number): tuple(texts) for number, texts in columns["fields"]}
    values["terms"] = tuple([(Field(number), name) for number, name in columns["terms"]])
    return Document(**values)


@cache
def _program() -> str:
    """Every file of ours."""
    return program_state((), map(files, ROOMS))
