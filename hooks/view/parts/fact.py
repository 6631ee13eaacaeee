"""Facts: what a reader asks of an entry, each question with its answer.

Pages, posters and the directory choose among the same facts, so that what one of
them prints is what the others print.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import KW_ONLY, dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Brand, Target, Venue
from hooks.model.venue import ROLES
from hooks.view.parts.address import FOLDER, anchor, term_anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.caption import above
from hooks.view.parts.section import Section
from hooks.view.parts.tagged import terms

UNSTATED = "没有写明"
"""Whoever reported it: 本单位填报 is no report of somebody else."""


@dataclass(frozen=True)
class Fact:
    """A question and what answers it; not ``is_stated`` where only the question is known."""

    label: str
    anchors: tuple[Anchor, ...]
    is_stated: bool = True


@dataclass(frozen=True)
class Facts(Section, kind="facts", shows="rows", in_contents=False):
    """Key facts."""

    rows: tuple[Fact, ...]
    _: KW_ONLY
    id: str = "facts"
    title: str = "一眼看清"

    @property
    def texts(self) -> Iterator[str]:
        return (anchor.text for row in self.rows for anchor in row.anchors)


@dataclass(frozen=True)
class Folds(Section, kind="folds", shows="folds"):
    """Facts of several things, each opened at a touch: all of them would be many screens long."""

    folds: tuple[Facts, ...]

    @property
    def texts(self) -> Iterator[str]:
        return (text for fold in self.folds for text in fold.texts)


def stated(*rows: Fact) -> tuple[Fact, ...]:
    """The rows that the source answers: what nobody knows is told staff (``quntuan report``)."""
    return tuple(row for row in rows if row.anchors and row.is_stated)


def fact(label: str, text: str | None) -> Fact:
    """Plain words."""
    return Fact(label, (Anchor(text),) if text else ())


def always(label: str, *anchors: Anchor) -> Fact:
    """A reader asks this of every entry; not ``is_stated`` where the source gives no answer."""
    return Fact(label, anchors or (Anchor(UNSTATED),), is_stated=bool(anchors))


def linked(label: str, entries: Iterable[Entry]) -> Fact:
    """Links to other pages."""
    return Fact(label, tuple(map(anchor, entries)))


def needs(catalogue: Catalogue, entry: Entry) -> Fact:
    """What people come for."""
    return terms_fact(catalogue, entry, Target.NEED)


def terms_fact(catalogue: Catalogue, entry: Entry, target: Target) -> Fact:
    """The terms of one vocabulary that an entry names; those with a page lead to it."""
    found = terms(catalogue, entry, target)
    return Fact(
        target.value, tuple(term_anchor(t) if target in FOLDER else Anchor(t.name) for t in found)
    )


def places_fact(catalogue: Catalogue, entry: Entry) -> Fact:
    """Every place with what lies around it, so that a village is not left alone."""
    places = catalogue.places(entry)
    return Fact("在哪里", tuple(anchor(place, above(catalogue, place)) for place in places))


def leaders(catalogue: Catalogue, entry: Entry) -> Fact:
    return always("谁牵头", *map(anchor, catalogue.references(entry, "牵头")))


def partners(catalogue: Catalogue, entry: Entry) -> Fact:
    return linked("谁参与", catalogue.references(entry, "参与"))


def guides(catalogue: Catalogue, entry: Entry) -> Fact:
    return linked("谁指导", catalogue.references(entry, "指导"))


def for_whom(_: Catalogue, entry: Entry) -> Fact:
    """Whom a brand helps, where its entry says so."""
    return fact("帮谁", entry.model.for_whom if isinstance(entry.model, Brand) else None)


def how(_: Catalogue, entry: Entry) -> Fact:
    """By what means it helps them."""
    return fact("怎么帮", entry.model.how if isinstance(entry.model, Brand) else None)


def role(key: str) -> Callable[[Catalogue, Entry], Fact]:
    """Who is this to a venue, in the word that the entry has for it."""
    return lambda catalogue, entry: linked(f"谁{key}", catalogue.references(entry, key))


def roles(catalogue: Catalogue, entry: Entry) -> tuple[Fact, ...]:
    """Who runs a venue, who set it up, who uses it: each as what it is."""
    return tuple(role(key)(catalogue, entry) for key in ROLES)


def address(_: Catalogue, entry: Entry) -> Fact:
    return _asked("地址", _venue(entry).address)


def hours(_: Catalogue, entry: Entry) -> Fact:
    known = _venue(entry).hours
    return _asked("开放时间", known.text if known else None)


def fee(_: Catalogue, entry: Entry) -> Fact:
    known = _venue(entry).fee
    return _asked("收费", known.value if known else None)


def admitted(_: Catalogue, entry: Entry) -> Fact:
    """Who may come in; no article says so, and where nobody does it is not guessed."""
    return fact("谁能来", _venue(entry).admitted)


def entrance(_: Catalogue, entry: Entry) -> Fact:
    """What is asked of somebody at the door."""
    return fact("进门", "、".join(_venue(entry).entrance) or None)


def way(_: Catalogue, entry: Entry) -> Fact:
    """How the door is found from the street."""
    return fact("走法", _venue(entry).way)


def access(_: Catalogue, entry: Entry) -> Fact:
    """What helps those who walk badly; never said of a door that nobody looked at."""
    return fact("无障碍", "、".join(_venue(entry).access) or None)


def telephone(_: Catalogue, entry: Entry) -> Fact:
    """Numbers that a phone dials at a touch, each with the words beside it."""
    numbers = _venue(entry).telephones
    return always("电话", *(Anchor(one.written, href=one.href, note=one.note) for one in numbers))


def facilities(catalogue: Catalogue, entry: Entry) -> Fact:
    return terms_fact(catalogue, entry, Target.FACILITY)


def verification(_: Catalogue, entry: Entry) -> Fact:
    found = _venue(entry).verified
    return fact("核实", f"{found.day.chinese}，{found.by}" if found else None)


def count(_: Catalogue, entry: Entry) -> Fact:
    """Of how many places an entry speaks that names none of them."""
    found = _venue(entry).count
    if found is None:
        return fact("代表几处", None)
    if found.is_missing:
        return fact("代表几处", "有几处不清楚")
    unit = found.unit.text if found.unit else "处"
    return fact("代表几处", f"{found.written} {unit}{found.suffix}，没有逐个列名")


def _asked(label: str, text: str | None) -> Fact:
    return always(label, *((Anchor(text),) if text else ()))


def _venue(entry: Entry) -> Venue:
    if not isinstance(entry.model, Venue):
        raise TypeError(entry)
    return entry.model
