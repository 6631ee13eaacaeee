"""The desk: who may come in, what it says as somebody types, and that nothing typed is lost."""

import base64
import io
import json
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from flask.testing import FlaskClient
from PIL import Image
from werkzeug.test import TestResponse

from hooks.desk.web.application import application
from hooks.desk.web.bench import Bench
from hooks.desk.web.desk import Desk
from hooks.desk.web.form import form_of
from hooks.desk.web.prefix import PREFIX
from hooks.model import ENTRIES, Target
from hooks.pipeline import Examined, examine
from tests.conftest import Site, WriteSite
from tests.desk.conftest import content
from tests.desk.sketches import BRAND, KEPT, WITH_FIGURES, WRITTEN
from tests.picture import photo
from tests.sketch import entry

TOKEN = "a-token-of-this-start"  # noqa: S105 - a test's own
OWN = {"X-Desk": "1"}
Open = Callable[[Site], FlaskClient]


def page(examined: Examined, address: str) -> bytes:
    entry = next(one for one in examined.catalogue.entries if address.endswith(f"{one.slug}.html"))
    return f"<h1>{entry.title}</h1>{entry.source.text}".encode()


@pytest.fixture
def made(site: WriteSite) -> Site:
    return site({KEPT: WRITTEN, BRAND: WITH_FIGURES})


@pytest.fixture
def client(made: Site) -> FlaskClient:
    bench = Bench(Desk(made.root, examine, page), {"desk.js": b"", "desk.css": b""})
    found = application(bench, TOKEN).test_client()
    assert found.get(f"{PREFIX}/?token={TOKEN}").status_code == 302
    return found


def post(client: FlaskClient, name: str, found: object, **headers: str) -> TestResponse:
    return client.post(f"{PREFIX}/{name}", json=found, headers={**OWN, **headers})


def submission(client: FlaskClient, path: str, **texts: str) -> dict[str, Any]:
    """The form of an entry as a browser sends it, with some texts changed."""
    desk: Desk = client.application.extensions["bench"].desk
    entry = desk.entry(path)
    assert entry is not None
    form = form_of(entry.target, entry)
    given = {one.column.heading: one.value for one in (*form.first, *form.more)}
    items = {
        one.key: [
            {"序号": number, **{field.column.heading: field.value for field in fields}}
            for number, fields in one.rows
        ]
        for one in form.lists
    }
    text = client.get(f"{PREFIX}/edit", query_string={"path": path}).get_data(as_text=True)
    version = text.partition('data-version="')[2].partition('"')[0]
    return {
        "target": entry.target.value,
        "path": path,
        "version": version,
        "texts": {**given, "正文": form.body, "发布": form.state, **texts},
        "items": items,
    }


def new(**texts: str) -> dict[str, Any]:
    return {"target": "阵地", "name": "河湾驿站", "texts": texts, "items": {}}


RIGHT = {"类别": "驿站", "地区": "柳湾村", "来源": "东河报道"}


def test_nobody_without_the_token_comes_in(client: FlaskClient, made: Site) -> None:
    stranger = client.application.test_client()
    for address in ("/", "/edit?path=x", "/choices", "/?token=wrong", "/assets/desk.js"):
        assert stranger.get(PREFIX + address).status_code == 403
    before = content(made.root)
    assert post(stranger, "save", new(**RIGHT)).status_code == 403
    assert content(made.root) == before


@pytest.mark.parametrize(
    "headers", [{}, {**OWN, "Origin": "https://example.com"}, {**OWN, "Origin": "null"}]
)
def test_another_sites_page_cannot_write(
    client: FlaskClient, made: Site, headers: dict[str, str]
) -> None:
    before = content(made.root)
    answer = client.post(f"{PREFIX}/save", json=new(**RIGHT), headers=headers)
    assert answer.status_code == 403
    assert content(made.root) == before


