"""Copies: what was last taken from each county and found right, so that it is there when the county is not."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from hooks.desk.hub.fetching import CountyError, whole
from hooks.model.scalar.day import Day, read_day
from hooks.model.vocabulary import CountySite

COPIES = "联播"
"""The folder beside the list: one folder a county, with the files as they came."""
TAKEN = "取自.json"


def kept(site: CountySite, root: Path) -> tuple[Mapping[str, bytes], Day] | None:
    """The last copy and its day; None where there is none, or it is no longer whole."""
    folder = root / COPIES / str(site.slug)

    def get(name: str, most: int) -> bytes:
        with (folder / name).open("rb") as opened:
            return opened.read(most + 1)

    try:
        note = json.loads(get(TAKEN, 1 << 10))
        day = read_day(str(note["取自"])) if note["网站"] == site.site else None
        return (whole(get), day) if day else None
    except (OSError, ValueError, KeyError, TypeError, CountyError):
        return None


def keep(site: CountySite, root: Path, files: Mapping[str, bytes], day: Day) -> None:
    """Put a new copy in the old one's place; a copy that was cut off is none."""
    folder = root / COPIES / str(site.slug)
    fresh = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    note = json.dumps({"取自": str(day), "网站": site.site}, ensure_ascii=False)
    for name, content in {**files, TAKEN: note.encode()}.items():
        (fresh / name).write_bytes(content)
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)
