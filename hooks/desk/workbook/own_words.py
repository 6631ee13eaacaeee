"""Own words: what an office calls the columns of its tables, kept in ``brands/词表/表头.yml``.

A table of another shape is read by them; they are asked for once and shared with the entries.
"""

from collections.abc import Iterator, Mapping

from hooks.catalogue import Catalogue
from hooks.desk.workbook.heading import plain_heading
from hooks.desk.workbook.sheet import sheets
from hooks.model import Target
from hooks.model.target import ENTRIES_FOLDER
from hooks.model.vocabulary import Headings

PATH = f"{ENTRIES_FOLDER}/词表/{Target.HEADING.value}.yml"
IGNORED = "不导入"
"""In place of a column: it is known, and left out on purpose."""
BETWEEN = "="

OwnWords = Mapping[tuple[str, str], str]
"""The title of a sheet of ours and a heading of theirs, both as they are compared → ours."""


def own_words(catalogue: Catalogue) -> OwnWords:
    """All that the vocabulary says."""
    return {
        (term.model.name, plain_heading(theirs)): plain_heading(ours)
        for term in catalogue.terms(Target.HEADING).values()
        if isinstance(term.model, Headings)
        for theirs, ours in _pairs(term.model)
    }


def misunderstood(catalogue: Catalogue) -> Iterator[str]:
    """What the vocabulary says of sheets and columns that there are not."""
    known = {sheet.title: {*sheet.by_heading, IGNORED} for sheet in sheets()}
    for term in catalogue.terms(Target.HEADING).values():
        assert isinstance(term.model, Headings)  # noqa: S101 - of this vocabulary
        title = term.model.name
        if title not in known:
            yield f"{PATH}：没有叫“{title}”的工作表。"
            continue
        right = [pair for pair in _pairs(term.model) if plain_heading(pair[1]) in known[title]]
        if len(right) < len(term.model.pairs):
            yield f"{PATH}：“{title}”的对应里有 {len(term.model.pairs) - len(right)} 条看不懂，写成 详细地址 = 地址。"


def with_pairs(text: str, title: str, pairs: Mapping[str, str]) -> str:
    """The vocabulary's text with these pairs of one sheet behind those that it has."""
    lines = [f"    - {theirs} {BETWEEN} {ours}" for theirs, ours in pairs.items()]
    before = text.splitlines()
    start = next((n for n, line in enumerate(before) if line.strip() == f"- 工作表: {title}"), None)
    if start is None:
        return "\n".join([*before, f"- 工作表: {title}", "  对应:", *lines, ""])
    end = start + 1
    while end < len(before) and (before[end].startswith(" ") or not before[end].strip()):
        end += 1
    head = [] if any(line.strip() == "对应:" for line in before[start:end]) else ["  对应:"]
    return "\n".join([*before[:end], *head, *lines, *before[end:], ""])


def _pairs(headings: Headings) -> Iterator[tuple[str, str]]:
    for pair in headings.pairs:
        theirs, between, ours = pair.replace("＝", BETWEEN).partition(BETWEEN)
        if between and theirs.strip() and ours.strip():
            yield theirs.strip(), ours.strip()
