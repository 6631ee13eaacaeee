"""Redirects: an address once printed on a QR code leads on for ever."""

from hooks.render.templates import render_template
from hooks.view.parts.address import relative
from hooks.view.parts.anchor import Url


def redirect(old: Url, new: Url, title: str) -> str:
    """A page that sends the reader on, with a link for where that does not work."""
    return render_template("redirect.html.jinja", destination=relative(old, new), title=title)
