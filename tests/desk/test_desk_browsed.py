"""The desk in a real browser, beside a real preview: typed in, left, come back to, used by keyboard."""

import io
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.audit.axe import looked_at
from tests.conftest import ROOT, Site
from tests.county import COUNTY
from tests.desk.sketches import BRAND, KEPT, WITH_FIGURES, WRITTEN

pytestmark = [pytest.mark.browser, pytest.mark.build]

PATIENCE = 60  # seconds until a server has to answer
SETTINGS = """site_name: 桌面
docs_dir: content
use_directory_urls: false
theme: {name: material, custom_dir: hooks/adapter/theme, font: false}
hooks: [hooks/adapter/events.py]
plugins: []
markdown_extensions: [tables]
"""


@dataclass(frozen=True)
class Served:
    """A desk over a small site, and the address that it printed."""

    site: Site
    entrance: str

    def at(self, path: str) -> str:
        return re.sub(r"/_desk/.*", f"/_desk/{path}", self.entrance)

    def edit(self, path: str) -> str:
        return self.at(f"edit?path={path}")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = tmp_path_factory.mktemp("desk") / "site"
    made = Site(root)
    made.write({**COUNTY, KEPT: WRITTEN, BRAND: WITH_FIGURES})
    made.write({"mkdocs.yml": SETTINGS, "content/about.md": "# 关于\n"})
    for name in ("hooks", "maps", "node_modules"):
        (root / name).symlink_to(ROOT / name)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "hooks.cli", "desk", "--no-browser", "--address", str(port)]
    environment = os.environ | {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [*command, "--root", str(root)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:
        assert process.stdout
        lines = iter(process.stdout.readline, "")
        entrance = next(line.strip() for line in lines if "token=" in line)
        _wait_for(port, process)
        yield Served(made, entrance)
        process.send_signal(signal.SIGINT)
        process.stdout.read()


def _wait_for(port: int, process: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the desk did not answer")


@pytest.fixture
def desk(served: Served, page: Page) -> Page:
    page.goto(served.entrance)
    expect(page.get_by_role("heading", name="桌面")).to_be_visible()
    return page


@pytest.fixture
def context(desk: Page) -> BrowserContext:
    return desk.context


def test_what_is_typed_is_judged_shown_and_saved(served: Served, desk: Page) -> None:
    desk.goto(served.edit(BRAND))
    field = desk.get_by_label("一句话")
    field.fill("骑手晚上能来歇脚。")
    page = desk.frame_locator("#page")
    expect(page.get_by_text("骑手晚上能来歇脚。").first).to_be_visible(timeout=30_000)
    desk.get_by_label("牵头").fill("东河镇总公会")
    expect(desk.get_by_label("牵头")).to_have_attribute("aria-invalid", "true")
    expect(desk.get_by_text("没有名叫“东河镇总公会”的组织条目").first).to_be_visible()
    desk.keyboard.press("Control+s")
    expect(desk.locator("#state")).to_contain_text("有错误，没有存盘")
    desk.get_by_label("牵头").fill("东河镇总工会")
    desk.keyboard.press("Control+s")
    expect(desk.locator("#state")).to_have_text("存好了")
    text = (served.site.root / BRAND).read_text("utf-8")
    assert text == WITH_FIGURES.replace("晚上也能来看书。", "骑手晚上能来歇脚。")


def test_nothing_is_sent_while_an_input_method_composes(served: Served, desk: Page) -> None:
    desk.goto(served.edit(KEPT))
    expect(desk.locator("#state")).to_have_text("")
    sent: list[str] = []

    def count(request: Request) -> None:
        if request.url.endswith("/judge"):
            sent.append(request.url)

    desk.wait_for_load_state("networkidle")
    desk.on("request", count)
    desk.get_by_label("地址").click()
    client = desk.context.new_cdp_session(desk)
    for part in ("x", "xi", "xin", "xinjie"):
        client.send(
            "Input.imeSetComposition", {"text": part, "selectionStart": 1, "selectionEnd": 1}
        )
        desk.wait_for_timeout(400)
    assert not sent
    with desk.expect_request("**/judge"):
        client.send("Input.insertText", {"text": "新街"})
    expect(desk.get_by_label("地址")).to_have_value(re.compile("新街"))


def test_a_closed_window_loses_nothing(served: Served, desk: Page, context: BrowserContext) -> None:
    desk.goto(served.edit(KEPT))
    desk.get_by_label("地址").fill("没有存的街")
    expect(desk.locator("#state")).to_contain_text("没有存盘")
    desk.close(run_before_unload=False)
    again = context.new_page()
    again.goto(served.edit(KEPT))
    expect(again.get_by_label("地址")).to_have_value("老街1号")
    again.get_by_role("button", name="接着写").click()
    expect(again.get_by_label("地址")).to_have_value("没有存的街")
    expect(again.locator("#state")).to_contain_text("没有存盘")
    again.once("dialog", lambda dialog: dialog.accept())
    again.reload()
    again.get_by_role("button", name="不要了").click()
    expect(again.locator("#restore")).to_be_hidden()


def test_what_is_taken_up_again_overwrites_nobody(
    served: Served, desk: Page, context: BrowserContext
) -> None:
    served.site.write({KEPT: WRITTEN})
    desk.goto(served.edit(KEPT))
    desk.get_by_label("地址").fill("没有存的街")
    expect(desk.locator("#state")).to_contain_text("没有存盘")
    desk.close(run_before_unload=False)
    served.site.write({KEPT: WRITTEN.replace("老街1号", "别人的街")})
    again = context.new_page()
    again.goto(served.edit(KEPT))
    again.get_by_role("button", name="接着写").click()
    again.get_by_role("button", name="存盘").click()
    expect(again.get_by_role("alert")).to_contain_text("别人的街")
    assert "别人的街" in (served.site.root / KEPT).read_text("utf-8")
    again.evaluate("localStorage.clear()")
    served.site.write({KEPT: WRITTEN})


def _open_anew(desk: Page, address: str, claim: str) -> None:
    """Once the desk has looked at the files anew: after a moment, a longer one on a busy machine."""
    for _ in range(PATIENCE):
        desk.goto(address)
        if desk.get_by_label("一句话").input_value() == claim:
            return
        desk.wait_for_timeout(1000)
    pytest.fail("the desk did not look at the files anew")


def test_an_item_that_holds_nothing_is_none(served: Served, desk: Page) -> None:
    served.site.write({BRAND: WITH_FIGURES})
    _open_anew(desk, served.edit(BRAND), "晚上也能来看书。")
    desk.get_by_role("button", name="加一条数据").click()
    desk.get_by_role("button", name="加一条数据").click()
    desk.get_by_label("指标").last.fill("骑手")
    desk.get_by_label("数值").last.fill("30人")
    for _ in range(2):
        desk.get_by_role("button", name="存盘").click()
        expect(desk.locator("#state")).to_have_text("存好了")
        desk.get_by_label("数值").last.fill("31人")
    desk.get_by_role("button", name="存盘").click()
    expect(desk.locator("#state")).to_have_text("存好了")
    text = (served.site.root / BRAND).read_text("utf-8")
    assert text.count("骑手") == 1
    assert "骑手: 31人" in text
    served.site.write({BRAND: WITH_FIGURES})


def test_two_new_entries_begun_and_not_saved_are_both_kept(
    served: Served, context: BrowserContext
) -> None:
    for name in ("甲站", "乙站"):
        page = context.new_page()
        page.goto(served.at("new?type=阵地"))
        page.wait_for_load_state("networkidle")
        expect(page.locator("[aria-invalid]")).to_have_count(0)
        page.get_by_label("名称", exact=False).first.fill(name)
        expect(page.locator("#state")).not_to_have_text("")
        page.close(run_before_unload=False)
    page = context.new_page()
    page.goto(served.at(""))
    for name in ("甲站", "乙站"):
        expect(page.get_by_role("link", name=re.compile(f"阵地“{name}”"))).to_be_visible()
    page.get_by_role("link", name=re.compile("阵地“甲站”")).click()
    offer = page.get_by_text("上次写了一些没有存盘").filter(has_text="甲站")
    offer.get_by_role("button", name="接着写").click()
    expect(page.get_by_label("名称", exact=False).first).to_have_value("甲站")
    expect(page.get_by_text("上次写了一些没有存盘").filter(has_text="乙站")).to_be_visible()


def test_names_are_chosen_by_keyboard_and_pinyin(served: Served, desk: Page) -> None:
    desk.goto(served.at("new?type=阵地"))
    desk.wait_for_load_state("networkidle")
    desk.get_by_label("地区").click()
    desk.keyboard.type("lwc")
    expect(desk.get_by_role("option", name="柳湾村")).to_be_visible()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    expect(desk.get_by_label("地区")).to_have_value("柳湾村")
    desk.get_by_label("设施").click()
    desk.keyboard.type("wbl")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    desk.keyboard.type("、ysj")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    expect(desk.get_by_label("设施")).to_have_value("微波炉、饮水机")
    expect(desk.locator("#suggestions")).to_have_count(0)


def test_a_venue_is_new_from_nothing_to_saved(served: Served, desk: Page) -> None:
    desk.goto(served.at("new?type=阵地"))
    desk.get_by_label("名称 必填").fill("北街站")
    desk.get_by_label("类别").fill("驿站")
    desk.get_by_label("地区").fill("柳湾村")
    desk.get_by_label("来源").first.fill("东河报道")
    desk.get_by_label("设施").fill("冰柜")
    desk.get_by_role("button", name="把“冰柜”加进词表").click()
    expect(desk.locator("#texts-设施-said p")).to_have_count(0)
    desk.locator('[data-list="数据"] summary').click()
    desk.get_by_role("button", name="加一条数据").click()
    desk.get_by_label("指标").last.fill("来的人")
    desk.get_by_label("数值").last.fill("391人次")
    desk.get_by_role("textbox", name="正文").fill("门口有灯。")
    desk.get_by_label("截至").first.fill("2024-05")
    desk.get_by_role("button", name="存盘").click()
    desk.wait_for_url(re.compile("/edit"))
    expect(desk.locator("#state")).to_have_text("存好了")
    text = (served.site.root / "brands/阵地/东河镇/北街站.md").read_text("utf-8")
    assert "设施: 冰柜\n" in text
    assert "数据:\n  - 来的人: 391人次\n" in text
    assert text.endswith("门口有灯。\n")


def test_two_windows_at_one_entry(served: Served, desk: Page, context: BrowserContext) -> None:
    other = context.new_page()
    for window in (desk, other):
        window.goto(served.edit(KEPT))
        window.wait_for_load_state("networkidle")
    other.get_by_label("地址").fill("别人的街")
    other.get_by_role("button", name="存盘").click()
    expect(other.locator("#state")).to_have_text("存好了")
    desk.get_by_label("地址").fill("我的街")
    desk.get_by_role("button", name="存盘").click()
    expect(desk.get_by_role("alert")).to_contain_text("别人的街")
    assert "别人的街" in (served.site.root / KEPT).read_text("utf-8")
    desk.get_by_role("button", name="选好了，存盘").click()
    expect(desk.locator("#state")).to_have_text("存好了")
    assert "我的街" in (served.site.root / KEPT).read_text("utf-8")


@pytest.mark.parametrize("width", [390, 1280])
def test_assistive_software_meets_no_obstacle(served: Served, desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    for address in ("", f"edit?path={BRAND}", "new?type=阵地", f"text?path={KEPT}", "fill"):
        desk.goto(served.at(address))
        desk.wait_for_load_state("networkidle")
        desk.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        desk.evaluate("document.querySelectorAll('iframe').forEach(one => one.remove())")
        for scheme in ("light", "dark"):
            desk.emulate_media(color_scheme=scheme)
            assert not list(looked_at(desk, width, ((scheme == "dark", False),))), address
        wide = desk.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, address


def test_a_form_of_others_is_filled_in(desk: Page, served: Served, tmp_path: Path) -> None:
    form, book = tmp_path / "上级表.xlsx", openpyxl.Workbook()
    book.worksheets[0].append(["【填：全部/品牌数】"])
    book.save(form)
    desk.goto(served.at(""))
    desk.click("text=填表")
    desk.set_input_files("#fill-file", form)
    with desk.expect_download() as download:
        desk.click("text=保存 上级表_已填.xlsx")
    filled = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes())).worksheets[0]
    assert filled["A1"].value == 1
    assert "填好 1 处" in desk.inner_text("#filled")
    assert openpyxl.load_workbook(form).worksheets[0]["A1"].value == "【填：全部/品牌数】"


def test_the_preview_is_beside_it_and_a_stranger_stays_out(served: Served, page: Page) -> None:
    answer = page.goto(served.at(""))
    assert answer
    assert answer.status == 403
    assert "从启动桌面的窗口" in page.inner_text("body")
    page.goto(served.entrance)
    page.goto(re.sub(r"_desk/.*", "index.html", served.entrance))
    assert "驿站" in page.inner_text("body")


def test_a_word_from_somewhere_is_no_code(served: Served, desk: Page) -> None:
    hostile = "<img src=x onerror=document.title=1>"
    path = Path(KEPT)
    served.site.write({KEPT: WRITTEN.replace("老街1号", hostile)})
    for address in (served.edit(path.as_posix()), served.at("")):
        desk.goto(address)
        desk.wait_for_load_state("networkidle")
        assert desk.title() != "1"
    desk.goto(served.edit(path.as_posix()))
    expect(desk.get_by_label("地址")).to_have_value(hostile)
    served.site.write({KEPT: WRITTEN})


def test_a_position_is_picked_on_a_map_and_says_where_it_comes_from(
    served: Served, desk: Page
) -> None:
    desk.goto(served.edit("brands/地区/柳湾村.md"))
    desk.locator("details.more summary").click()
    desk.get_by_role("button", name="在地图上点").click()
    expect(desk.get_by_text("东河镇").first).to_be_visible()
    expect(desk.get_by_text("只看得出在哪个镇街")).to_be_visible()
    desk.locator(".map-box").click(position={"x": 200, "y": 150})
    picked = desk.locator(".map-dialog [role=status]").inner_text()
    desk.get_by_role("button", name="用地图正中").press("Enter")
    middle = desk.locator(".map-dialog [role=status]").inner_text()
    assert picked != middle
    desk.get_by_role("button", name="就是这里").click()
    where = re.fullmatch(r"(118\.\d{6},31\.\d{6})（WGS-84）", middle)
    assert where
    expect(desk.get_by_label("坐标", exact=True)).to_have_value(where[1])
    expect(desk.get_by_label("坐标系")).to_have_value("WGS-84")
    expect(desk.get_by_label("坐标出处")).to_have_value("按镇街位置示意选点")
    expect(desk.locator("dialog")).to_have_count(0)
