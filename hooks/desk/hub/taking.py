"""Taking: each county's data as new as they can be had and are right, else as they were last."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hooks.desk.hub.copy import kept
from hooks.desk.hub.entries import Keys, said
from hooks.desk.hub.fetching import CountyError, fetch
from hooks.desk.hub.merging import County, Merge
from hooks.desk.hub.rows import published
from hooks.model.scalar.day import Day
from hooks.model.vocabulary import CountySite

Address = Callable[[CountySite], str]
"""Where the pages of a county lead from a page of the hub."""


@dataclass(frozen=True)
class Taken:
    """What was had of a listed county; ``trouble`` says why that is not today's, or nothing."""

    site: CountySite
    county: County | None
    trouble: str = ""

    def keys(self, today: Day, address: Address) -> Keys:
        """How the hub's own vocabulary names it."""
        county = self.county
        return said(
            {
                "名称": self.site.name,
                "代码": self.site.slug,
                "网站": address(self.site),
                "网站名称": county.data.title if county else "",
                "主办单位": county.data.owner if county else "",
                "取自": str(county.taken) if county else "",
                "没取到": str(today) if self.trouble else "",
            }
        )


def take(
    sites: Sequence[CountySite], root: Path, today: Day, *, is_offline: bool = False
) -> Iterator[Taken]:
    """Every county in its order; of those that cannot be had, the last copy."""
    for site in sites:
        if is_offline:
            yield again(site, root, "")
            continue
        try:
            yield Taken(site, _new(site, root, today))
        except CountyError as caught:
            yield again(site, root, str(caught))


def _new(site: CountySite, root: Path, today: Day) -> County:
    """Today's; CountyError where they are not to be had or cannot be right."""
    files = fetch(site, root)
    county = County(site, files, published(files), today, is_fresh=True)
    if twice := next(Merge((county,)).repeated(), ""):
        raise CountyError(twice)
    return county


def again(site: CountySite, root: Path, trouble: str) -> Taken:
    """The last copy, because today's is none."""
    found = kept(site, root)
    if found is None:
        return Taken(site, None, trouble)
    files, day = found
    try:
        return Taken(site, County(site, files, published(files), day, is_fresh=False), trouble)
    except CountyError:
        return Taken(site, None, trouble)


def without(
    taken: Sequence[Taken], names: Collection[str], root: Path, trouble: str
) -> tuple[Taken, ...]:
    """The same, where these counties' new data proved to be wrong."""
    return tuple(_instead(one, root, trouble) if one.site.name in names else one for one in taken)


def _instead(one: Taken, root: Path, trouble: str) -> Taken:
    if one.county and one.county.is_fresh:
        return again(one.site, root, trouble)
    return Taken(one.site, None, trouble)
