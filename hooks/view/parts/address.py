"""Addresses: where every page stands, relative to the site's root.

Addresses never change once printed: type in ASCII, slug, ``.html``. They work
from a web server, from object storage and from a USB stick alike.
"""

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Target
from hooks.view.parts.anchor import Anchor, Url

FOLDER = {
    Target.BRAND: "brand",
    Target.CASE: "case",
    Target.VENUE: "venue",
    Target.PLACE: "place",
    Target.ORGANISATION: "organisation",
    Target.SOURCE: "source",
    Target.THEME: "theme",
    Target.NEED: "need",
}
INDEX = {target: f"{folder}s.html" for target, folder in FOLDER.items()}
HOME = "index.html"
MAP = "map.html"
NEAREST = f"{MAP}?near=1"
"""The map asks where the reader is, and lists what is nearest."""
DIRECTORY = "venues.html"
NUMBERS = "numbers.html"
TIMELINE = "timeline.html"
SEARCH = "search.html"
NAMES = "names.html"
MEDIA = "media"
COVERS = "cover"
POSTERS = "poster"
EMBEDS = "embed"
CORRECTION = "jiu-cuo"
"""Where on every page it is said how to tell that the page is wrong."""
SITE_PICTURE = "share/site.png"


def url_of(entry: Entry | VocabularyTerm) -> Url:
    """The page of an entry, a theme or a need: ``brand/qing-chuang-dai.html``."""
    return f"{FOLDER[entry.target]}/{entry.slug}.html"


def place_of_name(brand: Entry, home: Entry) -> Url:
    """Where on the page of ``home`` a name-only brand stands."""
    return f"{url_of(home)}#{name_id(brand)}"


def name_id(brand: Entry) -> str:
    """The name of that place."""
    return f"name-{brand.slug}"


def place_of(catalogue: Catalogue, entry: Entry) -> Url:
    """Where readers find an entry: its page, or the place of a name on another's."""
    home = catalogue.home(entry)
    return place_of_name(entry, home) if home else url_of(entry)


def former_urls(entry: Entry | VocabularyTerm) -> tuple[Url, ...]:
    """The addresses that the entry once had."""
    return tuple(f"{FOLDER[target]}/{slug}.html" for target, slug in entry.former)


def anchor(entry: Entry, note: str = "") -> Anchor:
    """The entry's title, leading to its page."""
    return Anchor(entry.title, url_of(entry), note=note)


def labelled(catalogue: Catalogue, entry: Entry, note: str = "") -> Anchor:
    """The same beside others: of two 鼓楼区 each says which it is."""
    return Anchor(label(catalogue, entry), url_of(entry), note=note)


def term_anchor(term: VocabularyTerm) -> Anchor:
    """A theme or a need, leading to its page."""
    return Anchor(term.name, url_of(term))


def list_anchor(target: Target) -> Anchor:
    """The list of all entries of a type."""
    return Anchor(target.value, INDEX[target])


def county_map(county: Entry) -> Url:
    """The large map of a county."""
    return map_of(county.slug)


def map_of(slug: str) -> Url:
    """The same by its slug, which may be an old one."""
    return f"map/{slug}.html"


def region_directory(county: Entry | None, town: Entry | None) -> Url:
    """The venues of a town; of a county, those of which nobody says in which town they are."""
    place = town or county
    return directory_of(place.slug if place else "other")


def directory_of(slug: str) -> Url:
    """The same by its slug, which may be an old one."""
    return f"venues/{slug}.html"


def brand_list(slug: str) -> Url:
    """The brands of a system, a kind or a county: ``brands/gong-hui.html``."""
    return f"brands/{slug}.html"


def names_under(letter: str) -> Url:
    """The names with one initial, where all of them are too many for one page."""
    return f"names/{letter}.html"


def picture(digest: str, width: int) -> Url:
    """The published address of a picture in one width: another picture has another one."""
    return f"{MEDIA}/{digest}-{width}.webp"


def cover(entry: Entry) -> Url:
    """The typographic cover of an entry that has no photo."""
    return f"{COVERS}/{FOLDER[entry.target]}/{entry.slug}.svg"


def share(brand: Entry) -> Url:
    """The picture that a chat shows when a brand's page is passed on."""
    return f"share/{FOLDER[brand.target]}/{brand.slug}.png"


def code(entry: Entry) -> Url:
    """The QR code that opens an entry's page."""
    return f"qr/{FOLDER[entry.target]}/{entry.slug}.svg"


def door_code(entry: Entry) -> Url:
    """The QR code at a venue's door that opens where to say that it was shut."""
    return f"qr/{FOLDER[entry.target]}/{entry.slug}-door.svg"


def poster(entry: Entry) -> Url:
    """The sheet to print and hang up."""
    return f"{POSTERS}/{FOLDER[entry.target]}/{entry.slug}.html"


def embed(page: Url) -> Url:
    """What a frame in somebody else's page shows of a page."""
    return f"{EMBEDS}/{page}"


def headline(entry: Entry) -> Url:
    """The name of an entry across the top of its poster."""
    return f"{POSTERS}/{FOLDER[entry.target]}/{entry.slug}.svg"


def whole(address: str | None, url: Url) -> str:
    """A page's full address, or the one relative to the site's root where the site has none yet."""
    return f"{address.rstrip('/')}/{url}" if address else url


def relative(page: Url, target: Url) -> Url:
    """How one page names another, so that the site works from any folder."""
    here, there = page.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join((*[".."] * (len(here) - shared), *there[shared:]))
