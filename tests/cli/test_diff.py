"""``quntuan diff``: what is compared with what, and that Git answers for nothing but bytes."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import Site, WriteSite
from tests.sketch import brand

PATH = "brands/品牌/样例.md"
WORDS = brand("发布: 已发布")
Git = Callable[..., str]
GIT = shutil.which("git") or "git"


@pytest.fixture
def made(site: WriteSite) -> Site:
    return site({PATH: WORDS, "mkdocs.yml": "site_name: 目录\ndocs_dir: content\n"})


@pytest.fixture
def git(made: Site) -> Git:
    """A repository with one commit on main."""

    def call(*words: str) -> str:
        done = subprocess.run(
            [GIT, "-c", "user.name=甲", "-c", "user.email=a@example.com", *words],
            cwd=made.root,
            capture_output=True,
            encoding="utf-8",
            check=True,
            env=os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        )
        return done.stdout.strip()

    call("init", "--quiet", "--initial-branch=main")
    call("add", "--all")
    call("commit", "--quiet", "--message=first")
    return call


def edit(made: Site, text: str) -> None:
    made.write({PATH: text})


@pytest.mark.usefixtures("git")
def test_what_is_not_yet_committed_is_compared_with_the_last_commit(made: Site, run: Run) -> None:
    status, out, _ = run("diff", "--root", str(made.root))
    assert (status, "公开网站没有任何变化。" in out) == (0, True)
    edit(made, WORDS.replace("晚上也能来看书。", "夜里开门。"))
    status, out, _ = run("对比", "--root", str(made.root))
    assert (status, "改动 1 个条目的网页" in out) == (0, True)
    assert "一句话：“晚上也能来看书。”改成“夜里开门。”" in out


def test_what_came_to_main_meanwhile_is_no_part_of_the_change(
    made: Site, git: Git, run: Run
) -> None:
    git("checkout", "--quiet", "-b", "mine")
    edit(made, WORDS.replace("晚上也能来看书。", "夜里开门。"))
    git("commit", "--quiet", "--all", "--message=mine")
    git("checkout", "--quiet", "main")
    made.write({"brands/品牌/别的.md": brand("发布: 已发布", "网址: bie-de")})
    git("add", "--all")
    git("commit", "--quiet", "--message=other")
    git("checkout", "--quiet", "mine")
    out = run("diff", "main", "--root", str(made.root))[1]
    assert "它后来还有别的改动，不算在内" in out
    assert "别的" not in out.replace("别的改动", "")
    assert "改动 1 个条目的网页。" in out


def test_that_the_program_changed_too_is_told(made: Site, git: Git, run: Run) -> None:
    base = git("rev-parse", "HEAD")
    made.write({"hooks/a.py": "", "docs/b.md": ""})
    git("add", "--all")
    git("commit", "--quiet", "--message=program")
    out = run("diff", base, "--root", str(made.root))[1]
    assert "程序也改了 1 个文件" in out
    assert "程序也改了" not in run("diff", "--root", str(made.root))[1]


def test_pages_outside_the_project_are_not_asked_for(made: Site, git: Git, run: Run) -> None:
    made.write({"mkdocs.yml": "site_name: 目录\ndocs_dir: /srv/content\n"})
    git("commit", "--quiet", "--all", "--message=outside")
    made.write({"mkdocs.yml": "site_name: 目录\ndocs_dir: content\n"})
    assert run("diff", "--root", str(made.root))[0] == 0


@pytest.mark.usefixtures("git")
def test_a_project_in_a_subfolder_of_its_repository_is_found(
    made: Site, git: Git, run: Run
) -> None:
    inner = made.root / "项目"
    inner.mkdir()
    for name in ("brands", "mkdocs.yml"):
        git("mv", name, f"项目/{name}")
    git("commit", "--quiet", "--message=moved")
    assert "公开网站没有任何变化。" in run("diff", "--root", str(inner))[1]
    (inner / PATH).unlink()
    assert "消失 1 个条目的网页" in run("diff", "--root", str(inner))[1]


def test_a_folder_is_compared_without_git(tmp_path: Path, made: Site, run: Run) -> None:
    old = Site(tmp_path / "旧的")
    for file in (made.root / "brands").rglob("*.*"):
        old.write({file.relative_to(made.root).as_posix(): file.read_bytes()})
    edit(made, WORDS.replace("晚上也能来看书。", "夜里开门。"))
    status, out, _ = run("diff", str(old.root), "--format", "markdown", "--root", str(made.root))
    assert status == 0
    assert out.startswith("## 这次改动对公开网站的影响\n")
    assert "改动 1 个条目的网页" in out


@pytest.mark.parametrize(
    ("base", "reason"),
    [("没有的", "没有“没有的”这个版本"), ("--output=x", "不认识的参数"), ("", "不是 Git 的版本")],
)
@pytest.mark.usefixtures("git")
def test_what_git_does_not_know_is_told(made: Site, run: Run, base: str, reason: str) -> None:
    status, _, err = run("diff", base, "--root", str(made.root))
    assert (status, reason in err) == (2, True)


def test_without_a_repository_a_folder_can_be_named(made: Site, run: Run) -> None:
    status, _, err = run("diff", "main", "--root", str(made.root))
    assert (status, "不在 Git 仓库里" in err) == (2, True)
    status, _, err = run("diff", str(made.root), "--root", str(made.root))
    assert (status, "就是这个项目自己" in err) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_content_starts_no_program_and_leads_nowhere(
    tmp_path: Path, made: Site, git: Git, run: Run
) -> None:
    """Attributes, filters, hooks and links that came with the content have no say."""
    ran = tmp_path / "ran"
    hook = made.root / ".git/hooks/post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch '{ran}'\n")
    hook.chmod(0o755)
    git("config", "filter.bad.smudge", f"touch '{ran}'; cat")
    git("config", "diff.bad.textconv", f"touch '{ran}'; cat")
    git("config", "core.fsmonitor", f"touch '{ran}'")
    made.write({"brands/.gitattributes": "*.md filter=bad diff=bad export-ignore export-subst\n"})
    (made.root / "brands/品牌/外面.md").symlink_to("/etc/passwd")
    edit(made, WORDS.replace("晚上", "夜里"))
    git("-c", "filter.bad.smudge=cat", "-c", "core.fsmonitor=", "add", "--all")
    git("-c", "core.fsmonitor=", "commit", "--quiet", "--message=bad")
    ran.unlink(missing_ok=True)
    (made.root / "brands/品牌/外面.md").unlink()
    out = run("diff", "HEAD", "--root", str(made.root))[1]
    assert "公开网站没有任何变化。" in out
    assert not ran.exists()


@pytest.mark.usefixtures("git")
def test_what_could_not_be_read_is_said(made: Site, run: Run) -> None:
    edit(made, WORDS.replace("类别: 服务", "类别：服务"))
    status, out, err = run("diff", "--root", str(made.root))
    assert status == 0
    assert "现在的文件有 1 处错误" in err
    assert "条目有错误，读不出来，先改好" in out
