"""The run: all that a build or a preview has to remember from one event of MkDocs to the next."""

from dataclasses import dataclass, field

from jinja2 import Environment

from hooks.adapter.finisher import Finisher
from hooks.adapter.watch import FileState
from hooks.entries.memory import Memory
from hooks.render import Output


@dataclass
class Run:
    """What the events of one process share.

    ``known`` is what was made of each entry's file. ``handed_over`` is what the command line rendered: nobody examines or renders again then.
    ``outputs`` are the generated files of the build under way, ``finisher`` finishes pages that
    MkDocs leaves out, ``templates`` are the theme's. Of a preview, ``notice`` stands above every
    page; ``served`` are the generated files in its folder, ``around`` is the state of all else
    that pages rest on.
    """

    is_serving: bool = False
    known: Memory | None = None
    handed_over: tuple[Output, ...] | None = None
    outputs: tuple[Output, ...] = ()
    finisher: Finisher | None = None
    notice: str = ""
    served: dict[str, bytes] = field(default_factory=dict)
    around: dict[str, FileState] = field(default_factory=dict)
    templates: Environment | None = None


RUN = Run()
"""The one of this process. MkDocs loads ``events.py`` by its path, as a module that nobody else
can import; this one is shared with the command line."""
