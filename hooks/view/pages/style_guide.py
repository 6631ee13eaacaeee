"""The handbook's page on the visual language, made of the components that it speaks of."""

from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.model import Target
from hooks.view.pages.handbook import INDEX
from hooks.view.pages.timeline import moments
from hooks.view.parts.card import covered, rows
from hooks.view.parts.featured import featured
from hooks.view.parts.need_tiles import need_tiles
from hooks.view.parts.numbers import best_numbers
from hooks.view.parts.page import Page
from hooks.view.parts.reference import StyleReference
from hooks.view.parts.section import Section, Timeline
from hooks.view.parts.systems import brands_by_system

URL = "handbook/face.html"
LEAD = "这个网站的颜色、字、空和部件。"
FEW = 4


def style_guide(catalogue: Catalogue) -> Page:
    """The measures, then each component with real entries."""
    sections = (StyleReference(), *_components(catalogue))
    return Page(URL, "外观", LEAD, "手册", (INDEX,), sections, lead=LEAD)


def _components(catalogue: Catalogue) -> tuple[Section, ...]:
    brands = featured(catalogue, catalogue.of(Target.BRAND), 3 * FEW)
    venues = without_residences(catalogue, catalogue.of(Target.VENUE))[:FEW]
    return (
        covered(catalogue, "卡片", "cards", brands[:FEW]),
        rows(catalogue, "名单", "rows", venues),
        rows(catalogue, "剪报", "cuttings", catalogue.of(Target.CASE)[:FEW]),
        replace(rows(catalogue, "一路的站", "way", venues), is_route=True),
        replace(need_tiles(catalogue, "需求"), id="tiles"),
        brands_by_system(catalogue, "按系统", brands),
        best_numbers(catalogue, brands, "数字", FEW, FEW),
        Timeline(moments(catalogue, catalogue.entries)[:FEW]),
    )
