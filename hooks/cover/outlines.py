"""Outlines of a few glyphs of a WOFF2 file, all of whose two hundred take a twentieth of a second.

WOFF2 (W3C, section 5) has the contours of all glyphs in streams, one glyph behind the other. Here
a table is made of only some of them, for fontTools to unpack.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from struct import Struct, pack, unpack

HEADER = Struct(">4sHH7L")
"""Version and options, number of glyphs, format of ``loca``; then the size of each stream."""
SIZES = (b"\1" * 84 + b"\2" * 36 + b"\3" * 4 + b"\4" * 4) * 2
"""Bytes that a point's coordinates take, by its flag."""
TWO_BYTES, ADDED = 253, {255: 253, 254: 506}
"""First bytes of a number that does not fit into one: both of it follow, or what is added to this."""
BOXES = 4
"""Bytes that say of 32 glyphs which have a box of their own."""

Span = tuple[slice, slice, slice]
"""Of a glyph in the streams of contours' sizes, of points' flags and of their coordinates."""


@dataclass(frozen=True)
class Outlines:
    """A transformed ``glyf`` table, and where each glyph is."""

    contours: Sequence[int]
    streams: Sequence[bytes]
    spans: Sequence[Span]

    @classmethod
    def of(cls, table: bytes) -> "Outlines | None":
        """None of a table with more than contours: composite glyphs, hints, boxes, overlaps."""
        _, count, _, *sizes = HEADER.unpack_from(table)
        bounds = pairwise(accumulate(sizes, initial=HEADER.size))
        contours, *streams = (table[start:end] for start, end in bounds)
        if any(map(any, streams[3:])) or len(table) > HEADER.size + sum(sizes):
            return None
        numbers = unpack(f">{count}h", contours)
        return cls(numbers, streams[:3], [*_spans(numbers, streams)])

    def only(self, glyphs: Sequence[int]) -> bytes:
        """A table of these alone, in this order."""
        contours = pack(f">{len(glyphs)}h", *(self.contours[glyph] for glyph in glyphs))
        spans = [self.spans[glyph] for glyph in glyphs]
        streams = [
            b"".join(stream[span[at]] for span in spans) for at, stream in enumerate(self.streams)
        ]
        boxes = bytes(BOXES * -(-len(glyphs) // 32))
        parts = [contours, *streams, b"", boxes, b""]
        return HEADER.pack(bytes(4), len(glyphs), 0, *map(len, parts)) + b"".join(parts)


def _spans(contours: Sequence[int], streams: Sequence[bytes]) -> Iterator[Span]:
    sizes, flags, coordinates = streams[:3]
    lengths = flags.translate(SIZES)
    size = point = at = 0
    for number in contours:
        starts = size, point, at
        for _ in range(number):
            points, size = _number(sizes, size)
            point += points
        if number:
            at += sum(lengths[starts[1] : point])
            _, at = _number(coordinates, at)  # the length of its hints
        yield slice(starts[0], size), slice(starts[1], point), slice(starts[2], at)


def _number(stream: bytes, at: int) -> tuple[int, int]:
    """A number of one to three bytes, and where it ends."""
    first = stream[at]
    if first < TWO_BYTES:
        return first, at + 1
    if first == TWO_BYTES:
        return int.from_bytes(stream[at + 1 : at + 3], "big"), at + 3
    return stream[at + 1] + ADDED[first], at + 2
