"""The sitemap: which pages there are, for search engines and for the theme."""

from collections.abc import Iterable, Mapping

from hooks.catalogue import Catalogue
from hooks.model import ENTRIES
from hooks.model.scalar.day import Day
from hooks.view.open_data.feed import last_review
from hooks.view.parts.address import FOLDER, url_of
from hooks.view.parts.anchor import Url


def reviews(catalogue: Catalogue) -> Mapping[Url, Day | None]:
    """The pages of entries, each with the day of its last final reading, where there was one."""
    return {url_of(entry): last_review(catalogue, entry) for entry in catalogue.entries}


def listed(reviewed: Mapping[Url, Day | None], urls: Iterable[Url]) -> Mapping[Url, Day | None]:
    """Pages with the day of their last final reading.

    Of all ``urls``, those that stand for no published entry are left out: what was taken
    down, or is a draft.
    """
    folders = tuple(f"{FOLDER[target]}/" for target in ENTRIES)
    kept = sorted({url for url in urls if url in reviewed or not url.startswith(folders)})
    return {url: reviewed.get(url) for url in kept}
