"""What others wrote, told to machines and lawyers: the bill of materials, and licences' texts."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.components import components, cyclonedx, state
from hooks.render.program import program
from hooks.store import FILE, Store, digest, packed, unpacked
from hooks.view.pages.licences import SBOM, TERMS, terms_url
from hooks.view.parts.anchor import Url
from maps import copied


def is_third_party_file(url: Url) -> bool:
    """Whether it would be one of these."""
    return url == SBOM or url.startswith(TERMS)


def third_party_files(root: Path) -> Iterable[tuple[Url, bytes]]:
    """All of them; kept below ``root``, for to read every package's licence takes long."""
    key = digest("third party", program(root), state())
    with Store(root / FILE) as store:
        found = unpacked(store.kept(key, lambda: packed(dict(_made(root)))))
    return ((url, text.encode()) for url, text in found.items())


def _made(root: Path) -> Iterator[tuple[Url, str]]:
    every = components()
    yield SBOM, cyclonedx(every, copied(root / "node_modules")).decode()
    for one in every:
        if one.terms:
            yield terms_url(one), one.terms
