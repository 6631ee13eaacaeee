"""The desk beside the preview: one server for both, and pages of work that nobody has saved."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from hooks.adapter.run import Application, Run
from hooks.desk.web.prefix import PREFIX
from hooks.entries.read import read_picture
from hooks.pipeline import Examined
from hooks.render import PageSource
from hooks.render.on_demand import OnDemand
from hooks.view.site import PREVIEW, view


def with_desk(site: Application, desk: Application) -> Application:
    """The WSGI application of both: what begins as the desk's addresses do is the desk's."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        is_desk = path == PREFIX or path.startswith(f"{PREFIX}/")
        return (desk if is_desk else site)(environ, start)

    return answer


def unsaved_page(run: Run, root: Path, examined: Examined, address: str) -> bytes | None:
    """The page at an address as it would be; None until MkDocs has read the theme."""
    theme = run.theme
    if theme is None:
        return None
    site = view(examined.catalogue, PREVIEW, examined.hand_written)
    on_demand = OnDemand(site, root, partial(read_picture, root), run.on_demand)
    pages = (one for one in on_demand.at(address) if one.url == address)
    found = next((one for one in pages if isinstance(one, PageSource)), None)
    return theme.plain(found).encode("utf-8", "xmlcharrefreplace") if found else None
