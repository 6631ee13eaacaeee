"""Outputs: what rendering leaves behind, files as they are and pages for MkDocs to finish."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import yaml


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
    """A page: what its head says, and one block of HTML.

    As Markdown it is the block behind front matter, which any Markdown engine passes through.
    """

    path: str
    head: Mapping[str, object]
    html: str

    @property
    def url(self) -> str:
        """The address of the finished page."""
        return f"{self.path.removesuffix('.md')}.html"

    @cached_property
    def content(self) -> bytes:
        """The page as Markdown."""
        head = yaml.dump(
            dict(self.head), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False
        )
        return f"---\n{head}---\n\n{self.html}\n".encode()
