"""Redirects: an address once printed on a QR code leads on for ever."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from hooks.view.address import relative
from hooks.view.section import Url


def redirect(old: Url, new: Url, title: str) -> str:
    """A page that sends the reader on, with a link for where that does not work."""
    template = _environment().get_template("redirect.html.jinja")
    return template.render(goal=relative(old, new), title=title)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("hooks", "templates"), autoescape=True, undefined=StrictUndefined
    )