def test_what_needs_doing_stands_on_the_first_page(client: FlaskClient, made: Site) -> None:
    made.write({"brands/品牌/错.md": "---\n一句话：写错了冒号\n---\n"})
    text = client.get(f"{PREFIX}/").get_data(as_text=True)
    assert "有错误" in text
    assert "错.md" in text
    assert "等着发布" in text
    assert "没有核实" in text


@pytest.mark.parametrize("target", ENTRIES)
def test_every_type_has_a_form_with_its_help(client: FlaskClient, target: Target) -> None:
    text = client.get(f"{PREFIX}/new", query_string={"type": target.value}).get_data(as_text=True)
    assert f"新的{target.value}" in text
    assert text.count('class="must"') >= 2


def test_a_form_as_it_is_changes_nothing(client: FlaskClient, made: Site) -> None:
    before = content(made.root)
    for path in (KEPT, BRAND):
        found = post(client, "save", submission(client, path)).get_json()
        assert found["saved"], found
    assert content(made.root) == before


def test_what_is_saved_keeps_comments_and_order(client: FlaskClient, made: Site) -> None:
    found = submission(client, BRAND, 一句话="新的一句。")
    found["items"]["数据"][0]["数值"] = "400人次"
    found["items"]["数据"].append({"序号": "", "指标": "骑手", "数值": "30人", "口径": "累计"})
    assert post(client, "save", found).get_json()["saved"]
    text = (made.root / BRAND).read_text("utf-8")
    wanted = WITH_FIGURES.replace("391人次", "400人次").replace("晚上也能来看书。", "新的一句。")
    assert text == wanted.replace("要点: 是\n", "要点: 是\n  - 骑手: 累计30人\n")


def test_an_emptied_field_and_a_dropped_item_go(client: FlaskClient, made: Site) -> None:
    found = submission(client, KEPT, 地址="", 设施="")
    assert post(client, "save", found).get_json()["saved"]
    text = (made.root / KEPT).read_text("utf-8")
    assert "老街" not in text
    assert "设施" not in text
    found = submission(client, BRAND)
    del found["items"]["数据"][0]
    assert post(client, "save", found).get_json()["saved"]
    text = (made.root / BRAND).read_text("utf-8")
    assert "391" not in text
    assert "驿站: 现有3个" in text


def test_a_new_entry_stands_below_its_town_as_a_draft(client: FlaskClient, made: Site) -> None:
    found = post(client, "save", new(**RIGHT, 正文="有灯。")).get_json()
    assert found["path"] == "brands/阵地/东河镇/河湾驿站.md"
    assert (made.root / found["path"]).read_text("utf-8") == (
        "---\n发布: 草稿\n来源: 东河报道\n类别: 驿站\n地区: 柳湾村\n网址: he-wan-yi-zhan\n---\n有灯。\n"
    )
    again = post(client, "save", new(**RIGHT, 地址="别处")).get_json()
    assert not again["saved"]
    assert again["told"][0]["field"] == "name"


def test_a_namesake_of_another_town_gets_an_address_of_its_own(
    client: FlaskClient, made: Site
) -> None:
    made.write({"brands/地区/西岭镇.md": entry("级别: 镇街", "上级: 示范县", "网址: xi-ling-zhen")})
    form = {**new(**{**RIGHT, "地区": "西岭镇"}), "name": "西岭镇/驿站"}
    found = post(client, "save", form).get_json()
    assert found["saved"], found
    assert "网址: xi-ling-zhen-yi-zhan\n" in (made.root / found["path"]).read_text("utf-8")
    form = {**new(**RIGHT), "name": "柳湾村/异站"}
    told = post(client, "judge", form).get_json()["told"]
    assert "texts/网址" in [one["field"] for one in told]
    page = client.get(f"{PREFIX}/new?type=阵地").get_data(as_text=True)
    assert 'data-field="texts/网址"' in page
    assert post(client, "save", {**form, "texts": {**RIGHT, "网址": "yi-zhan-2"}}).get_json()[
        "saved"
    ]


