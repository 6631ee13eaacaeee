"""Records: what is kept of an entry's file beside its text, as JSON.

The keys as they were typed, of which the model is made again; what the body links to and
shows; the problems. No nodes: where a key stands is asked for only where something is wrong
with it. And nothing in Python's own format, which does what whoever wrote it wants.
"""

import json
from collections.abc import Iterable

from hooks.entries.body import Body, Mention
from hooks.entries.entry import Entry
from hooks.entries.problem import Location, Problem, Severity, Source, Span
from hooks.entries.read import RawFile
from hooks.entries.shape import Shaped
from hooks.model import Target

Json = list[object]


def recorded(shaped: Shaped) -> bytes:
    """What an entry's file was shaped to, without its text."""
    entry = _entry(shaped.value) if isinstance(shaped.value, Entry) else None
    problems = [_problem(problem) for problem in shaped.problems]
    return json.dumps([entry, problems], separators=(",", ":")).encode()


def shaped_from(record: bytes, file: RawFile) -> Shaped:
    """What ``recorded`` was given, for the file that it was made of."""
    entry, problems = json.loads(record)
    return Shaped(
        _entry_from(file.source, *entry) if entry else None,
        tuple(_problem_from(file.path, *problem) for problem in problems),
    )


def _entry(entry: Entry) -> Json:
    body = entry.body
    sorts = (body.links, body.pictures, body.removed)
    mentions = [[[m.target, m.text, m.at.span] for m in sort] for sort in sorts]
    return [entry.target, entry.written, entry.body_line, *mentions]


def _entry_from(
    source: Source,
    target: str,
    written: dict[str, object],
    body_line: int,
    *mentions: list[tuple[str, str, list[int]]],
) -> Entry:
    entry = Entry(Target(target), source, written, body_line)
    links, pictures, removed = (
        tuple(_mention_from(source, *mention) for mention in sort) if sort else ()
        for sort in mentions
    )
    vars(entry)["body"] = Body(source, body_line, links, pictures, removed)  # a cached_property
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
