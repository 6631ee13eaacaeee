"""Progress of long work: a bar on a terminal, a line where nobody watches."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm

Result = TypeVar("Result")

# No thread beside the work: workers are copies of a process that is alone.
tqdm.monitor_interval = 0


def progress(title: str, results: Iterator[Result], total: int) -> Iterable[Result]:
    """Pass the results on, and show how many there are."""
    if sys.stderr.isatty():
        return tqdm(results, desc=title, total=total, unit="个", leave=False)
    sys.stdout.write(f"  {title}……\n")
    sys.stdout.flush()
    return results