def test_messages_stand_beside_their_fields_with_the_codes_of_the_check(
    client: FlaskClient, made: Site
) -> None:
    before = content(made.root)
    wrong = {"电话": "不知道", "设施": "冰箱", "核实日期": "2018-02-30", "核实单位": "甲"}
    form = new(**{**RIGHT, "地区": "柳湾"}, **wrong)
    form["items"] = {"数据": [{"指标": "来的人", "数值": "许多人"}]}
    told = post(client, "judge", form).get_json()["told"]
    fields = {one["field"]: one["code"] for one in told}
    assert fields["texts/电话"] == "Q305"
    assert fields["texts/核实日期"] == "Q305"
    assert fields["items/数据/0/数值"] == "Q305"
    form = new(**{**RIGHT, "地区": "柳湾", "设施": "冰箱"})
    fields = {one["field"]: one["code"] for one in post(client, "judge", form).get_json()["told"]}
    assert fields["texts/地区"] == "Q401"
    assert fields["texts/设施"] == "Q406"
    assert not post(client, "save", form).get_json()["saved"]
    assert content(made.root) == before


def test_a_missing_word_is_put_into_its_vocabulary(client: FlaskClient, made: Site) -> None:
    assert post(client, "word", {"kind": "设施", "word": "冰箱"}).status_code == 200
    text = (made.root / "brands/词表/设施.yml").read_text("utf-8")
    assert text.endswith("- {名称: 冰箱, 网址: bing-xiang}\n")
    form = new(**RIGHT, 设施="冰箱")
    assert post(client, "save", form).get_json()["saved"]
    for kind, word in (("品牌", "冰箱"), ("设施", "冰\n箱"), ("设施", ""), ("设施", "甲" * 30)):
        assert post(client, "word", {"kind": kind, "word": word}).status_code == 422


def test_two_people_at_one_entry_see_both_texts(client: FlaskClient, made: Site) -> None:
    mine = submission(client, KEPT, 地址="我写的")
    made.write({KEPT: WRITTEN.replace("老街1号", "别人写的")})
    answer = post(client, "save", mine)
    found = answer.get_json()
    assert answer.status_code == 409
    assert found["conflict"] == [
        {"field": "texts/地址", "heading": "地址", "theirs": "别人写的", "mine": "我写的"}
    ]
    assert "别人写的" in (made.root / KEPT).read_text("utf-8")
    again = post(client, "save", {**mine, "version": found["version"]})
    assert again.get_json()["saved"]
    assert "我写的" in (made.root / KEPT).read_text("utf-8")


def test_an_entry_that_is_gone_meanwhile_is_told(client: FlaskClient, made: Site) -> None:
    mine = submission(client, KEPT, 地址="我写的")
    (made.root / KEPT).unlink()
    answer = post(client, "save", mine)
    assert (answer.status_code, "不见了" in answer.get_json()["message"]) == (409, True)


def test_the_page_shows_what_is_not_saved(client: FlaskClient) -> None:
    form = submission(client, KEPT, 地址="还没有存的街")
    url = post(client, "judge", form, **{"X-Form": "甲".encode().hex()}).get_json()["url"]
    key = "甲".encode().hex()
    assert "还没有存的街" in client.get(f"{PREFIX}/shown/{key}/{url}").get_data(as_text=True)
    other = client.get(f"{PREFIX}/shown/{key}/assets/site.css")
    assert (other.status_code, other.location) == (302, "/assets/site.css")
    assert client.get(f"{PREFIX}/shown/unknown/{url}").status_code == 302


