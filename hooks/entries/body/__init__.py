"""Bodies: the Markdown of an entry as safe HTML, with what it links to and shows.

Safety is judged on the rendered HTML, not on the source: encoded addresses
and reference-style links carry scripts past any look at the source. What nh3
had to take out is kept, so that a rule can say it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hooks.entries.body.bounds import MAX_LENGTH, Excess, ExcessError
from hooks.entries.body.element import elements, removed
from hooks.entries.body.heading import Heading, headings_in
from hooks.entries.body.leftover import Leftover, leftovers
from hooks.entries.body.locator import Locator
from hooks.entries.body.markup import cleaned, html_of, is_path, is_refused, published, safe
from hooks.entries.body.mention import Mention
from hooks.entries.body.numeral import POSSIBLE
from hooks.entries.body.writer import Writer
from hooks.entries.problem import Source
from hooks.model.scalar.unseen import NEVER

__all__ = ["MAX_LENGTH", "Body", "Excess", "Heading", "Leftover", "Mention", "body_in", "is_path"]

ADDRESSED = ("<a", "<img")
REFERENCE = "&#"


@dataclass(frozen=True)
class Body:
    """The text of ``source`` from line ``first`` on, and what it links to, shows and had to lose.

    ``may_count`` where amounts may stand in it: most bodies hold no digit and no two numerals. The ``target`` of a mention in ``removed`` is what was taken out: ``<script>``,
    the name of an attribute, an address with a scheme that is not allowed, ``U+202E``, or an
    ``Excess`` for a body that no program can be asked to read. That of one in ``leftovers`` is a
    ``Leftover``.
    """

    source: Source = field(repr=False)
    first: int
    may_count: bool
    links: tuple[Mention, ...] = ()
    pictures: tuple[Mention, ...] = ()
    removed: tuple[Mention, ...] = ()
    leftovers: tuple[Mention, ...] = ()

    @cached_property
    def html(self) -> str:
        """What is safe of it, with its addresses as they were written; nothing where it is too much."""
        try:
            return safe(_rendered(self.source, self.first))
        except ExcessError:
            return ""

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings as they stand within the page."""
        return headings_in(elements(self.html))

    def render(
        self,
        resolve: Callable[[str], str],
        show: Callable[[str], Mapping[str, str]] = lambda _: {},
    ) -> str:
        """The HTML with every relative address passed through ``resolve``.

        ``show`` gives what an ``<img>`` says of the picture at a path; one that it has nothing for
        is replaced by its description.

        A link that leads nowhere (an empty address) is left as mere words.
        Pictures of other hosts are replaced by their description: a page makes no
        request to another host.
        """
        writer = Writer(self.headings, resolve, show)
        writer.feed(self.html)
        writer.close()
        return published("".join(writer.parts))


def body_in(source: Source, first: int) -> Body:
    """The body that begins on line ``first``."""
    may_count = POSSIBLE.search(source.text_from(first)) is not None
    try:
        rendered = _rendered(source, first)
    except ExcessError as caught:
        lost = Mention(caught.excess, "", Locator(source, first).anywhere(""))
        return Body(source, first, may_count, removed=(lost,))
    html = cleaned(rendered)
    unseen = NEVER.search(html)
    left = tuple(leftovers(html, source.text_from(first)))
    if html == rendered and not left and not unseen and not any(tag in html for tag in ADDRESSED):
        return Body(source, first, may_count)
    before, after = elements(rendered), elements(html)
    locator = Locator(source, first)
    addressed = [
        e
        for e in before
        if e.address is not None and not is_refused(e.address) and not e.is_footnote
    ]
    mentions = [(element.tag, locator.mention(element)) for element in addressed]
    return Body(
        source,
        first,
        may_count,
        links=tuple(mention for tag, mention in mentions if tag == "a"),
        pictures=tuple(mention for tag, mention in mentions if tag == "img"),
        removed=tuple(
            Mention(name, "", locator.anywhere(words))
            for name, words in (*removed(before, after), *_unseen(unseen, source, first))
        ),
        leftovers=tuple(Mention(sort, "", locator.typed(start, end)) for sort, start, end in left),
    )


def _unseen(found: re.Match[str] | None, source: Source, first: int) -> Iterator[tuple[str, str]]:
    """Its name, and how it is written: as it is, or by its number."""
    if found:
        is_typed = found[0] in source.text_from(first)
        yield f"U+{ord(found[0]):04X}", found[0] if is_typed else REFERENCE


def _rendered(source: Source, first: int) -> str:
    return html_of(source.text_from(first))
