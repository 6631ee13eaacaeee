"""Looks: whether an address still leads to what somebody meant by it.

Three states can be told: it answers, it has moved, it is gone or another's. What a server keeps to
itself today, or keeps from programs, is none of them: nothing follows from it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from html import unescape
from http import HTTPStatus
from queue import SimpleQueue
from urllib.parse import unquote, urljoin, urlsplit

from hooks.desk.online.asking import KEPT, Answer, Asker, NoAnswerError
from hooks.desk.online.link import OutwardLink
from hooks.model import SourceDocument

PAUSE = 1.0
"""Seconds between two questions to one host."""
HOSTS = 8
"""That are asked at a time."""
GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS})
HOME = re.compile(r"/?(?:(?:index|default|home|main)\.\w+)?", re.IGNORECASE)
CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
REFRESH = re.compile(
    r"""<meta[^>]+http-equiv\s*=\s*["']?refresh[^>]*?url\s*=\s*["']?([^"'>\s]+)""", re.IGNORECASE
)
HIDDEN = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)
NOT_FOUND = re.compile(
    r"^\W*404\b|页面不存在|网页不存在|页面未找到|找不到(?:该|此)?(?:页面|网页)|(?:文章|内容|信息|网页|页面)已(?:被)?(?:删除|下线)"
    r"|not found|page can(?:no|')t be found",
    re.IGNORECASE,
)
FOR_SALE = re.compile(
    r"域名(?:正在)?(?:出售|转让|停放)|(?:出售|转让)(?:此|该|本)?域名|domain (?:is|may be) for sale"
    r"|buy this domain|parked (?:free|domain)|this domain is parked|domain has expired|域名已(?:过期|到期)",
    re.IGNORECASE,
)
SECOND_LEVEL = frozenset({"com", "net", "org", "gov", "edu", "ac", "mil"})
PROVINCE = 2
"""Letters of ``zj.cn``."""
LONG = 200
"""Characters of a page that says something: a shorter one may be filled by a script."""
SHARED = 5
"""Characters in a row that a page has of a title if it is that one's page."""
PARTS = re.compile(r"[\W_]+")


class State(StrEnum):
    """What was seen."""

    ANSWERS = "能打开"
    MOVED = "搬了"
    GONE = "没了，或成了别人的"
    UNSEEN = "没看成"


@dataclass(frozen=True)
class Look:
    """What is at an address today; ``why`` in words, ``new`` where it is now.

    ``is_nowhere`` where no host of that name is known to this computer.
    """

    link: OutwardLink
    state: State
    why: str = ""
    new: str = ""
    is_nowhere: bool = False


def looks(links: Sequence[OutwardLink], pause: Callable[[float], object]) -> Iterator[Look]:
    """One for each link, as they come: hosts side by side, each asked once a second."""
    by_host: dict[str, list[OutwardLink]] = {}
    for link in links:
        by_host.setdefault(link.host, []).append(link)
    done: SimpleQueue[Look | Exception] = SimpleQueue()
    executor = ThreadPoolExecutor(HOSTS)
    try:
        for chosen in by_host.values():
            executor.submit(_ask_host, chosen, pause, done)
        for _ in links:
            look = done.get()
            if isinstance(look, Exception):
                raise look
            yield look
    finally:
        executor.shutdown(cancel_futures=True)


def settled(links: Sequence[OutwardLink], found: Iterable[Look]) -> tuple[Look, ...]:
    """In the order of the links; a host that nobody knows is gone where others answered: the network is there."""
    by_url = {look.link.url: look for look in found}
    every = [by_url[link.url] for link in links]
    is_connected = any(not look.is_nowhere for look in every)
    return tuple(
        replace(look, state=State.GONE) if look.is_nowhere and is_connected else look
        for look in every
    )


def _ask_host(
    links: Iterable[OutwardLink],
    pause: Callable[[float], object],
    done: "SimpleQueue[Look | Exception]",
) -> None:
    asker = Asker()
    try:
        for number, link in enumerate(links):
            if number:
                pause(PAUSE)
            done.put(_look(asker, link, pause))
    except Exception as caught:  # noqa: BLE001 - a bug is told where somebody waits
        done.put(caught)


def _look(asker: Asker, link: OutwardLink, pause: Callable[[float], object]) -> Look:
    try:
        answer = asker.ask(link.url, KEPT)
        if answer.is_there and (led := _led_on(answer)):
            pause(PAUSE)
            answer = asker.ask(led, KEPT)
    except NoAnswerError as caught:
        return Look(link, State.UNSEEN, str(caught), is_nowhere=caught.is_unknown)
    return judged(link, answer)


