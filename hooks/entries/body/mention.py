"""Mentions: what a body links to, shows, or had to lose, with its place in the file."""

from dataclasses import dataclass

from hooks.entries.problem import Location


@dataclass(frozen=True)
class Mention:
    """A link, a picture, or something that was taken out, with its place in the file.

    ``target`` is the address as it was meant: a percent-encoded path is decoded.
    """

    target: str
    text: str
    at: Location
