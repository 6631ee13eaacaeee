"""Outputs: what rendering leaves behind, files as they are and pages for MkDocs to finish."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import yaml

from hooks.render.outline import Outline, outline_of
from hooks.store import Key, digest

PAGE = ".md"
MARKDOWN = re.compile(r"[\[{\t]|([`~])(?=\1\1)|(?<=\n) (?= *\n)|\n(?= *\n)|-(?=-8<)")
"""What an engine or an extension acts on before it knows that it stands within HTML: links,
templates, fences, white space, the end of a block, files to be put in."""


class Output(Protocol):
    """A file of the site's sources: a page (``.md``) or a static file, relative to the docs folder.

    Outputs with the same ``key`` have the same content. A page has an ``outline``. ``whole`` is
    the output with all it holds, where it may have to be fetched.
    """

    @property
    def path(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def key(self) -> Key: ...
    @property
    def outline(self) -> Outline | None: ...
    @property
    def content(self) -> bytes: ...
    @property
    def whole(self) -> "Whole": ...


@dataclass(frozen=True)
class StaticFile:
    """A file that is published as it is."""

    path: str
    content: bytes

    @property
    def url(self) -> str:
        """Its address on the site."""
        return self.path

    @cached_property
    def key(self) -> Key:
        """Of its content."""
        return digest("file", self.content)

    @property
    def outline(self) -> None:
        """It is no page."""
        return

    @property
    def whole(self) -> "StaticFile":
        """Itself."""
        return self


@dataclass(frozen=True)
class PageSource:
    """A page: what its head says, and one block of HTML, which is published as it is."""

    path: str
    head: Mapping[str, object]
    html: str

    @property
    def url(self) -> str:
        """The address of the finished page."""
        return url_of(self.path)

    @cached_property
    def key(self) -> Key:
        """Of its head and its block."""
        return digest("page", self.path, json.dumps(self.head, default=repr), self.html)

    @cached_property
    def outline(self) -> Outline:
        """What has to be known of it to finish it."""
        return outline_of(self.path, self.head, self.html)

    @property
    def whole(self) -> "PageSource":
        """Itself."""
        return self

    @cached_property
    def front_matter(self) -> str:
        """What its head says, as a Markdown file without any text says it."""
        head = yaml.dump(
            dict(self.head), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False
        )
        return f"---\n{head}---\n"

    @property
    def content(self) -> bytes:
        """The page as a Markdown file, in whose block of HTML no engine finds any Markdown."""
        html = MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", self.html)
        return f"{self.front_matter}\n{html}\n".encode()


Whole = StaticFile | PageSource


@dataclass(frozen=True)
class KeptOutput:
    """An output of before, which ``load`` fetches when somebody wants more than to know of it."""

    path: str
    key: Key
    outline: Outline | None
    load: Callable[[], Whole] = field(repr=False, compare=False)

    @property
    def url(self) -> str:
        """Its address on the site."""
        return url_of(self.path)

    @cached_property
    def whole(self) -> Whole:
        """What was made then."""
        return self.load()

    @property
    def content(self) -> bytes:
        """As it was then."""
        return self.whole.content


def url_of(path: str) -> str:
    """The address of what is made of an output."""
    return f"{path.removesuffix(PAGE)}.html" if path.endswith(PAGE) else path


def is_empty(output: Output) -> bool:
    """A page on which there is nothing: no navigation leads to it, its address stays."""
    source = output.whole
    return isinstance(source, PageSource) and bool(source.head.get("is_empty"))
