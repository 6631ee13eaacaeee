"""``python -m tests.demo FOLDER``: the demonstration's projects, for ``make demo``.

In ``FOLDER`` stands a county, below it two neighbours and the hub of all three.
"""

import argparse
from pathlib import Path

from tests.demo.county import LEAST, MOST, VENUES
from tests.demo.project import hub, project
from tests.demo.words import COUNTIES

NEIGHBOURS, HUB = (("neighbour-1", 1), ("neighbour-2", 2)), "hub"

parser = argparse.ArgumentParser(prog="make demo", add_help=False)
parser.add_argument("folder", type=Path)
parser.add_argument("--venues", type=int, default=VENUES)
arguments = parser.parse_args()
if not LEAST <= arguments.venues <= MOST:
    parser.error(f"阵地的个数要在 {LEAST} 到 {MOST} 之间。")
try:
    project(arguments.folder, arguments.venues)
    sites = {f"{COUNTIES[0]}县": arguments.folder / "site"}
    for name, number in NEIGHBOURS:
        project(arguments.folder / name, LEAST, number)
        sites[f"{COUNTIES[number]}县"] = arguments.folder / name / "site"
    hub(arguments.folder / HUB, sites)
except FileExistsError as taken:
    parser.error(str(taken))
