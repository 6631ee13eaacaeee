"""Markup: what a body may hold, its Markdown as HTML, and the HTML without what is unsafe."""

import re
from functools import cache
from typing import TYPE_CHECKING

import nh3

from hooks.entries.body.bounds import Excess, ExcessError, refuse_excess
from hooks.entries.body.prose import prose
from hooks.model.scalar.unseen import NEVER

if TYPE_CHECKING:
    from markdown import Markdown

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TAGS = frozenset(
    {"a", "b", "blockquote", "br", "caption", "code", "dd", "del", "dl", "dt", "em", "figcaption"}
    | {"figure", "hr", "i", "img", "li", "ol", "p", "pre", "q", "s", "small", "strong", "sub"}
    | {"mark", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", *HEADINGS}
)
CELL = {"colspan", "rowspan"}
ATTRIBUTES = {
    "a": {"href", "title"},
    "code": {"class"},  # of a fence with a language
    "img": {"alt", "height", "src", "title", "width"},
    "li": {"id"},  # a footnote
    "ol": {"start"},
    "sup": {"id"},  # where a footnote is named
    "td": CELL | {"style"},
    "th": CELL | {"style"},
}
WRITTEN = {
    **ATTRIBUTES,
    "a": {"href", "rel", "title"},
    "code": set(),
    "img": ATTRIBUTES["img"] | {"loading", "sizes", "srcset"},
    **{heading: {"id"} for heading in HEADINGS},
    "td": CELL | {"class"},
    "th": CELL | {"class"},
}
"""Attributes that ``Writer`` leaves behind."""
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE | re.ASCII)
ADDRESSES = {"a": "href", "img": "src"}
RARE_MARKS = re.compile(r"[~=^@]|://|(?:[wW]ww|WWW)\.|\[\[")
"""What the marks begin with that few bodies have, each of which costs a look at every word."""
FOOTNOTE = re.compile(r"fn(?:ref\d*)?-[^\s\"'<>&]+")
"""What the parser calls a footnote and the place that names it."""
ID_PREFIX = "body-"
"""Of all ids in a body: a page has others."""


def is_path(target: str) -> bool:
    """Whether an address is a path within the site, and neither a web address nor a fragment."""
    return not (SCHEME.match(target) or target.startswith(("//", "#")))


def is_refused(address: str) -> bool:
    """Whether nh3 takes an address out and it is not just a path on somebody's computer."""
    found = SCHEME.match(address)
    scheme = found[1].lower() if found else ""
    return len(scheme) > 1 and scheme not in SCHEMES | {"file"}


def html_of(text: str) -> str:
    """Markdown as HTML, safe or not. ExcessError where it is more than anybody writes."""
    refuse_excess(text)
    html = prose(text)
    return _parsed(text) if html is None else html


def _parsed(text: str) -> str:
    markdown = _markdown(has_marks=RARE_MARKS.search(text) is not None)
    markdown.reset()
    try:
        return markdown.convert(text)
    except (ExcessError, RecursionError) as caught:
        _markdown.cache_clear()  # the parser still stands in the middle of a list
        if isinstance(caught, RecursionError):
            raise ExcessError(Excess.DEEP) from None
        raise


def cleaned(html: str) -> str:
    """The HTML without elements, attributes and addresses that a body may not hold."""
    return _cleaner().clean(html)


def safe(html: str) -> str:
    """The HTML without anything that a body may not hold, a reference to a character included."""
    return NEVER.sub("", cleaned(html))


def published(html: str) -> str:
    """The HTML as a page holds it, judged after all else was done to it."""
    return _last_cleaner().clean(html)


@cache
def _markdown(*, has_marks: bool) -> "Markdown":
    from hooks.entries.body.parser import parser  # noqa: PLC0415 - where all is prose it is not needed

    return parser(has_marks=has_marks)


@cache
def _cleaner() -> nh3.Cleaner:
    return _cleaner_for(ATTRIBUTES)


@cache
def _last_cleaner() -> nh3.Cleaner:
    return _cleaner_for(WRITTEN)


def _cleaner_for(attributes: dict[str, set[str]]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes=attributes,
        url_schemes=set(SCHEMES),
        link_rel=None,
        attribute_filter=_kept,
        filter_style_properties={"text-align"},
    )


def _kept(_tag: str, name: str, value: str) -> str | None:
    """An attribute's value; an id only where a footnote or a heading has it."""
    is_ours = name != "id" or value.startswith(ID_PREFIX) or FOOTNOTE.fullmatch(value)
    return value if is_ours else None
