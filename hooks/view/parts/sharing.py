"""Sharing: what carries a page to those who are not on the site: picture, code, poster."""

from dataclasses import KW_ONLY, dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import is_residence
from hooks.cover import Background, Cover, ShareImage
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.system import MASS_ORGANISATIONS
from hooks.view.parts import address
from hooks.view.parts.anchor import Url
from hooks.view.parts.caption import accession, byline
from hooks.view.parts.cover import cover_of, emblem
from hooks.view.parts.section import Section

WITH_POSTER = (Target.BRAND, Target.VENUE)


@dataclass(frozen=True)
class Sharing(Section, kind="sharing", in_contents=False):
    """How to share the page: a code to scan, empty without an address, and a poster."""

    poster: Url
    code: Url = ""
    opens: str = ""
    _: KW_ONLY
    id: str = "passing"
    title: str = "传给别人"

    @property
    def is_for_screens(self) -> bool:
        return not self.code


def sharing(catalogue: Catalogue, entry: Entry) -> tuple[Sharing, ...]:
    """A code needs the site's address; nobody's home is shared."""
    if not has_poster(catalogue, entry):
        return ()
    code = address.code(entry) if catalogue.settings.address else ""
    return (Sharing(address.poster(entry), code, entry.title),)


def has_poster(catalogue: Catalogue, entry: Entry) -> bool:
    """Brands and venues; no poster leads to somebody's home."""
    return entry.target in WITH_POSTER and not is_residence(catalogue, entry)


def entries_with_poster(catalogue: Catalogue) -> tuple[Entry, ...]:
    """All entries that have a poster."""
    found = (entry for target in WITH_POSTER for entry in catalogue.of(target))
    return tuple(entry for entry in found if has_poster(catalogue, entry))


def share(catalogue: Catalogue, entry: Entry) -> tuple[Url, str] | None:
    """A brand's picture for a chat, and the words that stand on it."""
    if entry.target is not Target.BRAND:
        return None
    words = (entry.title, catalogue.settings.name, _note(catalogue, entry))
    return address.share(entry), "，".join(filter(None, words))


def share_images(catalogue: Catalogue) -> dict[Url, ShareImage]:
    """The heads of posters (``.svg``); pictures for chats (``.png``), once they have an address."""
    heads = {
        address.headline(entry): _share_image(catalogue, entry)
        for entry in entries_with_poster(catalogue)
    }
    if not catalogue.settings.address:
        return heads
    brands = catalogue.of(Target.BRAND)
    pictures = {address.share(brand): _share_image(catalogue, brand) for brand in brands}
    return {address.SITE_PICTURE: site_share_image(catalogue.settings.name), **pictures, **heads}


def site_share_image(name: str) -> ShareImage:
    """For pages that stand for no brand: every mass organisation has a row of its motif."""
    members = tuple(map(emblem, MASS_ORGANISATIONS))
    return ShareImage(
        Cover(name, emblem(""), Background.PAPER), "品牌 · 案例 · 阵地", members=members
    )


def _share_image(catalogue: Catalogue, entry: Entry) -> ShareImage:
    return ShareImage(cover_of(catalogue, entry), catalogue.settings.name, _note(catalogue, entry))


def _note(catalogue: Catalogue, entry: Entry) -> str:
    """Number and whereabouts: the first fits always."""
    return " · ".join(filter(None, (accession(entry), byline(catalogue, entry))))


def codes(catalogue: Catalogue) -> dict[Url, str]:
    """The full address that each code opens; none where the site has no address yet."""
    site = catalogue.settings.address
    if not site:
        return {}
    opened = {
        entry: address.whole(site, address.url_of(entry))
        for entry in entries_with_poster(catalogue)
    }
    return {
        **{address.code(entry): page for entry, page in opened.items()},
        **{
            address.door_code(entry): f"{page}#{address.CORRECTION}"
            for entry, page in opened.items()
            if entry.target is Target.VENUE
        },
    }
