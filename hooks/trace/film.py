"""Films and sound: phones write the place into the head or the tail of a film."""

import re

from hooks.trace.traces import Sort, Traces

FILMS = re.compile(
    rb"....ftyp|....moov|....mdat|RIFF....(?:AVI |WAVE)|ID3|OggS|\x1a\x45\xdf\xa3", re.DOTALL
)
PLACE = re.compile(rb"\xa9xyz|location\.ISO6709|loci\x00")


def is_film(data: bytes) -> bool:
    """Whether the bytes begin like a film or sound."""
    return FILMS.match(data) is not None


def of_film(data: bytes) -> Traces:
    """Nobody looks at or listens to it."""
    return Traces(frozenset({Sort.PLACE}) if PLACE.search(data) else frozenset())
