"""The preview's notice: what must be fixed stands above every page, without a page being rebuilt.

It is put into the answer, not into the page: pages stay as they are when a
mistake comes and goes, and a notice can tell of a site that cannot be built.
"""

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from hooks.adapter.run import Application

Headers = list[tuple[str, str]]
BODY = re.compile(rb"<body\b[^>]*>")


def with_notice(application: Application, notice: Callable[[], str]) -> Application:
    """The WSGI application with what ``notice`` says, if anything, at the top of every page."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        held: list[tuple[str, Headers]] = []
        body = application(environ, lambda status, headers: held.append((status, headers)))
        [(status, headers)] = held
        if (text := notice()) and dict(headers).get("Content-Type") == "text/html":
            page = inserted(b"".join(body), text)
            kept = [(name, value) for name, value in headers if name != "Content-Length"]
            start(status, [*kept, ("Content-Length", str(len(page)))])
            return [page]
        start(status, headers)
        return body

    return answer


def inserted(page: bytes, text: str) -> bytes:
    """The page with the notice as the first thing of its body; a bare answer gets it in front."""
    found = BODY.search(page)
    at = found.end() if found else 0
    head = "" if found else '<!doctype html><meta charset="utf-8">'
    notice = (
        f'{head}<aside class="qt-banner" role="alert">'
        f"<h2>有文件需要修改</h2><pre>{escape(text)}</pre></aside>"
    )
    return page[:at] + notice.encode() + page[at:]
