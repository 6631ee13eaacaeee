"""The colours of the systems of organisations as a style sheet, drawn from their table."""

from hooks.model import System
from hooks.model.system import INK, LIGHTER_INK, UNSTATED, Look


def system_style() -> str:
    """A rule for each value of ``data-system``; tokens.css and home.css choose by day and night."""
    looks = {system.value: system.look for system in System} | {UNSTATED: LIGHTER_INK}
    own = {f'[data-system="{name}"]': look for name, look in looks.items() if look != INK}
    return "".join(
        _rule(selector, look) for selector, look in ({"[data-system]": INK} | own).items()
    )


def _rule(selector: str, look: Look) -> str:
    colours = {"system": look.colour, "bar": look.bars}
    named = (
        f"--{name}-day: {day}; --{name}-night: {night};" for name, (day, night) in colours.items()
    )
    return f"{selector} {{ {' '.join(named)} }}\n"
