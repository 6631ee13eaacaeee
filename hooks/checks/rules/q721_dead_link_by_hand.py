"""Q721: a link in a page by hand to the page of an entry that is not there."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import is_name_only
from hooks.catalogue.page_beside import PageBeside
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Location, Span
from hooks.model import ENTRIES, Publication, Target

LINK = re.compile(r"\]\(\s*<?(?P<path>[^)\s>#?]+)")
TERMS = (Target.THEME, Target.NEED)
FOLDERS = {target.name.lower(): target for target in (*ENTRIES, *TERMS)}
"""As in addresses: ``brand/…``, ``case/…``."""
ENDINGS = (".md", ".html")
SHOWN = (Publication.PUBLISHED, Publication.WITHDRAWN)
REMEDY = "到网站上打开那一页，照地址栏里的写；只有一个名称的品牌没有自己的网页，链接到它的名称所在的那一页。"


def check(beside: PageBeside) -> Iterator[Finding]:
    page = beside.page
    for number, line in enumerate(page.lines, 1):
        for found in LINK.finditer(line):
            path = unquote(found["path"])
            if _is_dead(beside, path):
                at = Location(page.source, Span.of_line(number, *found.span("path")))
                yield Finding(at, f"没有 {path} 这一页，生成网站时会停在这里。", REMEDY)


def _is_dead(beside: PageBeside, path: str) -> bool:
    """Only where it names a folder of entries: what else stands there, other pages by hand may be."""
    here = posixpath.dirname(
        posixpath.relpath(beside.page.source.path, beside.catalogue.settings.docs)
    )
    folder, _, name = posixpath.normpath(posixpath.join(here, path)).rpartition("/")
    slug, ending = posixpath.splitext(name)
    target = FOLDERS.get(folder)
    if target is None or ending not in ENDINGS:
        return False
    return (target, slug) not in beside.catalogue.memo(_with_page)


def _with_page(catalogue: Catalogue) -> frozenset[tuple[Target, str]]:
    """What has a page, or a notice that it was taken down."""
    terms = (term for target in TERMS for term in catalogue.terms(target).values())
    kept = (entry for entry in catalogue.entries if entry.model.state in SHOWN)
    entries = (entry for entry in kept if not is_name_only(entry))
    return frozenset(
        (
            *((term.target, term.slug) for term in terms),
            *((entry.target, entry.slug) for entry in entries),
        )
    )


RULE = Rule(
    code="Q721",
    title="手写网页链接的条目没有网页",
    subject=PageBeside,
    check=check,
    why="MkDocs 到生成网站时才说，那时谁写的、为什么写已经不记得了。",
)
