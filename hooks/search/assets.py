"""The script and the style of the search, which come when somebody is about to search.

Whoever builds the site bundles them from ``ENTRIES``; ``form.js`` goes into the script of
every page and asks for nothing until then.
"""

from pathlib import Path

from hooks.search.index import FOLDER, HEAD

SCRIPT = f"{FOLDER}/search.js"
STYLE = f"{FOLDER}/search.css"

_OWN = Path(__file__).with_name("static")
ENTRIES = {SCRIPT: _OWN / "search.js", STYLE: _OWN / "search.css"}
"""Where the bundles begin, by their path on the site."""

FIRST = (SCRIPT, STYLE, HEAD)
"""What any search asks for at first; ``form.js`` names the same."""