def test_a_photo_loses_its_place_and_stands_beside_the_entry(
    client: FlaskClient, made: Site
) -> None:
    data = {"target": "阵地", "path": KEPT, "name": "", "file": (io.BytesIO(photo()), "IMG 1.HEIC")}
    answer = client.post(f"{PREFIX}/picture", data=data, headers=OWN)
    assert answer.status_code == 200, answer.get_json()
    name = answer.get_json()["file"]
    file = made.root / "brands/阵地/柳湾村" / name
    with Image.open(file) as image:
        assert image.format == "JPEG"
        assert not image.getexif()
    form = submission(client, KEPT)
    form["items"]["图片"] = [{"文件": name, "说明": "驿站的门", "可用": "本单位拍摄"}]
    found = post(client, "save", form).get_json()
    assert found["saved"], found
    for wrong in (b"", b"<html>", b"x" * 100):
        data = {"target": "阵地", "path": KEPT, "file": (io.BytesIO(wrong), "a.jpg")}
        assert client.post(f"{PREFIX}/picture", data=data, headers=OWN).status_code == 422
    data = {"target": "阵地", "path": "", "name": "", "file": (io.BytesIO(photo()), "a.jpg")}
    answer = client.post(f"{PREFIX}/picture", data=data, headers=OWN)
    assert "先写" in answer.get_json()["message"]


def test_photos_of_a_new_entry_stand_where_it_is_going_to(client: FlaskClient, made: Site) -> None:
    form = new(**RIGHT)
    data = {"target": "阵地", "path": "", "name": form["name"], "地区": RIGHT["地区"]}
    data |= {"file": (io.BytesIO(photo()), "门口.jpg")}
    name = client.post(f"{PREFIX}/picture", data=data, headers=OWN).get_json()["file"]
    assert (made.root / "brands/阵地/东河镇" / name).is_file()
    form["items"]["图片"] = [{"文件": name, "说明": "驿站的门", "可用": "本单位拍摄"}]
    form["texts"]["地区"] = "柳"  # half a word
    post(client, "judge", form)
    form["texts"]["地区"] = "柳湾村"
    form["name"] = "新馆/河湾驿站"
    found = post(client, "save", form).get_json()
    assert found["saved"], found
    assert (made.root / "brands/阵地/新馆" / name).is_file()
    assert not (made.root / "brands/阵地/东河镇").exists()
    assert not (made.root / "brands/阵地/柳").exists()


def test_a_number_that_nobody_knows_has_its_unit_apart(client: FlaskClient, made: Site) -> None:
    form = new(**RIGHT, 截至="2024-05")
    form["items"]["数据"] = [{"指标": "志愿者", "数值": "未知"}]
    told = {one["field"]: one["code"] for one in post(client, "judge", form).get_json()["told"]}
    assert told == {"items/数据/0/单位": "Q502"}
    form["items"]["数据"][0]["单位"] = "人"
    found = post(client, "save", form).get_json()
    assert found["saved"], found
    text = (made.root / found["path"]).read_text("utf-8")
    assert "  - 志愿者: 未知\n    单位: 人\n" in text


def test_what_is_missing_is_told_where_it_is_to_be_written(client: FlaskClient) -> None:
    form = new(**{**RIGHT, "来源": "本单位填报"}, 坐标="120.79,30.66")
    form["items"]["图片"] = [{"文件": "图片/门.jpg"}]
    told = post(client, "judge", form).get_json()["told"]
    fields = {one["field"]: one for one in told}
    assert fields["items/图片/0/说明"]["code"] == "Q302"
    assert all("加一行" not in one["remedy"] for one in told), told
    form["items"] = {}
    told = post(client, "judge", form).get_json()["told"]
    assert {one["field"] for one in told} >= {"texts/截至", "texts/坐标系", "texts/精度"}
    form = new(**RIGHT, 发布="已撤下")
    assert "texts/撤下日期" in [
        one["field"] for one in post(client, "judge", form).get_json()["told"]
    ]
    form = new()
    form["name"] = ""
    told = post(client, "judge", form).get_json()["told"]
    assert [one["what"] for one in told if one["field"] == "name"] == ["还没有写名称。"]


