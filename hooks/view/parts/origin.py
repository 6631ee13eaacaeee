"""Origin: from which county's own site an entry was taken, when, and where its page is there."""

from urllib.parse import quote

from hooks.catalogue import Catalogue
from hooks.catalogue.county_site import county_site, county_sites, own_slug
from hooks.entries.entry import Entry
from hooks.model.vocabulary import CountySite
from hooks.view.parts.address import FOLDER, HOME
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.section import LinkGroups

NEVER = "还没有取到"
IN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"


def origin_line(catalogue: Catalogue, entry: Entry) -> str:
    """``云桥县 2026-11-30 的数据``: for cards; empty for what is the site's own."""
    site = county_site(catalogue, entry)
    return f"{site.name} {site.taken} 的数据{_age(site)}" if site and site.taken else ""


def origin(catalogue: Catalogue, entry: Entry) -> tuple[LinkGroups, ...]:
    """Where to read the whole page, and whose it is."""
    site = county_site(catalogue, entry)
    if site is None or site.taken is None:
        return ()
    page = f"{site.home}{FOLDER[entry.target]}/{own_slug(site, entry)}.html"
    anchors = (
        _anchor("看县里的原页", page, "正文、照片都在那里，有错也在那里说"),
        _anchor(site.title or site.name, _front(site), site.owner or ""),
        Anchor(f"{site.taken.chinese}取来{_age(site)}"),
    )
    return (LinkGroups((("", anchors),), title=f"出自{site.name}", id="origin"),)


def county_links(catalogue: Catalogue) -> tuple[LinkGroups, ...]:
    """The counties with their own sites; nothing where the site is one county's own."""
    sites = county_sites(catalogue)
    anchors = tuple(_anchor(site.name, _front(site), _state(site)) for site in sites)
    groups = (("", anchors),)
    return (LinkGroups(groups, title="各县自己的网站", id="counties"),) if sites else ()


def _state(site: CountySite) -> str:
    return f"{site.taken} 取{_age(site)}" if site.taken else NEVER


def _age(site: CountySite) -> str:
    return f"，{site.missed} 没有取到新的" if site.missed else ""


def _front(site: CountySite) -> str:
    """A folder has no page of its own, as on a USB stick."""
    return f"{site.home}{HOME}"


def _anchor(text: str, address: str, note: str) -> Anchor:
    """A folder is named as seen from the site's own, like a page of it; its name may be Chinese."""
    quoted = quote(address, safe=IN_ADDRESS)
    is_web = "://" in address
    return Anchor(text, "" if is_web else quoted, quoted if is_web else "", note)
