"""All proposals for a document, in the order in which somebody is asked."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.coverage import numerals
from hooks.desk.document.paper import Paper
from hooks.desk.drafting.figures import figures
from hooks.desk.drafting.names import named
from hooks.desk.drafting.origin import EDGES, Origin, days, kinds, lead_sentences, sources
from hooks.desk.drafting.proposal import Choice, Proposal
from hooks.model import Target
from hooks.model.entry import MAX_CLAIM

LONG = 30
"""Characters of a line that is shown."""


def every_proposal(catalogue: Catalogue, target: Target, paper: Paper) -> Iterator[Proposal]:
    """What the document seems to say of the keys of an entry of this type."""
    origin = Origin(paper.title, paper.dateline, paper.lines, paper.saved)
    yield from _edges(paper)
    yield from lead_sentences(paper.lines, MAX_CLAIM)
    yield from kinds(target, catalogue, paper.title)
    if target is Target.CASE:
        yield from days(origin)
    yield from sources(catalogue, origin)
    yield from named(catalogue, target, paper.title, paper.lines)
    units, finder = catalogue.terms(Target.UNIT), numerals(catalogue)
    yield from figures(paper.lines, units, finder)
    yield from figures(paper.counted, units, finder, are_quoted=False)


def _edges(paper: Paper) -> Iterator[Proposal]:
    """Lines of the web page around the article, to be left out."""
    if paper.edges:
        first, last = paper.edges[0].words, paper.edges[-1].words
        ground = f"从“{_short(first)}”到“{_short(last)}”"
        words = f"去掉正文前后像是网页上的 {len(paper.edges)} 段"
        yield Proposal("正文", ground, (Choice(words, ((EDGES, words),)),))


def _short(text: str) -> str:
    return text if len(text) <= LONG else f"{text[:LONG]}…"
