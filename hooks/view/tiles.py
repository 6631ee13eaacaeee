"""Tiles: the way in by need, for the whole site and for one town."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.entry import Entry, VocabularyTerm
from hooks.model import Level, Need, Target
from hooks.view.address import word
from hooks.view.section import Tile, Tiles
from hooks.view.word import bearing

NAMED = 2
ASIDE = "说需要就行，不必知道归谁管。"


def tiles(catalogue: Catalogue, title: str, within: Entry | None = None) -> Tiles:
    """The needs that are answered, here or within a place; what has no sign stands below."""
    found = catalogue.located(within, Target.BRAND) if within else catalogue.of(Target.BRAND)
    here = set(found)
    answered = [
        (need, [brand for brand in bearing(catalogue, need, Target.BRAND) if brand in here])
        for need in catalogue.terms(Target.NEED).values()
    ]
    signed = tuple(
        Tile(sign, word(need), _notes(catalogue, brands, is_town=within is not None))
        for need, brands in answered
        if brands and (sign := _sign(need))
    )
    others = tuple(word(need) for need, brands in answered if brands and not _sign(need))
    return Tiles(title, "needs", signed, others, ASIDE)


def _sign(need: VocabularyTerm) -> str:
    written = need.model.sign if isinstance(need.model, Need) else None
    return written[:1] if written else ""


def _notes(catalogue: Catalogue, brands: list[Entry], *, is_town: bool) -> tuple[str, ...]:
    """Who answers, and where; in a town all of them are of the town."""
    names = "、".join(brand.title for brand in brands[:NAMED])
    more = f"等 {len(brands)} 个" if len(brands) > NAMED else ""
    if is_town:
        return (f"{names}{more}",)
    return (f"{names}{more}", "、".join(_counties(catalogue, brands)))


def _counties(catalogue: Catalogue, brands: Iterable[Entry]) -> tuple[str, ...]:
    found = (
        catalogue.at_level(place, Level.COUNTY)
        for brand in brands
        for place in catalogue.places(brand)
    )
    return tuple(dict.fromkeys(county.title for county in found if county))
