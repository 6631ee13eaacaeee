"""A page that is written by hand, beside the catalogue of entries: their words are to agree."""

from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.entries.page_by_hand import PageByHand


@dataclass(frozen=True)
class PageBeside:
    """The page, with the entries that it stands beside."""

    catalogue: Catalogue
    page: PageByHand
