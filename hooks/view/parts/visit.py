"""Visits: what somebody must know who sets out for a venue, and what there is to press.

Only where somebody verified the venue is it said whether it is open now, and only there are buttons
that call or lead: what was so years ago sends nobody anywhere.
"""

from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass
from urllib.parse import quote

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.entries.entry import Entry
from hooks.model import Venue
from hooks.view.parts.address import NEAREST, anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.answer_age import age_of
from hooks.view.parts.caption import kind_label, system
from hooks.view.parts.county import region_of
from hooks.view.parts.fact import (
    Fact,
    access,
    admitted,
    entrance,
    fee,
    hours,
    stated,
    way,
)
from hooks.view.parts.navigation import navigation
from hooks.view.parts.section import Section
from hooks.view.parts.venue_map import has_doors
from hooks.view.parts.verification import is_verified

AT_ONCE = 8
"""Of more places the rest stands folded below."""
KNOWN = (hours, admitted, fee, entrance, way, access)
"""What a visitor asks before setting out, in this order."""
CALL, LEAD = "打电话", "{}导航"


@dataclass(frozen=True)
class Visit:
    """``opening`` is the code of the hours (``hooks/model/scalar/hours.py``): a script says what holds now."""

    where: str
    known: tuple[Fact, ...] = ()
    hours: str = ""
    opening: str = ""
    admitted: str = ""
    facilities: tuple[str, ...] = ()
    actions: tuple[Anchor, ...] = ()


@dataclass(frozen=True)
class VisitBar(Section, kind="visit", in_contents=False):
    """The first screen of a venue: what there is to know and to press before setting out."""

    visit: Visit
    _: KW_ONLY
    id: str = "visit"
    title: str = "怎么去"

    @property
    def texts(self) -> Iterator[str]:
        yield self.visit.where
        yield from (anchor.text for row in self.visit.known for anchor in row.anchors)
        yield from (action.note for action in self.visit.actions if action.note)


@dataclass(frozen=True)
class Place:
    """A venue in a list of places to go to; ``age`` says what this rests on."""

    anchor: Anchor
    label: str
    system: str
    visit: Visit
    age: str


@dataclass(frozen=True)
class Places(Section, kind="places", shows="places"):
    """Places to go to: those that somebody verified first, then those with an address."""

    places: tuple[Place, ...]
    _: KW_ONLY
    id: str = "venues"

    @property
    def at_once(self) -> tuple[Place, ...]:
        """The first ones."""
        return self.places[:AT_ONCE]

    @property
    def folded(self) -> tuple[Place, ...]:
        """All others, one touch away."""
        return self.places[AT_ONCE:]


def visit(catalogue: Catalogue, entry: Entry) -> Visit:
    """What the entry states; of its place, town and county beside its address."""
    venue = entry.model
    if not isinstance(venue, Venue):
        raise TypeError(entry)
    verified = is_verified(catalogue, entry)
    return Visit(
        where=" ".join(filter(None, (_place(catalogue, entry), venue.address))),
        known=stated(*(ask(catalogue, entry) for ask in KNOWN)),
        hours=venue.hours.text if venue.hours else "",
        opening=venue.hours.code if venue.hours and verified else "",
        admitted=venue.admitted or "",
        facilities=tuple(facility.text for facility in venue.facilities),
        actions=tuple(_actions(catalogue, entry, venue)) if verified else (),
    )


def places(catalogue: Catalogue, title: str, entries: Iterable[Entry], need: str) -> Places:
    """The venues that answer a need; ``more`` leads to the nearest where one may be gone to."""
    ordered = sorted(entries, key=lambda entry: _readiness(catalogue, entry), reverse=True)
    return Places(
        tuple(_listed(catalogue, entry) for entry in ordered),
        title=title,
        more=Anchor("离我最近的", f"{NEAREST}&need={quote(need)}")
        if has_doors(catalogue, ordered)
        else None,
    )


def _readiness(catalogue: Catalogue, entry: Entry) -> tuple[bool, bool]:
    venue = entry.model
    return is_verified(catalogue, entry), isinstance(venue, Venue) and bool(venue.address)


def _listed(catalogue: Catalogue, entry: Entry) -> Place:
    return Place(
        anchor=anchor(entry),
        label=kind_label(entry),
        system=system(catalogue, entry),
        visit=visit(catalogue, entry),
        age=age_of(catalogue, entry),
    )


def _place(catalogue: Catalogue, entry: Entry) -> str:
    """``云桥县柏池镇``: a village that nobody else has heard of says less than its town."""
    county, town = region_of(catalogue, entry)
    known = (label(catalogue, county) if county else "", town.title if town else "")
    return "".join(known) or "、".join(place.title for place in catalogue.places(entry))


def _actions(catalogue: Catalogue, entry: Entry, venue: Venue) -> Iterator[Anchor]:
    for one in venue.telephones:
        yield Anchor(CALL, href=one.href, note=" ".join(filter(None, (one.written, one.note))))
    for service, url in navigation(catalogue, entry):
        yield Anchor(LEAD.format(service), href=url)
