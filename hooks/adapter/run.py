"""The run: all that a build or a preview has to remember from one event of MkDocs to the next."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from hooks.adapter.finisher import Finisher, Theme
from hooks.entries.memory import Memory
from hooks.render import Output
from hooks.render.on_demand import OnDemand

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""As WSGI has it."""


@dataclass
class Run:
    """What the events of one process share.

    ``known`` is what was made of each entry's file. ``handed_over`` is what the command line
    rendered: nobody examines or renders again then.
    ``outputs`` are the generated files of the build under way, ``finisher`` finishes pages that
    MkDocs leaves out, ``templates`` are the theme's. A preview makes pages ``on_demand``, in the
    ``theme`` with which MkDocs last read the hand-written pages; ``notice`` stands above every
    page, and ``desk`` answers beside them. MkDocs makes all pages of a preview ``at_first`` where it was not our command that
    started it.
    """

    is_serving: bool = False
    known: Memory | None = None
    handed_over: tuple[Output, ...] | None = None
    outputs: tuple[Output, ...] = ()
    finisher: Finisher | None = None
    templates: Environment | None = None
    on_demand: OnDemand | None = None
    theme: Theme | None = None
    notice: str = ""
    desk: Callable[[str], Application] | None = None
    """Makes the staff's desk, told where the site stands."""
    at_first: bool = False


RUN = Run()
"""The one of this process. MkDocs loads ``events.py`` by its path, as a module that nobody else
can import; this one is shared with the command line."""
