"""The project's test queries, with the addresses of the pages that should answer them."""

import json
from dataclasses import dataclass
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import apart
from hooks.entries.entry import steps_of
from hooks.model import Target
from hooks.view.parts.address import place_of, url_of

FILE = Path(__file__).resolve().parents[2] / "tests" / "search" / "queries.json"
ABSENT = frozenset({"absent", "absent-partly"})


@dataclass(frozen=True)
class Query:
    """What is typed, of which kind, and the addresses any of which is right."""

    text: str
    kind: str
    urls: frozenset[str]

    @property
    def is_scored(self) -> bool:
        """Some page is right for it: 村 and 工会 have no right first page."""
        return bool(self.urls) and self.kind not in ABSENT

    @property
    def is_known(self) -> bool:
        """It is known what is right for it: some pages, or none."""
        return self.is_scored or self.kind in ABSENT

    @property
    def tight(self) -> str:
        """Without spaces."""
        return "".join(self.text.split())


def queries(real: Catalogue) -> tuple[Query, ...]:
    """All of them; LookupError where one names a page that does not exist, or not one alone."""
    rows = json.loads(FILE.read_text("utf-8"))
    shown = apart(real)
    return tuple(
        Query(row["query"], row["kind"], frozenset(_url(shown, page) for page in row["pages"]))
        for row in rows
    )


def _url(shown: Catalogue, page: str) -> str:
    """``page`` is a type's folder, as many further folders as make it unique, and the file's stem."""
    sort, *last = page.split("/")
    if sort == Target.THEME.value:
        return url_of(shown.terms(Target.THEME)[page.removeprefix(f"{sort}/")])
    steps = steps_of(f"brands/{sort}/{'/'.join(last)}.md")
    found = [
        place_of(shown, entry)
        for entry in (*shown.entries, *shown.homes)
        if entry.path.startswith(f"brands/{sort}/") and entry.steps[-len(steps) :] == steps
    ]
    if len(found) != 1:
        raise LookupError(f"{page}: {len(found)}")
    return found[0]
