"""The page of the search, and the names by their initials, for whoever has no JavaScript."""

from collections.abc import Iterable, Iterator, Mapping

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import STORIES
from hooks.model.slug import slug_of
from hooks.view.parts.address import NAMES, SEARCH, names_under, place_of
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.link_groups import link_groups
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.section import LinkGroups, Results

CLAIM = "输入名称、镇街、组织或者要办的事，拼音和首字母也行。"
NAMES_CLAIM = "品牌、案例和阵地的名称，按拼音首字母排列。"
TITLE = "名称索引"
OTHER = "other"
"""Names that begin with no letter, in addresses."""
MOST = 1000
"""More names than this stand on a page for each letter."""


def search_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The results, with groups of links below them; the names that these lead to."""
    letters = _letters(catalogue)
    is_one = sum(map(len, letters.values())) <= MOST
    links = tuple(
        Anchor(_heading(letter), f"{NAMES}#in-{letter}" if is_one else names_under(letter))
        for letter in letters
    )
    initials = ("按名称的拼音首字母", links)
    yield Page(
        url=SEARCH,
        title="搜索",
        description=CLAIM,
        label="",
        breadcrumbs=(),
        sections=(
            Results(),
            LinkGroups((*link_groups(catalogue), initials), title="从这里找", id="ways"),
        ),
    )
    if is_one:
        every = (_names(catalogue, *of_letter) for of_letter in letters.items())
        yield _index(NAMES, TITLE, every)
        return
    yield _index(NAMES, TITLE, (LinkGroups((initials,), id="letters"),))
    for letter, entries in letters.items():
        title = f"{TITLE} {_heading(letter)}"
        yield _index(names_under(letter), title, (_names(catalogue, letter, entries),))


def _letters(catalogue: Catalogue) -> Mapping[str, list[Entry]]:
    """Brands, cases and venues by the first letter of their names; digits and the rest last.

    A name-only brand is a name, too. Nobody's home is looked for by its name: its brand leads to it.
    """
    found: dict[str, list[Entry]] = {}
    entries = (*(e for target in STORIES for e in catalogue.of(target)), *catalogue.homes)
    named = [(slug_of(entry.title), entry) for entry in without_residences(catalogue, entries)]
    for slug, entry in sorted(named, key=lambda pair: (pair[0], pair[1].path)):
        letter = slug[:1] if slug[:1].isalpha() else OTHER
        found.setdefault(letter, []).append(entry)
    return dict(sorted(found.items(), key=lambda item: (item[0] == OTHER, item[0])))


def _heading(letter: str) -> str:
    return letter.upper() if letter != OTHER else "其他"


def _names(catalogue: Catalogue, letter: str, entries: Iterable[Entry]) -> LinkGroups:
    anchors = tuple(
        Anchor(entry.title, place_of(catalogue, entry), note=entry.target.value)
        for entry in entries
    )
    return LinkGroups((("", anchors),), title=_heading(letter), id=f"in-{letter}")


def _index(url: Url, title: str, sections: Iterable[LinkGroups]) -> Page:
    return list_page(url, title, NAMES_CLAIM, sections, Anchor(TITLE, NAMES))
