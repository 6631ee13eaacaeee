"""The rules, one a file: ``q<code>_<reason>.py``; their samples are in ``samples/``.

Those that only pass on what a model reports stand together in ``field_errors.py``.
Nothing is listed by hand: a ``Rule`` at the top of a module in this folder is a rule.
The first digit of its code says where the mistake stands: 1 the file, 2 YAML, 3 keys
and values, 4 references and names, 5 truth and sources, 6 places and privacy, 7 pictures
and links, 8 the site's settings, 9 sign-offs.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from hooks.checks.rule import Rule
from hooks.entries.problem import Problem


def run_rules(*subjects: object) -> tuple[Problem, ...]:
    """Problems of every rule that looks at these kinds of subjects."""
    return tuple(
        problem
        for subject in subjects
        for rule in _rules_of(type(subject).__mro__)
        for problem in rule.problems(subject)
    )


@cache
def all_rules() -> tuple[Rule[Any], ...]:
    """In the order of their codes."""
    modules = [import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__)]
    found = [x for module in modules for x in vars(module).values() if isinstance(x, Rule)]
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def _rules_of(kinds: tuple[type, ...]) -> tuple[Rule[Any], ...]:
    """Those that look at subjects of these kinds, of which each is one of the next."""
    return tuple(rule for kind in kinds for rule in all_rules() if rule.subject is kind)
