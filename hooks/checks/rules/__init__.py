"""The rules, one a file: ``q<code>_<reason>.py``, each with one ``RULE``.

Nothing is listed by hand: a new file in this folder is a new rule. The first
digit says where the mistake stands: 1 the file, 2 YAML, 3 keys and values,
4 references and names, 5 truth and sources, 6 places and privacy, 7 pictures
and links, 8 the site's settings.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from hooks.checks.rule import Rule
from hooks.entries.problem import Problem


@cache
def every() -> tuple[Rule[Any], ...]:
    """All rules, in the order of their codes."""
    names = sorted(info.name for info in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").RULE for name in names)


def run_rules(subject: object) -> tuple[Problem, ...]:
    """Problems of every rule that looks at this kind of subject."""
    return tuple(
        problem
        for rule in every()
        if isinstance(subject, rule.subject)
        for problem in rule.problems(subject)
    )
