"""Building: drafts stay home, mistakes leave the old site, two builds give the same bytes."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.site.conftest import ENVIRONMENT, Built, Project

pytestmark = pytest.mark.build

DRAFT = """\
---
发布: 草稿
一句话: 还没有写完的暗夜计划。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
网址: an-ye-ji-hua
---
正文里的密语。
"""
WITHDRAWN = """\
---
发布: 已撤下
撤下: {日期: 2024-06-01, 原因: 内容已过时。}
一句话: 已经停办的旧事。
类别: 项目
牵头: 东河镇总工会
来源: 东河报道
网址: jiu-shi
---
撤下的正文。
"""
MakeProject = Callable[..., Project]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_draft_leaves_no_trace_in_public(project: MakeProject) -> None:
    made = project({"brands/品牌/暗夜计划.md": DRAFT})
    done = made.build()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "完成" in done.stdout
    for path, content in contents(made.site.folder).items():
        assert "暗夜计划".encode() not in content, path
        assert "密语".encode() not in content, path
        assert "an-ye-ji-hua" not in path


def test_a_withdrawn_entry_keeps_its_address_and_loses_its_content(project: MakeProject) -> None:
    made = project({"brands/品牌/旧事.md": WITHDRAWN})
    assert made.build().returncode == 0
    text = made.site.text("brand/jiu-shi.html")
    assert "已撤下" in text
    assert "内容已过时" in text
    for path, content in contents(made.site.folder).items():
        assert "已经停办的旧事".encode() not in content, path
        assert "撤下的正文".encode() not in content, path
    listed = [link for link in made.site.pages["brands.html"].links if "jiu-shi" in link]
    assert not listed


def test_a_mistake_stops_the_build_and_the_old_site_stands(project: MakeProject) -> None:
    made = project()
    assert made.build().returncode == 0
    before = contents(made.site.folder)
    made.write("brands/品牌/错.md", "---\n一句话：写错了冒号\n---\n")
    done = made.build()
    assert done.returncode == 1
    assert "brands/品牌/错.md:2:4: 错误 Q201" in done.stdout
    assert "旧网站原样保留" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(made.site.folder) == before


def test_mkdocs_itself_stops_too_before_it_empties_the_site(project: MakeProject) -> None:
    made = project()
    assert made.run("mkdocs", "build", "--strict", "--quiet").returncode == 0
    before = contents(made.site.folder)
    made.write("brands/品牌/错.md", "---\n一句话：写错了冒号\n---\n")
    done = made.run("mkdocs", "build", "--strict", "--quiet")
    assert done.returncode == 1
    assert "Q201" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(made.site.folder) == before


def test_a_page_of_the_same_name_by_hand_is_refused_before_anything_is_lost(
    project: MakeProject,
) -> None:
    made = project()
    assert made.build().returncode == 0
    made.write("content/brands.md", "# 手写的\n")
    done = made.build()
    assert done.returncode == 1
    assert "brands.md" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert "brands.html" in contents(made.site.folder)


def test_two_builds_give_the_same_bytes(project: MakeProject) -> None:
    made = project()
    assert made.build().returncode == 0
    first = contents(made.site.folder)
    assert made.build().returncode == 0
    second = contents(made.site.folder)
    assert first == second


def test_what_is_unchanged_is_the_same_file_and_the_report_names_the_rest(
    project: MakeProject,
) -> None:
    made = project({"brands/品牌/暗夜计划.md": DRAFT})
    first = made.build()
    assert "第一次生成" in first.stdout
    assert "1 个条目还没发布：暗夜计划" in first.stdout
    before = {path: path.stat() for path in made.site.folder.rglob("*.*") if path.is_file()}
    made.write("brands/品牌/暗夜计划.md", DRAFT.replace("草稿", "已发布"))
    second = made.build()
    assert "新增 1 页：暗夜计划。" in second.stdout
    about = made.site.folder / "about.html"
    assert (about.stat().st_ino, about.stat().st_mtime) == (
        before[about].st_ino,
        before[about].st_mtime,
    )
    index = made.site.folder / "brands.html"
    assert index.stat().st_ino != before[index].st_ino
    (made.root / "brands/品牌/暗夜计划.md").unlink()
    assert "删除 1 页：brand/an-ye-ji-hua.html。" in made.build().stdout
    assert "网页和旧网站的一样。" in made.build().stdout


def test_after_mkdocs_the_folder_is_still_known_for_ours(project: MakeProject) -> None:
    made = project()
    assert made.run("mkdocs", "build", "--strict", "--quiet").returncode == 0
    done = made.build()
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("seconds", [0.9, 1.8])
def test_a_killed_build_leaves_the_old_site_and_bars_nobody(
    project: MakeProject, seconds: float
) -> None:
    made = project()
    assert made.build().returncode == 0
    before = contents(made.site.folder)
    made.write("brands/品牌/暗夜计划.md", DRAFT.replace("草稿", "已发布"))
    with started(made) as building:
        with contextlib.suppress(subprocess.TimeoutExpired):
            building.wait(seconds)
        building.kill()
    after = contents(made.site.folder)
    assert after == before or "brand/an-ye-ji-hua.html" in after
    assert made.build().returncode == 0
    assert "brand/an-ye-ji-hua.html" in contents(made.site.folder)
    assert not list(made.root.glob(".site*"))


def test_of_two_builds_at_once_one_says_that_the_other_runs(project: MakeProject) -> None:
    made = project()
    with started(made) as first:
        while not (made.root / ".site-new").exists():
            assert first.poll() is None
            time.sleep(0.01)
        os.kill(first.pid, signal.SIGSTOP)
        second = made.build()
        os.kill(first.pid, signal.SIGCONT)
        assert first.wait(60) == 0
    assert second.returncode == 1
    assert "另一个“生成”正在运行" in second.stderr
    assert "index.html" in contents(made.site.folder)
    assert not list(made.root.glob(".site*"))


def test_a_full_disk_leaves_the_old_site_and_is_said_in_chinese(project: MakeProject) -> None:
    """A limit on the size of a file stands for the full disk: it needs no administrator."""
    made = project()
    assert made.build().returncode == 0
    before = contents(made.site.folder)
    done = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -f 400; exec "$0" -m hooks.cli build', sys.executable],
        cwd=made.root,
        env=ENVIRONMENT | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "磁盘满了" in done.stderr
    assert "旧网站原样保留" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(made.site.folder) == before
    assert not list(made.root.glob(".site*"))


def test_a_broken_link_by_hand_keeps_the_old_site(project: MakeProject) -> None:
    made = project()
    made.write("content/about.md", "# 关于\n\n[没有](nowhere.md)\n")
    done = made.build()
    assert done.returncode == 1
    assert "nowhere.md" in done.stderr
    assert "断了的链接" in done.stderr
    assert not (made.root / "site").exists()


def test_somebodys_folder_is_not_replaced(project: MakeProject) -> None:
    made = project()
    made.write("site/我的.txt", "mine")
    done = made.build()
    assert done.returncode == 1
    assert "我的.txt" in done.stderr
    assert contents(made.site.folder) == {"我的.txt": b"mine"}


def test_what_staff_typed_is_shown_as_typed_and_never_as_code(project: MakeProject) -> None:
    name = "甲<b>乙</b> & *丙* {{ 丁 }} [戊](己)"
    made = project(
        {
            "brands/品牌/怪名.md": DRAFT.replace("草稿", "已发布").replace(
                "一句话: 还没有写完的暗夜计划。", f"名称: '{name}'\n一句话: '{name}'"
            ),
            "brands/阵地/怪名.md": f"""\
