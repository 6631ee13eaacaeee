"""Building for real: drafts stay home, mistakes leave the old site, two builds give the same bytes.

What publication does with a folder, whatever was built into it, is tested on a fake build.
"""

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

from hooks.publish import publish
from tests.site.conftest import ENVIRONMENT, Project
from tests.site.hard import DRAFT, ODD

pytestmark = pytest.mark.build

MISTAKE = "---\n一句话：写错了冒号\n---\n"
PUBLISHED = DRAFT.replace("草稿", "已发布")
AFTERWARDS = (".gz", ".quntuan-site")  # what the command adds to a site that MkDocs has built
MakeProject = Callable[..., Project]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_draft_leaves_no_trace_in_public(small: Project) -> None:
    for path, content in contents(small.site.folder).items():
        assert "暗夜计划".encode() not in content, path
        assert "密语".encode() not in content, path
        assert "an-ye-ji-hua" not in path


def test_a_withdrawn_entry_keeps_its_address_and_loses_its_content(small: Project) -> None:
    text = small.site.text("brand/jiu-shi.html")
    assert "已撤下" in text
    assert "内容已过时" in text
    for path, content in contents(small.site.folder).items():
        assert "已经停办的旧事".encode() not in content, path
        assert "撤下的正文".encode() not in content, path
    listed = [link for link in small.site.pages["brands.html"].links if "jiu-shi" in link]
    assert not listed


def test_what_staff_typed_is_shown_as_typed_and_never_as_code(small: Project) -> None:
    for address in ("brand/guai-pin-pai.html", "venue/guai-zhen-di.html"):
        assert "".join(small.site.pages[address].titles) == ODD
    assert b"<b>" not in (small.site.folder / "assets/map/all.js").read_bytes()


def test_a_mistake_stops_the_build_and_the_old_site_stands(copied: Project) -> None:
    before = contents(copied.site.folder)
    copied.write("brands/品牌/错.md", MISTAKE)
    done = copied.build()
    assert done.returncode == 1
    assert "brands/品牌/错.md:2:4: 错误 Q201" in done.stdout
    assert "旧网站原样保留" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(copied.site.folder) == before


def test_mkdocs_itself_stops_too_before_it_empties_the_site(copied: Project) -> None:
    before = contents(copied.site.folder)
    copied.write("brands/品牌/错.md", MISTAKE)
    done = copied.run("mkdocs", "build", "--strict", "--quiet")
    assert done.returncode == 1
    assert "Q201" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(copied.site.folder) == before


