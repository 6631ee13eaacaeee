"""What the check says of a draft before it is written, as if its file stood there already."""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.desk.as_if_written import Examine, new_problems
from hooks.desk.drafting.draft import Draft
from hooks.desk.edited_entry import edited
from hooks.entries.problem import Problem, Severity
from hooks.model import ENTRIES, Target
from hooks.model.base import keys
from hooks.model.form import choices
from hooks.model.target import target_of
from hooks.pipeline import Examined

MISSING, NO_PICTURE = "Q302", "Q701"
PRIVATE = ("Q62", "Q63", "Q604", "Q606")
ANY_TEXT = "一句话。"


@dataclass(frozen=True)
class Findings:
    """What of a draft is private, what else is wrong, and which required keys have nothing yet."""

    private: tuple[Problem, ...]
    others: tuple[Problem, ...]
    missing: tuple[str, ...]


def judged(draft: Draft, before: Examined, examine: Examine) -> Findings:
    """All that is found; behind missing keys, too, which would hide an entry from most rules."""
    target = Target(target_of(draft.path) or "")
    after = examine(draft.texts)
    found = list(_own(draft, before, after))
    missing = tuple(_missing(draft, target))
    if draft.path in after.catalogue.broken:
        filled = {key: _any(before.catalogue, target, key) for key in missing}
        text = edited(draft.path, draft.texts[draft.path].decode(), filled)
        again = examine({**draft.texts, draft.path: text.encode()})
        seen = {(problem.code, problem.what) for problem in found}
        more = (p for p in _own(draft, before, again) if (p.code, p.what) not in seen)
        found += [p for p in more if not any(f"“{key}”" in p.what for key in missing)]
    told = [p for p in found if p.code not in {MISSING, NO_PICTURE}]
    private = tuple(p for p in told if p.code.startswith(PRIVATE))
    others = (p for p in told if p not in private and p.severity is not Severity.HINT)
    return Findings(private, tuple(others), missing)


def _own(draft: Draft, before: Examined, after: Examined) -> Iterator[Problem]:
    """What is new since before, in the draft's own files."""
    return (problem for problem in new_problems(before, after) if problem.path in draft.texts)


def _missing(draft: Draft, target: Target) -> Iterator[str]:
    head = draft.texts[draft.path].decode().split("\n---\n", 1)[0]
    for key, field in keys(ENTRIES[target]).items():
        if field.is_required() and f"\n{key}:" not in head:
            yield key


def _any(catalogue: Catalogue, target: Target, key: str) -> str:
    """A right value for a key that has none, so that the rest can be judged."""
    field = keys(ENTRIES[target])[key]
    if offered := choices(field):
        return offered[0]
    others = (str(entry.written.get(key) or "") for entry in catalogue.of(target))
    return next(filter(None, others), ANY_TEXT)