@pytest.mark.parametrize(
    "found",
    [
        None,
        [],
        {"target": "x"},
        {"target": "阵地", "items": 1},
        {"target": "阵地", "texts": {"地址": 1}, "items": {}},
    ],
)
def test_what_is_no_form_is_refused(client: FlaskClient, found: object) -> None:
    for name in ("judge", "save"):
        assert post(client, name, found).status_code == 400
    answer = client.post(
        f"{PREFIX}/judge", data=b"{", headers={**OWN, "Content-Type": "application/json"}
    )
    assert answer.status_code == 400


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", ".x", "a\x00b", "甲/../../乙"])
def test_no_name_leads_out_of_the_entries(client: FlaskClient, made: Site, name: str) -> None:
    before = sorted(made.root.parent.rglob("*"))
    found = post(client, "save", {**new(**RIGHT), "name": name}).get_json()
    assert not found.get("saved")
    assert sorted(one for one in made.root.parent.rglob("*") if ".cache" not in str(one)) == [
        one for one in before if ".cache" not in str(one)
    ]


def test_a_file_that_no_form_can_show_is_edited_as_text(client: FlaskClient, made: Site) -> None:
    path = "brands/品牌/错.md"
    made.write({path: "---\r\n一句话：写错了冒号\r\n---\r\n"})
    answer = client.get(f"{PREFIX}/edit", query_string={"path": path})
    assert "/text?path=" in answer.location
    text = client.get(f"{PREFIX}/text", query_string={"path": path}).get_data(as_text=True)
    version = text.partition('data-version="')[2].partition('"')[0]
    given = {"path": path, "version": version, "text": "---\n一句话：写错了冒号\n---\n"}
    told = post(client, "text", given).get_json()["told"]
    assert (told[0]["line"], told[0]["code"]) == (2, "Q201")
    right = {**given, "text": "---\n一句话: 对了\n---\n", "save": True}
    saved = post(client, "text", right).get_json()
    assert saved["saved"]
    assert (made.root / path).read_bytes() == "---\r\n一句话: 对了\r\n---\r\n".encode()
    assert post(client, "text", right).status_code == 409
    for wrong in ("mkdocs.yml", "../x", "brands/没有.md"):
        assert client.get(f"{PREFIX}/text", query_string={"path": wrong}).status_code == 404
        assert post(client, "text", {**right, "path": wrong}).status_code == 409


def test_names_are_found_by_their_pinyin(client: FlaskClient) -> None:
    found = json.loads(client.get(f"{PREFIX}/choices").data)
    assert ["东河镇", "dhz", "donghezhen"] in found["地区"]
    assert found["来源"][0][0] == "本单位填报"


def test_a_new_entry_takes_from_another_what_is_not_its_own(client: FlaskClient) -> None:
    text = client.get(f"{PREFIX}/new", query_string={"like": KEPT}).get_data(as_text=True)
    assert "老街1号" in text
    assert "手写的正文" not in text
    assert "yi-zhan" not in text


def test_three_persons_sign_one_after_the_other(client: FlaskClient, made: Site) -> None:
    text = client.get(f"{PREFIX}/review", query_string={"path": KEPT}).get_data(as_text=True)
    assert "登记初审" in text
    printed = client.get(f"{PREFIX}/sheet", query_string={"path": KEPT}).get_data(as_text=True)
    assert "<html" in printed
    first = {"path": KEPT, "step": "初审", "role": "宣传干事", "day": "2024-05-01", "code": ""}
    before = content(made.root)
    for wrong in (
        {"role": ""},
        {"day": "2024"},
        {"step": "终审"},
        {"code": "12345678"},
        {"path": "brands/没有.md"},
    ):
        assert post(client, "sign", {**first, **wrong}).status_code == 422
    assert content(made.root) == before
    assert post(client, "sign", first).status_code == 200
    again = post(client, "sign", {**first, "step": "复审"})
    assert "三道审核由三个人做" in again.get_json()["message"]
    text = client.get(f"{PREFIX}/review", query_string={"path": KEPT}).get_data(as_text=True)
    assert "宣传干事" in text
    assert "登记复审" in text
    assert "# 门口挂着牌子" in (made.root / KEPT).read_text("utf-8")
    form = submission(client, KEPT, 地址="改过")
    assert post(client, "save", form).get_json()["saved"]
    text = client.get(f"{PREFIX}/review", query_string={"path": KEPT}).get_data(as_text=True)
    assert "审核之后改过" in text


