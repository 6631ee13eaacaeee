"""The guard of the preview: drafts are shown to this computer, and to no page of somebody else's.

A page on the web can give its own name the address of this computer and read what the preview
answers to that name, or put one of the preview's scripts, which hold the data of drafts, into
itself. So only names of this computer are answered, and only to pages of the preview's own.
"""

from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from hooks.adapter.run import Application

Headers = list[tuple[str, str]]
LOCAL = "localhost"
IN_NO_PATH = frozenset('\0\\:*?"<>|')
"""No file of a site has it in its name; on Windows some lead out of the folder."""
OWN = frozenset({"", "none", "same-origin"})
KEPT_TO_ITSELF = [
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Content-Security-Policy", "frame-ancestors 'self'; script-src-attr 'none'"),
    ("X-Content-Type-Options", "nosniff"),
]


def is_local(host: str) -> bool:
    """Whether a name or an address can only be this computer."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == LOCAL


def guarded(application: Application) -> Application:
    """The WSGI application for this computer alone."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if not is_local(_host(environ)) or not _is_own(environ):
            return _refused(start, "403 Forbidden", "预览只给这台电脑看。")
        if IN_NO_PATH & set(environ["PATH_INFO"]):
            return _refused(start, "404 Not Found", "没有这一页。")
        return application(environ, lambda status, headers: start(status, headers + KEPT_TO_ITSELF))

    return answer


def _host(environ: dict[str, Any]) -> str:
    """The name by which the browser was asked to come here; the port does not matter."""
    try:
        return urlsplit(f"//{environ.get('HTTP_HOST', '')}").hostname or ""
    except ValueError:
        return ""


def _is_own(environ: dict[str, Any]) -> bool:
    """Whether nobody else's page asks for it; a link may lead here from anywhere."""
    is_followed = environ.get("HTTP_SEC_FETCH_MODE") == "navigate"
    is_page = environ.get("HTTP_SEC_FETCH_DEST") == "document"
    return environ.get("HTTP_SEC_FETCH_SITE", "") in OWN or (is_followed and is_page)


def _refused(start: Callable[..., Any], status: str, words: str) -> list[bytes]:
    body = words.encode()
    start(
        status,
        [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))],
    )
    return [body]
