"""Which page was meant by a path that leads nowhere, as a question."""

from hooks.catalogue.page_beside import PAGE, SiteBeside
from hooks.checks.suggestion.similar import quoted, similar

MOST = 3


def meant_page(site: SiteBeside, path: str) -> str:
    """``是不是“about.md”？``; nothing where no name is like it."""
    if instead := site.instead(path):
        return f"是不是{quoted([instead])}？"
    pages = [page.removesuffix(PAGE) for page in site.pages if page.endswith(PAGE)]
    near = similar(path.removesuffix(PAGE), pages, MOST)
    return f"是不是{quoted([f'{page}{PAGE}' for page in near])}？" if near else ""
