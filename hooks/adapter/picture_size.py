"""Sizes of pictures in pages by hand: with them a page does not move while they load."""

import re
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from hooks.picture import size_of

IMAGE = re.compile(r"<img\b(?P<rest>[^>]*?\bsrc=\"(?P<source>[^\"#?]+)\"[^>]*?)(?P<end>\s*/?>)")
HAS_SIZE = re.compile(r"\s(?:width|height)\s*=")


def with_sizes(html: str, folder: Path) -> str:
    """``html`` with the pixels of each picture that stands beside its page in ``folder``."""
    return IMAGE.sub(partial(_with_size, folder), html)


def _with_size(folder: Path, found: re.Match[str]) -> str:
    file = folder / unquote(found["source"])
    if HAS_SIZE.search(found["rest"]) or not file.is_file():
        return found[0]
    try:
        size = size_of(file.read_bytes())
    except OSError:
        size = None
    pixels = f' width="{size[0]}" height="{size[1]}"' if size else ""
    return f"<img{found['rest']}{pixels}{found['end']}"
