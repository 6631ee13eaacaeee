"""Verification: how far the facts of a venue can be relied on today."""

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import SourceDocument, Venue
from hooks.model.scalar.day import Day


def reliability(catalogue: Catalogue, venue: Entry) -> str:
    """``信息来自 2018 年的报道,未核实。`` Empty where it was verified of late."""
    if is_verified(catalogue, venue):
        return ""
    if isinstance(venue.model, Venue) and (verified := venue.model.verified):
        return f"{verified.day.chinese}核实过，已经过了有效期。去之前请先打听。"
    return f"{age(catalogue, venue)}去之前请先向当地群团组织打听。"


def age(catalogue: Catalogue, venue: Entry) -> str:
    """``信息来自 2018 年的报道，未核实。``: how old what nobody verified is."""
    year = max(map(_year, catalogue.references(venue, "来源")), default=0)
    report = f" {year} 年的报道" if year else "没有日期的报道"
    return f"信息来自{report}，未核实。"


def is_verified(catalogue: Catalogue, venue: Entry) -> bool:
    """Somebody looked, within the months that the site's settings allow."""
    if not isinstance(venue.model, Venue) or not venue.model.verified:
        return False
    day = venue.model.verified.day
    until = day.after(catalogue.settings.verification_months)
    return day.first <= catalogue.today <= until


def _year(source: Entry) -> int:
    """Printed or inferred; 0 where neither is known."""
    if not isinstance(source.model, SourceDocument):
        return 0
    day: Day | None = source.model.day or source.model.inferred_year
    return day.year if day else 0
