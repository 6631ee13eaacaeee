"""Judging what nobody has written yet: the project with other bytes in some of its files."""

from collections.abc import Callable, Mapping

from hooks.entries.problem import Problem
from hooks.pipeline import Examined

Examine = Callable[[Mapping[str, bytes]], Examined]
"""Examines the project, with other bytes in some files."""


def new_problems(before: Examined, after: Examined) -> list[Problem]:
    """What was not wrong before: old mistakes keep nobody from taking in what is right."""
    known = {(problem.path, problem.code, problem.what) for problem in before.problems}
    return [p for p in after.problems if (p.path, p.code, p.what) not in known]
