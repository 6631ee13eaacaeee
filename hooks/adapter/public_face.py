"""The public face: what the theme shows on every page, without what is empty, unfilled or for staff."""

from collections.abc import Iterable, Mapping

from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks.entries.settings import OWN
from hooks.model.settings import filled
from hooks.render import Output, is_empty

STAFF_PAGES = "staff_pages"
HANDBOOK = ("编辑手册", "handbook/index.html")
"""Staff find it on their desk and in the preview; citizens have no use for it."""


def shown_settings(extra: Mapping[str, object], *, for_staff: bool) -> dict[str, object]:
    """What replaces settings of the theme: none is a placeholder; pages for staff in a preview."""
    own = extra.get(OWN[-1])
    shown = {OWN[-1]: filled(own)} if isinstance(own, Mapping) else {}
    return {**shown, STAFF_PAGES: [HANDBOOK] if for_staff else []}


def leave_out_empty(nav: Navigation, outputs: Iterable[Output]) -> None:
    """No tab leads to a page on which there is nothing; its address stays."""
    listed = {item.file.src_uri for item in nav.items if isinstance(item, Page)}
    found = (output for output in outputs if output.path in listed)
    empty = {output.path for output in found if is_empty(output)}
    nav.items[:] = [
        item for item in nav.items if not (isinstance(item, Page) and item.file.src_uri in empty)
    ]
