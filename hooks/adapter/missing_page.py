"""A page that is not there in the preview: it comes back by itself once its entry is mended.

MkDocs puts the script that reloads a page into pages alone. Whoever broke an entry and looks at its
page sees none, mends the entry, and would look at the same words until they reload by hand.
"""

from collections.abc import Callable, Iterable
from typing import Any

from hooks.adapter.run import Application

Headers = list[tuple[str, str]]
NOT_FOUND, PAGE = "404", "text/html"


def with_reload(
    application: Application, reloading: Callable[[], Callable[[bytes], bytes]]
) -> Application:
    """The WSGI application; what ``reloading`` gives puts the script of this moment into a page."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        held: list[tuple[str, Headers]] = []
        with_script = reloading()  # before the answer: what changes meanwhile reloads it
        body = application(environ, lambda status, headers: held.append((status, headers)))
        [(status, headers)] = held
        if not status.startswith(NOT_FOUND) or dict(headers).get("Content-Type") != PAGE:
            start(status, headers)
            return body
        page = with_script(b"".join(body))
        kept = [(name, value) for name, value in headers if name != "Content-Length"]
        start(status, [*kept, ("Content-Length", str(len(page)))])
        return [page]

    return answer
