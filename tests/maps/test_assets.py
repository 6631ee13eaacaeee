import re
from pathlib import Path

import pytest

from maps import MissingPackageError, assets
from maps.assets import FOLDER, STYLE


def test_the_licences_lie_beside_the_scripts(node_modules: Path) -> None:
    found = assets(node_modules)
    assert all(found.values())
    assert {path for path in found if "/images/" not in path} == {
        f"{FOLDER}/{name}/LICENSE" for name in ("leaflet", "supercluster", "kdbush")
    }


def test_the_images_that_the_style_names_are_served(map_files: dict[str, bytes]) -> None:
    names = re.findall(r"url\(\"?([^)#\"]+)", map_files[STYLE].decode())
    assert names
    assert {f"{FOLDER}/{name}" for name in names} <= set(map_files)


def test_without_the_packages_the_message_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(MissingPackageError, match=r"leaflet.*make site") as caught:
        assets(tmp_path)
    assert isinstance(caught.value, FileNotFoundError)
