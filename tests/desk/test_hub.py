"""The hub: several counties' open data as one site, and nothing that a county did not publish."""

import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from hooks.catalogue import Catalogue
from hooks.cli import hub as command
from hooks.cli import main
from hooks.desk.hub import entries, fetching
from hooks.desk.hub.rows import COLUMNS
from hooks.model import Target
from hooks.view.open_data import Column, Kind
from hooks.view.site import Site as View
from hooks.view.site import view
from tests.conftest import Site
from tests.counties import NAMES, Change, Hub
from tests.counties import hub as write_hub
from tests.rows import rows_of

Run = Callable[..., int]
CLEAN = {"Q540", "Q813"}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three counties with their data, and a hub; nobody writes here."""
    return write_hub(tmp_path_factory.mktemp("hub")).root.parent


@pytest.fixture
def hub(published: Path, tmp_path: Path) -> Hub:
    shutil.copytree(published, tmp_path, dirs_exist_ok=True)
    return Hub(tmp_path / "市")


@pytest.fixture
def run(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command up to the build, which other tests know."""
    monkeypatch.setattr(command, "build_site", lambda *_, **__: "")
    return lambda *words: main(["联播", "--root", str(hub.root), *words])


def catalogue(hub: Hub) -> Catalogue:
    return Site(hub.root).examine().catalogue


def shown(hub: Hub) -> View:
    return view(catalogue(hub))


def titles(hub: Hub, target: Target) -> list[str]:
    return [entry.title for entry in catalogue(hub).of(target)]


def page_text(hub: Hub, url: str) -> str:
    [page] = [page for page in shown(hub).pages if page.url == url]
    return repr(page)


def test_three_counties_become_one_site_without_a_mistake(hub: Hub, run: Run) -> None:
    assert run() == 0
    problems = Site(hub.root).examine().problems
    assert [p for p in problems if p.severity.value == "错误"] == []
    urls = {page.url for page in shown(hub).pages}
    assert {f"brand/{code}-deng-huo.html" for code in ("jx", "yx", "bx")} <= urls
    assert titles(hub, Target.BRAND).count("修灯") == 3


def test_what_is_above_the_counties_is_one(hub: Hub, run: Run) -> None:
    assert run() == 0
    places = titles(hub, Target.PLACE)
    assert (places.count("某市"), places.count("某省")) == (1, 1)
    assert places.count("东河镇") == 3
    assert titles(hub, Target.SOURCE).count("东河镇的灯亮到十点") == 1


def test_every_figure_is_the_countys_own_and_none_is_added(hub: Hub, run: Run) -> None:
    assert run() == 0
    rows = rows_of(next(t for t in shown(hub).open_data.tables if t.name == "figures"))
    repaired = [(row["写法"], row["口径"]) for row in rows if "修灯" in str(row["指标"])]
    assert sorted(repaired) == [("120人次", "累计")] * 3 + [("500人次", "目标")] * 3
    assert "360" not in page_text(hub, "numbers.html")
    theirs = json.loads((hub.site("甲县") / "data/figures.json").read_text("utf-8"))["items"]
    ours = [row for row in rows if "/jx-" in str(row["id"])]
    kept = ("指标", "写法", "单位", "口径", "约数", "起始", "截至", "截至依据", "出处", "数值")
    assert sorted(str([r[k] for k in kept]) for r in ours) == sorted(
        str([r[k] for k in kept]) for r in theirs if r["出处"] != "出处未公开"
    )


def test_owner_and_age_stand_on_card_and_page_which_leads_to_the_countys_own(
    hub: Hub, run: Run
) -> None:
    assert run() == 0
    page = page_text(hub, "brand/jx-xiu-deng.html")
    assert "%E7%94%B2%E5%8E%BF/site/brand/xiu-deng.html" in page
    assert "甲县总工会" in page
    cards = page_text(hub, "brands.html")
    assert re.search(r"甲县 \d{4}-\d\d-\d\d 的数据", cards)


