"""Early: what rests on no entry, made and kept while the entries are being read."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from hooks.model import Settings
from hooks.model.scalar.day import Day
from hooks.render.kept_bundles import kept_bundles
from hooks.render.published_picture import Read, picture_by_hand
from hooks.render.third_party import third_party_files


def prepare(
    root: Path, settings: Settings, today: Day, pictures: Iterable[str], read: Read
) -> None:
    """Keep it below ``root``; ``pictures`` are paths of those beside the pages by hand.

    What fails is left to whoever needs it, and says why.
    """
    with suppress(Exception):
        third_party_files(root)
    with suppress(Exception):
        kept_bundles(root, settings, today)
    for path in pictures:
        with suppress(Exception):
            picture_by_hand(path, read(path), root)
