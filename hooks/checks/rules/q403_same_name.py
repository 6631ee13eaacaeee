"""Q403: two entries that a reader cannot tell apart: the same type, name and place.

Two 儿童之家 in two towns are legal. Articles are the same when title,
publisher and date are. A word stands in its vocabulary once.
"""

from collections.abc import Hashable, Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.copies import copies
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry, Vocabulary, VocabularyTerm, fold
from hooks.entries.problem import Finding
from hooks.model import Place, SourceDocument, Target

Scope = Hashable


def check(catalogue: Catalogue) -> Iterator[Finding]:
    seen: dict[tuple[Target, str, Scope], Entry] = {}
    second = copies(catalogue)
    for entry in catalogue.entries:
        if entry in second:
            continue  # Q109 says which is to go
        name = fold(entry.title)
        first = [
            seen.setdefault((entry.target, name, scope), entry)
            for scope in _scopes(catalogue, entry)
        ]
        other = next((one for one in first if one is not entry), None)
        if other:
            yield _duplicate(entry, other)
    for vocabulary in catalogue.vocabularies:
        yield from _words(vocabulary)


def _scopes(catalogue: Catalogue, entry: Entry) -> tuple[Scope, ...]:
    """Within each of these a name may stand once; none where the place is not known."""
    if isinstance(entry.model, SourceDocument):
        return ((entry.model.publisher, entry.model.day),)
    model = entry.model
    if isinstance(model, Place):
        key, is_placed = "上级", model.parent is not None
    else:
        key, is_placed = "地区", bool(getattr(model, "places", getattr(model, "place", None)))
    if is_placed:
        return catalogue.references(entry, key)
    is_led = bool(getattr(model, "leaders", ()))
    return catalogue.places(entry) or (() if is_led else (None,))


def _duplicate(entry: Entry, other: Entry) -> Finding:
    what = f"“{entry.title}”和 {other.path} 类型、名称和地方都一样。"
    remedy = "说的是同一个，就合成一个文件；不是同一个，就用“名称:”写出区别。"
    return Finding(entry.at("名称"), what, remedy)


def _words(vocabulary: Vocabulary) -> Iterator[Finding]:
    seen: dict[str, VocabularyTerm] = {}
    for term in vocabulary.terms:
        first = seen.setdefault(fold(term.name), term)
        if first is not term:
            what = f"词表“{vocabulary.target}”里“{term.name}”写了两次。"
            remedy = f"只留一个；另一个在第 {first.at.span.line} 行。"
            yield Finding(term.at.of(term.name), what, remedy)


RULE = Rule(
    code="Q403",
    title="同一个地方有同名的条目",
    subject=Catalogue,
    check=check,
    why="读者分不出两个页面，数字也可能算两遍。",
)
