"""What a build did, and what a reviewer should look at: facts, as values, not as text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import is_name_only
from hooks.catalogue.residence import without_residences
from hooks.entries.problem import Problem, Severity
from hooks.model import ENTRIES, Publication, Target
from hooks.publish.difference import Difference
from hooks.publish.ownership import Listing
from hooks.view.parts.address import FOLDER, POSTERS, url_of
from hooks.view.parts.verification import reliability

UNPUBLISHED = frozenset({Publication.DRAFT, Publication.PENDING})
PAGE = ".html"


@dataclass(frozen=True)
class Pages:
    """Pages of one kind of change: entries by their names, and how many others (indexes, guides)."""

    names: tuple[str, ...]
    others: int

    def __len__(self) -> int:
        return len(self.names) + self.others


@dataclass(frozen=True)
class Summary:
    """The entries of the public site, what changed against the old one, and what is still open.

    ``kept`` is how many files are the old site's.
    """

    is_first: bool
    kept: int
    counts: Mapping[Target, int]
    new: Pages
    changed: Pages
    removed: Pages
    unpublished: tuple[str, ...]
    held: tuple[str, ...]
    unverified: int
    warnings: int
    hints: int


@dataclass(frozen=True)
class Size:
    """How large a site is."""

    pages: int
    files: int
    byte_count: int


def summary(catalogue: Catalogue, problems: Sequence[Problem], difference: Difference) -> Summary:
    """The facts of a build of these entries."""
    every = (entry for entry in catalogue.entries if catalogue.is_public(entry))
    public = [entry for entry in every if not is_name_only(entry)]
    names = {url_of(entry): entry.title for entry in catalogue.entries}
    severities = [problem.severity for problem in problems]
    return Summary(
        is_first=difference.is_first,
        kept=difference.kept,
        counts={target: sum(entry.target is target for entry in public) for target in ENTRIES},
        new=_pages(difference.new, names),
        changed=_pages(difference.changed, names),
        removed=_pages(difference.removed, names),
        unpublished=tuple(e.title for e in catalogue.entries if e.model.state in UNPUBLISHED),
        held=tuple(e.title for e in catalogue.entries if catalogue.is_held(e)),
        unverified=_unverified(catalogue),
        warnings=severities.count(Severity.WARNING),
        hints=severities.count(Severity.HINT),
    )


def size(there: Listing) -> Size:
    """How large the site with these files is."""
    octets = sum(entry.stat().st_size for entry in there.values())
    return Size(sum(map(_is_page, there)), len(there), octets)


def _pages(paths: tuple[str, ...], names: Mapping[str, str]) -> Pages:
    """A page of an entry that is gone from ``brands/`` is known by its address alone."""
    pages = [path for path in paths if _is_page(path)]
    addressed = [path for path in pages if path in names or _is_of_entry(path)]
    return Pages(tuple(names.get(path, path) for path in addressed), len(pages) - len(addressed))


def _is_page(path: str) -> bool:
    """A poster is its page once more, on paper: it changes with it and is not listed."""
    return path.endswith(PAGE) and not path.startswith(f"{POSTERS}/")


def _is_of_entry(path: str) -> bool:
    folder, _, rest = path.partition("/")
    return bool(rest) and folder in {FOLDER[target] for target in ENTRIES}


def _unverified(catalogue: Catalogue) -> int:
    public = catalogue.visible(frozenset({Publication.PUBLISHED}))
    venues = without_residences(public, public.of(Target.VENUE))
    return sum(bool(reliability(public, venue)) for venue in venues)
