"""Outputs: what rendering leaves behind, files as they are and pages for MkDocs to finish."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import yaml

MARKDOWN = re.compile(r"[\[{\t]|([`~])(?=\1\1)|(?<=\n) (?= *\n)|\n(?= *\n)|-(?=-8<)")
"""What an engine or an extension acts on before it knows that it stands within HTML: links,
templates, fences, white space, the end of a block, files to be put in."""


class Output(Protocol):
    """A file of the site's sources: a page (``.md``) or a static file, relative to the docs folder."""

    @property
    def path(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def content(self) -> bytes: ...


@dataclass(frozen=True)
class StaticFile:
    """A file that is published as it is."""

    path: str
    content: bytes

    @property
    def url(self) -> str:
        """Its address on the site."""
        return self.path


@dataclass(frozen=True)
class PageSource:
    """A page: what its head says, and one block of HTML, which is published as it is."""

    path: str
    head: Mapping[str, object]
    html: str

    @property
    def url(self) -> str:
        """The address of the finished page."""
        return f"{self.path.removesuffix('.md')}.html"

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
