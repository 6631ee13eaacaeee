"""The list of the data files: how large each is and its digest, so that a copy can be told to be whole."""

import hashlib
from collections.abc import Sequence

from hooks.model import Settings
from hooks.render.open_data.document import dump
from hooks.view.open_data import OpenData
from hooks.view.parts.anchor import Url

NAME = "data/index.json"


def listing(data: OpenData, settings: Settings, files: Sequence[tuple[Url, bytes]]) -> bytes:
    """Whose site it is, and the files with their names beside the list's own."""
    return dump(
        {
            "title": settings.name,
            "主办单位": settings.owner,
            "网址": settings.address,
            "licence": data.licence,
            "坐标出处": data.position_sources,
            "count": len(files),
            "files": [
                {
                    "name": url.removeprefix("data/"),
                    "bytes": len(content),
                    "sha256": hashlib.sha256(content).hexdigest(),
                }
                for url, content in files
            ],
        }
    )
