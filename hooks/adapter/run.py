"""The run: all that a build or a preview has to remember from one event of MkDocs to the next."""

from dataclasses import dataclass, field
from typing import NoReturn

from jinja2 import Environment
from tqdm import tqdm

from hooks.adapter.watch import FileState
from hooks.render import Output

tqdm.monitor_interval = 0  # no thread beside the build: workers are copies of one that is alone


@dataclass
class Run:
    """What the events of one process share.

    ``handed_over`` is what the command line rendered: nobody examines or renders again then.
    ``outputs`` are the generated files of the build under way, ``bar`` its progress. Of a
    preview, ``notice`` stands above every page; ``served`` are the generated files in its
    folder, ``around`` is the state of all else that pages rest on, ``templates`` are the theme's.
    """

    is_serving: bool = False
    handed_over: tuple[Output, ...] | None = None
    outputs: tuple[Output, ...] = ()
    bar: "tqdm[NoReturn]" = field(default_factory=lambda: tqdm(disable=True))
    notice: str = ""
    served: dict[str, bytes] = field(default_factory=dict)
    around: dict[str, FileState] = field(default_factory=dict)
    templates: Environment | None = None


RUN = Run()
"""The one of this process. MkDocs loads ``events.py`` by its path, as a module that nobody else
can import; this one is shared with the command line."""
