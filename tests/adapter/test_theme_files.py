"""The theme's files are those that MkDocs would copy, found without its thousands of icons."""

from mkdocs.config import load_config
from mkdocs.structure.files import Files

from hooks.adapter.theme_files import ThemeFiles
from tests.conftest import ROOT


def test_mkdocs_copies_the_same_files_of_the_theme() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    environment = config.theme.get_env()

    def copied() -> list[str]:
        files = Files([])
        files.add_files_from_theme(environment, config)
        return [file.src_uri for file in files]

    expected, every = copied(), len(environment.list_templates())
    environment.loader = ThemeFiles(config.theme.dirs)
    assert copied() == expected
    assert len(environment.list_templates()) < every // 10
