"""What is new in the catalogue: what each report brought, the newest report first."""

from hooks.catalogue import LONG_AGO, Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.view.parts.address import TIMELINE, anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.featured import featured
from hooks.view.parts.section import Moment, Timeline
from hooks.view.parts.source import day_of

NAMED = 3


def news(catalogue: Catalogue, title: str) -> Timeline:
    """A line for every source of brands."""
    every = (s for s in catalogue.of(Target.SOURCE) if catalogue.backlinks(s, Target.BRAND))
    sources = sorted(every, key=lambda source: day_of(source) or LONG_AGO, reverse=True)
    moments = tuple(
        Moment(_when(source), _brands(catalogue, source), anchor(source)) for source in sources
    )
    aside = "按报道的日期，新的在前。"
    more = Anchor("时间线", TIMELINE)
    return Timeline(moments, title=title, id="new", aside=aside, more=more)


def _when(source: Entry) -> str:
    day = day_of(source)
    return f"{day.chinese}报道" if day else "原页未注日期"


def _brands(catalogue: Catalogue, source: Entry) -> str:
    """``11 个品牌：希望小屋、驿站、芳华网格长等``."""
    brands = catalogue.backlinks(source, Target.BRAND)
    names = "、".join(brand.title for brand in featured(catalogue, brands, NAMED))
    return f"{len(brands)} 个品牌：{names}{'等' if len(brands) > NAMED else ''}"
