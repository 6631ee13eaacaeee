"""MkDocs' hook that takes the time: all of rendering, and the theme's search within it.

Rendering begins when all files are known and ends with the last page, before and after which this
project's own stages and the search index stand.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

FIRST = 100
SEARCH = ("page_context", "post_build")  # where the theme's search gathers, and where it writes
SECONDS = "seconds.json"
taken = {"search": 0.0, "render": 0.0}


def on_config(config: MkDocsConfig) -> None:
    """Every call of the theme's search is timed from here on."""
    for event in SEARCH:
        methods = config.plugins.events[event]
        methods[:] = [_timed(one) if _is_search(one) else one for one in methods]


@event_priority(-FIRST)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG001
    taken["render"] = -time.monotonic()
    return files


def on_post_build(*, config: MkDocsConfig) -> None:
    """The last of the plugins: what the search took to write its index is no rendering."""
    taken["render"] += time.monotonic() - taken["search"]
    Path(config.config_file_path).with_name(SECONDS).write_text(json.dumps(taken), "utf-8")


def _is_search(method: Callable[..., Any]) -> bool:
    return type(getattr(method, "__self__", None)).__name__ == "SearchPlugin"


def _timed(method: Callable[..., Any]) -> Callable[..., Any]:
    def run(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
        began = time.monotonic()
        try:
            return method(*arguments, **named)
        finally:
            taken["search"] += time.monotonic() - began

    return run
