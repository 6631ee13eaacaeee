"""Records: what is kept of an entry's file beside its text, as JSON.

The keys as they were typed, of which the model is made again; what the body links to and
shows; the problems. No nodes: where a key stands is asked for only where something is wrong
with it. And nothing in Python's own format, which does what whoever wrote it wants.
"""

import json
from collections.abc import Iterable, Iterator

from hooks.entries.body import Body, Mention
from hooks.entries.entry import Entry
from hooks.entries.problem import Location, Problem, Severity, Source, Span
from hooks.entries.read import RawFile
from hooks.entries.shape import Shaped
from hooks.model import Target

Json = list[object]


def record_of(shaped: Shaped) -> str:
    """What an entry's file was shaped to, without its text."""
    entry = _entry(shaped.value) if isinstance(shaped.value, Entry) else None
    problems = [_problem(problem) for problem in shaped.problems]
    return json.dumps([entry, problems], separators=(",", ":"))


def joined(records: Iterable[str]) -> bytes:
    """Records of several files as one."""
    return f"[{','.join(records)}]".encode()


def shaped_in(content: bytes, files: Iterable[RawFile]) -> Iterator[Shaped]:
    """What the ``joined`` records were made of, for the files of then."""
    for file, (entry, problems) in zip(files, json.loads(content), strict=True):
        yield Shaped(
            _entry_from(file.source, *entry) if entry else None,
            tuple([_problem_from(file.path, *problem) for problem in problems]),
        )


def record_of_problems(problems: Iterable[Problem]) -> bytes:
    """What is wrong with a text that is no entry."""
    return json.dumps([*map(_problem, problems)], separators=(",", ":")).encode()


def problems_in(content: bytes, path: str) -> tuple[Problem, ...]:
    """The same, from its record."""
    return tuple([_problem_from(path, *problem) for problem in json.loads(content)])


def _entry(entry: Entry) -> Json:
    body = entry.body
    sorts = (body.links, body.pictures, body.removed, body.leftovers)
    mentions = [[[m.target, m.text, m.at.span] for m in sort] for sort in sorts if any(sorts)]
    return [entry.target, entry.written, entry.body_line, body.may_count, *mentions]


def _entry_from(
    source: Source,
    target: str,
    written: dict[str, object],
    body_line: int,
    may_count: bool,  # noqa: FBT001 - as it stands in the record
    *mentions: list[tuple[str, str, list[int]]],
) -> Entry:
    entry = Entry(Target(target), source, written, body_line)
    found = [tuple([_mention_from(source, *one) for one in sort]) for sort in mentions]
    vars(entry)["body"] = Body(source, body_line, may_count, *found)  # a cached_property
    return entry


def _mention_from(source: Source, target: str, text: str, span: Iterable[int]) -> Mention:
    return Mention(target, text, Location(source, Span(*span)))


def _problem(problem: Problem) -> Json:
    words = (problem.what, problem.why, problem.remedy, problem.excerpt)
    return [problem.span, problem.code, problem.severity, *words, problem.fix]


def _problem_from(  # noqa: PLR0913, PLR0917 - as they stand in the record
    path: str,
    span: Iterable[int],
    code: str,
    severity: str,
    what: str,
    why: str,
    remedy: str,
    excerpt: str,
    fix: str | None,
) -> Problem:
    place = Span(*span)
    return Problem(path, place, code, Severity(severity), what, why, remedy, excerpt, fix)
