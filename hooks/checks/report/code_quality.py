"""The report for GitLab: its code quality format, which it shows at the lines of a merge request."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence

from hooks.entries.problem import Problem, Severity

GRADE = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.HINT: "info"}


def code_quality(problems: Sequence[Problem]) -> str:
    """A JSON list. A fingerprint must not move with the line, and no two may be the same."""
    return json.dumps(list(_records(problems)), ensure_ascii=False, indent=2) + "\n"


def _records(problems: Sequence[Problem]) -> Iterator[dict[str, object]]:
    seen: Counter[tuple[str, ...]] = Counter()
    for problem in problems:
        what = (problem.code, problem.path, problem.what, problem.excerpt)
        seen[what] += 1
        yield {
            "description": f"{problem.what}{problem.why}改法：{problem.remedy}",
            "check_name": problem.code,
            "fingerprint": _digest(*what, str(seen[what])),
            "severity": GRADE[problem.severity],
            "location": {
                "path": problem.path,
                "lines": {"begin": problem.span.line, "end": problem.span.end_line},
            },
        }


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
