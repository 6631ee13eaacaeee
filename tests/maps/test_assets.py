import re
from pathlib import Path

import pytest
from rcssmin import cssmin
from rjsmin import jsmin

from maps import MissingPackageError, assets
from maps.assets import FOLDER, MOUNT, SCRIPT, STYLE
from tests.conftest import ROOT

FRAME = "QuntuanMap.frame = null;"
OWN = sorted((ROOT / "maps" / "static").iterdir())


def test_three_files_and_the_licences_are_all(node_modules: Path) -> None:
    found = assets(node_modules, FRAME)
    assert all(found.values())
    assert {path for path in found if "/images/" not in path} == {
        *(MOUNT, SCRIPT, STYLE),
        f"{FOLDER}/leaflet/LICENSE",
        f"{FOLDER}/supercluster/LICENSE",
    }


def test_the_script_holds_the_packages_our_own_and_at_last_the_frame(node_modules: Path) -> None:
    text = assets(node_modules, FRAME)[SCRIPT].decode()
    packaged = (node_modules / "leaflet/dist/leaflet.js").read_text("utf-8")
    assert packaged.rpartition("//# sourceMappingURL")[0].strip() in text
    assert text.endswith(FRAME)
    assert "sourceMappingURL" not in text


def test_every_file_of_ours_is_in_one_of_them(node_modules: Path) -> None:
    served = b"".join(assets(node_modules, FRAME)[path] for path in (MOUNT, SCRIPT, STYLE))
    for file in OWN:
        shrink = jsmin if file.suffix == ".js" else cssmin
        assert shrink(file.read_text("utf-8")).encode() in served


def test_the_images_that_a_style_names_are_served(node_modules: Path) -> None:
    found = assets(node_modules, FRAME)
    for path, content in found.items():
        if path.endswith(".css"):
            folder = path.rpartition("/")[0]
            for name in re.findall(r"url\(([^)#]+)\)", content.decode()):
                assert f"{folder}/{name}" in found


def test_the_script_of_every_page_is_small(node_modules: Path) -> None:
    assert len(assets(node_modules, FRAME)[MOUNT]) < 3 * 1024


def test_without_the_packages_the_message_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(MissingPackageError, match=r"leaflet.*make site") as caught:
        assets(tmp_path, FRAME)
    assert isinstance(caught.value, FileNotFoundError)
