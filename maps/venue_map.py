"""One map of venues as files of the site, or as data that stand in the page itself."""

import re
from collections.abc import Iterator, Sequence

from maps.assets import BOARD, ENTRIES, FOLDER, SCRIPT, STYLE
from maps.columns import Columns, columns
from maps.record import PLAIN, Label, MapFile, MapSettings, VenueRecord
from maps.script import script_json

WHOLE = 50
"""So many venues come in one file: parts of it would cost more requests than bytes."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def venue_map(
    name: str,
    records: Sequence[VenueRecord],
    labels: Sequence[Label] = (),
    settings: MapSettings = PLAIN,
) -> Iterator[MapFile]:
    """Write the data of map ``name`` (ASCII slug): one file, and its parts where there are many.

    The same arguments give the same bytes; a board of towns needs no position. ValueError without
    a venue, or on a name that is no slug or is taken by a shared file.
    """
    if not records:
        raise ValueError(f"地图上没有阵地:{name}")
    if not _NAME.fullmatch(name) or f"{FOLDER}/{name}.js" in ENTRIES:
        raise ValueError(f"地图的名称不可用:{name}")
    packed = columns(records, labels, settings)
    first, *chunks = packed.details
    at_once: dict[str, object] = {"core": packed.core, "0": first}
    later: dict[str, object] = {"facets": packed.facets, "names": packed.names}
    later |= {str(number): chunk for number, chunk in enumerate(chunks, 1)}
    if len(records) <= WHOLE:
        at_once, later = at_once | later, {}
    lines = (_line(name, part, value) for part, value in at_once.items())
    yield MapFile(f"{FOLDER}/{name}.js", "".join(lines).encode())
    for part, value in later.items():
        yield MapFile(f"{FOLDER}/{name}/{part}.js", _line(name, part, value).encode())


def page_data(
    records: Sequence[VenueRecord],
    labels: Sequence[Label] = (),
    settings: MapSettings = PLAIN,
) -> str:
    """The data of a small map as JSON, for the attribute ``data-venues`` of its element."""
    packed = _packed("page", records, labels, settings)
    parts = {str(number): chunk for number, chunk in enumerate(packed.details)}
    return script_json({"core": packed.core, **parts})


def explorer_files(name: str) -> tuple[str, ...]:
    """What the page of a large map asks for: it has them sooner if its head says so."""
    return (STYLE, SCRIPT, f"{FOLDER}/{name}.js")


def board_files(name: str) -> tuple[str, ...]:
    """The same for the page of a board of towns."""
    return (*BOARD, f"{FOLDER}/{name}.js")


def _packed(
    name: str, records: Sequence[VenueRecord], labels: Sequence[Label], settings: MapSettings
) -> Columns:
    if not any(record.spot for record in records):
        raise ValueError(f"地图上没有阵地:{name}")
    return columns(records, labels, settings)


def _line(name: str, part: str, value: object) -> str:
    return f"QuntuanMap.data({script_json(name)},{script_json(part)},{script_json(value)});\n"
