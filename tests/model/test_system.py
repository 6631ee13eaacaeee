"""Systems of organisations: what the table must hold so that readers can tell them apart."""

import pytest

from hooks.cover import MOTIFS
from hooks.model import System
from hooks.model.system import MASS_ORGANISATIONS


def test_every_system_has_a_character_of_its_own() -> None:
    chars = [system.seal_char for system in System]
    assert len(set(chars)) == len(chars)
    assert all(len(char) == 1 for char in chars)


@pytest.mark.parametrize("at", [0, 1], ids=["day", "night"])
def test_mass_organisations_are_told_apart_by_colour(at: int) -> None:
    colours = {system.look.colour[at] for system in MASS_ORGANISATIONS}
    assert len(colours) == len(MASS_ORGANISATIONS) >= 6


def test_every_motif_is_one_that_covers_know() -> None:
    assert {system.look.motif for system in System} == set(MOTIFS)
