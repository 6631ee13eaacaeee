import dataclasses
import json
import os
import re
import subprocess
import sys

import folium
import pytest
from branca.element import Figure

from maps import ForeignResourceError, VenueRecord, venue_map
from maps.venue_map import _refuse_foreign

Records = tuple[VenueRecord, ...]

PRINT_MAP = """
import sys
from maps import VenueRecord, venue_map
record = VenueRecord("甲", "venue/a.html", 120.5, 30.6, "精确", "乌镇镇", ("妇联",), "", None)
sys.stdout.buffer.write(venue_map("all", [record, record]).content)
"""


def script(records: Records, credit: str = "") -> str:
    return venue_map("all", records, credit=credit).content.decode()


def drawn(records: Records) -> list[dict[str, object]]:
    match = re.search(r"QuntuanMap\.venues\((\[.*\])\);", script(records))
    assert match
    found: list[dict[str, object]] = json.loads(match[1])
    return found


def test_a_map_has_a_name_and_a_path(records: Records) -> None:
    made = venue_map("chongfu-zhen", records)
    assert (made.name, made.path) == ("chongfu-zhen", "assets/map/chongfu-zhen.js")
    assert made.content.startswith(b'QuntuanMap.register("chongfu-zhen", function (container) {')


def test_folium_writes_the_frame(records: Records) -> None:
    assert 'var map_all = L.map(\n"map_all",' in script(records)
    assert "map_all_venues.addTo(map_all);" in script(records)
    assert "[[30.52, 120.4851], [30.7453, 120.85449]]" in script(records)


def test_the_same_records_give_the_same_bytes(records: Records) -> None:
    assert venue_map("all", records) == venue_map("all", list(records))


def test_another_process_gives_the_same_bytes() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", PRINT_MAP],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""


def test_every_record_is_drawn_in_order(records: Records) -> None:
    assert [record["name"] for record in drawn(records)] == [record.name for record in records]
    assert drawn(records)[1] == {
        "name": "乙微家",
        "url": "venue/b.html",
        "at": [30.66108, 120.85449],
        "precision": "镇街级",
        "place": "凤桥镇",
        "organisations": ["总工会", "妇联"],
        "note": "信息来自 2018 年的报道,未核实",
        "count": 12,
    }


def test_data_cannot_leave_its_string(records: Records) -> None:
    name = "</script><!-- & \u2028 \u2029 ' \" \\ `${x}`"
    hostile = dataclasses.replace(records[0], name=name)
    text = script((hostile,), credit=name)
    assert not re.search("[<>&\u2028\u2029]", text)
    assert drawn((hostile,))[0]["name"] == name


def test_a_template_in_a_name_stays_text(records: Records) -> None:
    name = "{{ 7 * 7 }}{% raw %}{0}{credit}"
    assert drawn((dataclasses.replace(records[0], name=name),))[0]["name"] == name


def test_no_host_is_named(records: Records) -> None:
    assert "//" not in script(records, credit="位置:GeoNames,CC BY 4.0")


def test_folium_s_own_resources_are_refused() -> None:
    figure = Figure()
    folium.Map(tiles=None).add_to(figure)
    figure.render()
    with pytest.raises(ForeignResourceError, match=r"没有本地副本.*code\.jquery\.com"):
        _refuse_foreign(figure)


def test_folium_s_shared_lists_are_left_alone(records: Records) -> None:
    before = list(folium.Map.default_js), list(folium.Map.default_css)
    script(records)
    assert (list(folium.Map.default_js), list(folium.Map.default_css)) == before


@pytest.mark.parametrize(
    "name", ["", "Mount", "mount", "venues", "../all", "all.js", "凤桥", "a--b"]
)
def test_a_name_that_is_no_free_slug_is_refused(records: Records, name: str) -> None:
    with pytest.raises(ValueError, match="名称不可用"):
        venue_map(name, records)


def test_a_map_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="没有阵地"):
        venue_map("all", [])