def test_mkdocs_itself_builds_the_same_site_and_the_folder_is_known_for_ours(
    copied: Project,
) -> None:
    before = contents(copied.site.folder)
    done = copied.run("mkdocs", "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stdout + done.stderr
    for path, content in contents(copied.site.folder).items():
        assert path.endswith(AFTERWARDS) or content == before[path], path
    publish(copied.site.folder, Path.mkdir)


def test_a_page_of_the_same_name_by_hand_is_refused_before_anything_is_lost(
    copied: Project,
) -> None:
    before = contents(copied.site.folder)
    copied.write("content/brands.md", "# 手写的\n")
    done = copied.build()
    assert done.returncode == 1
    assert "brands.md" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(copied.site.folder) == before


def test_a_broken_link_by_hand_keeps_the_old_site(copied: Project) -> None:
    before = contents(copied.site.folder)
    copied.write("content/about.md", "# 关于\n\n[没有](nowhere.md)\n")
    done = copied.build()
    assert done.returncode == 1
    assert "错误 Q721" in done.stdout
    assert "nowhere.md" in done.stdout
    assert contents(copied.site.folder) == before


def test_two_builds_give_the_same_bytes_and_the_same_files(copied: Project) -> None:
    before = contents(copied.site.folder)
    page = copied.site.folder / "about.html"
    status = page.stat()
    done = copied.build()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "完成" in done.stdout
    assert "网页和旧网站的一样。" in done.stdout
    assert contents(copied.site.folder) == before
    assert (page.stat().st_ino, page.stat().st_mtime) == (status.st_ino, status.st_mtime)


def test_a_build_bars_a_second_one_and_killed_it_leaves_the_old_site(copied: Project) -> None:
    """Killed while MkDocs is writing pages; at every step of the exchange: test_publication."""
    before = contents(copied.site.folder)
    copied.write("brands/品牌/暗夜计划.md", PUBLISHED)
    with started(copied) as building:
        while not (copied.root / ".site-new" / "index.html").exists():
            assert building.poll() is None
            time.sleep(0.01)
        os.kill(building.pid, signal.SIGSTOP)
        second = copied.build()
        building.kill()
        assert building.wait() == -signal.SIGKILL
    assert second.returncode == 1
    assert "另一个“生成”正在运行" in second.stderr
    assert contents(copied.site.folder) == before
    done = copied.build()
    assert "新增 1 页：暗夜计划。" in done.stdout
    assert "brand/an-ye-ji-hua.html" in contents(copied.site.folder)
    assert {path.name for path in copied.root.glob(".site*")} <= {".site-spare"}


def test_a_full_disk_leaves_the_old_site_and_is_said_in_chinese(copied: Project) -> None:
    """A limit on the size of a file stands for the full disk: it needs no administrator."""
    before = contents(copied.site.folder)
    done = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -f 400; exec "$0" -m hooks.cli build', sys.executable],
        cwd=copied.root,
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
    assert contents(copied.site.folder) == before
    assert {path.name for path in copied.root.glob(".site*")} <= {".site-spare"}


def test_mkdocs_serves_a_preview_too(project: MakeProject) -> None:
    made = project({"brands/品牌/暗夜计划.md": DRAFT})
    with previewed(made, "mkdocs", "serve", "--dev-addr") as address:
        assert "暗夜计划" in wait_for(f"{address}/index.html", bool)


def test_no_change_makes_the_preview_die_or_hang(project: MakeProject) -> None:
    made = project({"brands/品牌/暗夜计划.md": DRAFT})
    settings = (made.root / "mkdocs.yml").read_text("utf-8")
    about = (made.root / "content/about.md").read_text("utf-8")
    with previewed(made, "hooks.cli", "预览", "--address") as address:
        home, page = f"{address}/index.html", f"{address}/brand/an-ye-ji-hua.html"
        wait_for(home, lambda text: "暗夜计划" in text)
        known = searched(address)
        made.write("brands/品牌/错.md", MISTAKE)
        (made.root / "brands/品牌/暗夜计划.md").write_bytes(DRAFT.encode("gbk"))
        shown = wait_for(home, lambda text: "Q201" in text and "Q101" in text)
        assert "brands/品牌/错.md:2:4" in shown
        assert "夜间书屋" in shown, "what is not broken is still there"
        assert refused(page), "what cannot be read has no page"
        assert "livereload(" in refused(page), "a tab that shows this comes back by itself"

        (made.root / "brands/品牌/错.md").unlink()
        made.write("brands/品牌/暗夜计划.md", f"{DRAFT}\n![](坏.jpg)\n".replace("没有", "已经"))
        (made.root / "brands/品牌/坏.jpg").write_bytes(b"no picture")
        shown = wait_for(page, lambda text: "已经写完" in text and "Q101" not in text)
        assert "Q201" not in shown

        made.write("mkdocs.yml", f"{settings}\nnav: [\n")
        wait_for(home, lambda text: "网站没能更新" in text and "暗夜计划" in text)
        made.write("mkdocs.yml", settings.replace("群团品牌目录", "换了名字", 1))
        wait_for(home, lambda text: "换了名字" in text and "没能更新" not in text)

        (made.root / "content/about.md").write_bytes(about.encode("gbk", "ignore"))
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
        (made.root / "content").rename(made.root / "away")
        wait_for(home, lambda text: "没能更新" in text)
        (made.root / "away").rename(made.root / "content")
        wait_for(f"{address}/about.html", lambda text: "没能更新" not in text)
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


def refused(url: str) -> str:
    """What stands where no page is; nothing where there is one."""
    try:
        urllib.request.urlopen(url, timeout=30).close()  # noqa: S310 - our own server
    except urllib.error.HTTPError as caught:
        return caught.read().decode() if caught.code == 404 else ""
    return ""


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
