"""Q410: mass organisations named out of the order of protocol: 工会、共青团、妇联、科协、残联、工商联."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span
from hooks.model import Organisation
from hooks.model.system import MASS_ORGANISATIONS, System
from hooks.model.venue import ROLES

KEYS = (*ROLES, "参与", "指导")
RANKS = {ending: rank for rank, s in enumerate(MASS_ORGANISATIONS) for ending in s.endings}
ENDING = "|".join(sorted(RANKS, key=len, reverse=True))
NAME = rf"[^\s、，。；：！？“”（）()\[\]和与]{{0,12}}?(?:{ENDING})"
SERIES = re.compile(f"{NAME}(?:[、和]{NAME})+")
WORD = re.compile(ENDING)
TWO = re.compile(f"(?:{ENDING})[、和]")
"""What a text without a series is left by."""
QUOTED = re.compile(r"[“「][^”」]*[”」]|《[^》]*》")
ORDER = "、".join(MASS_ORGANISATIONS)
REMEDY = f"按 {ORDER} 的顺序写；原文的次序要照录的，放进引号。"


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in catalogue.entries:
        for key in KEYS:
            if names := _out_of_order(catalogue, entry, key):
                what = f"“{key}”里的{'、'.join(names)}没有按群团的次序排。"
                yield Finding(entry.at(key), what, REMEDY)
        for words, at in _series(entry):
            yield Finding(at, f"“{words}”没有按群团的次序写。", REMEDY)


def _out_of_order(catalogue: Catalogue, entry: Entry, key: str) -> Sequence[str]:
    """The names of one place, where they are out of order: a county's stand before a town's."""
    groups: dict[Entry | None, list[tuple[System, str]]] = {}
    for one in catalogue.references(entry, key):
        model = one.model
        if isinstance(model, Organisation) and model.system in MASS_ORGANISATIONS:
            place = catalogue.reference(one, "地区")
            groups.setdefault(place, []).append((model.system, one.title))
    for found in groups.values():
        ranks = [MASS_ORGANISATIONS.index(system) for system, _ in found]
        if ranks != sorted(ranks):
            return [name for _, name in found]
    return ()


def _series(entry: Entry) -> Iterator[tuple[str, Location]]:
    """Series out of order in 一句话 and in the body; what is quoted keeps its order."""
    claim = getattr(entry.model, "claim", None) or ""
    if TWO.search(claim):
        for words, _ in _disorder(claim):
            yield words, entry.at("一句话").of(words)
    body = entry.source.text_from(entry.body_line)
    if not TWO.search(body):
        return
    for number, line in enumerate(body.split("\n"), entry.body_line):
        for words, start in _disorder(line):
            yield words, Location(entry.source, Span.of_line(number, start, start + len(words)))


def _disorder(line: str) -> Iterator[tuple[str, int]]:
    masked = QUOTED.sub(lambda found: " " * len(found[0]), line)
    for found in SERIES.finditer(masked):
        ranks = [RANKS[word] for word in WORD.findall(found[0])]
        if any(later < earlier for earlier, later in pairwise(ranks)):
            yield found[0], found.start()


RULE = Rule(
    code="Q410",
    title="群团的次序",
    subject=Catalogue,
    check=check,
    severity=Severity.HINT,
    why="群团组织并列时有通行的次序，写乱了会被单位指出来。",
)
