"""Spoken names: how names are read in pinyin is kept, so that an edit loads no dictionary for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from hooks.search.pinyin import every_name, tell
from hooks.store import Key, Store, digest, packed, program_state, unpacked

LIBRARIES = ("pypinyin",)


@contextmanager
def spoken_names_kept(store: Path) -> Iterator[None]:
    """Begin with the names in ``store``; those that come in meanwhile are there for the next process."""
    key = _key()
    with Store(store) as opened:
        kept = opened.get(key)
    if kept:
        tell(unpacked(kept))
    known = len(every_name())
    try:
        yield
    finally:
        if len(every_name()) > known:
            with Store(store) as opened:
                opened.put_many({key: packed(dict(every_name()))})


def _key() -> Key:
    return digest("spoken", program_state(LIBRARIES, [files("hooks.search") / "pinyin.py"]))
