"""The settings of a small project, as MkDocs hands them to the events."""

import pytest
from mkdocs.config.defaults import MkDocsConfig

from tests.conftest import ROOT, WriteSite


@pytest.fixture
def config(site: WriteSite) -> MkDocsConfig:
    root = site().root
    (root / "content").mkdir()
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    config.load_dict({"site_name": "示范", "docs_dir": str(root / "content")})
    return config
