import json
import os
import subprocess
import sys

import folium
import pytest
from branca.element import Figure

from maps import ForeignResourceError, frame, xyz
from maps.frame import _refuse_foreign

PRINT_FRAME = """
import sys
from maps import frame, tianditu
sys.stdout.buffer.write(frame(credit="甲", base_map=tianditu("key", "GS(2024)0650号")).encode())
"""


def script(credit: str = "") -> str:
    return frame(credit=credit)


def test_folium_writes_the_map_and_its_layer() -> None:
    assert 'var quntuan_map = L.map(\n"quntuan_map",' in script()
    assert "quntuan_map_venues.addTo(quntuan_map);" in script()


def test_another_process_gives_the_same_bytes() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", PRINT_FRAME],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""


def test_without_a_ground_no_host_is_named() -> None:
    assert "//" not in script("位置:GeoNames,CC BY 4.0")


def test_with_a_ground_its_host_alone_is_named() -> None:
    base_map = xyz("https://tiles.example.cn/{z}/{x}/{y}.png", "GCJ-02", "GS(2024)0650号", "某局")
    text = frame(base_map=base_map)
    assert text.count("//") == text.count("https://tiles.example.cn/") == 1
    assert json.dumps("某局 · 审图号：GS(2024)0650号") in text


def test_a_credit_stays_words() -> None:
    assert "<" not in script("</script><b>")


def test_folium_s_own_resources_are_refused() -> None:
    figure = Figure()
    folium.Map(tiles=None).add_to(figure)
    figure.render()
    with pytest.raises(ForeignResourceError, match=r"没有本地副本.*code\.jquery\.com"):
        _refuse_foreign(figure)


def test_folium_s_shared_lists_are_left_alone() -> None:
    before = list(folium.Map.default_js), list(folium.Map.default_css)
    script()
    assert (list(folium.Map.default_js), list(folium.Map.default_css)) == before
