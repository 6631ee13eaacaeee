import re
from pathlib import Path

import pytest

from maps import MissingPackageError, assets
from maps.assets import FOLDER, SCRIPTS, STYLES


def test_every_shared_file_is_there(node_modules: Path) -> None:
    found = assets(node_modules)
    assert {*SCRIPTS.values(), *STYLES.values()} <= found.keys()
    assert f"{FOLDER}/mount.js" in found
    assert all(found.values())
    assert sum(path.endswith(("LICENSE", "LICENCE.txt")) for path in found) == 2


def test_the_images_that_a_style_names_are_served(node_modules: Path) -> None:
    found = assets(node_modules)
    for path, content in found.items():
        if path.endswith(".css"):
            folder = path.rpartition("/")[0]
            for name in re.findall(r"url\(([^)#]+)\)", content.decode()):
                assert f"{folder}/{name}" in found


def test_the_mount_script_loads_exactly_the_shared_files_and_is_small(node_modules: Path) -> None:
    mount = assets(node_modules)[f"{FOLDER}/mount.js"]
    array = mount.decode().partition("const shared = [")[2].partition("]")[0]
    named = re.findall(r'"([^"]+)"', array)
    assert {f"{FOLDER}/{name}" for name in named} == {*SCRIPTS.values(), *STYLES.values()}
    assert len(mount) < 3 * 1024


def test_our_own_files_name_no_host(node_modules: Path) -> None:
    found = assets(node_modules)
    for name in ("mount.js", "venues.js", "map.css"):
        assert b"://" not in found[f"{FOLDER}/{name}"].replace(b"file://", b"")


def test_data_never_becomes_markup(node_modules: Path) -> None:
    drawing = assets(node_modules)[f"{FOLDER}/venues.js"]
    # The one innerHTML reads back text that was set as text, for Leaflet's attribution.
    assert drawing.count(b"innerHTML") == 1
    assert b'element("span", "", credit).innerHTML' in drawing


def test_without_the_packages_the_message_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(MissingPackageError, match=r"leaflet.*make site") as caught:
        assets(tmp_path)
    assert isinstance(caught.value, FileNotFoundError)
