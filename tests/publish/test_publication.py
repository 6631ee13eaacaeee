"""Publication: whatever happens, a whole site stands, and nothing of anybody else's is lost."""

import ctypes
import errno
import fcntl
import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.adapter.mkdocs_build import BuildFailedError
from hooks.cli.folder import explain, output_folder
from hooks.cli.parser import Misuse
from hooks.cli.site_build import format_done, format_state
from hooks.model import Target
from hooks.publish import BusyError, ForeignFilesError, mark, publish, recover, server_folder
from hooks.publish import exchange as exchanging
from hooks.publish.difference import Difference
from hooks.publish.hosting import compress
from hooks.publish.links import write_or_link
from hooks.publish.lock import build_lock
from hooks.publish.ownership import found
from hooks.publish.summary import Size, size, summary
from tests.conftest import ROOT, WriteSite
from tests.publish.conftest import Build, RunBuild, write
from tests.signed import sign


def names(folder: Path) -> list[str]:
    """What lies in a folder, but for the spare site that waits for the next build."""
    return sorted(path.name for path in folder.iterdir() if path.name != ".site-spare")


@pytest.fixture(params=["at once", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With Linux's exchange, and as if the system had none."""
    if request.param == "two renames":
        monkeypatch.setattr(exchanging, "_renameat2", lambda: None)
    return str(request.param)


@pytest.mark.usefixtures("way")
class TestExchange:
    def test_a_site_is_published_where_none_was(self, tmp_path: Path) -> None:
        publish(tmp_path / "deep/site", write("new"))
        assert (tmp_path / "deep/site/index.html").read_text() == "new"
        assert names(tmp_path / "deep") == ["site"]

    def test_the_new_site_takes_the_old_ones_place_as_a_whole(self, tmp_path: Path) -> None:
        def old(folder: Path) -> None:
            write("old")(folder)
            (folder / "gone.html").write_text("gone")

        publish(tmp_path / "site", old)
        difference = publish(tmp_path / "site", write("new"))
        assert (tmp_path / "site/index.html").read_text() == "new"
        assert not (tmp_path / "site/gone.html").exists()
        assert names(tmp_path) == ["site"]
        assert difference == Difference((), ("index.html",), ("gone.html",), is_first=False, kept=1)

    @pytest.mark.parametrize("caught", [RuntimeError(), KeyboardInterrupt(), OSError(28, "full")])
    def test_a_failed_build_leaves_the_old_site_and_nothing_else(
        self, tmp_path: Path, caught: Exception
    ) -> None:
        publish(tmp_path / "site", write("old"))
        with pytest.raises(type(caught)):
            publish(tmp_path / "site", write("half", caught))
        assert (tmp_path / "site/index.html").read_text() == "old"
        assert names(tmp_path) == ["site"]


def test_what_is_unchanged_stays_the_same_file(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, write("old"))
    os.utime(site / "brand/same.html", ns=(1, 10**18))
    before = {path: (site / path).stat() for path in ("brand/same.html", "index.html")}
    publish(site, write("new"))
    same = (site / "brand/same.html").stat()
    assert (same.st_ino, same.st_mtime_ns) == (before["brand/same.html"].st_ino, 10**18)
    assert (site / "index.html").stat().st_ino != before["index.html"].st_ino


def test_without_hard_links_what_is_unchanged_keeps_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no hard links on this file system")

    site = tmp_path / "site"
    publish(site, write("old"))
    os.utime(site / "brand/same.html", ns=(1, 10**18))
    monkeypatch.setattr(os, "link", refuse)
    publish(site, write("new"))
    assert (site / "brand/same.html").stat().st_mtime_ns == 10**18
    assert names(site / "brand") == ["same.html"]


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "web/site")
    publish(tmp_path / "site", write("old"))
    publish(tmp_path / "site", write("new"))
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "web/site/index.html").read_text() == "new"