def test_another_name_is_shown_before_it_is_given(client: FlaskClient, made: Site) -> None:
    made.write({BRAND: WITH_FIGURES.replace("---\n\n", "阵地: 柳湾村/驿站\n---\n\n")})
    before = content(made.root)
    asked = {"path": KEPT, "name": "歇脚点", "alias": True}
    shown = post(client, "rename", asked).get_json()
    assert shown["path"] == "brands/阵地/柳湾村/歇脚点.md"
    assert content(made.root) == before
    assert post(client, "rename", {**asked, "name": "a?b"}).status_code == 422
    assert post(client, "rename", {**asked, "save": True}).status_code == 200
    text = (made.root / shown["path"]).read_text("utf-8")
    assert "别名: 驿站" in text
    assert "网址: yi-zhan" in text
    assert not (made.root / KEPT).exists()


def test_all_that_is_wrong_in_a_new_entry_is_told_at_once(client: FlaskClient) -> None:
    form = new(类别="驿占", 设施="冰箱", 电话="不知道")
    fields = {one["field"]: one["code"] for one in post(client, "judge", form).get_json()["told"]}
    assert fields["texts/地区"] == "Q302"
    assert fields["texts/电话"] == "Q305"
    assert fields["texts/设施"] == fields["texts/类别"] == "Q406"


def test_the_map_of_positions_has_the_sites_own_tiles_and_their_datum(
    client: FlaskClient, made: Site
) -> None:
    found = client.get(f"{PREFIX}/map").get_json()
    assert (found["layers"], found["crs"], found["precision"]) == ([], "WGS-84", "镇街级")
    town = next(one for one in found["points"] if one["name"] == "东河镇")
    assert town["spot"] == [31.72, 118.71]
    settings = "{底图网址: 'https://t.example.cn/{z}/{x}/{y}.png', 底图坐标系: GCJ-02, 审图号: GS(2024)1234号}"
    made.write(
        {
            "mkdocs.yml": f"site_name: 某县\nsite_url: https://q.shifan.gov.cn/\nextra:\n  站点: {settings}\n"
        }
    )
    client.application.extensions["bench"].desk.forget()
    found = client.get(f"{PREFIX}/map").get_json()
    assert (found["crs"], found["precision"]) == ("GCJ-02", "")
    assert found["layers"] == ["https://t.example.cn/{z}/{x}/{y}.png"]
    town = next(one for one in found["points"] if one["name"] == "东河镇")
    assert town["spot"] != [31.72, 118.71]
    assert town["spot"] == pytest.approx([31.72, 118.71], abs=0.02)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "周一至周五 08:30-11:30, 13:30-17:00；法定节假日休息",
            "周一至周五 08:30-11:30、13:30-17:00；周六、周日不开；法定节假日不开。",
        ),
        ("全天24小时开放", "每天 00:00-24:00；法定节假日开不开，没有写。"),
        ("周二至周日 09:00-17:00（16:30停止入馆）；法定节假日照常开放", "周一不开"),
        ("18:00-次日02:00", "每天 18:00-次日02:00"),
        (
            "5月1日至10月31日 08:00-18:00；11月1日至4月30日 09:00-17:00",
            "11月1日到4月30日：每天 09:00",
        ),
    ],
)
def test_hours_are_said_again_as_they_were_understood(
    client: FlaskClient, written: str, read: str
) -> None:
    found = post(client, "judge", new(**RIGHT, 开放时间=written)).get_json()
    assert read in found["understood"]["texts/开放时间"], found["told"]
    assert post(client, "judge", new(**RIGHT)).get_json()["understood"] == {}


def test_an_entry_is_opened_as_it_is_now(client: FlaskClient, made: Site) -> None:
    def opened() -> str:
        return client.get(f"{PREFIX}/edit", query_string={"path": KEPT}).get_data(as_text=True)

    assert "老街1号" in opened()
    made.write({KEPT: WRITTEN.replace("老街1号", "刚改的街")})
    assert "刚改的街" in opened()


