"""Loss: a site of nothing, or of much less than before, takes nobody's place without a word.

Entries go missing all at once where a folder is not whole yet: a sync that is under way, a
checkout of a part, a wrong folder.
"""

from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.model import ENTRIES
from hooks.publish.ownership import SITE, listed
from hooks.view.parts.address import FOLDER, former_urls, url_of

MANY = 20
"""Pages of entries: fewer are looked at one by one in the report."""
FOLDERS = frozenset(FOLDER[target] for target in ENTRIES)


class LossError(Exception):
    """``lost`` pages of entries of the site of before would be gone, ``left`` would stand."""

    def __init__(self, lost: int, left: int) -> None:
        super().__init__(f"{lost}, {left}")
        self.lost = lost
        self.left = left


def is_nothing(catalogue: Catalogue) -> bool:
    """Whether no entry is published."""
    return not any(map(catalogue.is_public, catalogue.entries))


def refuse_nothing(catalogue: Catalogue) -> None:
    """LossError where no entry is published."""
    if is_nothing(catalogue):
        raise LossError(0, 0)


def refuse_loss(catalogue: Catalogue, live: Path) -> None:
    """LossError where more than half of many pages would be gone."""
    entries = catalogue.entries
    now = {url for entry in entries for url in (url_of(entry), *former_urls(entry))}
    before = {path for path in listed(live / SITE) if path.partition("/")[0] in FOLDERS}
    pages = {path for path in before if path.endswith(".html")}
    lost = pages - now
    if len(lost) >= MANY and len(lost) * 2 > len(pages):
        raise LossError(len(lost), len(pages - lost))