def test_a_run_killed_between_the_two_renames_is_put_right(tmp_path: Path) -> None:
    write("old")(tmp_path / ".site-old")
    write("new")(tmp_path / ".site-new")
    recover(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "old"
    assert names(tmp_path) == ["site"]


def test_a_run_killed_after_the_exchange_leaves_the_new_site(tmp_path: Path) -> None:
    write("new")(tmp_path / "site")
    write("old")(tmp_path / ".site-old")
    recover(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert names(tmp_path) == ["site"]


def test_the_second_rename_failing_puts_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanging, "_renameat2", lambda: None)
    write("old")(tmp_path / "site")
    with pytest.raises(FileNotFoundError):
        exchanging.exchange_folders(tmp_path / "missing", tmp_path / "site", tmp_path / ".site-old")
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_without_an_exchange_gets_two_renames(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refused(*_: object) -> int:
        ctypes.set_errno(code)
        return -1

    monkeypatch.setattr(exchanging, "_renameat2", lambda: refused)
    publish(tmp_path / "site", write("old"))
    publish(tmp_path / "site", write("new"))
    assert (tmp_path / "site/index.html").read_text() == "new"


def test_an_exchange_that_fails_is_no_success(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchanging.exchange_at_once(tmp_path / "one", tmp_path / "other")


@pytest.mark.parametrize(("system", "library"), [("win32", "c"), ("linux", "a C library of old")])
def test_a_system_without_the_call_offers_none(
    monkeypatch: pytest.MonkeyPatch, system: str, library: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: library)
    assert exchanging._renameat2() is None


KILLED = """
import os, signal, sys
from pathlib import Path
import hooks.publish
from hooks.publish import exchange, publish
from hooks.publish.spare_site import complete

if sys.argv[2] == "two renames":
    exchange._renameat2 = lambda: None
def copy_over(fresh, live, old):
    live.mkdir(exist_ok=True)
    for page in sorted(fresh.iterdir()):
        (live / page.name).write_bytes(page.read_bytes())

if sys.argv[2] == "copied over":
    hooks.publish.exchange_folders = copy_over
TOUCHING = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.utime",
            "ctypes.dlsym", "shutil.rmtree", "open"}

def page(folder, text):
    folder.mkdir()
    (folder / "a.html").write_text(text)
    same = site / "same.html"
    there = complete(folder, site, {same.name: same.stat().st_ino} if same.exists() else {})
    for name in "bc":
        (folder / f"{name}.html").write_text(text)
    if not there:
        (folder / "same.html").write_text("same")

def is_whole(site, *texts):
    pages = [(site / f"{name}.html").read_text() for name in "abc"]
    assert pages[0] in texts and len(set(pages)) == 1, pages
    assert (site / "same.html").read_text() == "same"

def kill_at(step):
    seen = 0
    def hook(event, _):
        nonlocal seen
        if event in TOUCHING:
            seen += 1
            if seen == step:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)

root = Path(sys.argv[1])
site, step, gaps = root / "site", 0, 0
publish(site, lambda fresh: page(fresh, "0"))
while True:
    step += 1
    child = os.fork()
    if child == 0:
        kill_at(step)
        publish(site, lambda fresh: page(fresh, f"{step} killed"))
        os._exit(0)
    was_killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    if site.exists():
        is_whole(site, f"{step - 1}", f"{step} killed")
    else:
        gaps += 1
    publish(site, lambda fresh: page(fresh, f"{step}"))
    is_whole(site, f"{step}")
    assert set(os.listdir(root)) - {".site-spare"} == {"site"}, os.listdir(root)
    if not was_killed:
        break
print(step, gaps)
"""


def killed_at_every_step(folder: Path, way: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", KILLED, folder, way],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("way", "gap"), [("at once", 0), ("two renames", 1)])
def test_killed_at_any_step_a_whole_site_stands_and_the_next_run_recovers(
    tmp_path: Path, way: str, gap: int
) -> None:
    done = killed_at_every_step(tmp_path, way)
    assert done.returncode == 0, done.stderr
    steps, gaps = map(int, done.stdout.split())
    assert steps > 20, "killed at every step that touches the disk"
    assert gaps == gap, "without the exchange there is a single moment without a site"


def test_a_site_copied_over_the_old_one_would_be_noticed(tmp_path: Path) -> None:
    """What the test above is for: killed halfway, pages of two sites would stand side by side."""
    done = killed_at_every_step(tmp_path, "copied over")
    assert done.returncode
    assert re.search(r"^AssertionError: \['", done.stderr, re.MULTILINE)


def test_two_at_once_are_one_and_a_refusal(tmp_path: Path) -> None:
    publish(tmp_path / "site", write("old"))

    def second(fresh: Path) -> None:
        with pytest.raises(BusyError):
            publish(tmp_path / "site", write("second"))
        write("first")(fresh)

    publish(tmp_path / "site", second)
    assert (tmp_path / "site/index.html").read_text() == "first"
    assert names(tmp_path) == ["site"]


def test_the_lock_file_of_a_killed_run_locks_nobody_out(tmp_path: Path) -> None:
    (tmp_path / ".site-lock").write_text("4711")
    publish(tmp_path / "site", write("new"))
    assert names(tmp_path) == ["site"]


def test_a_lock_file_that_its_holder_just_removed_is_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening and locking, the other run may end and remove the name."""
    path = tmp_path / "lock"
    flock = fcntl.flock
    answers = iter([True, False, False])

    def lose_then_lock(descriptor: int, operation: int) -> None:
        if next(answers):
            path.unlink()
        flock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", lose_then_lock)
    with build_lock(path):
        assert path.exists()
    assert not path.exists()


@pytest.mark.parametrize("error", [errno.ENOLCK, errno.ENOSYS])
def test_a_drive_that_cannot_lock_is_not_called_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(error, "no locks")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(OSError, match="no locks"), build_lock(tmp_path / "lock"):
        pass


def with_a_file_beside(folder: Path) -> None:
    publish(folder, write("old"))
    (folder / "MP_verify.txt").write_text("a search engine's file")


def only_a_link(folder: Path) -> None:
    folder.mkdir()
    (folder / "link").symlink_to("/nowhere")


def no_folder(folder: Path) -> None:
    folder.write_text("a file")


FOREIGN: list[Build] = [write("somebody's"), with_a_file_beside, only_a_link, no_folder]


@pytest.mark.parametrize("made", FOREIGN)
def test_what_is_not_ours_is_never_replaced(tmp_path: Path, made: Build) -> None:
    made(tmp_path / "site")
    before = [(path, path.lstat()) for path in sorted(tmp_path.rglob("*"))]
    with pytest.raises(ForeignFilesError) as caught:
        publish(tmp_path / "site", write("new"))
    assert [(path, path.lstat()) for path in sorted(tmp_path.rglob("*"))] == before
    assert "不是" in explain(caught.value)


def test_a_file_that_somebody_puts_there_during_a_build_keeps_the_old_site(
    tmp_path: Path,
) -> None:
    def meanwhile(folder: Path) -> None:
        write("new")(folder)
        (tmp_path / "site/通知.docx").write_text("mine")

    publish(tmp_path / "site", write("old"))
    with pytest.raises(ForeignFilesError) as caught:
        publish(tmp_path / "site", meanwhile)
    assert caught.value.foreign == ("通知.docx",)
    assert (tmp_path / "site/index.html").read_text() == "old"
    assert (tmp_path / "site/通知.docx").read_text() == "mine"


def test_a_file_that_comes_at_the_last_moment_goes_over_to_the_new_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(fresh: Path, live: Path, old: Path) -> None:
        (live / "图").mkdir()
        (live / "图/通知.docx").write_text("mine")
        exchanging.exchange_folders(fresh, live, old)

    publish(tmp_path / "site", write("old"))
    monkeypatch.setattr("hooks.publish.exchange_folders", late)
    publish(tmp_path / "site", write("new"))
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert (tmp_path / "site/图/通知.docx").read_text() == "mine"


def test_a_site_is_not_replaced_by_sources(tmp_path: Path) -> None:
    publish(tmp_path / "site", write("old"))
    with pytest.raises(ForeignFilesError):
        publish(tmp_path / "site", write("sources"), ".quntuan-sources")


@pytest.mark.parametrize("litter", ["Thumbs.db", ".DS_Store", "brand/desktop.ini"])
def test_an_empty_folder_and_a_systems_litter_do_not_count(tmp_path: Path, litter: str) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", write("old"))
    (tmp_path / "site" / litter).write_text("litter")
    publish(tmp_path / "site", write("new"))
    assert (tmp_path / "site/index.html").read_text() == "new"


@pytest.mark.parametrize(
    "place", [".", "..", "brands", "brands/网站", "content/x", "mkdocs.yml", "/"]
)
def test_the_projects_own_folders_are_no_place_for_a_site(site: WriteSite, place: str) -> None:
    root = site().root
    with pytest.raises(Misuse):
        output_folder(root, root / place)


def test_a_folder_beside_the_sources_is_a_place(site: WriteSite) -> None:
    root = site().root
    assert output_folder(root, root / "brands-网站") == root / "brands-网站"


SYSTEM_ERRORS = {
    errno.ENOSPC: "磁盘满了",
    errno.EFBIG: "磁盘满了",
    errno.EACCES: "没有权限",
    errno.EBUSY: "占用",
    errno.EIO: "读写文件时出错",
}


@pytest.mark.parametrize(("code", "sentence"), SYSTEM_ERRORS.items())
def test_what_the_disk_refuses_is_explained_in_chinese(code: int, sentence: str) -> None:
    assert sentence in explain(OSError(code, "in English", "/网站/a.html"))
    assert "/网站/a.html" in explain(OSError(code, "in English", "/网站/a.html"))


def test_a_busy_site_and_anything_else_are_explained_too() -> None:
    assert "正在运行" in explain(BusyError())
    assert explain(RuntimeError("别的原因")) == "别的原因"


DRAFT = """\
---
发布: 草稿
一句话: 没写完。
类别: 项目
牵头: 东河镇总工会
来源: 东河报道
---
"""


def test_the_summary_names_what_a_reviewer_should_look_at(site: WriteSite) -> None:
    examined = site({"brands/品牌/没写完.md": DRAFT}).examine()
    brands = examined.catalogue.of(Target.BRAND)
    brand = next(filter(examined.catalogue.is_public, brands))
    facts = summary(
        examined.catalogue,
        examined.problems,
        Difference(
            new=(f"brand/{brand.slug}.html", "assets/a.js"),
            changed=("brands.html", "index.html"),
            removed=("brand/gone.html",),
            is_first=False,
        ),
    )
    assert facts.unpublished == ("没写完",)
    assert (facts.new.names, facts.new.others) == ((brand.title,), 0)
    assert (facts.changed.names, facts.changed.others) == ((), 2)
    assert facts.removed.names == ("brand/gone.html",)
    lines = "\n".join((*format_done(facts, Size(3, 4, 5_000_000), 1.25), *format_state(facts)))
    assert "网页 3 个，文件 4 个，共 5.0 MB；用时 1.2 秒。" in lines
    assert f"新增 1 页：{brand.title}。" in lines
    assert "改动 2 页：目录等 2 页。" in lines
    assert "删除 1 页：brand/gone.html。" in lines
    assert "1 个条目还没发布：没写完" in lines
    assert f"{facts.unverified} 个阵地没有核实" in lines


SIGNED = "site_name: 示范县群团品牌目录\nextra: {站点: {审核: 必须}}\n"


def test_what_is_not_signed_is_kept_back_by_name_and_the_build_goes_on(
    site: WriteSite, run_build: RunBuild
) -> None:
    made = site({"mkdocs.yml": SIGNED, "brands/品牌/灯下.md": DRAFT.replace("草稿", "已发布")})
    sign(made.root, "brands/品牌/灯下.md")
    status, out = run_build(made.root)
    assert status == 0
    assert "2 个条目没有审完，这次不公开：夜间书屋、柳湾驿站" in out
    assert "公开的条目：品牌 1，案例 0，阵地 0" in out


def test_a_site_as_before_and_a_first_one_are_reported_so(site: WriteSite) -> None:
    examined = site().examine()
    same = summary(examined.catalogue, (), Difference((), (), (), is_first=False))
    assert "网页和旧网站的一样。" in list(format_done(same, Size(1, 1, 1), 1))
    first = summary(examined.catalogue, (), Difference(("index.html",), (), (), is_first=True))
    lines = "\n".join(format_done(first, Size(1, 1, 1), 1))
    assert "第一次" in lines
    assert "新增" not in lines


def test_the_size_counts_pages_files_and_bytes(tmp_path: Path) -> None:
    publish(tmp_path / "site", write("12345678"))
    assert size(dict(found(tmp_path / "site"))) == Size(pages=2, files=2, byte_count=16)


def test_the_command_publishes_and_writes_what_the_server_needs(
    site: WriteSite, run_build: RunBuild
) -> None:
    root = site({"brands/品牌/没写完.md": DRAFT}).root
    status, output = run_build(root)
    assert status == 0
    assert output.startswith("[1/3] 检查条目")
    assert "[3/3] 完成" in output
    assert "请留意" in output
    assert (root / "site/index.html").read_text() == "page"
    assert "default-src" in (root / "site-hosting/csp.txt").read_text()


@pytest.mark.parametrize(
    ("then", "why"),
    [(BuildFailedError("页面有断链"), "页面有断链"), (OSError(errno.ENOSPC, "full"), "磁盘满了")],
)
def test_the_command_keeps_the_old_site_when_the_build_fails(
    site: WriteSite, run_build: RunBuild, then: Exception, why: str
) -> None:
    root = site().root
    assert run_build(root)[0] == 0
    status, output = run_build(root, "--force", then=then)
    assert status == 1
    assert why in output
    assert "旧网站原样保留" in output
    assert (root / "site/index.html").read_text() == "page"


def test_a_file_in_the_place_of_the_server_s_folder_is_found_before_anything_is_exchanged(
    site: WriteSite, run_build: RunBuild
) -> None:
    root = site({"site-hosting": "mine"}).root
    status, output = run_build(root)
    assert (status, (root / "site").exists()) == (1, False)
    assert "site-hosting”是一个文件" in output
    assert "旧网站原样保留" in output
    assert (root / "site-hosting").read_text() == "mine"


def test_the_command_says_so_where_the_new_site_stands_already(
    site: WriteSite, run_build: RunBuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise OSError(errno.EACCES, "refused")

    root = site().root
    monkeypatch.setattr(server_folder, "finish", refuse)
    status, output = run_build(root)
    assert (status, (root / "site/index.html").read_text()) == (1, "page")
    assert "新网站已经换上" in output
    assert "旧网站原样保留" not in output


def test_nothing_takes_no_site_s_place(site: WriteSite, run_build: RunBuild) -> None:
    made = site()
    assert run_build(made.root)[0] == 0
    shutil.rmtree(made.root / "brands")
    (made.root / "brands").mkdir()
    for force in ((), ("--force",)):
        status, output = run_build(made.root, *force)
        assert status == 1
        assert "没有一个已发布的条目" in output
        assert (made.root / "site/index.html").read_text() == "page"


def test_a_site_that_loses_most_of_its_pages_is_asked_about(
    site: WriteSite, run_build: RunBuild
) -> None:
    made = site()
    assert run_build(made.root)[0] == 0
    pages = [f"brand/b{number}.html" for number in range(30)]
    (made.root / "site/.quntuan-site").write_text("\n".join([*pages, "index.html"]), "utf-8")
    (made.root / "site/brand/same.html").unlink()
    status, output = run_build(made.root, "--production")
    assert status == 1
    assert "少了 30 个条目的网页" in output
    assert run_build(made.root, "--force")[0] == 0


def test_the_command_builds_nothing_from_a_mistake(site: WriteSite, run_build: RunBuild) -> None:
    root = site({"brands/品牌/错.md": "---\n一句话：写错了冒号\n---\n"}).root
    status, output = run_build(root)
    assert status == 1
    assert "Q201" in output
    assert not (root / "site").exists()


def test_for_production_a_placeholder_is_an_error(site: WriteSite, run_build: RunBuild) -> None:
    root = site({"mkdocs.yml": "site_name: 示范\nextra:\n  站点:\n    主办单位: 待填\n"}).root
    assert run_build(root)[0] == 0
    status, output = run_build(root, "--production")
    assert status == 1
    assert "Q801" in output


def test_what_did_not_change_is_the_same_file_and_its_copy_too(tmp_path: Path) -> None:
    live, fresh = tmp_path / "live", tmp_path / "fresh"
    for folder in (live, fresh):
        folder.mkdir()
    for name, text in (("same.html", "一样" * 999), ("other.html", "从前" * 999)):
        (live / name).write_text(text, "utf-8")
    compress(live)
    mark(live)
    write_or_link(fresh / "same.html", ("一样" * 999).encode(), live / "same.html")
    write_or_link(fresh / "other.html", ("现在" * 999).encode(), live / "other.html")
    write_or_link(fresh / "new.html", b"new", live / "new.html")
    compress(fresh, live)
    for name in ("same.html", "same.html.gz"):
        assert (fresh / name).samefile(live / name)
    assert not (fresh / "other.html").samefile(live / "other.html")
    assert gzip.decompress((fresh / "other.html.gz").read_bytes()).decode() == "现在" * 999
    assert (live / "other.html").read_text("utf-8") == "从前" * 999
    assert (fresh / "new.html").read_bytes() == b"new"


def test_a_link_in_the_old_site_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "somebody's.html").write_bytes(b"the same")
    (tmp_path / "old.html").symlink_to(tmp_path / "somebody's.html")
    write_or_link(tmp_path / "new.html", b"the same", tmp_path / "old.html")
    assert not (tmp_path / "new.html").is_symlink()
    assert not (tmp_path / "new.html").samefile(tmp_path / "somebody's.html")


def test_copies_that_were_packed_in_another_way_are_packed_anew(tmp_path: Path) -> None:
    live, fresh = tmp_path / "live", tmp_path / "fresh"
    for folder in (live, fresh):
        folder.mkdir()
    (live / "page.html").write_text("一样" * 999, "utf-8")
    (live / "page.html.gz").write_bytes(gzip.compress((live / "page.html").read_bytes(), 1))
    mark(live)
    listed = live / ".quntuan-site"
    listed.write_text(listed.read_text("utf-8").replace("级别", "别的"), "utf-8")
    os.link(live / "page.html", fresh / "page.html")
    compress(fresh, live)
    assert not (fresh / "page.html.gz").samefile(live / "page.html.gz")
