"""The site online against its build: what is missing, what is another, what is nobody's of ours.

A static host lists nothing. Whether something foreign is there is asked for where it may be: what
stood there before, what the site online names itself, and what must never be uploaded.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from threading import local
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from hooks.desk.online.asking import Answer, Asker, NoAnswerError
from hooks.publish.manifest import Digests
from hooks.publish.ownership import SITE
from hooks.publish.packing import PACKED

HOME, NOT_FOUND, SITEMAP = "index.html", "404.html", "sitemap.xml"
PAGE = ".html"
NEVER = (
    *(".git/HEAD", ".git/config", ".env", "mkdocs.yml", "pyproject.toml", "brands/词表/主题.yml"),
    *("brands/词表/表头.yml", "site-hosting/files.sha256", "site.zip", "www.zip", "site.tar.gz"),
)
"""What tells of drafts, of history, of keys: it is uploaded with the whole folder by mistake."""
NOWHERE = "no-such-page-of-quntuan.html"
AT_ONCE = 4
"""Questions under way: what a browser asks of one host."""
TRIES = 2
ENOUGH = 8
"""Questions in a row that nobody answers: the host is gone, or the network."""
GONE = (403, 404, 410)
"""Object storage says 403 of what is not there."""
BUSY = (429, *range(500, 600))
LINK = re.compile(r"""(?:href|src)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
LOCATION = re.compile(r"<loc>\s*([^<\s]+)\s*</loc>")


class Finding(StrEnum):
    """What a file online is, compared with the build."""

    SAME = "一样"
    MISSING = "缺"
    CHANGED = "变了"
    FOREIGN = "多出"
    UNKNOWN = "没问到"


class ElsewhereError(Exception):
    """The address leads to another site; the message is where."""


@dataclass
class SiteCheck:
    """The files of ``base``, an address that ends with a stroke; ``digests`` are those of the build.

    ``before`` are addresses within the site at which something of ours stood once.
    """

    base: str
    digests: Digests
    before: Iterable[str] = ()
    found: dict[str, Finding] = field(default_factory=dict)
    _named: set[str] = field(default_factory=set)
    _fallback: Answer | None = None
    _thread: local = field(default_factory=local)

    def begin(self) -> None:
        """Ask for the first page. NoAnswerError, ElsewhereError where nothing can be compared."""
        answer = self._asker.ask(self.base)
        if urlsplit(answer.url).hostname != urlsplit(self.base).hostname:
            raise ElsewhereError(answer.url)
        self.base = base_of(answer.url)
        fallback = self._asker.ask(self._url(NOWHERE))
        if fallback.is_there:
            self._fallback = fallback

    def files(self) -> Iterator[tuple[str, Finding]]:
        """Each file of the build with what it is online. NoAnswerError where the host falls silent."""
        yield from self._all(self._compare, self.digests)

    def foreign(self, names: Iterable[str]) -> Iterator[tuple[str, Finding]]:
        """Each of these addresses; only where something foreign is there is it noted."""
        yield from self._all(self._look, names)

    def candidates(self) -> tuple[str, ...]:
        """Where something may be that is not of the build."""
        names = {*self.before, *self._named, *self._listed()} - {*self.digests, SITE}
        return (*NEVER, *sorted(name for name in names if not name.endswith(PACKED)))

    def of(self, finding: Finding) -> tuple[str, ...]:
        """The addresses that were found to be so, in order."""
        return tuple(sorted(name for name, one in self.found.items() if one is finding))

    def _all(
        self, ask: Callable[[str], Finding], names: Iterable[str]
    ) -> Iterator[tuple[str, Finding]]:
        silent = 0
        executor = ThreadPoolExecutor(AT_ONCE)
        try:
            for name, finding in executor.map(lambda name: (name, ask(name)), names):
                is_silent = finding is Finding.UNKNOWN
                if finding is not Finding.SAME and (name in self.digests or not is_silent):
                    self.found[name] = finding
                silent = silent + (name not in NEVER) if is_silent else 0
                if silent >= ENOUGH:
                    raise NoAnswerError("问到一半没有人回答了：网断了，或者服务器不让再问")
                yield name, finding
        finally:
            executor.shutdown(cancel_futures=True)

    def _compare(self, name: str) -> Finding:
        answer = self._ask(name)
        if answer is None:
            return Finding.UNKNOWN
        if answer.sha256 == self.digests[name] and (answer.is_there or name == NOT_FOUND):
            return Finding.SAME
        if answer.status in GONE or self._is_fallback(answer):
            return Finding.MISSING
        if not answer.is_there:
            return Finding.UNKNOWN
        if name.endswith(PAGE):
            self._named.update(
                self._within(urljoin(answer.url, a) for a in LINK.findall(answer.text))
            )
        return Finding.CHANGED

    def _look(self, name: str) -> Finding:
        """Something foreign, or nothing: then it is as it should be."""
        answer = self._ask(name)
        if answer is None:  # as a firewall answers who asks for .git
            return Finding.UNKNOWN
        if not answer.is_there or self._is_fallback(answer):
            return Finding.SAME
        led = self._name_of(answer.url)
        is_ours = led in ("", HOME) or {led, f"{led}{PAGE}"} & self.digests.keys()
        return Finding.SAME if is_ours else Finding.FOREIGN

    def _ask(self, name: str) -> Answer | None:
        for _ in range(TRIES):
            try:
                answer = self._asker.ask(self._url(name))
            except NoAnswerError:
                continue
            if answer.status not in BUSY:
                return answer
        return None

    def _is_fallback(self, answer: Answer) -> bool:
        """Some hosts send a page of theirs, or the first one, for what is not there."""
        return self._fallback is not None and answer.sha256 == self._fallback.sha256

    def _listed(self) -> Iterator[str]:
        """What the site online says of itself."""
        for name, links in ((SITEMAP, LOCATION), (SITE, re.compile(r"^[^#\s].*$", re.MULTILINE))):
            answer = self._ask(name)
            if answer and answer.is_there and not self._is_fallback(answer):
                yield name
                found = (one.strip() for one in links.findall(answer.text))
                yield from self._within(urljoin(self.base, quote(one, ":/%?&=#")) for one in found)

    def _within(self, urls: Iterable[str]) -> Iterator[str]:
        for url in urls:
            if name := self._name_of(url):
                yield name

    def _name_of(self, url: str) -> str:
        """The address within the site; empty for what lies elsewhere, or is a folder's first page."""
        parts, base = urlsplit(url), urlsplit(self.base)
        if parts.hostname != base.hostname or not parts.path.startswith(base.path):
            return ""
        return unquote(parts.path[len(base.path) :]).rstrip("/")

    def _url(self, name: str) -> str:
        return self.base + quote(name)

    @property
    def _asker(self) -> Asker:
        """That of the thread that asks."""
        if not hasattr(self._thread, "asker"):
            self._thread.asker = Asker()
        asker: Asker = self._thread.asker
        return asker


def base_of(url: str) -> str:
    """The folder of an address: ``https://a.cn/qun/index.html`` → ``https://a.cn/qun/``."""
    parts = urlsplit(url)
    path = parts.path
    last = path.rpartition("/")[2]
    if "." in last or not path:
        path = path[: len(path) - len(last)]
    return urlunsplit((parts.scheme, parts.netloc, f"{path.rstrip('/')}/", "", ""))
