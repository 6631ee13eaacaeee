"""Headings: those of a body within the page, whose own heading is the only h1."""

from collections import Counter
from dataclasses import dataclass

from hooks.entries.body.element import Element
from hooks.entries.body.markup import HEADINGS, ID_PREFIX
from hooks.model.slug import slug_of

TOP_LEVEL = 2


@dataclass(frozen=True)
class Heading:
    """A heading; ``level`` is that of the page, where the highest is 2."""

    level: int
    text: str
    id: str


def headings_in(elements: list[Element]) -> tuple[Heading, ...]:
    """The headings with their levels closed up from 2 on, and an id for each."""
    found = [element for element in elements if element.tag in HEADINGS]
    levels = sorted({element.tag for element in found})
    taken: Counter[str] = Counter()
    headings = []
    for element in found:
        text = " ".join(element.text.split())
        name = ID_PREFIX + (slug_of(text) or "section")
        taken[name] += 1
        suffix = f"-{taken[name]}" if taken[name] > 1 else ""
        level = TOP_LEVEL + levels.index(element.tag)
        headings.append(Heading(min(level, len(HEADINGS)), text, name + suffix))
    return tuple(headings)