class Noted(dict[str, Any]):
    """A row that notes which of its columns are read."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__({column.name: EMPTY.get(column.kind) for column in columns})
        self.read: set[str] = set()

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401
        self.read.add(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401
        self.read.add(key)
        return super().get(key, default)


EMPTY: Mapping[Kind, Any] = {
    Kind.WORDS: (),
    Kind.LINKS: (),
    Kind.RECORDS: (),
    Kind.FLAG: False,
}
MADE_ANEW = {
    *("id", "网址", "县", "拼音", "词表", "提醒", "约数", "数值", "条目", "品牌数", "案例数"),
    *("阵地数", "组织数", "支撑的品牌", "支撑的案例", "支撑的阵地"),
}
"""Named by the hub itself, or told of an entry by what it says and what names it."""


@pytest.mark.parametrize("table", COLUMNS)
def test_no_column_is_lost_on_the_way(table: str) -> None:
    """A column that is new in the open data is new in the hub, or it is said here why not."""
    row = Noted(COLUMNS[table])

    def name(*_: object) -> str:
        return ""

    if table == "venues":
        row.update({"经度": 1, "纬度": 1, "核实日期": "2026-01-01"})
        entries.venue(row, name, "")
    elif table == "figures":
        row.update({"写法": "未知"})
        entries.figure(row, name)
    elif table == "words":
        for vocabulary in ("需求", "单位"):
            row.update({"词表": vocabulary})
            entries.word(row)
    else:
        row.update({"时间": "2026"} if table == "cases" else {})
        entries.WRITERS[table](row, name)
    assert {column.name for column in COLUMNS[table]} - row.read - MADE_ANEW == set()


def test_drafts_homes_and_mobiles_stay_where_they_are(hub: Hub, run: Run) -> None:
    def with_mobile(table: dict[str, Any]) -> None:
        table["items"][0]["电话"] = "0500-0123456、13800000000"

    hub.change("甲县", "venues", with_mobile)
    assert run() == 0
    everything = "".join(f.read_text("utf-8") for f in hub.root.glob("brands/**/*.md"))
    assert "暗中的计划" not in everything
    assert "13800000000" not in everything
    assert "0500-0123456" in everything
    home = hub.entry("甲县", "居家")
    assert "上图: 否" in home
    assert "坐标" not in home


def test_a_venue_that_the_countys_map_leaves_out_is_on_no_map(hub: Hub, run: Run) -> None:
    def hidden(table: dict[str, Any]) -> None:
        for row in table["items"]:
            row["经度"] = row["纬度"] = row["精度"] = None

    hub.change("甲县", "venues", hidden)
    assert run() == 0
    points = shown(hub).open_data.points
    urls = [record.url for point in points for record in point.subjects()]
    assert urls
    assert not [url for url in urls if url.startswith("venue/jx-")]


def test_a_county_that_does_not_answer_is_shown_as_it_was_with_its_age(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == 0
    before = hub.entry("乙县", "修灯")
    note = hub.root / "联播/yx/取自.json"
    note.write_text(json.dumps({"取自": "2026-01-02", "网站": "../乙县/site"}), "utf-8")
    hub.site("乙县").rename(hub.root / "weg")
    assert run() == 0
    printed = "".join(capsys.readouterr().out.split())  # lines are broken by the terminal
    assert "还用2026-01-02取来的" in printed
    assert hub.entry("乙县", "修灯") == before
    assert "2026年1月2日取来，" in page_text(hub, "brand/yx-xiu-deng.html")
    assert "没有取到新的" in page_text(hub, "index.html")


def test_a_county_that_was_never_had_is_named_as_missing(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.site("丙县").rename(hub.root / "weg")
    assert run() == 0
    assert "网站上先没有这个县" in capsys.readouterr().out
    assert "还没有取到" in page_text(hub, "index.html")
    assert titles(hub, Target.BRAND).count("修灯") == 2


def test_without_any_county_the_old_site_stays(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in NAMES:
        hub.site(name).rename(hub.root / name)
    assert run() == 1
    assert "旧网站原样保留" in capsys.readouterr().err


def _first(key: str, value: object) -> Change:
    return lambda table: table["items"][0].__setitem__(key, value)


def _as_home(table: dict[str, Any]) -> None:
    table["items"][0]["类别"] = "居家房间"


def _twice(table: dict[str, Any]) -> None:
    table["items"].append(table["items"][0])
    table["count"] += 1


def _same_name(table: dict[str, Any]) -> None:
    for row in table["items"]:
        row.update({"名称": "修灯", "地区": table["items"][0]["地区"], "目录号": None})


WRONG: dict[str, tuple[str, Change, str]] = {
    "未发布": ("brands", _first("发布", "草稿"), "没有发布"),
    "住家的门牌": ("residences", _first("地址", "某路1号"), "住户家里"),
    "住家的位置": ("residences", _first("经度", 118.7), "住户家里"),
    "住家当阵地": ("venues", _as_home, "住户家里"),
    "网址出格": ("brands", _first("id", "../../brand/x.html"), "id 不是"),
    "别类的网址": ("brands", _first("id", "venue/x.html"), "id 不是"),
    "两条": ("brands", _twice, "有两条"),
    "同名": ("brands", _same_name, "有两个，分不出"),
    "条数": ("brands", lambda table: table.__setitem__("count", 1000), "实际不是"),
    "看不见": ("brands", _first("名称", "甲\u202e乙"), "看不见"),
    "换行": ("brands", _first("名称", "甲\n网址: x"), "看不见"),
    "半个字": ("brands", _first("名称", "甲\ud800"), "看不见"),
    "太长": ("brands", _first("一句话", "长" * 9000), "太长"),
    "不是文字": ("brands", _first("名称", {"a": 1}), "不是文字"),
    "不是列表": ("brands", _first("别名", "甲"), "写法不对"),
    "不是链接": ("brands", _first("牵头", ["甲"]), "链接的写法不对"),
    "不是记录": ("brands", _first("大事", ["甲"]), "写法不对"),
    "不是一条": ("brands", lambda table: table["items"].__setitem__(0, 3), "写法不对"),
    "身份证": ("brands", _first("一句话", "号码 11010519491231002X。"), "过不了检查"),
    "不认识的类别": ("brands", _first("类别", "<b>"), "过不了检查"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_data_are_refused_and_the_last_right_ones_stay(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run() == 0
    table, change, words = WRONG[name]
    hub.change("甲县", table, change)
    capsys.readouterr()
    assert run() == 0
    told = capsys.readouterr().out.replace("\n", "").replace(" ", "")
    assert words.replace(" ", "") in told
    assert "还用" in told
    assert titles(hub, Target.BRAND).count("修灯") == 3


FILES: dict[str, tuple[bytes, bool, str]] = {
    "改动过": (b'{"count": 0, "items": []}', False, "对不上"),
    "不是JSON": (b"<html>", True, "不是 JSON"),
    "不是数": (b'{"count": NaN, "items": []}', True, "不是 JSON"),
    "太深": (b"[" * 100_000, True, "不是 JSON"),
    "不是表": (b"[]", True, "写法不对"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_what_the_list_says_is_refused(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    content, is_listed, words = FILES[name]
    hub.replace("甲县", "brands.json", content, is_listed=is_listed)
    assert run() == 0
    assert words.replace(" ", "") in capsys.readouterr().out.replace("\n", "").replace(" ", "")
    assert titles(hub, Target.BRAND).count("修灯") == 2


def test_a_file_larger_than_any_county_needs_is_not_read_to_its_end(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 100)
    assert run() == 1
    assert "太大" in capsys.readouterr().err


def test_hostile_words_stay_words(hub: Hub, run: Run) -> None:
    hostile = '</script><img src=x onerror=alert(1)>{{ 7*7 }}"#: - &a *b 「」'

    def change(table: dict[str, Any]) -> None:
        row = next(row for row in table["items"] if row["名称"] == "修灯")
        row |= {"名称": hostile, "网址": "javascript:alert(1)", "别名": [hostile, "a: b", "- c"]}

    hub.change("甲县", "brands", change)
    assert run() == 0
    assert hostile in titles(hub, Target.BRAND)
    everything = "".join(f.read_text("utf-8") for f in hub.root.glob("brands/**/*.md"))
    assert "javascript:" not in everything


LISTS = {
    "同名": (
        "- {名称: 甲县, 代码: a, 网站: x}\n- {名称: 甲县, 代码: b, 网站: y}",
        "名称都是“甲县”",
    ),
    "同代码": ("- {名称: 甲县, 代码: a, 网站: x}\n- {名称: 乙县, 代码: a, 网站: y}", "代码都是“a”"),
    "同网站": (
        "- {名称: 甲县, 代码: a, 网站: x/}\n- {名称: 乙县, 代码: b, 网站: x}",
        "网站都是“x”",
    ),
    "不加密": ("- {名称: 甲县, 代码: a, 网站: 'http://a.example/'}", "https://"),
    "别的协议": ("- {名称: 甲县, 代码: a, 网站: 'file:///etc'}", "https://"),
    "出格的名称": ("- {名称: ../甲, 代码: a, 网站: x}", "不能作县的名称"),
    "保留的名称": ("- {名称: 共有, 代码: a, 网站: x}", "不能作县的名称"),
    "代码": ("- {名称: 甲县, 代码: a-b, 网站: x}", "不能用"),
    "程序写的": ("- {名称: 甲县, 代码: a, 网站: x, 取自: 2026-01-01}", "请删掉"),
    "空": ("[]", "一个县也没有"),
    "不是列表": ("名称: 甲县", "Q215"),
    "少网站": ("- {名称: 甲县, 代码: a}", "网站"),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_contradicts_itself_is_refused(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    text, words = LISTS[name]
    hub.list(text)
    assert run() == 1
    printed = capsys.readouterr()
    assert words in printed.out + printed.err
    assert not (hub.root / "brands").exists()


def test_without_a_list_it_says_how_one_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["hub", "--root", str(tmp_path)]) == 2
    assert "名称: 某县" in capsys.readouterr().err


def test_one_number_of_two_counties_is_refused(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    def same(table: dict[str, Any]) -> None:
        next(row for row in table["items"] if row["名称"] == "修灯")["目录号"] = "JX-001"

    hub.change("乙县", "brands", same)
    assert run() == 1
    assert "目录号 JX-001 有两个：甲县的“修灯”，乙县的“修灯”" in capsys.readouterr().err
    assert not (hub.root / "brands").exists()


def test_one_site_under_two_names_is_refused(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.list(
        "- {名称: 甲县, 代码: jx, 网站: ../甲县/site}",
        "- {名称: 乙县, 代码: yx, 网站: ../甲县/site/data}",
    )
    assert run() == 1
    assert "“甲县”和“乙县”取到的是同一个网站" in capsys.readouterr().err


def test_one_venue_told_by_two_counties_is_refused(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    def moved(table: dict[str, Any]) -> None:
        for row in table["items"]:
            row["名称"] = row["名称"].replace("乙县", "甲县")

    hub.change("乙县", "places", moved)
    assert run() == 1
    assert "甲县和乙县都有" in capsys.readouterr().err


def test_what_somebody_wrote_below_brands_is_not_touched(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    own = hub.root / "brands/品牌/自己.md"
    own.parent.mkdir(parents=True)
    own.write_text("---\n---\n", "utf-8")
    assert run() == 2
    assert "没有动它" in capsys.readouterr().err
    assert [f for f in hub.root.rglob("*.md") if f.is_file()] == [own]


def test_what_a_county_took_back_is_gone(hub: Hub, run: Run) -> None:
    assert run() == 0

    def without(table: dict[str, Any]) -> None:
        table["items"] = [row for row in table["items"] if row["名称"] != "修灯"]
        table["count"] = len(table["items"])

    hub.change("甲县", "brands", without)
    assert run() == 0
    assert titles(hub, Target.BRAND).count("修灯") == 2


def test_offline_nothing_is_asked(hub: Hub, run: Run) -> None:
    assert run() == 0
    for name in NAMES:
        hub.site(name).rename(hub.root / name)
    assert run("--offline") == 0
    assert "没有取到" not in page_text(hub, "index.html")
    assert titles(hub, Target.BRAND).count("修灯") == 3


def test_a_damaged_copy_is_none(hub: Hub, run: Run) -> None:
    assert run() == 0
    (hub.root / "联播/jx/brands.json").write_bytes(b"{}")
    hub.site("甲县").rename(hub.root / "weg")
    assert run() == 0
    assert titles(hub, Target.BRAND).count("修灯") == 2


def test_a_site_on_the_network_is_fetched_and_led_to(
    hub: Hub, run: Run, serve: Callable[[Path], str]
) -> None:
    address = serve(hub.site("甲县"))
    hub.list(f"- {{名称: 甲县, 代码: jx, 网站: '{address}'}}")
    assert run() == 0
    assert f"href='{address}brand/xiu-deng.html'" in page_text(hub, "brand/jx-xiu-deng.html")


class _Elsewhere(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(302)
        self.send_header("Location", "http://127.0.0.1:1/data/index.json")
        self.end_headers()

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def elsewhere() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Elsewhere) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_nobody_else_answers_for_a_county(
    hub: Hub, run: Run, elsewhere: str, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.list(f"- {{名称: 甲县, 代码: jx, 网站: '{elsewhere}'}}")
    assert run() == 1
    assert "转到了别处" in capsys.readouterr().err


def test_a_host_that_is_not_there_did_not_answer(
    hub: Hub, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.list("- {名称: 甲县, 代码: jx, 网站: 'http://127.0.0.1:1/'}")
    assert run() == 1
    assert "网站没有回答" in capsys.readouterr().err
