"""``python -m tests.demo FOLDER``: the demonstration's project, for ``make demo``."""

import argparse
from pathlib import Path

from tests.demo.county import LEAST, MOST, VENUES
from tests.demo.project import project

parser = argparse.ArgumentParser(prog="make demo", add_help=False)
parser.add_argument("folder", type=Path)
parser.add_argument("--venues", type=int, default=VENUES)
arguments = parser.parse_args()
if not LEAST <= arguments.venues <= MOST:
    parser.error(f"阵地的个数要在 {LEAST} 到 {MOST} 之间。")
try:
    project(arguments.folder, arguments.venues)
except FileExistsError as taken:
    parser.error(str(taken))
