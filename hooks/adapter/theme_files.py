"""The theme's files as MkDocs asks for them, without those that it passes over anyway.

Material's folder has fourteen thousand icons in ``.icons``; MkDocs leaves out what begins with a dot.
"""

import os
from pathlib import Path

from jinja2 import FileSystemLoader


class ThemeFiles(FileSystemLoader):
    """A loader of templates that does not walk through hidden folders."""

    def list_templates(self) -> list[str]:
        """By their paths below the folders of the theme, as Jinja has them."""
        found = set[str]()
        for top in self.searchpath:
            for place, folders, names in os.walk(top, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                start = Path(place).relative_to(top).as_posix()
                found.update(name if start == "." else f"{start}/{name}" for name in names)
        return sorted(found)
