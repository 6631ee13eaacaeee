"""Articles: the last look at a page's block of HTML, before it is published as it is.

What entries say was escaped or cleaned where it was placed. Here the whole block is held against
what our templates and bodies are made of, whatever may have gone wrong before: every ``<`` of it
must begin a known tag with known attributes, written in the one way that we write them, so that
no parser can read another element out of it.
"""

import re
from collections.abc import Iterator
from functools import cache

HTML = (
    "a b blockquote br button caption code dd del details div dl dt em figcaption figure form "
    "h1 h2 h3 h4 h5 h6 header hr i img input li mark nav ol p pre q s section small span strong sub "
    "summary sup table tbody td tfoot th thead tr u ul wbr"
)
SVG = "circle g path rect svg text title tspan"
TAGS = frozenset(f"{HTML} {SVG}".split())
NAMES = (
    "action alt autocomplete class colspan cx cy d enterkeyhint fill font-size height hidden href "
    "id loading maxlength name open placeholder r rel role rowspan scope sizes src srcset start tabindex "
    "text-anchor title transform type value viewBox width x y"
)
ATTRIBUTES = frozenset(NAMES.split())
FAMILIES = ("aria-", "data-")
"""Of attributes: no browser acts on their values by itself."""

VALUE = re.compile(r'="[^"<>]*"')
TAG = re.compile(r"<[^<>]*>")
SHAPE = re.compile(r"</?(?P<tag>[A-Za-z][A-Za-z0-9]*)(?P<attributes>(?: [A-Za-z-]+=?)*)/?>")
REFUSED = re.compile(
    r'<[^<>]* (?:action|href|src)="(?!https?:|mailto:|tel:)[^"/?#:&]*+(?:&amp;[^"/?#:&]*+)*+[:&][^"]*"'
)
"""An address with a scheme of another sort, or what may become one once it is read."""


class UnsafeArticleError(Exception):
    """A page's HTML holds what no page of ours has: a fault of the program, not of an entry."""

    def __init__(self, url: str, found: tuple[str, ...]) -> None:
        super().__init__(
            f"{url} 里有网页不该有的代码：{'、'.join(found)}。这是程序的错，请把这句话告诉维护者。"
        )


def judged(html: str, url: str) -> str:
    """The HTML of the page at ``url`` as it is; UnsafeArticleError where it may not be published."""
    if found := tuple(strange(html)):
        raise UnsafeArticleError(url, found)
    return html


def strange(html: str) -> Iterator[str]:
    """What stands in ``html`` and in no page of ours, each once."""
    without_values = VALUE.sub("=", html)
    tags = TAG.findall(without_values)
    if not len(tags) == html.count("<") == html.count(">"):
        yield "< >"
    yield from sorted(tag for tag in set(tags) if not _is_known(tag))
    if found := REFUSED.search(html):
        yield found[0]


@cache
def _is_known(tag: str) -> bool:
    """Whether a tag without its values is one of ours."""
    shape = SHAPE.fullmatch(tag)
    if not shape or shape["tag"] not in TAGS:
        return False
    names = shape["attributes"].replace("=", "").split()
    return all(name in ATTRIBUTES or name.startswith(FAMILIES) for name in names)
