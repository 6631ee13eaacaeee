"""Compressed copies of the site's text, so that a small server spends nothing on compressing.

gzip only: a stock nginx answers with ``NAME.gz`` (``gzip_static``), while Brotli needs a
module that Debian does not install by default, and object storage compresses by itself.
"""

import gzip
from collections.abc import Container
from pathlib import Path

from hooks.publish.links import link_with
from hooks.publish.ownership import files, is_packed_alike
from hooks.publish.packing import PACKED, level
from hooks.workers import spread

TEXT = (".css", ".csv", ".geojson", ".html", ".js", ".json", ".svg", ".txt", ".xml")
SMALLEST = 1024  # bytes; below, it is one packet either way


def compress(site: Path, live: Path | None = None, packed: Container[str] = frozenset()) -> None:
    """Write ``NAME.gz`` beside every text file that becomes smaller by it.

    A file that is the same one in ``live``, the site of before, keeps the copy that it has there;
    those that are ``packed`` have theirs already.

    The same text gives the same bytes: no time and no name stands in them. A copy by
    others (MkDocs' sitemap carries the time of the build) is replaced.
    """
    before = live if live and is_packed_alike(live) else None

    def make(name: str) -> None:
        if before is None or not link_with(site / name, before / name, PACKED):
            pack(site / name, (site / name).read_bytes())

    names = [name for name in files(site) if name.endswith(TEXT) and name not in packed]
    for _ in spread(make, names, "压缩文件"):
        pass


def pack(file: Path, text: bytes) -> None:
    """Write the compressed copy of a file that holds this text."""
    copy = file.with_name(f"{file.name}{PACKED}")
    compressed = gzip.compress(text, level(file.name), mtime=0) if len(text) >= SMALLEST else text
    copy.unlink(missing_ok=True)  # it may be a hard link into the site that is online
    if len(compressed) < len(text):
        copy.write_bytes(compressed)
