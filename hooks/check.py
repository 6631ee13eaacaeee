"""Check: the rules that need the whole site, run over the joined catalogue."""

from hooks.catalogue import Catalogue
from hooks.problem import Problem
from hooks.rule import Judge


def check(catalogue: Catalogue, judge: Judge) -> tuple[Problem, ...]:
    """Problems of all rules about the catalogue as a whole."""
    return judge(catalogue)
