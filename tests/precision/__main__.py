"""``python -m tests.precision``: the table; ``--all`` prints every false alarm and every miss too."""

import sys

from hooks.checks.report import text as report
from tests.precision.correct import correct
from tests.precision.planted import MISTAKES
from tests.precision.table import missed, problems, rows, text

sys.stdout.write(text(list(rows())))
if "--all" in sys.argv:
    sys.stdout.write(report(problems(correct())))
    for code in MISTAKES:
        sys.stdout.write("".join(f"\n{code} 没有找到：\n{each}" for each in missed(code)))
