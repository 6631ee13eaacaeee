"""Systems of organisations: what the table must hold so that readers can tell them apart."""

import pytest

from hooks.cover import MOTIFS
from hooks.model import System
from hooks.model.system import MASS_ORGANISATIONS


def test_every_system_has_a_letter_of_its_own() -> None:
    letters = [system.letter for system in System]
    assert len(set(letters)) == len(letters)
    assert all(len(letter) == 1 for letter in letters)


@pytest.mark.parametrize("at", [0, 1], ids=["day", "night"])
def test_mass_organisations_are_told_apart_by_colour(at: int) -> None:
    colours = {system.look.colour[at] for system in MASS_ORGANISATIONS}
    assert len(colours) == len(MASS_ORGANISATIONS) >= 6


def test_every_motif_is_one_that_covers_know() -> None:
    assert {system.look.motif for system in System} == set(MOTIFS)
