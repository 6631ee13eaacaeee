"""Words of a number that leaves the site: how much, in which sense, of which day, from where."""

from hooks.entries.entry import Entry
from hooks.model import Settings
from hooks.model.figure import Measure
from hooks.view.parts.number import Number
from hooks.view.parts.source import imprint

LOST = "原文缺失"
TARGET = "目标"


def how_much(number: Number) -> str:
    """``近2亿元``; a plan says that it is one, and what the source lost says so."""
    if number.is_missing:
        return LOST
    words = f"{number.before}{number.digits}{number.unit}"
    return f"{TARGET} {words}" if number.is_target else words


def sense(number: Number) -> str:
    """The sense in a word: 累计, or that the source does not say."""
    measure = number.figure.measure
    return "口径未注明" if measure is Measure.UNSTATED else measure.value


def cited(number: Number) -> str:
    """``《东河镇的灯亮到十点》（示范日报，2024年5月1日）``, or 本单位填报."""
    return source_in_words(number.source) if number.source else number.citation.text


def source_in_words(source: Entry) -> str:
    return f"《{source.title}》（{imprint(source)}）"


def basis(number: Number) -> str:
    """All that has to be known to use the number: sense, day, source, remarks."""
    note = f"说明：{number.figure.note}。" if number.figure.note else ""
    return f"{number.basis}。出处：{cited(number)}。{note}"


def owner_of(settings: Settings) -> str:
    """Who is behind the site; its name where nobody has filled that in yet."""
    return settings.owner or settings.name


def warning(settings: Settings) -> str:
    """What must stand on every sheet of a demonstration; empty for a real site."""
    return f"演示：{settings.demonstration}" if settings.demonstration else ""
