"""What article editors keep of what is pasted: few elements, styles that stand in them, pictures in data.

Classes, ids, style sheets, scripts, drawings, links to other sites and whatever lifts an element out of
the text are thrown away there. What we make is held against this list before anybody copies it.
"""

from functools import cache

import nh3

TAGS = frozenset(
    [
        "section",
        "p",
        "span",
        "strong",
        "em",
        "u",
        "del",
        "sub",
        "sup",
        "br",
        "img",
        "blockquote",
        "h2",
        "h3",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
    ]
)
STYLES = frozenset(
    [
        "color",
        "background-color",
        "font-size",
        "font-weight",
        "font-style",
        "line-height",
        "letter-spacing",
        "text-align",
        "text-indent",
        "text-decoration",
        "vertical-align",
        "margin",
        "margin-top",
        "margin-bottom",
        "padding",
        "padding-left",
        "border",
        "border-left",
        "border-bottom",
        "border-collapse",
        "border-radius",
        "display",
        "width",
        "max-width",
        "height",
        "box-sizing",
    ]
)
ATTRIBUTES = {"*": {"style"}, "img": {"src", "alt"}, "td": {"colspan", "rowspan"}}
ATTRIBUTES["th"] = ATTRIBUTES["td"]


class LostError(Exception):
    """An article that an editor would not keep as it is: a fault of the program."""


def kept(html: str) -> str:
    """What an editor keeps of it."""
    return _cleaner().clean(html)


def judged(html: str) -> str:
    """The article as it is; LostError where anything of it would be lost."""
    if kept(html) != html:
        raise LostError("文章里有公众号编辑器留不住的东西。这是程序的错，请告诉维护者。")
    return html


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes={name: set(values) for name, values in ATTRIBUTES.items()},
        url_schemes={"data"},
        link_rel=None,
        filter_style_properties=set(STYLES),
    )
