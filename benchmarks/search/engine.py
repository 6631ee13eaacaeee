"""An engine of search as the benchmark sees it: a served folder, a box to type in, an answer."""

import re
from dataclasses import dataclass
from pathlib import Path

OURS, MATERIAL, PAGEFIND, MINISEARCH = (
    "本项目",
    "Material（jieba）",
    "Pagefind 1.6.0",
    "MiniSearch（二字）",
)


@dataclass(frozen=True)
class Engine:
    """``box`` and ``result`` are selectors on the page ``page``; ``find`` is a function in JavaScript.

    ``find`` takes a query and promises ``{kind, urls}``, best first; it may be called once
    ``ready`` holds after the box got the focus. ``parts`` matches the paths that are fetched for
    the search alone, ``files`` are the index, made in ``seconds``.
    """

    name: str
    folder: Path
    page: str
    box: str
    result: str
    find: str
    ready: str
    parts: re.Pattern[str]
    files: tuple[Path, ...]
    seconds: float


def below(*folders: Path) -> tuple[Path, ...]:
    """All files in these folders."""
    return tuple(file for folder in folders for file in folder.rglob("*") if file.is_file())
