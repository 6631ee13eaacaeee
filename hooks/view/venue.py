"""The page of a venue. A venue that nobody verified says how old its information is."""

from hooks.catalogue import Catalogue
from hooks.entry import Entry
from hooks.model import SourceDocument, Target, Venue
from hooks.scalar.day import Day
from hooks.view import story
from hooks.view.card import cards
from hooks.view.number import numbers
from hooks.view.section import Anchor, Fact, Facts, Page

UNSTATED = "报道没有写"


def venue_page(catalogue: Catalogue, venue: Entry) -> Page:
    """Address, hours, facilities, who shares it, and how far all this can be relied on."""
    return story.page(
        catalogue,
        venue,
        (
            Facts(_facts(catalogue, venue)),
            story.prose(catalogue, venue),
            numbers(catalogue, venue),
            story.photos(venue),
            cards(catalogue, "里面还有", "rooms", catalogue.origins(venue, Target.VENUE, "所在")),
            cards(
                catalogue, "这里的品牌", "brands", catalogue.origins(venue, Target.BRAND, "阵地")
            ),
            cards(catalogue, "这里的案例", "cases", catalogue.origins(venue, Target.CASE, "阵地")),
            story.awards(venue),
            story.doubts(venue),
            story.reading(catalogue, venue),
        ),
        notice=reliability(catalogue, venue),
    )


def reliability(catalogue: Catalogue, venue: Entry) -> str:
    """``信息来自 2018 年的报道,未核实。`` Empty where it was verified of late."""
    if isinstance(venue.model, Venue) and (verified := venue.model.verified):
        if verified.day.months_until(catalogue.today) <= catalogue.settings.verification_months:
            return ""
        return f"{verified.day.chinese}核实过，已经过了有效期。去之前请先打听。"
    years = sorted({year for source in catalogue.goals(venue, "来源") if (year := _year(source))})
    told = f"来自 {years[-1]} 年的报道" if years else "来自没有日期的报道"
    return f"信息{told}，未核实。去之前请先向当地群团组织打听。"


def _year(source: Entry) -> int | None:
    if not isinstance(source.model, SourceDocument):
        return None
    day: Day | None = source.model.day or source.model.inferred_year
    return day.year if day else None


def _facts(catalogue: Catalogue, entry: Entry) -> tuple[Fact, ...]:
    venue = entry.model
    if not isinstance(venue, Venue):
        raise TypeError(entry)
    return story.filled(
        story.whereabouts(catalogue, entry),
        story.said("地址", venue.address or UNSTATED),
        story.said("开放时间", venue.hours or UNSTATED),
        story.said("收费", venue.fee.value if venue.fee else UNSTATED),
        _telephone(venue),
        story.words(catalogue, entry, Target.FACILITY),
        story.linked("谁在管", catalogue.goals(entry, "牵头")),
        story.linked("谁共用", catalogue.goals(entry, "共用")),
        story.linked("谁参与", catalogue.goals(entry, "参与")),
        story.linked("所在", catalogue.goals(entry, "所在")),
        story.said("代表几处", _count(venue)),
        story.words(catalogue, entry, Target.NEED),
        story.words(catalogue, entry, Target.THEME),
        story.said("地图", f"不上图：{venue.off_map_reason}" if not venue.on_map else None),
        story.said("核实", _verified(venue)),
    )


def _telephone(venue: Venue) -> Fact:
    if not venue.telephone:
        return story.said("电话", UNSTATED)
    return Fact("电话", (Anchor(venue.telephone, href=f"tel:{venue.telephone}"),))


def _count(venue: Venue) -> str | None:
    if venue.count is None:
        return None
    if venue.count.is_missing:
        return "不止一处，处数原文缺失"
    unit = venue.count.unit.text if venue.count.unit else "处"
    return f"{venue.count.written} {unit}{venue.count.suffix}，没有逐个列名"


def _verified(venue: Venue) -> str | None:
    if not venue.verified:
        return None
    return f"{venue.verified.day.chinese}，{venue.verified.by}"
