"""Anchors: words on a page that may lead somewhere."""

from dataclasses import dataclass

Url = str
"""An address relative to the site's root, such as ``brand/qing-chuang-dai.html``."""


@dataclass(frozen=True)
class Anchor:
    """Words that may lead to a page of this site (``url``) or to another site (``href``)."""

    text: str
    url: Url = ""
    href: str = ""
    note: str = ""

    @property
    def is_external(self) -> bool:
        """Leads to another site: a telephone number does not."""
        return self.href.startswith("http")
