"""The base map that the site's settings ask for: one answer for the pages and for the policy."""

from hooks.model.settings import Settings
from maps import BaseMap, tianditu, xyz


def base_map(settings: Settings) -> BaseMap | None:
    """The base map, or None where the settings name none, or not all that it needs (Q802 to Q805).

    Never a tile without 审图号: the preview shows a site whose settings are not right yet.
    """
    key, tiles, review = settings.tile_key, settings.tiles, settings.map_review
    if not review or (key and tiles):
        return None
    if key:
        return tianditu(key, review)
    if tiles and settings.tile_datum:
        return xyz(tiles, settings.tile_datum.value, review, settings.tile_credit or "")
    return None


def tile_hosts(settings: Settings) -> tuple[str, ...]:
    """The hosts (``https://…``) that pages of this site fetch pictures from, beside its own."""
    found = base_map(settings)
    return found.hosts if found else ()
