"""The finisher: MkDocs' theme around generated pages, its template rendered once for each shape of page.

MkDocs reads every page, parses it as Markdown and renders the whole template for it. A generated
page holds no Markdown and no other navigation than its neighbours, so that only a few stretches
of the finished text are its own. Those are holes in a skeleton, which MkDocs' own functions render.
Plain MkDocs is the reference: a shape whose first pages do not come out as MkDocs makes them is
left to MkDocs.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import quote

from jinja2 import Environment
from jinja2.utils import htmlsafe_json_dumps
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from hooks.publish.hosting import inline_code
from hooks.publish.kept_files import Code
from hooks.render import Output, PageSource
from hooks.render.outline import SHARE, STRUCTURED, TEXTS, Outline
from hooks.store import Key, digest

TEMPLATE = "main.html"
SHARED = ("image", "alt")
SAMPLES = 2
FOLDER_PAGES = frozenset({"index", "README"})
EVENTS = (
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "env",
    "page_context",
    "post_page",
)
"""At which a plugin or another hook could change a page."""


@dataclass(frozen=True)
class Skeleton:
    """A finished page of some shape, with a hole where each value of the page's own belongs.

    ``pieces`` are stretches of text, each with the name of the value behind it; the last has none.
    """

    pieces: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, text: str) -> "Skeleton":
        """From a page whose values are names of holes."""
        own_quotes = text.replace(f'"{_hole(STRUCTURED)}"', _hole(STRUCTURED))
        parts = _HOLE.split(own_quotes.replace(f"<h1>{_hole('content')}", _hole("content")))
        return cls(tuple(zip(parts[::2], (*parts[1::2], ""), strict=True)))

    @cached_property
    def key(self) -> Key:
        """Of all its pieces."""
        return digest(*(part for piece in self.pieces for part in piece))

    @cached_property
    def code(self) -> Code | None:
        """What each of its pages executes or applies; None where they differ."""
        text = "".join(text + (_hole(name) if name else "") for text, name in self.pieces)
        found = frozenset(inline_code(text.replace("\r\n", "\n").replace("\r", "\n")))
        return None if any(_HOLE.search(part) for _, part in found) else found

    def fill(self, values: Mapping[str, str]) -> str:
        """The page with these values."""
        return "".join(text + values.get(name, "") for text, name in self.pieces)


_HOLE = re.compile("qt0hole0([a-z]+)0")


def _hole(name: str) -> str:
    """What stands in a skeleton for a page's own: nothing that a filter of the theme changes."""
    return f"qt0hole0{name}0"


@dataclass(frozen=True)
class Theme:
    """MkDocs with a site's navigation and templates: what makes a finished page of a source.

    ``own`` is the name of our module of events.
    """

    config: MkDocsConfig
    nav: Navigation
    files: Files
    environment: Environment
    own: str

    @property
    def is_alone(self) -> bool:
        """No plugin and no other hook changes pages on their way."""
        handlers = (handler for event in EVENTS for handler in self.config.plugins.events[event])
        return all(getattr(handler, "__module__", "") == self.own for handler in handlers)

    def plain(self, source: PageSource) -> str:
        """The page as MkDocs makes it."""
        page = self._in_navigation.get(source.path) or self._page(source.path)
        page.markdown, page.meta = get_data(source.front_matter)
        page.render(self.config, self.files)
        page.content = source.html
        return self._rendered(page)

    def skeleton(self, path: str, meta: dict[str, object], content: str) -> Skeleton:
        """A page with holes."""
        page = self._page(path)
        page.markdown, page.meta, page.content = "", meta, content
        return Skeleton.of(self._rendered(page))

    def json(self, value: object) -> str:
        """As the templates' filter writes it."""
        policies = self.environment.policies
        dumps, options = policies["json.dumps_function"], policies["json.dumps_kwargs"]
        return str(htmlsafe_json_dumps(value, dumps=dumps, **options))

    def is_in_navigation(self, path: str) -> bool:
        """Whether the navigation leads to the page of a source."""
        return path in self._in_navigation

    @cached_property
    def _in_navigation(self) -> Mapping[str, Page]:
        return {page.file.src_uri: page for page in self.nav.pages}

    @cached_property
    def _pages(self) -> Sequence[File]:
        return self.files.documentation_pages()

    def _page(self, path: str) -> Page:
        return Page(None, File.generated(self.config, path, content=""), self.config)

    def _rendered(self, page: Page) -> str:
        context = get_context(self.nav, self._pages, self.config, page)
        page.active = True
        text: str = self.environment.get_template(TEMPLATE).render(context)
        page.active = False
        return text


