"""The same rows as JSON, as CSV and by their schema."""

import csv
import hashlib
import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hooks.render.open_data import open_data
from hooks.render.open_data.csv_table import harmless
from hooks.view.open_data import Kind
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.render.open_data.conftest import ADDRESS, SKETCH

NAMES = (
    *("brands", "cases", "venues", "places", "organisations", "sources"),
    *("names", "residences", "figures", "words"),
)


def items(files: dict[str, bytes], name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files[f"data/{name}.json"])["items"]
    return found


def lines(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    text = files[f"data/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def one(files: dict[str, bytes], name: str, ident: str) -> dict[str, Any]:
    return next(item for item in items(files, name) if item["id"] == ident)


@pytest.mark.parametrize("name", NAMES)
def test_every_file_fits_its_schema_and_counts_itself(files: dict[str, bytes], name: str) -> None:
    content = json.loads(files[f"data/{name}.json"])
    schema = json.loads(files[f"data/{content['$schema']}"])
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(content)
    assert content["count"] == len(content["items"]) == len(lines(files, name)) > 0
    idents = [item["id"] for item in content["items"]]
    assert len(set(idents)) == len(idents)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_refuses_what_no_column_declares(files: dict[str, bytes], name: str) -> None:
    content = json.loads(files[f"data/{name}.json"])
    schema = Draft202012Validator(json.loads(files[f"data/schema/{name}.json"]))
    content["items"][0]["手机"] = "1"
    assert not schema.is_valid(content)


def test_every_table_and_every_kind_of_column_is_tested(shown: Site) -> None:
    tables = shown.open_data.tables
    assert tuple(table.name for table in tables) == NAMES
    assert {column.kind for table in tables for column in table.columns} == set(Kind)


def test_a_brand_tells_what_its_page_tells(files: dict[str, bytes]) -> None:
    brand = one(files, "brands", "brand/deng-huo.html")
    assert brand["名称"] == "=灯火“小课堂”"
    assert brand["别名"] == ["夜校", "灯火课"]
    assert brand["网址"] == f"{ADDRESS}/brand/deng-huo.html"
    assert brand["类别"] == "活动"
    assert brand["地区"] == [{"名称": "柳湾村", "id": "place/liu-wan-cun.html"}]
    assert brand["县"] == [{"名称": "示范县", "id": "place/shi-fan-xian.html"}]
    assert brand["主题"] == [{"名称": "职工服务", "id": "theme/zhi-gong-fu-wu.html"}]
    assert brand["需求"] == ["看书"]
    undated = {"时间": None, "时间依据": None, "推算理由": None, "事件": "请来老师"}
    assert brand["大事"][1] == undated
    assert brand["荣誉"][0]["时间"] == "2024-03"
    assert [source["id"] for source in brand["来源"]] == ["source/dong-he-bao-dao.html"]
    assert brand["本单位填报"] is True


def test_figures_say_how_much_in_which_sense_until_when_and_from_where(
    files: dict[str, bytes],
) -> None:
    told = [f for f in items(files, "figures") if f["条目"]["id"] == "brand/deng-huo.html"]
    pupils, books, teachers, share, dark = told
    assert (pupils["数值"], pupils["写法"], pupils["单位"]) == (12000, "近1.2万人次", "人次")
    assert (pupils["口径"], pupils["约数"]) == ("累计", "近")
    assert (pupils["起始"], pupils["截至"]) == ("2023-01", "2024-05-01")
    assert (pupils["截至依据"], pupils["备注"]) == ("报道日期", "分两期")
    assert pupils["来源"] == {"名称": "东河镇的灯亮到十点", "id": "source/dong-he-bao-dao.html"}
    assert pupils["网址"] == f"{ADDRESS}/{pupils['id']}"
    assert (books["数值"], books["写法"], books["单位"]) == (None, "未知", "册")
    assert (teachers["数值"], teachers["写法"], teachers["约数"]) == (None, "数十名", "数十")
    assert (teachers["截至"], teachers["截至依据"]) == (None, "未注明")
    assert (share["数值"], share["来源"], share["出处"]) == (0.5, None, "本单位填报")
    assert (share["截至"], share["截至依据"]) == ("2024", "条目写明")
    assert (dark["来源"], dark["出处"]) == (None, "出处未公开")


def test_what_is_not_published_is_in_no_file(files: dict[str, bytes]) -> None:
    for address, content in files.items():
        text = content.decode()
        shown = [
            word for word in ("暗夜", "暗中", "暗报", "an-ye", "旧事", "jiu-shi") if word in text
        ]
        assert not shown, address


def test_a_home_has_no_position_and_no_village(files: dict[str, bytes]) -> None:
    home = one(files, "residences", "venue/ju-jia.html")
    assert home.keys().isdisjoint(("经度", "纬度", "精度", "地址", "电话"))
    assert "venue/ju-jia.html" not in {item["id"] for item in items(files, "venues")}
    assert [place["名称"] for place in home["地区"]] == ["示范县"]
    assert "ju-jia" not in files["data/venues.geojson"].decode()


def test_a_venue_has_the_position_that_its_map_shows(files: dict[str, bytes]) -> None:
    venue = one(files, "venues", "venue/shi-er-chu.html")
    [feature] = [
        f
        for f in json.loads(files["data/venues.geojson"])["features"]
        if f["id"] == "venue/shi-er-chu.html"
    ]
    assert feature["geometry"]["coordinates"] == [venue["经度"], venue["纬度"]]
    assert venue["经度"] == pytest.approx(118.72, abs=0.01)
    assert venue["经度"] != 118.72, "GCJ-02 is told as WGS-84"
    assert (venue["精度"], feature["properties"]["精度"]) == ("精确", "精确")
    assert (venue["处数"], venue["核实日期"]) == (12, "2024-05-01")
    assert feature["properties"]["网址"] == f"{ADDRESS}/venue/shi-er-chu.html"


def test_a_map_file_names_whose_coordinates_it_holds(files: dict[str, bytes]) -> None:
    content = json.loads(files["data/venues.geojson"])
    assert content["type"] == "FeatureCollection"
    assert "crs" not in content, "RFC 7946 knows WGS-84 only"
    assert content["坐标出处"] == ["实测", "虚构"]


def test_a_source_says_what_rests_on_it(files: dict[str, bytes]) -> None:
    source = one(files, "sources", "source/dong-he-bao-dao.html")
    assert "venue/shi-er-chu.html" in [venue["id"] for venue in source["支撑的阵地"]]
    undated = one(files, "sources", "source/wu-ri-qi.html")
    assert (undated["日期"], undated["推定年份"]) == (None, "2012")


def test_a_place_counts_all_within_it(files: dict[str, bytes]) -> None:
    assert one(files, "places", "place/shi-fan-xian.html")["品牌数"] == 2
    assert one(files, "places", "place/shi-fan-xian.html")["阵地数"] == 2
    assert one(files, "places", "place/dong-he-zhen.html")["阵地数"] == 2


@pytest.mark.parametrize("name", NAMES)
def test_csv_opens_in_excel(files: dict[str, bytes], name: str) -> None:
    content = files[f"data/{name}.csv"]
    assert content.startswith(b"\xef\xbb\xbfid,")
    assert content.count(b"\n") == content.count(b"\r\n") == len(items(files, name)) + 1


def test_csv_gives_a_link_two_columns_and_parts_values_with_semicolons(
    files: dict[str, bytes],
) -> None:
    [brand] = [line for line in lines(files, "brands") if line["id"] == "brand/deng-huo.html"]
    assert brand["牵头"] == "东河镇总工会；东河镇妇联"
    assert brand["牵头id"].split("；")[1] == "organisation/dong-he-zhen-fu-lian.html"
    assert brand["大事"] == "2024-03，原文写明，开了第二期；请来老师"
    assert brand["本单位填报"] == "是"
    assert brand["名称"] == "'=灯火“小课堂”"


def test_csv_leaves_unknown_numbers_empty(files: dict[str, bytes]) -> None:
    told = [f for f in lines(files, "figures") if f["条目id"] == "brand/deng-huo.html"]
    assert [line["数值"] for line in told] == ["12000", "", "", "0.5", "5"]
    assert told[3]["来源"] == ""


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-1", "@甲", "\t=1", "＝1", "＋1", "－1", "＠甲"])
def test_no_cell_runs_as_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "甲=乙", "12", " 甲"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_the_list_names_every_data_file_with_its_size_and_digest(files: dict[str, bytes]) -> None:
    content = json.loads(files["data/index.json"])
    assert (content["title"], content["主办单位"]) == ("示范县群团", "示范县总工会")
    listed = {f"data/{one['name']}": (one["bytes"], one["sha256"]) for one in content["files"]}
    others = {url: data for url, data in files.items() if url.startswith("data/")}
    del others["data/index.json"]
    assert listed == {
        url: (len(data), hashlib.sha256(data).hexdigest()) for url, data in others.items()
    }


def test_words_carry_what_the_search_knows_of_them(files: dict[str, bytes]) -> None:
    home = one(files, "words", "阵地类别/居家房间")
    assert (home["住所"], home["词表"]) == (True, "阵地类别")
    assert any(word["同义词"] for word in items(files, "words"))


def test_without_an_address_pages_are_named_from_the_root(homeless: Site) -> None:
    files = dict(open_data(homeless))
    assert one(files, "brands", "brand/deng-huo.html")["网址"] == "brand/deng-huo.html"
    assert b"https://" not in files["data/venues.geojson"]


def test_the_same_entries_give_the_same_bytes(site: WriteSite) -> None:
    catalogue = site(SKETCH).examine().catalogue
    assert dict(open_data(view(catalogue))) == dict(open_data(view(catalogue)))
