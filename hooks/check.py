"""Check: the rules that need the whole site, run over the joined catalogue."""

from hooks import rules
from hooks.catalogue import Catalogue
from hooks.problem import Problem


def check(catalogue: Catalogue) -> tuple[Problem, ...]:
    """Problems of all rules about the catalogue as a whole."""
    return rules.broken(catalogue)
