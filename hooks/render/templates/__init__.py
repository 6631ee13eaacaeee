"""Templates: the one place where Jinja is set up. Fields are escaped where they are placed."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


def render_template(name: str, **values: object) -> str:
    """A template of ``hooks/render/templates`` with these values; an unknown name in it is a bug."""
    return _environment().get_template(name).render(**values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("hooks.render.templates", ""),
        autoescape=True,
        auto_reload=False,  # it would look at the file at every page
        undefined=StrictUndefined,
        trim_blocks=True,
    )
