"""Asking a web server: what it answers, or in plain words why it did not.

Patient, and never more than an ordinary reader: it says who asks, and gives up in time.
"""

import hashlib
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus

import requests

PATIENCE = (10, 30)
"""Seconds until it must have been reached, and between two of its parts."""
AGENT = "quntuan/0.1 (+checks its own site and its sources)"
PART = 1 << 16
KEPT = 1 << 18
"""Bytes of a body that are kept to be looked at."""


@dataclass(frozen=True)
class Answer:
    """``url`` is where it came from in the end; ``start`` the first bytes of what was sent."""

    status: int
    url: str
    sha256: str
    start: bytes

    @property
    def is_there(self) -> bool:
        """What was asked for was sent."""
        return self.status == HTTPStatus.OK

    @property
    def text(self) -> str:
        """The start of a page; what is no UTF-8 is left out."""
        return self.start.decode("utf-8", "ignore")


class NoAnswerError(Exception):
    """Nobody answered; the message is a sentence.

    ``is_unknown`` where there is no such host, or this computer is not connected.
    """

    def __init__(self, sentence: str, *, is_unknown: bool = False) -> None:
        super().__init__(sentence)
        self.is_unknown = is_unknown


class Asker:
    """Connections that are kept open; one for each thread."""

    def __init__(self) -> None:
        self.session = requests.Session()
        self.session.headers["User-Agent"] = AGENT
        self.session.max_redirects = 8

    def ask(self, url: str, most: int | None = None) -> Answer:
        """What ``url`` sends, after being led elsewhere too; of at most ``most`` bytes where given.

        NoAnswerError where nothing comes.
        """
        try:
            with self.session.get(url, stream=True, timeout=PATIENCE) as response:
                return _read(response, most)
        except (requests.RequestException, UnicodeError) as caught:
            raise _refusal(caught) from caught


def _read(response: requests.Response, most: int | None) -> Answer:
    whole, start, length = hashlib.sha256(), b"", 0
    for part in response.iter_content(PART):
        whole.update(part)
        length += len(part)
        start += part[: max(0, KEPT - len(start))]
        if most is not None and length >= most:
            break
    return Answer(response.status_code, response.url, whole.hexdigest(), start)


SENTENCES: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (
    ((socket.gaierror,), "找不到这个域名：网址写错了，或者这台电脑没有联网"),
    ((ssl.SSLError, requests.exceptions.SSLError), "证书有问题：过期了，或者不是这个域名的"),
    ((ConnectionRefusedError,), "服务器不接受连接：网站没有开，或者端口不对"),
    ((requests.Timeout, TimeoutError), "等了很久没有回答"),
    ((requests.TooManyRedirects,), "一直在跳转，打不开"),
    ((requests.exceptions.InvalidURL, UnicodeError), "这不是一个能打开的网址"),
    ((BaseException,), "连接断了，没有收全"),
)
"""What went wrong, the first that is found among the causes."""


def _refusal(caught: Exception) -> NoAnswerError:
    causes = [*_causes(caught)]
    found = (words for kinds, words in SENTENCES if any(isinstance(c, kinds) for c in causes))
    is_unknown = any(isinstance(one, socket.gaierror) for one in causes)
    return NoAnswerError(next(found), is_unknown=is_unknown)


def _causes(caught: BaseException) -> Iterator[BaseException]:
    """The error, and what it came from, also where a library only passes that on as a word."""
    waiting, seen = [caught], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inner = [one.__cause__, one.__context__, *one.args]
        with suppress(AttributeError):
            inner.append(one.reason)  # type: ignore[attr-defined]  # of urllib3
        waiting += [each for each in inner if isinstance(each, BaseException)]
