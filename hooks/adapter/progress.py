"""The progress of a build: a bar on a terminal, silence elsewhere (the command line says lines)."""

import sys
from typing import Any

from tqdm import tqdm


class _Bar:
    """The bar of the build under way, if anyone watches."""

    current: Any = None


def start(total: int) -> None:
    """Begin to count up to ``total`` pages."""
    stop()
    if sys.stderr.isatty():
        _Bar.current = tqdm(total=total, desc="生成网页", unit="页", leave=False)


def step() -> None:
    """One page is done."""
    if _Bar.current is not None:
        _Bar.current.update()


def stop() -> None:
    """Take the bar away."""
    if _Bar.current is not None:
        _Bar.current.close()
        _Bar.current = None
