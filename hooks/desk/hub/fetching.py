"""Fetching: the bytes of a county's data files, from its address or its folder, never more than allowed."""

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from hooks.desk.hub.listing import WEB, is_web
from hooks.model.vocabulary import CountySite

LIST = "index.json"
TABLES = (
    *("brands", "cases", "venues", "places", "organisations", "sources", "residences"),
    *("figures", "words"),
)
FILES = tuple(f"{table}.json" for table in TABLES)
DATA = "data"
LARGEST_LIST = 1 << 18
LARGEST = 1 << 25
"""Bytes of a file: a county of ten thousand venues has half as many."""
SECONDS = 20
"""For an answer to begin or to go on."""
PATIENCE = 300
"""Seconds for a whole file: a host that sends a byte now and then would keep the hub for ever."""
CHUNK = 1 << 16
DIGEST = re.compile(r"[0-9a-f]{64}")
Get = Callable[[str, int], bytes]
"""The bytes of a file by its name, at most so many and one more."""


class CountyError(Exception):
    """A county's data cannot be had, or cannot be what they say; a sentence says why."""


def fetch(site: CountySite, root: Path) -> Mapping[str, bytes]:
    """The list of the files and those that a hub needs, each of the listed size and digest.

    ``root`` is where 联播.yml stands. CountyError where any of them is not to be had whole.
    """
    return whole(_get_of(site, root))


def whole(get: Get) -> Mapping[str, bytes]:
    """The list and the files, as ``get`` has them, each of the size and digest that the list says."""
    listed = _limited(get, LIST, LARGEST_LIST)
    wanted = dict(_listed(listed))
    found = {LIST: listed}
    for name in FILES:
        size, digest = wanted.get(name, (0, ""))
        if not digest:
            raise CountyError(f"文件清单里没有 {name}：网站是旧版本生成的，请县里重新生成一次。")
        content = _limited(get, name, LARGEST)
        if len(content) != size or sha256(content).hexdigest() != digest:
            raise CountyError(f"{name} 和文件清单对不上：没有传完，或者被改动过。")
        found[name] = content
    return found


def _limited(get: Get, name: str, most: int) -> bytes:
    content = get(name, most)
    if len(content) > most:
        raise CountyError(f"{name} 太大，超过了 {most >> 10} KB。")
    return content


def _listed(content: bytes) -> Iterator[tuple[str, tuple[int, str]]]:
    try:
        files = json.loads(content)["files"]
        for one in files:
            name, size, digest = one["name"], one["bytes"], one["sha256"]
            if type(size) is int and isinstance(digest, str) and DIGEST.fullmatch(digest):
                yield str(name), (size, digest)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise CountyError(f"{LIST} 不是本程序生成的文件清单。") from None


def _get_of(site: CountySite, root: Path) -> Get:
    if is_web(site):
        return _Web(site.site).get
    folder = (root / site.site.replace("\\", "/")).resolve()
    inner = folder / DATA
    return _Folder(inner if inner.is_dir() else folder).get


class _Folder:
    """Files on this machine, such as on a USB stick."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, name: str, most: int) -> bytes:
        try:
            with (self.folder / name).open("rb") as opened:
                return opened.read(most + 1)
        except FileNotFoundError:
            if not self.folder.is_dir():
                raise CountyError(f"没有“{self.folder}”这个文件夹。") from None
            raise CountyError(f"“{self.folder}”里没有 {name}，不是县里网站的文件夹。") from None
        except OSError as caught:
            raise CountyError(f"“{self.folder / name}”读不了：{caught.strerror}。") from None


class _SameHost(HTTPRedirectHandler):
    """A county's site may send on within itself; elsewhere somebody else would answer for it."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - as the standard library has it
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Any,  # noqa: ANN401
        newurl: str,
    ) -> Request | None:
        if urlsplit(newurl).netloc != urlsplit(req.full_url).netloc or not WEB.match(newurl):
            raise CountyError(f"网站转到了别处（{urlsplit(newurl).netloc}），没有跟过去。")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Web:
    """Files of a site on the network."""

    def __init__(self, address: str) -> None:
        self.base = urljoin(f"{address.rstrip('/')}/", f"{DATA}/")
        self.opener = build_opener(_SameHost)

    def get(self, name: str, most: int) -> bytes:
        request = Request(urljoin(self.base, name), headers={"User-Agent": "quntuan"})  # noqa: S310 - WEB
        try:
            with self.opener.open(request, timeout=SECONDS) as answer:
                return _read(answer, most)
        except HTTPError as caught:
            raise CountyError(f"网站上没有 {name}（{caught.code}）。") from None
        except (URLError, HTTPException, OSError):
            raise CountyError("网站没有回答。") from None


def _read(answer: Any, most: int) -> bytes:  # noqa: ANN401 - urllib names no type
    started, content = time.monotonic(), bytearray()
    while len(content) <= most and (chunk := answer.read1(CHUNK)):
        content += chunk
        if time.monotonic() - started > PATIENCE:
            raise CountyError("网站传得太慢，没有等完。")
    return bytes(content)
