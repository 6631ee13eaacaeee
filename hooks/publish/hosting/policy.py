"""The Content-Security-Policy of a built site: its own files, and the theme's inline scripts.

Only what stands outside ``<article>`` is hashed: what the theme writes. The article
is an entry's: if a script ever got into one, no browser would run it.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hooks.publish.kept_files import Code
from hooks.publish.ownership import files
from hooks.workers import spread

_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INLINE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_TYPE = re.compile(r"\stype\s*=\s*[\"']?([^\s\"'>]*)", re.IGNORECASE)
_EXECUTED = frozenset({"", "module", "text/javascript", "application/javascript"})


def codes(site: Path, known: Mapping[str, Code]) -> dict[str, Code]:
    """What each page of ``site`` executes or applies, by address; of some it is ``known``."""
    pages = [name for name in files(site) if name.endswith(".html") and name not in known]
    found = spread(lambda name: code_of((site / name).read_bytes()), pages)
    return {**known, **dict(zip(pages, found, strict=True))}


def policy(
    found: Iterable[Code], image_hosts: Iterable[str] = (), framers: Iterable[str] = ()
) -> str:
    """The header's value: everything is forbidden but what pages with this code are made of.

    ``framers`` are the sites that may show such a page in a frame of theirs.
    """
    every = Code().union(*found)
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *_hashes(every, "script")],
        "style-src": ["'self'", *_hashes(every, "style")],
        "img-src": ["'self'", "data:", *image_hosts],  # icons in the theme's CSS are data:
        "connect-src": ["'self'"],  # pages: for instant navigation and for a search's context
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'", *framers],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def code_of(page: bytes) -> Code:
    """What a page executes or applies; line ends are as the browser hashes them."""
    text = page.decode("utf-8")
    return frozenset(inline_code(text.replace("\r\n", "\n").replace("\r", "\n")))


def inline_code(page: str) -> Iterator[tuple[str, str]]:
    """What ``page`` executes or applies without loading it: ("script" or "style", its text)."""
    frame = _COMMENT.sub("", _ARTICLE.sub("", page))
    for tag, attributes, text in _INLINE.findall(frame):
        kind = _TYPE.search(attributes)
        is_data = tag.lower() == "script" and kind and kind[1].lower() not in _EXECUTED
        if not is_data and not _SOURCE.search(attributes):
            yield tag.lower(), text


def _hashes(found: Iterable[tuple[str, str]], tag: str) -> list[str]:
    texts = {text for name, text in found if name == tag}
    return sorted(f"'sha256-{_digest(text)}'" for text in texts)


def _digest(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()
