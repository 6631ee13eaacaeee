"""The theme's own search is left out of a site that does not use it, and of no other."""

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from hooks.adapter.theme_search import leave_out
from tests.conftest import WriteSite

OWN = "assets/javascripts/workers/search.1.min.js", "assets/javascripts/lunr/wordcut.js"
OTHER = "assets/javascripts/bundle.js"


@pytest.mark.parametrize(("plugins", "left"), [("[]", {OTHER}), ("[search]", {OTHER, *OWN})])
def test_files_of_a_search_that_nobody_uses(site: WriteSite, plugins: str, left: set[str]) -> None:
    settings = f"site_name: 示范\ndocs_dir: content\nplugins: {plugins}\n"
    root = site({"mkdocs.yml": settings, f"content/{OWN[0]}": "ours"}).root
    config = load_config(str(root / "mkdocs.yml"))
    ours = File(OWN[0], config.docs_dir, "site", use_directory_urls=False)
    theme = [File(path, "theme", "site", use_directory_urls=False) for path in (*OWN[1:], OTHER)]
    worker = File(OWN[0].replace("1", "2"), "theme", "site", use_directory_urls=False)
    files = Files([ours, worker, *theme])
    leave_out(files, config)
    kept = {file.src_uri for file in files if file is not ours and file is not worker}
    assert ours in tuple(files)
    assert kept == left - {OWN[0]}
    assert (worker in tuple(files)) is (OWN[0] in left)
