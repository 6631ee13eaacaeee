"""The sitemap: which pages there are, for search engines and for the theme."""

from collections.abc import Iterable, Mapping

from hooks.catalogue import Catalogue
from hooks.model import ENTRIES
from hooks.model.scalar.day import Day
from hooks.view.open_data.feed import last_review
from hooks.view.parts.address import FOLDER, url_of
from hooks.view.parts.anchor import Url


def sitemap(catalogue: Catalogue, urls: Iterable[Url]) -> Mapping[Url, Day | None]:
    """Pages with the day of their last final reading, where there was one.

    Of all ``urls``, those that stand for no entry of ``catalogue`` are left out: what was taken
    down, or is a draft.
    """
    entries = {url_of(entry): entry for entry in catalogue.entries}
    folders = tuple(f"{FOLDER[target]}/" for target in ENTRIES)
    kept = sorted({url for url in urls if url in entries or not url.startswith(folders)})
    return {url: last_review(entries[url]) if url in entries else None for url in kept}
