"""Occasions in words: when something happened, and on what that rests."""

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import Occasion, report_year, report_years
from hooks.model.scalar.ground import Basis
from hooks.view.parts.source import INFERRED

UNDATED = "原文未注明时间"


def when(catalogue: Catalogue, occasion: Occasion) -> str:
    """``2018年9月26日``, ``见于2021年报道``, or that the source does not say."""
    if occasion.day:
        return occasion.day.chinese
    if occasion.written and not occasion.reported:
        return f"{occasion.written.chinese}（没有写依据）"
    year = report_year(catalogue, occasion)
    if year is None:
        return UNDATED
    is_printed = report_years(catalogue, occasion).get(year, True)
    return f"见于{year}年报道{'' if is_printed else INFERRED}"


def reasoning(occasion: Occasion) -> str:
    """How the day was reckoned from the source's words; what was printed, where somebody noted it."""
    ground = occasion.ground
    if ground is None or not ground.reasoning or ground.basis is Basis.REPORTED:
        return ""
    return f"{ground.basis}：{ground.reasoning}"
