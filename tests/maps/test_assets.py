import re
from pathlib import Path

import pytest

from maps import MissingPackageError, assets
from maps.assets import FOLDER, SCRIPTS, SHARED, STYLES

OWN = ("mount.js", "venues.js", "explorer.js", "map.css")
# What came after ES2018, and names that old browsers in WeChat lack.
TOO_NEW = re.compile(
    r"\?\.[a-zA-Z(\[]|\?\?|\.at\(|\.replaceChildren|\.flatMap|Intl\.Segmenter|structuredClone"
    r"|:has\(|\d(?:dvh|svh)\b|\binset\s*:|aspect-ratio"
)


def test_every_shared_file_is_there(node_modules: Path) -> None:
    found = assets(node_modules)
    assert found.keys() >= SHARED - {f"{FOLDER}/frame.js"}
    assert all(found.values())
    assert sum(path.endswith("LICENSE") for path in found) == 2


def test_the_images_that_a_style_names_are_served(node_modules: Path) -> None:
    found = assets(node_modules)
    for path, content in found.items():
        if path.endswith(".css"):
            folder = path.rpartition("/")[0]
            for name in re.findall(r"url\(([^)#]+)\)", content.decode()):
                assert f"{folder}/{name}" in found


def test_the_mount_script_loads_exactly_the_shared_files_and_is_small(node_modules: Path) -> None:
    mount = assets(node_modules)[f"{FOLDER}/mount.js"]
    array = mount.decode().partition("const shared=[")[2].partition("]")[0]
    named = {f"{FOLDER}/{name}" for name in re.findall(r'"([^"]+)"', array)}
    assert named == {*SCRIPTS.values(), *STYLES.values(), f"{FOLDER}/frame.js"}
    assert len(mount) < 4 * 1024


@pytest.mark.parametrize("name", OWN)
def test_our_own_files_name_no_host(node_modules: Path, name: str) -> None:
    assert b"://" not in assets(node_modules)[f"{FOLDER}/{name}"].replace(b"file://", b"")


@pytest.mark.parametrize("name", OWN)
def test_old_browsers_understand_our_own_files(node_modules: Path, name: str) -> None:
    assert not TOO_NEW.findall(assets(node_modules)[f"{FOLDER}/{name}"].decode())


def test_data_never_become_markup(node_modules: Path) -> None:
    found = assets(node_modules)
    scripts = b"".join(found[f"{FOLDER}/{name}"] for name in OWN if name.endswith(".js"))
    assert not re.search(rb"innerHTML\s*=|insertAdjacentHTML|outerHTML|document\.write", scripts)
    # The one innerHTML reads back text that was set as text, for Leaflet's attribution.
    assert scripts.count(b"innerHTML") == 1
    assert b'element("span",null,credit).innerHTML' in scripts


def test_without_the_packages_the_message_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(MissingPackageError, match=r"leaflet.*make site") as caught:
        assets(tmp_path)
    assert isinstance(caught.value, FileNotFoundError)
