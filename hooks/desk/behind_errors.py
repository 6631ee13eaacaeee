"""What hides behind errors: of a file that cannot be read, what would be told once it can be.

A colon of the wrong width hides a wrong word, and that a name that nobody knows: whoever mends one
thing at a time is told three times. So such a file is judged once more as if it were mended: what
is certain is changed, the line of any other error makes way for a right value of another entry.
What is told then must stand on a line that nobody touched, and be true of that line alone.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from hooks.catalogue import Catalogue
from hooks.checks.fix import fixed
from hooks.checks.personal_number import masked_line
from hooks.desk.as_if_written import Examine
from hooks.entries.front_matter import FrontMatter, front_matter
from hooks.entries.problem import Problem, Source, Span, errors
from hooks.entries.read import RawFile
from hooks.entries.shape import Shaped
from hooks.model import ENTRIES
from hooks.model.base import keys
from hooks.model.target import target_of
from hooks.pipeline import Examined, shaped

ROUNDS = 6
MOST = 50
"""Files: where more cannot be read, something else is wrong."""
BEFORE_JOIN = "Q400"
MISSING = "Q302"
OF_ONE_LINE = re.compile(
    r"Q(?:401|402|406|409|508|509|510|520|521|522|523|530|601|602|603|607|611|7\d\d)"
)
"""Rules on joined entries that judge a line, or a body, whatever else stands in the file."""
TOP_KEY = re.compile(r"([^\s#:：-][^:：]*?)\s*[:：]")


@dataclass
class _Attempt:
    """A file as if it were mended; ``touched`` are the lines that are not its own any more."""

    source: Source
    lines: list[str]
    touched: set[int] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    """Keys whose lines were touched."""
    added: int = 0
    first_added: int = 0
    """Lines that stand behind the others of the front matter: how many, and the first."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def data(self) -> bytes:
        return self.text.encode("utf-8", "replace")


def behind_errors(
    among: Iterable[RawFile], examined: Examined, examine: Examine, most: int = MOST
) -> tuple[Problem, ...]:
    """Further problems of those files that could not be read, sorted by place.

    ``examine`` examines the project with other bytes in some files; where more than ``most`` files
    cannot be read, nothing is looked for.
    """
    broken = examined.catalogue.broken
    files = [file for file in among if file.path in broken and target_of(file.path) in ENTRIES]
    if not 0 < len(files) <= most:
        return ()
    attempts = {file.path: _attempt(file, examined.catalogue) for file in files}
    readable = {path: one for path, (one, is_read) in attempts.items() if is_read}
    again = examine({path: one.data for path, one in readable.items()}) if readable else None
    later = again.problems if again else ()
    known = {(p.path, p.span.line, p.code) for p in examined.problems}
    found = [
        problem
        for path, (one, _) in attempts.items()
        for problem in (*one.problems, *_of_one_line(one, path, later))
        if (path, problem.span.line, problem.code) not in known
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: problem.order))


def _of_one_line(one: _Attempt, path: str, problems: tuple[Problem, ...]) -> Iterator[Problem]:
    own = (p for p in problems if p.path == path and OF_ONE_LINE.fullmatch(p.code))
    return (found for problem in own for found in _untouched(one, problem))


def _attempt(file: RawFile, catalogue: Catalogue) -> tuple[_Attempt, bool]:
    """The file as if it were mended, and whether it can be read now."""
    one = _Attempt(file.source, list(file.source.lines))
    for _ in range(ROUNDS):
        found = _judged(one)
        if found.value is not None:
            return one, True
        new = [problem for problem in found.problems if problem.code < BEFORE_JOIN]
        one.problems += (own for problem in new for own in _untouched(one, problem))
        if not _mend(one, errors(found.problems), catalogue):
            break
    return one, False


def _judged(one: _Attempt) -> Shaped:
    return shaped(RawFile(one.source.path, one.data))


def _mend(one: _Attempt, wrong: tuple[Problem, ...], catalogue: Catalogue) -> bool:
    """What is certain first; else every wrong line makes way. False where nothing is left to do."""
    certain = [problem for problem in wrong if problem.fix is not None]
    before = list(one.lines)
    if certain:
        one.lines = fixed(one.text, one.source.path, certain).split("\n")
        return one.lines != before
    front = front_matter(Source(one.source.path, one.text))
    for line in {problem.span.line for problem in wrong}:
        if front.first <= line <= front.last and line not in one.touched:
            _replace(one, line, front, catalogue)
    if one.lines == before:
        _add_missing(one, front, catalogue)
    return one.lines != before


def _replace(one: _Attempt, line: int, front: FrontMatter, catalogue: Catalogue) -> None:
    """The key in whose lines this one stands, with another entry's value; no line moves."""
    numbers = range(front.first, front.last + 1)
    begins = [number for number in numbers if TOP_KEY.match(one.lines[number - 1])]
    start = max((number for number in begins if number <= line), default=line)
    end = min((number for number in begins if number > line), default=front.last + 1)
    written = TOP_KEY.match(one.lines[start - 1])
    key = written[1].strip("\"'“”") if written else ""
    value = "" if key in one.keys else _right(one, key, catalogue)
    one.lines[start - 1 : end - 1] = [value, *([""] * (end - 1 - start))]
    one.touched.update(range(start, end))
    one.keys.add(key)


def _add_missing(one: _Attempt, front: FrontMatter, catalogue: Catalogue) -> None:
    """The keys that the type requires and nobody wrote, behind all others."""
    target = target_of(one.source.path)
    wanted = keys(ENTRIES[target]).items() if target else ()
    there = {found[1] for line in one.lines if (found := TOP_KEY.match(line))}
    added = [
        line
        for key, field in wanted
        if field.is_required() and key not in there and (line := _right(one, key, catalogue))
    ]
    one.lines[front.last : front.last] = added
    one.first_added = one.first_added or front.last + 1
    one.added += len(added)
    one.keys.update(key for key, _ in wanted if key not in there)


def _right(one: _Attempt, key: str, catalogue: Catalogue) -> str:
    """A line with a value of this key that another entry of the type has; nothing where none has."""
    target = target_of(one.source.path)
    others = (entry.written.get(key) for entry in catalogue.of(target) if target) if target else ()
    value = next(filter(None, others), None)
    return f"{key}: {json.dumps(value, ensure_ascii=False)}" if value else ""


def _untouched(one: _Attempt, problem: Problem) -> Iterator[Problem]:
    """The problem at its place in the file as it is; none where the line is not the file's own."""
    line = problem.span.line
    if one.added and line >= one.first_added:
        line -= one.added
        if line < one.first_added:
            return
    if line in one.touched or (problem.code == MISSING and _is_ours(one, problem.what)):
        return
    yield replace(
        problem,
        span=_span(one.source.line(line), line, problem),
        excerpt=masked_line(one.source, line),
        fix=None,
    )


def _is_ours(one: _Attempt, words: str) -> bool:
    """Whether a key is missing because its line made way, or one that may have been meant for it."""
    target = target_of(one.source.path)
    known = keys(ENTRIES[target]) if target else ()
    return any(key not in known or f"“{key}”" in words for key in one.keys)


def _span(written: str, line: int, problem: Problem) -> Span:
    """The same words in the line as it was typed, else all of it."""
    first, last = problem.span.column - 1, problem.span.end_column - 1
    words = problem.excerpt[first:last] if problem.span.end_line == problem.span.line else ""
    at = written.find(words) if words else -1
    return (
        Span.of_line(line, at, at + len(words)) if at >= 0 else Span.of_line(line, 0, len(written))
    )
