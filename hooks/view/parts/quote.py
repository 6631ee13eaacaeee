"""A pull quote: half a sentence in the source's own words, the one on which a number rests."""

from dataclasses import KW_ONLY, dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.view.parts.address import anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.number import numbers_of
from hooks.view.parts.numbers import results
from hooks.view.parts.section import Section
from hooks.view.parts.source import imprint

SHORTEST = 11
"""Characters: what is shorter is no clause that stands for itself."""


@dataclass(frozen=True)
class Quote(Section, kind="quote", shows="words", in_contents=False):
    """Words as the source has them, and which source that is."""

    words: str
    source: Anchor
    _: KW_ONLY
    id: str = "quote"


def quote(catalogue: Catalogue, entry: Entry) -> tuple[Quote, ...]:
    """The fullest 原句 of an entry's results whose source the audience may see; none of an own report."""
    found = (
        (len(one.figure.quotation), one.figure.quotation, one.source)
        for one in results(numbers_of(catalogue, entry))
        if one.figure.quotation and one.source
    )
    longest = max(found, key=lambda one: one[0], default=None)
    if longest is None or longest[0] < SHORTEST:
        return ()
    _, words, source = longest
    return (Quote(words, anchor(source, imprint(source))),)