def judged(link: OutwardLink, answer: Answer) -> Look:
    """What an answer says of a link."""
    if answer.status in GONE:
        return Look(link, State.GONE, f"网页没有了（{answer.status}）")
    if not answer.is_there:
        return Look(link, State.UNSEEN, f"服务器没有给看（{answer.status}），用浏览器打开看一眼")
    page = page_text(answer.start)
    if refused := _says_itself(page):
        return Look(link, State.GONE, refused)
    moved = _moved(link, answer.url)
    if moved.state is not State.ANSWERS:
        return moved
    doubt = _doubt(link, page)
    return Look(link, State.UNSEEN, doubt) if doubt else moved


def _says_itself(page: str) -> str:
    """Why a page that was sent is none; empty where it does not say so."""
    title = next((unescape(one).strip() for one in TITLE.findall(page)), "")
    if FOR_SALE.search(page):
        return "域名在出售，或已经过期"
    return f"打开是“{title[:30]}”" if NOT_FOUND.search(title) else ""


def _moved(link: OutwardLink, url: str) -> Look:
    """By where the answer came from."""
    asked, came = urlsplit(link.url), urlsplit(url)
    is_same_site = site_of(asked.hostname or "") == site_of(came.hostname or "")
    if is_same_site and _way(asked.path, asked.query) == _way(came.path, came.query):
        return Look(link, State.ANSWERS)
    is_home = HOME.fullmatch(came.path) is not None and not came.query
    was_home = HOME.fullmatch(asked.path) is not None and not asked.query
    if is_home and not was_home:
        return Look(link, State.GONE, f"跳到了首页（{url}）")
    if is_same_site or _way(asked.path, asked.query) == _way(came.path, came.query):
        return Look(link, State.MOVED, new=url)
    return Look(link, State.GONE, f"跳到了别的网站（{url}）")


def _way(path: str, query: str) -> tuple[str, str]:
    plain = unquote(path)
    return ("/" if HOME.fullmatch(plain) else plain.rstrip("/")), unquote(query)


def site_of(host: str) -> str:
    """Whose host it is: ``news.a.com.cn`` and ``www.a.com.cn`` are one's."""
    labels = host.lower().split(".")
    if labels[-1].isdecimal() or len(labels) < 3:  # noqa: PLR2004 - an address, or a name by itself
        return host.lower()
    is_wide = labels[-2] in SECOND_LEVEL or (labels[-1] == "cn" and len(labels[-2]) == PROVINCE)
    return ".".join(labels[-3:] if is_wide else labels[-2:])


def _led_on(answer: Answer) -> str:
    """Where a page sends its reader by itself."""
    found = REFRESH.search(page_text(answer.start))
    led = urljoin(answer.url, unescape(found[1])) if found else ""
    return led if led.startswith(("http://", "https://")) and led != answer.url else ""


def _doubt(link: OutwardLink, page: str) -> str:
    """Why a page at the right address may still not be what was meant; empty where nothing says so."""
    if not page.strip():
        return "打开是空白的，用浏览器打开看一眼"
    if _is_another(link, page):
        return "里面没有来源的标题，也没有媒体的名字，用浏览器打开看一眼"
    return ""


def _is_another(link: OutwardLink, page: str) -> bool:
    """Whether a page that says much says nothing of the source that it is to be."""
    said = _letters(unescape(HIDDEN.sub(" ", page)))
    if not link.sources or len(said) < LONG:
        return False
    for source in link.sources:
        wanted = _letters(source.title)
        starts = range(max(1, len(wanted) - SHARED + 1))
        if any(wanted[start : start + SHARED] in said for start in starts):
            return False
        if isinstance(source.model, SourceDocument) and _letters(source.model.publisher) in said:
            return False
    return True


def _letters(text: str) -> str:
    return PARTS.sub("", text).casefold()


def page_text(data: bytes) -> str:
    """A page in whatever encoding: that which it names, else UTF-8, else that of older Chinese pages."""
    named = CHARSET.search(data[:2048])
    names = [named[1].decode("ascii")] if named else []
    for name in (*names, "utf-8", "gb18030"):
        try:
            return data.decode("gb18030" if name.lower() in {"gb2312", "gbk"} else name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8", "ignore")