def test_what_is_public_is_an_article_and_nothing_else_is(client: FlaskClient, made: Site) -> None:
    brand = "brands/品牌/夜间书屋.md"
    found = client.get(f"{PREFIX}/article", query_string={"path": brand})
    assert found.status_code == 200
    assert "复制正文" in found.get_data(as_text=True)
    assert "1200人次" in found.get_data(as_text=True)
    place = {"path": "brands/地区/东河镇.md"}
    printed = client.get(f"{PREFIX}/leaflet", query_string=place)
    assert "东河镇歇脚、办事的地方" in printed.get_data(as_text=True)
    document = client.get(f"{PREFIX}/compendium", query_string=place)
    assert document.data.startswith(b"PK")
    assert "docx" in document.headers["Content-Disposition"]
    for name in ("leaflet", "compendium"):
        assert client.get(f"{PREFIX}/{name}", query_string={"path": brand}).status_code == 409
    for path in ("brands/组织/东河镇团委.md", "brands/没有.md"):
        assert client.get(f"{PREFIX}/article", query_string={"path": path}).status_code == 409
    file = made.root / brand
    file.write_text(file.read_text("utf-8").replace("发布: 已发布", "发布: 草稿"), "utf-8")
    found = client.get(f"{PREFIX}/article", query_string={"path": brand})
    assert found.status_code == 409
    assert "只有已发布、有内容的" in found.get_data(as_text=True)


def form_of_others(*marks: str) -> bytes:
    book, written = openpyxl.Workbook(), io.BytesIO()
    for mark in marks:
        book.worksheets[0].append([mark])
    book.save(written)
    return written.getvalue()


def fill(client: FlaskClient, name: str, data: bytes) -> TestResponse:
    files = {"file": (io.BytesIO(data), name)}
    return client.post(f"{PREFIX}/fill", data=files, headers=OWN)


def test_a_form_of_others_is_filled_in_and_saved_beside_it(client: FlaskClient) -> None:
    assert "【填：凤桥镇/品牌数】" in client.get(f"{PREFIX}/fill").get_data(as_text=True)
    form = form_of_others("【填：夜间书屋/接待读者】", "【填：夜间书屋/没有的】")
    found = fill(client, "上级表.xlsx", form).get_json()
    assert found["name"] == "上级表_已填.xlsx"
    assert [line.partition("：")[2] for line in found["answers"]] == ["1200人次"]
    assert len(found["left"]) == 1
    sheet = openpyxl.load_workbook(io.BytesIO(base64.b64decode(found["data"]))).worksheets[0]
    assert sheet["A1"].value == "1200人次"
    assert sheet["A2"].value == "【填：夜间书屋/没有的】"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [("上级表.pdf", b"%PDF", "另存为"), ("上级表.xlsx", b"PK", "上级表.xlsx："), ("", b"", "")],
)
def test_a_form_that_nobody_can_fill_in_is_told(
    client: FlaskClient, name: str, data: bytes, words: str
) -> None:
    found = fill(client, name, data)
    assert found.status_code in {400, 422}
    assert words in found.get_json()["message"]


def test_nothing_is_filled_in_while_entries_are_wrong(client: FlaskClient, made: Site) -> None:
    made.write({BRAND: "---\n一句话: 坏的\n---\n"})
    found = fill(client, "上级表.xlsx", form_of_others("【填：全部/品牌数】"))
    assert found.status_code == 422
    assert "先改好再填" in found.get_json()["message"]


def test_a_number_given_here_is_kept_when_its_file_goes(client: FlaskClient, made: Site) -> None:
    texts = {
        "一句话": "晚上也能来看书。",
        "类别": "服务",
        "牵头": "东河镇总工会",
        "来源": "东河报道",
    }
    path = made.root / "brands/品牌/河湾书屋.md"
    for number in ("SF-002", "SF-003"):
        found = {"target": "品牌", "name": "河湾书屋", "texts": texts, "items": {}}
        assert post(client, "save", found).get_json()["saved"]
        assert f"目录号: {number}\n" in path.read_text("utf-8")
        path.unlink()
