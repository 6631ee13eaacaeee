"""Templates: the one place where Jinja is set up. Fields are escaped where they are placed."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Context

from hooks.render.templates.compiled import CompiledTemplates
from hooks.render.templates.unbroken import unbroken

FUNCTIONS = (
    "relative",
    "page_data",
    "is_live",
    "static_maps",
    "plot",
    "seal_char",
    "phrases",
    "colours",
    "board_drawing",
    "draw_band",
)
"""What the macros of all templates call. As globals, they spare Jinja to set up every macro anew
for each page; they do what is given for the page that is being rendered."""


class DirectContext(Context):
    """Calls what a template calls, and no more.

    Jinja asks at each call, in Python, whether the context is wanted too; nothing of ours wants it.
    """

    def call(
        self,
        function: Callable[..., object],
        /,
        *arguments: object,
        _loop_vars: Mapping[str, object] | None = None,
        _block_vars: Mapping[str, object] | None = None,
        **named: object,
    ) -> object:
        """What ``function`` returns, called with these."""
        return function(*arguments, **named)


_given: ContextVar[Mapping[str, Any]] = ContextVar("given")


def render_template(name: str, **values: object) -> str:
    """A template of ``hooks/render/templates`` with these values; an unknown name in it is a bug."""
    token = _given.set(values)
    try:
        return _environment().get_template(name).render(**values)
    finally:
        _given.reset(token)


def load_templates() -> None:
    """Compile all templates here, not again in every worker."""
    for name in _environment().list_templates(extensions=["jinja"]):
        _environment().get_template(name)


def _call(function: str, *arguments: object) -> object:
    found: Callable[..., object] = _given.get()[function]
    return found(*arguments)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("hooks.render.templates", ""),
        autoescape=True,
        auto_reload=False,  # it would look at the file at every page
        undefined=StrictUndefined,
        trim_blocks=True,
        bytecode_cache=CompiledTemplates(),
    )
    environment.context_class = DirectContext
    environment.filters["unbroken"] = unbroken
    environment.globals.update({name: partial(_call, name) for name in FUNCTIONS})
    return environment
