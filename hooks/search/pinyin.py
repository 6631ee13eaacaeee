"""Pinyin: what somebody types who has heard a name, syllable by syllable.

To load what knows how characters are read takes a fifth of a second: what was spoken once can be told
to another process, which then need not load it.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from unicodedata import normalize

LATIN = re.compile(r"[a-z0-9]+")
PLAIN = re.compile(r"[a-z0-9 \n]*")
MOST = 1 << 16

_spoken: dict[str, str] = {}


def syllables(name: str) -> list[str]:
    """``UHOME志愿`` → ``["uhome", "zhi", "yuan"]``."""
    return spoken(name).split()


def spoken(name: str) -> str:
    """The same in one text, ``uhome zhi yuan``."""
    found = _spoken.get(name)
    if found is None:
        found = _read_aloud(name)
        if len(_spoken) < MOST:
            _spoken[name] = found
    return found


def every_name() -> Mapping[str, str]:
    """What was spoken in this process, or told to it, by name."""
    return MappingProxyType(_spoken)


def tell(names: Mapping[str, str]) -> None:
    """What was spoken elsewhere; nothing is believed of it if anything is no pinyin."""
    if PLAIN.fullmatch("\n".join(names.values())):
        _spoken.update(names)


def _read_aloud(name: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - see above

    read = " ".join(lazy_pinyin(normalize("NFKC", name), errors="default"))
    return " ".join(LATIN.findall(read.lower()))
