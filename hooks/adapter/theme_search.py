"""The theme's own search: 1.2 MB of files that no page loads where the theme's plugin is not at work.

The pages' settings name its worker, but the theme starts it only beside its own search field.
"""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

PLUGINS = frozenset({"search", "material/search"})
FILES = re.compile(r"assets/javascripts/(?:workers/search\.|lunr/)")


def leave_out(files: Files, config: MkDocsConfig) -> None:
    """Publish none of it, unless a plugin of the settings makes the index that it reads."""
    if PLUGINS.intersection(config.plugins):
        return
    for file in tuple(files):
        if file.src_dir != config.docs_dir and FILES.match(file.src_uri):
            files.remove(file)
