"""The page of what others wrote: which of it the site ships, which builds it, and its licences."""

from collections.abc import Iterable

from hooks.components import Component, components
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.fact import Fact, Facts
from hooks.view.parts.page import Page
from hooks.view.parts.section import LinkGroups, Notes

NAME = "licences.html"
SBOM = "sbom.cdx.json"
"""The bill of materials."""
TERMS = "licences/"
"""Where the licences' texts stand."""

TITLE = "软件许可"
CLAIM = "网站用到的别人写的软件和字体，各是什么版本、什么许可。和网页同时生成。"
ABOUT = Anchor("关于本站", "about.html")
UNSTATED = "软件包里没有写明"
MEANINGS = (
    "MIT、MIT-CMU、ISC、BSD、0BSD、Zlib、PSF：可以自由使用和修改，要保留版权声明和许可文字。",
    "Apache-2.0：同上，改过的文件要注明；作者一并许可有关的专利。",
    "MPL-2.0：改了它的文件，改过的那几个文件要公开源码。这里没有改。",
    "LGPL：改了它，要公开改过的源码。这里没有改，也不随网页发布。",
    "OFL-1.1：字体可以自由使用和随作品发布，不能单独出售。",
    "CC0-1.0：作者放弃了权利，怎样用都可以。",
    "AND 是几种都要遵守，OR 是任选一种。",
)


def licences_page() -> Page:
    """The program's own, the same for any site."""
    every = components()
    sections = (
        LinkGroups(_groups(every), title="随网页发布的", id="shipped"),
        Notes(_lines(every), title="只用来生成网站的", id="builds"),
        Notes(MEANINGS, title="这些许可是什么意思", id="meanings"),
        Facts((_list(),), title="给程序读的清单", id="sbom"),
    )
    return Page(NAME, TITLE, CLAIM, "关于", (ABOUT,), sections, lead=CLAIM)


def terms_url(one: Component) -> Url:
    """Where the text of a licence stands."""
    return f"{TERMS}{one.name.rpartition('/')[2]}.txt"


def _groups(every: Iterable[Component]) -> tuple[tuple[str, tuple[Anchor, ...]], ...]:
    """By where readers meet them."""
    found: dict[str, list[Anchor]] = {}
    for one in every:
        inner = f"；其中有 {'、'.join(one.holds)}" if one.holds else ""
        note = f"{one.licence or UNSTATED}{inner}"
        anchor = Anchor(_named(one), terms_url(one) if one.terms else "", note=note)
        found.setdefault(one.use, []).append(anchor)
    return tuple((use, tuple(anchors)) for use, anchors in sorted(found.items()) if use)


def _lines(every: Iterable[Component]) -> tuple[str, ...]:
    """By licence, the commonest first."""
    found: dict[str, list[str]] = {}
    for one in every:
        if not one.use:
            found.setdefault(one.licence or UNSTATED, []).append(_named(one))
    order = sorted(found, key=lambda licence: (-len(found[licence]), licence))
    return tuple(f"{licence}：{'、'.join(found[licence])}" for licence in order)


def _named(one: Component) -> str:
    return f"{one.name} {one.version}"


def _list() -> Fact:
    return Fact("CycloneDX", (Anchor(SBOM, SBOM, note="软件物料清单，JSON"),))
