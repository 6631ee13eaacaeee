"""A component: one package of somebody else's."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Component:
    """A package by its ecosystem (``pypi``, ``npm``), with the licence that it names.

    ``needs`` are names of others among the components. ``use`` says where
    readers meet it, and is empty where it only builds. Of what they meet, ``holds`` are packages
    within it, and ``terms`` is the text of its licence.
    """

    ecosystem: str
    name: str
    version: str
    licence: str
    needs: tuple[str, ...] = ()
    use: str = ""
    holds: tuple[str, ...] = ()
    terms: str = ""

    @property
    def purl(self) -> str:
        """Its package URL, by which the world's lists of vulnerabilities know it."""
        return f"pkg:{self.ecosystem}/{quote(self.name, safe='/')}@{quote(self.version)}"
