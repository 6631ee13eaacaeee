"""Metadata: what a page is about, in the words of schema.org, for search engines and archives."""

from collections.abc import Mapping
from datetime import date

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import occasions
from hooks.catalogue.residence import is_residence
from hooks.entries.entry import Entry
from hooks.model import Case, Organisation, Place, SourceDocument, Target, Venue
from hooks.model.entry import StoryModel
from hooks.model.scalar.clock import DAY
from hooks.model.scalar.hours import Hours, runs
from hooks.model.venue import Fee

Metadata = Mapping[str, object]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MAIN = {
    Target.BRAND: "CreativeWork",
    Target.CASE: "Article",
    Target.VENUE: "Place",
    Target.PLACE: "AdministrativeArea",
    Target.ORGANISATION: "Organization",
    Target.SOURCE: "NewsArticle",
}


def metadata(catalogue: Catalogue, entry: Entry) -> Metadata:
    """What is known, and nothing else: a key without a value is left out."""
    places = () if entry.target is Target.PLACE else catalogue.places(entry)
    sources = catalogue.references(entry, "来源") if isinstance(entry.model, StoryModel) else ()
    found: dict[str, object] = {
        "mainEntity": _known({"name": entry.title, **_subject(catalogue, entry)}),
        "dateModified": reviewed_on(catalogue, entry),
        "spatialCoverage": [{"@type": "Place", "name": place.title} for place in places],
        "isBasedOn": [_source(source) for source in sources],
    }
    return _known(found)


def reviewed_on(catalogue: Catalogue, entry: Entry) -> str:
    """The day of the newest sign-off of the text as it stands, ISO 8601; empty where there is none."""
    review = catalogue.review(entry)
    return str(max((one.day for one in (review.readings if review else ())), default=""))


def _subject(catalogue: Catalogue, entry: Entry) -> dict[str, object]:
    """What sort of thing it is; nobody's home is a place for search engines."""
    if is_residence(catalogue, entry):
        return {"@type": "Thing"}
    return {"@type": MAIN[entry.target], **_of(catalogue, entry)}


def _of(catalogue: Catalogue, entry: Entry) -> dict[str, object]:
    match entry.model:
        case Venue(address=address, telephones=telephones, hours=hours, fee=fee):
            is_free = None if fee is None else fee is Fee.FREE
            return {
                "address": address,
                "telephone": [one.written for one in telephones],
                "openingHours": _opening_hours(hours) if hours else None,
                "openingHoursSpecification": _by_season(catalogue, hours) if hours else None,
                "isAccessibleForFree": is_free,
            }
        case Case():
            day = next(occasions(entry)).day
            return {"temporalCoverage": str(day) if day else None}
        case SourceDocument():
            return _source(entry)
        case Place() | Organisation():
            return {"alternateName": list(entry.model.aliases)}
        case _:
            return {"abstract": getattr(entry.model, "claim", None)}


def _opening_hours(hours: Hours) -> list[str]:
    """``Mo-Fr 08:30-17:00``, an item each span; a whole day is ``Mo-Su 00:00-23:59``."""
    return [
        f"{runs(days, WEEKDAYS)} {_clock(start)}-{_clock(end)}"
        for days, spans in (hours.all_year.groups if hours.all_year else ())
        for start, end in spans
    ]


def _by_season(catalogue: Catalogue, hours: Hours) -> list[Metadata]:
    """Hours that change with the season, for the season that goes on and those to come.

    schema.org has no way to write a season of every year. A season in which the door is closed
    is not written down.
    """
    if hours.all_year:
        return []
    today = date.fromisoformat(str(catalogue.today))
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [DAYS[day] for day in days],
            "opens": _clock(start),
            "closes": _clock(end),
            "validFrom": str(first),
            "validThrough": str(last),
        }
        for week in hours.weeks
        if week.season
        for first, last in [week.season.next(today)]
        for days, spans in week.groups
        for start, end in spans
    ]


def _clock(minutes: int) -> str:
    """Within the day, as schema.org has it: 02:00 for a closing on the next day, 23:59 for 24:00."""
    within = minutes if minutes < DAY else minutes - DAY or DAY - 1
    return f"{within // 60:02}:{within % 60:02}"


def _source(source: Entry) -> dict[str, object]:
    model = source.model
    if not isinstance(model, SourceDocument):
        return {"name": source.title}
    return _known(
        {
            "@type": "NewsArticle",
            "name": source.title,
            "datePublished": str(model.day) if model.day else None,
            "publisher": {"@type": "Organization", "name": model.publisher},
        }
    )


def _known(values: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in (None, "", [], ())}
