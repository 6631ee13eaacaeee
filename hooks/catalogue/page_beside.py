"""Pages that are written by hand, beside the catalogue of entries: what they lead to is to be there."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from unicodedata import normalize
from urllib.parse import unquote

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import is_name_only
from hooks.entries.document import Document
from hooks.entries.node import Mapping as Keys
from hooks.entries.node import Node, Scalar, Sequence
from hooks.entries.page_by_hand import LinkByHand, PageByHand
from hooks.entries.problem import Location
from hooks.model import ENTRIES, Publication, Target

TERMS = (Target.THEME, Target.NEED)
FOLDERS = {target.name.lower(): target for target in (*ENTRIES, *TERMS)}
"""As in addresses: ``brand/…``, ``case/…``."""
SHOWN = (Publication.PUBLISHED, Publication.WITHDRAWN)
STANDING = frozenset(
    f"{name}.md"
    for name in (
        *("index", "brands", "cases", "venues", "map", "places", "organisations", "themes"),
        *("needs", "numbers", "timeline", "sources", "names", "search", "data", "licences"),
        *("handbook/entries", "handbook/body", "handbook/rules", "handbook/face"),
    )
)
"""The generated pages that every site has."""
LISTS = ("brands", "venues", "map")
"""Folders of lists, of which the number of entries decides how many there are."""
OTHERS = frozenset(
    ("404.html", "feed.xml", "robots.txt", "sitemap.xml", "sbom.cdx.json", "screen.html")
)
GENERATED = frozenset((*LISTS, "assets", "cover", "data", "embed", "licences", "poster", *FOLDERS))
"""Folders with posters, data and drawings."""
PAGE, FILE = ".md", ".html"
NAV = "nav"


@dataclass(frozen=True)
class SiteBeside:
    """What can be led to: generated pages, and the files by hand, by their path in the folder of pages."""

    catalogue: Catalogue
    files: Mapping[str, PageByHand | None]

    @classmethod
    def of(
        cls, catalogue: Catalogue, paths: Iterable[str], pages: Iterable[PageByHand]
    ) -> "SiteBeside":
        """The site, with all files below the folder of pages, as the disk spells them."""
        by_path = {page.source.path: page for page in pages}
        folder = f"{posixpath.normpath(catalogue.settings.docs)}/"
        names = {path: normalize("NFC", path).removeprefix(folder) for path in paths}
        return cls(catalogue, {name: by_path.get(path) for path, name in names.items()})

    @property
    def docs(self) -> str:
        """The folder of pages by hand."""
        return self.catalogue.settings.docs

    def misses(self, path: str) -> bool:
        """Whether MkDocs finds no such file; of what is generated and no page nobody here knows."""
        if path in self.files or path in STANDING:
            return False
        folder, _, name = path.rpartition("/")
        slug, ending = posixpath.splitext(name)
        if (target := FOLDERS.get(folder)) and ending in (PAGE, FILE):
            return (target, slug, ending) not in self.catalogue.memo(_pages)
        if ending == PAGE:
            return folder not in LISTS
        page = f"{path.removesuffix(FILE)}{PAGE}"
        is_page = page in self.files or page in STANDING
        return is_page or (path not in OTHERS and path.split("/", maxsplit=1)[0] not in GENERATED)

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages of which the name does not rest on an entry."""
        return (*STANDING, *self.files)

    def instead(self, path: str) -> str | None:
        """What MkDocs calls a page that was named by its address."""
        stem, ending = posixpath.splitext(path)
        page = f"{stem}{PAGE}"
        return page if ending == FILE and not self.misses(page) else None


@dataclass(frozen=True)
class PageBeside:
    """A page by hand, with the site that it stands beside."""

    site: SiteBeside
    page: PageByHand

    @cached_property
    def dead(self) -> tuple[tuple[LinkByHand, str], ...]:
        """Links that lead to no file, each with the path that it names."""
        found = ((link, self.path(link)) for link in self.page.links)
        return tuple(
            (link, path)
            for link, path in found
            if path and self.site.misses(path) and self.page.leads_to(link.target)
        )

    def lacks_anchor(self, link: LinkByHand) -> bool:
        """Whether its page, one by hand too, has no such place."""
        bare, _, anchor = link.target.partition("#")
        page = self.site.files.get(self.path(link)) if bare else self.page
        if not anchor or page is None or page.has_anchor(unquote(anchor)):
            return False
        return self.page.leads_to(link.target)

    def path(self, link: LinkByHand) -> str:
        """Below the folder of pages; "" for what leads elsewhere, or stays on the page."""
        bare = unquote(link.target.partition("#")[0].partition("?")[0])
        if not bare or bare.startswith("/") or ":" in bare.partition("/")[0] or "@" in bare:
            return ""
        here = posixpath.dirname(posixpath.relpath(self.page.source.path, self.site.docs))
        return normalize("NFC", posixpath.normpath(posixpath.join(here, bare)))


@dataclass(frozen=True)
class NavigationBeside:
    """The navigation as it is written in the settings, with the site that it is of."""

    site: SiteBeside
    document: Document

    @property
    def dead(self) -> Iterator[tuple[str, Location]]:
        """The paths that it names and that are not there, each with its place."""
        root = self.document.root
        every = root.entries if isinstance(root, Keys) else ()
        for node in (value for key, value in every if key.text == NAV):
            for named in _named(node):
                is_elsewhere = "://" in named.text or named.text.startswith(("/", "#"))
                if named.text and not is_elsewhere and self.site.misses(named.text):
                    yield named.text, self.document.at(named.span)


def _named(node: Node) -> Iterator[Scalar]:
    """The files that an item names, and those below it."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _named(item)
    else:
        for _, value in node.entries:
            yield from _named(value)


def _pages(catalogue: Catalogue) -> frozenset[tuple[Target, str, str]]:
    """What has a page, or a notice that it was taken down; and the addresses that lead there."""
    terms = [term for target in TERMS for term in catalogue.terms(target).values()]
    kept = [entry for entry in catalogue.entries if entry.model.state in SHOWN]
    entries = (entry for entry in kept if not is_name_only(entry))
    return frozenset(
        (
            *((term.target, term.slug, PAGE) for term in terms),
            *((entry.target, entry.slug, PAGE) for entry in entries),
            *((*former, FILE) for entry in kept for former in entry.former),
            *((*former, FILE) for term in terms for former in term.former),
        )
    )
