"""The colours of the site, and how well words stand out on them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.model import System
from hooks.model.system import INK
from hooks.render.bundle import OWN

NIGHT = re.compile(r"""\[data-md-color-scheme=["']?slate["']?\]\s*\{""")
COLOUR = re.compile(r"--([a-z0-9-]+):\s*#([0-9a-f]{3}|[0-9a-f]{6})\s*[;}]", re.IGNORECASE)
WHOLE = 6
"""Digits of a colour; three stand for six."""
NEAR_BLACK = 0.04045
"""Up to here sRGB is linear."""

WHITE, BLACK = "#ffffff", "#000000"
BACKGROUNDS = ("paper", "paper-2", "card")
NAMES = {
    "ink": "正文",
    "ink-2": "旁注",
    "accent": "朱：能做的事，要紧的一条线",
    "rule": "线，只作装饰",
    "rule-ctl": "控件的边",
    "open": "正在开放",
}
SYSTEMS = {system.value: system.look for system in System if system.look.colour != INK.colour} | {
    "综合和其他": INK
}


@dataclass(frozen=True)
class Colour:
    """A colour by day and by night, each on the paper of its time; ``name`` as style sheets say."""

    name: str
    use: str
    day: str
    night: str
    day_paper: str
    night_paper: str

    @property
    def day_contrast(self) -> float:
        """To one; WCAG asks for 4.5 where it is text."""
        return contrast(self.day, self.day_paper)

    @property
    def night_contrast(self) -> float:
        """To one."""
        return contrast(self.night, self.night_paper)


def site_colours() -> tuple[Colour, ...]:
    """Those of the site's own style sheet."""
    return tuple(colours((OWN / "tokens.css").read_text("utf-8")))


def colours(css: str) -> Iterator[Colour]:
    """All that stands on a background: those of ``css`` (tokens.css), and those of the systems.

    What the style sheet says in another way than by hexadecimal digits is not among them.
    """
    light, dark = _day_and_night(css)
    papers = light.get("paper", WHITE), dark.get("paper", BLACK)
    for name, use in NAMES.items():
        if name in light and name in dark:
            yield Colour(f"--{name}", use, light[name], dark[name], *papers)
    for name, look in SYSTEMS.items():
        yield Colour(f"data-system={name}", name, *look.colour, *papers)


def backgrounds(css: str) -> tuple[dict[str, str], dict[str, str]]:
    """What words stand on, by day and by night."""
    light, dark = _day_and_night(css)
    return {name: light[name] for name in BACKGROUNDS}, {name: dark[name] for name in BACKGROUNDS}


def _day_and_night(css: str) -> tuple[dict[str, str], dict[str, str]]:
    day, night = (*NIGHT.split(css, 1), "")[:2]
    return dict(_defined(day)), dict(_defined(night))


def _defined(css: str) -> Iterator[tuple[str, str]]:
    for name, digits in COLOUR.findall(css):
        whole = digits if len(digits) == WHOLE else "".join(digit * 2 for digit in digits)
        yield name.lower(), f"#{whole.lower()}"


def contrast(one: str, other: str) -> float:
    """Of two colours such as ``#fbf9f4``, 1 to 21: WCAG 2.2, "contrast ratio"."""
    lower, higher = sorted((_luminance(one), _luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2.2, "relative luminance"."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= NEAR_BLACK else ((part + 0.055) / 1.055) ** 2.4
