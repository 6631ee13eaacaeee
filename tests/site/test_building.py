"""Building: drafts stay home, mistakes leave the old site, two builds give the same bytes."""

import contextlib
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.conftest import ENVIRONMENT, Built, Project

pytestmark = pytest.mark.build

DRAFT = """\
---
发布: 草稿
一句话: 还没有写完的暗夜计划。
类别: 项目
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
    changed = {path for path in first if first[path] != second.get(path)}
    assert first.keys() == second.keys()
    assert changed <= {"sitemap.xml.gz"}, "only gzip's time stamp may differ"


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
    port = free_port()
    command = [sys.executable, "-m", "hooks.cli", "预览", "--address", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        command,
        cwd=made.root,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            home = f"http://127.0.0.1:{port}/index.html"
            assert "暗夜计划" in wait_for(home, lambda text: "暗夜计划" in text)
            made.write("brands/品牌/错.md", "---\n一句话：写错了冒号\n---\n")
            shown = wait_for(home, lambda text: "Q201" in text)
            assert "brands/品牌/错.md:2:4" in shown
            assert "暗夜计划" in shown, "what is not broken is still there"
            (made.root / "brands/品牌/错.md").unlink()
            wait_for(home, lambda text: "Q201" not in text)
            draft = wait_for(f"http://127.0.0.1:{port}/brand/an-ye-ji-hua.html", bool)
            assert "草稿，公众看不到这一页" in draft
        finally:
            server.terminate()


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