---
发布: 已发布
名称: '{name}'
类别: 职工之家
地区: 东河镇
牵头: 东河镇总工会
来源: 东河报道
网址: guai-ming
---
""",
        }
    )
    done = made.build()
    assert done.returncode == 0, done.stdout + done.stderr
    page = made.site.pages["brand/an-ye-ji-hua.html"]
    assert "".join(page.titles) == name
    assert isinstance(made.site, Built)
    assert b"<b>" not in (made.site.folder / "assets/map/all.js").read_bytes()


def test_the_preview_shows_a_mistake_and_forgets_it_when_mended(project: MakeProject) -> None:
    made = project({"brands/品牌/暗夜计划.md": DRAFT})
    with previewed(made, "hooks.cli", "预览", "--address") as address:
        home = f"{address}/index.html"
        assert "暗夜计划" in wait_for(home, lambda text: "暗夜计划" in text)
        made.write("brands/品牌/错.md", "---\n一句话：写错了冒号\n---\n")
        shown = wait_for(home, lambda text: "Q201" in text)
        assert "brands/品牌/错.md:2:4" in shown
        assert "暗夜计划" in shown, "what is not broken is still there"
        (made.root / "brands/品牌/错.md").unlink()
        wait_for(home, lambda text: "Q201" not in text)
        draft = wait_for(f"{address}/brand/an-ye-ji-hua.html", bool)
        assert "草稿，公众看不到这一页" in draft


def test_no_change_makes_the_preview_die_or_hang(project: MakeProject) -> None:
    made = project({"brands/品牌/暗夜计划.md": DRAFT})
    settings = (made.root / "mkdocs.yml").read_text("utf-8")
    about = (made.root / "content/about.md").read_text("utf-8")
    with previewed(made, "mkdocs", "serve", "--dev-addr") as address:
        home, page = f"{address}/index.html", f"{address}/brand/an-ye-ji-hua.html"
        wait_for(home, lambda text: "暗夜计划" in text)
        known = searched(address)
        (made.root / "brands/品牌/暗夜计划.md").write_bytes(DRAFT.encode("gbk"))
        wait_for(home, lambda text: "Q101" in text)
        assert refused(page), "what cannot be read has no page"

        made.write("brands/品牌/暗夜计划.md", f"{DRAFT}\n![](坏.jpg)\n".replace("没有", "已经"))
        (made.root / "brands/品牌/坏.jpg").write_bytes(b"no picture")
        wait_for(page, lambda text: "已经写完" in text and "Q101" not in text)

        made.write("mkdocs.yml", f"{settings}\nnav: [\n")
        wait_for(home, lambda text: "网站没能更新" in text and "暗夜计划" in text)
        made.write("mkdocs.yml", settings.replace("群团品牌目录", "换了名字", 1))
        wait_for(home, lambda text: "换了名字" in text and "没能更新" not in text)

        (made.root / "content/about.md").write_bytes(about.encode("gbk"))
        wait_for(f"{address}/about.html", lambda text: "不是用 UTF-8 保存的" in text)
        made.write("content/brands.md", "# 重名\n")
        made.write("content/about.md", about)
        wait_for(f"{address}/brands.html", lambda text: "重名" in text and "请改名" in text)
        (made.root / "content/brands.md").unlink()
        wait_for(f"{address}/brands.html", lambda text: "重名" not in text)

        (made.root / "brands").rename(made.root / "away")
        wait_for(home, lambda text: "没能更新" in text and "site/brands" in text)
        assert "草稿，公众看不到" in wait_for(page, bool), "the old pages stay"
        (made.root / "away").rename(made.root / "brands")
        wait_for(home, lambda text: "没能更新" not in text)
        (made.root / "brands/品牌/暗夜计划.md").unlink()
        wait_for(home, lambda text: "暗夜计划" not in text)
        assert refused(page)
        assert searched(address) == known - 1, "the search forgets what is gone"


def searched(address: str) -> int:
    """How many pages the search knows."""
    [count] = re.findall(r'"count":(\d+),', wait_for(f"{address}/assets/search/index.js", bool))
    return int(count)


@contextlib.contextmanager
def started(made: Project) -> Iterator[subprocess.Popen[bytes]]:
    """A build under way."""
    with subprocess.Popen(
        [sys.executable, "-m", "hooks.cli", "build"],
        cwd=made.root,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as building:
        try:
            yield building
        finally:
            building.kill()


@contextlib.contextmanager
def previewed(made: Project, *command: str) -> Iterator[str]:
    """A running preview and its address."""
    place = f"127.0.0.1:{free_port()}"
    with subprocess.Popen(
        [sys.executable, "-m", *command, place],
        cwd=made.root,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            yield f"http://{place}"
            assert server.poll() is None, "the server is still there"
        finally:
            server.terminate()


def refused(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=30).close()  # noqa: S310 - our own server
    except urllib.error.HTTPError as caught:
        return caught.code == 404
    return False


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def wait_for(url: str, is_wanted: Callable[[str], bool]) -> str:
    """The page once it is as wanted; the server may still be building, so it is asked again."""
    text = ""
    for _ in range(120):
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310 - our own server
            text = str(answer.read(), "utf-8")
            if is_wanted(text):
                return text
        time.sleep(0.25)
    pytest.fail(f"{url} never became as wanted:\n{text[:2000]}")
