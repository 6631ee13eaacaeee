"""Verification: how far what is said of a venue or a brand can be relied on today."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import SourceDocument, Venue
from hooks.model.entry import StoryModel
from hooks.model.scalar.day import Day


def reliability(catalogue: Catalogue, venue: Entry) -> str:
    """``信息来自 2018 年的报道,未核实。`` Empty where it was verified of late."""
    if is_verified(catalogue, venue):
        return ""
    if isinstance(venue.model, Venue) and (verified := venue.model.verified):
        return f"{verified.day.chinese}核实过，已经过了有效期。去之前请先打听。"
    return f"{age(catalogue, venue)}去之前请先向当地群团组织打听。"


def common_reliability(catalogue: Catalogue, venues: Iterable[Entry]) -> str:
    """What is to be said of most of these, once for the list; empty where most were verified."""
    said = Counter(reliability(catalogue, venue) for venue in venues)
    return said.most_common(1)[0][0] if said else ""


def exception(catalogue: Catalogue, venue: Entry, common: str) -> str:
    """What is to be said of one in a list that says ``common`` of all; mostly nothing."""
    own = reliability(catalogue, venue)
    if own == common:
        return ""
    verified = venue.model.verified if isinstance(venue.model, Venue) else None
    return own or (f"{verified.day.chinese}核实过。" if verified else "")


def standing(catalogue: Catalogue, brand: Entry) -> str:
    """``这里写的是2018年的情况，…``; empty where a unit answers for what it reports itself."""
    if isinstance(brand.model, StoryModel) and brand.model.is_self_reported:
        return ""
    year = newest_year(catalogue, brand)
    written = f"这里写的是{year.words}的情况" if year else "资料没有日期"
    return f"{written}，现在还办不办没有核实，请先打听。"


def age(catalogue: Catalogue, venue: Entry) -> str:
    """``信息来自 2018 年的报道，未核实。``: how old what nobody verified is."""
    year = max(filter(None, map(_year, catalogue.references(venue, "来源"))), default=None)
    report = f" {year.number} 年的报道" if year else "没有日期的报道"
    inferred = "，报道的年份是推定的" if year and not year.is_printed else ""
    return f"信息来自{report}，未核实{inferred}。"


class Year(NamedTuple):
    """The year that something is of; not ``is_printed`` where it was inferred (推定)."""

    number: int
    is_printed: bool = True

    @property
    def words(self) -> str:
        """``2018年``, ``约2012年``."""
        return f"{'' if self.is_printed else '约'}{self.number}年"


def newest_year(catalogue: Catalogue, entry: Entry) -> Year | None:
    """Of what an entry rests on, if that has a date. What a unit reports itself is dated too."""
    years = [*filter(None, map(_year, catalogue.references(entry, "来源")))]
    model = entry.model
    if isinstance(model, StoryModel) and model.is_self_reported and isinstance(model.as_of, Day):
        years.append(Year(model.as_of.year))
    if isinstance(model, Venue) and model.verified:
        years.append(Year(model.verified.day.year))
    return max(years, default=None)


def is_verified(catalogue: Catalogue, venue: Entry) -> bool:
    """Somebody looked, within the months that the site's settings allow."""
    if not isinstance(venue.model, Venue) or not venue.model.verified:
        return False
    day = venue.model.verified.day
    until = day.after(catalogue.settings.verification_months)
    return day.first <= catalogue.today <= until


def _year(source: Entry) -> Year | None:
    """Printed or inferred; None where neither is known."""
    if not isinstance(source.model, SourceDocument):
        return None
    day: Day | None = source.model.day or source.model.inferred_year
    return Year(day.year, source.model.day is not None) if day else None
