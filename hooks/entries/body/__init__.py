"""Bodies: the Markdown of an entry as safe HTML, with what it links to and shows.

Safety is judged on the rendered HTML, not on the source: encoded addresses
and reference-style links carry scripts past any look at the source. What nh3
had to take out is kept, so that a rule can say it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hooks.entries.body.element import elements, removed
from hooks.entries.body.heading import Heading, headings_in
from hooks.entries.body.locator import Locator
from hooks.entries.body.markup import html_of, is_path, is_refused, safe
from hooks.entries.body.mention import Mention
from hooks.entries.body.writer import Writer
from hooks.entries.entry import Entry
from hooks.entries.problem import Source

__all__ = ["TOO_DEEP", "Body", "Heading", "Mention", "body_of", "is_path", "render"]

TOO_DEEP = "太深"
KEPT_BODIES = 1 << 16
"""More than a province has: beyond it every look at all of them would render all of them."""

ADDRESSED = ("<a", "<img")


@dataclass(frozen=True)
class Body:
    """An entry's text. ``html`` is safe, with its addresses as they were written.

    The ``target`` of a mention in ``removed`` is what was taken out: ``<script>``,
    the name of an attribute, an address with a scheme that is not allowed, or
    ``TOO_DEEP`` for a body whose lists no program can follow.
    """

    html: str
    links: tuple[Mention, ...]
    pictures: tuple[Mention, ...]
    removed: tuple[Mention, ...]

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings as they stand within the page."""
        return headings_in(elements(self.html))


def body_of(entry: Entry) -> Body:
    """The entry's body, rendered once for rules and pages."""
    return _body(entry.document.source, entry.document.body_line)


def render(entry: Entry, resolve: Callable[[str], str]) -> str:
    """The body's HTML with every relative address passed through ``resolve``.

    A link that leads nowhere (an empty address) is left as mere words.
    Pictures of other hosts are replaced by their description: a page makes no
    request to another host.
    """
    body = body_of(entry)
    writer = Writer(body.headings, resolve)
    writer.feed(body.html)
    writer.close()
    return "".join(writer.parts)


@lru_cache(maxsize=KEPT_BODIES)
def _body(source: Source, first: int) -> Body:
    try:
        rendered = html_of("\n".join(source.lines[first - 1 :]))
    except RecursionError:
        return Body("", (), (), (Mention(TOO_DEEP, "", Locator(source, first).anywhere("")),))
    html = safe(rendered)
    if html == rendered and not any(tag in html for tag in ADDRESSED):
        return Body(html, (), (), ())
    before, after = elements(rendered), elements(html)
    locator = Locator(source, first)
    addressed = [e for e in before if e.address is not None and not is_refused(e.address)]
    mentions = [(element.tag, locator.mention(element)) for element in addressed]
    return Body(
        html=html,
        links=tuple(mention for tag, mention in mentions if tag == "a"),
        pictures=tuple(mention for tag, mention in mentions if tag == "img"),
        removed=tuple(
            Mention(n, "", locator.anywhere(words)) for n, words in removed(before, after)
        ),
    )