@dataclass(frozen=True)
class Finisher:
    """Finishes files in MkDocs' place: static ones, and pages that come out as MkDocs makes them."""

    theme: Theme
    skeletons: Mapping[str, Skeleton]
    """By the path of a page's source."""
    refused: int
    """Pages that a plugin or the theme makes otherwise."""

    @classmethod
    def of(cls, theme: Theme, outputs: Iterable[Output]) -> "Finisher":
        """For all of these that do not stand in the navigation."""
        by_shape: dict[str, list[Output]] = {}
        for output in (output for output in outputs if not theme.is_in_navigation(output.path)):
            if output.outline and _is_plainly_addressed(output):
                by_shape.setdefault(output.outline.shape, []).append(output)
        made = {shape: _skeleton(theme, found) for shape, found in by_shape.items()}
        skeletons = {
            source.path: skeleton
            for shape, skeleton in made.items()
            for source in by_shape[shape]
            if skeleton
        }
        return cls(theme, skeletons, sum(map(len, by_shape.values())) - len(skeletons))

    def can_finish(self, output: Output) -> bool:
        """Whether ``finish`` gives what MkDocs would."""
        return output.outline is None or output.path in self.skeletons

    def key(self, output: Output) -> Key:
        """Of all that decides what ``finish`` gives."""
        skeleton = self.skeletons.get(output.path)
        return digest(output.key, skeleton.key) if skeleton else output.key

    def code(self, output: Output) -> Code | None:
        """What the finished page executes or applies, where that is known without it."""
        skeleton = self.skeletons.get(output.path)
        return skeleton.code if skeleton else None

    def finish(self, output: Output) -> bytes:
        """The content of the finished file."""
        source = output.whole
        if not isinstance(source, PageSource):
            return source.content
        text = self.skeletons[source.path].fill(_values(source, self.theme))
        return text.encode("utf-8", "xmlcharrefreplace")


def anchors(html: str) -> frozenset[str]:
    """What a link may lead to in a page."""
    reader = _Anchors()
    reader.feed(html)
    reader.close()
    return frozenset(reader.found)


class _Anchors(HTMLParser):
    """Collects ids, and the names of old-fashioned anchors."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = ("id", "name") if tag == "a" else ("id",)
        self.found.update(value for name, value in attrs if name in names and value)


def _skeleton(theme: Theme, outputs: Iterable[Output]) -> Skeleton | None:
    """For pages of one shape; none where MkDocs makes something else of one of them.

    The two shortest are compared: what a theme does with a page does not depend on its length.
    """
    if not theme.is_alone:
        return None
    samples = [output.whole for output in sorted(outputs, key=_length)[:SAMPLES]]
    first, *others = (sample for sample in samples if isinstance(sample, PageSource))
    path = str(PurePosixPath(first.path).with_stem(_hole("url")))
    skeleton = theme.skeleton(path, _meta_with_holes(first.head), _content_hole(first.outline))
    is_same = all(
        skeleton.fill(_values(sample, theme)) == theme.plain(sample) for sample in (first, *others)
    )
    return skeleton if is_same else None


def _length(output: Output) -> int:
    return output.outline.length if output.outline else 0


def _meta_with_holes(head: Mapping[str, object]) -> dict[str, object]:
    holes: dict[str, object] = {name: _hole(name) for name in (*TEXTS, STRUCTURED)}
    holes[SHARE] = {name: _hole(name) for name in SHARED}
    return {name: holes.get(name, value) if value else value for name, value in head.items()}


def _content_hole(outline: Outline) -> str:
    return f"<h1>{_hole('content')}" if outline.has_heading else _hole("content")


def _values(source: PageSource, theme: Theme) -> dict[str, str]:
    head = source.head
    share = head.get(SHARE)
    return {
        **{name: str(head.get(name, "")) for name in TEXTS},
        **({name: share[name] for name in SHARED} if isinstance(share, dict) else {}),
        STRUCTURED: theme.json(head.get(STRUCTURED)),
        "content": source.html,
        "url": PurePosixPath(source.path).stem,
    }


def _is_plainly_addressed(output: Output) -> bool:
    """No name that an address would set right, and no page of a folder."""
    stem = PurePosixPath(output.path).stem
    return quote(stem) == stem and stem not in FOLDER_PAGES
