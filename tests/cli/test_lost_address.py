"""An address that was public at the last commit, in a real repository."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import Site, WriteSite
from tests.sketch import brand

PATH = "brands/品牌/夜校.md"
OTHER = "brands/品牌/书屋.md"
WITHDRAWN = ("发布: 已撤下", "撤下: {日期: 2026-01-01, 原因: 已经结束}")


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(("git", *who, *words), cwd=root, check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def kept(site: WriteSite) -> Site:
    """Two brands that are published, and a draft, in a commit."""
    made = site(
        {
            PATH: brand("网址: ye-xiao", "发布: 已发布"),
            OTHER: brand("网址: shu-wu", "发布: 已发布"),
            "brands/品牌/草稿.md": brand("网址: cao-gao", "发布: 草稿"),
        }
    )
    git(made.root, "init", "--quiet")
    git(made.root, "add", "--all")
    git(made.root, "commit", "--quiet", "--message", "x")
    return made


def told(run: Run, made: Site) -> list[str]:
    said = run("检查", "--root", str(made.root))[1]
    return [line.partition(": 警告")[0] for line in said.splitlines() if ": 警告 Q412" in line]


CHANGES = {
    "nothing": ({}, []),
    "another word": ({PATH: brand("网址: ye-xiao", "发布: 已发布", "别名: 学堂")}, []),
    "another address": ({PATH: brand("网址: xue-tang", "发布: 已发布")}, [f"{PATH}:6:5"]),
    "led on": ({PATH: brand("网址: xue-tang", "曾用网址: ye-xiao", "发布: 已发布")}, []),
    "a notice": ({PATH: brand("网址: ye-xiao", *WITHDRAWN)}, []),
    "hidden": ({PATH: brand("网址: ye-xiao", "发布: 待审")}, [f"{PATH}:7:5"]),
    "no address": ({PATH: brand("网址: -", "名称: 学堂", "发布: 已发布")}, [f"{PATH}:1:1"]),
    "exchanged": (
        {
            PATH: brand("网址: shu-wu", "发布: 已发布"),
            OTHER: brand("网址: ye-xiao", "发布: 已发布"),
        },
        [f"{OTHER}:6:5", f"{PATH}:6:5"],
    ),
    "a draft's": ({"brands/品牌/草稿.md": brand("网址: bie-de", "发布: 草稿")}, []),
    "broken": ({PATH: brand("网址：ye-xiao")}, []),
    "saved by Windows": ({PATH: brand("网址: ye-xiao", "发布: 已发布").replace("\n", "\r\n")}, []),
}


@pytest.mark.parametrize(("files", "places"), CHANGES.values(), ids=CHANGES)
def test_an_address_that_leads_nowhere_is_told(
    run: Run, kept: Site, files: dict[str, str], places: list[str]
) -> None:
    kept.write(files)
    assert told(run, kept) == places


def test_a_file_that_is_gone_is_told_unless_another_has_its_address(run: Run, kept: Site) -> None:
    (kept.root / PATH).unlink()
    assert told(run, kept) == [f"{PATH}:1:1"]
    kept.write({"brands/品牌/夜间学堂.md": brand("网址: ye-xiao", "发布: 已发布")})
    assert told(run, kept) == []


def test_renaming_keeps_the_address(run: Run, kept: Site) -> None:
    assert run("改名", "品牌", "夜校", "学堂", "--root", str(kept.root))[0] == 0
    assert told(run, kept) == []


def test_a_project_below_the_repository_is_the_same(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    made = site({PATH: brand("网址: ye-xiao", "发布: 已发布")})
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "x")
    made.write({PATH: brand("网址: xue-tang", "发布: 已发布")})
    assert told(run, made) == [f"{PATH}:6:5"]


@pytest.mark.parametrize("is_installed", [True, False])
def test_without_git_nothing_is_said(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch, *, is_installed: bool
) -> None:
    if not is_installed:
        monkeypatch.setenv("PATH", "")
    made = site({PATH: brand("网址: ye-xiao")})
    assert run("检查", "--root", str(made.root))[0] == 0


def test_a_theme_that_is_called_otherwise_is_told(run: Run, kept: Site) -> None:
    words = "brands/词表/主题.yml"
    renamed = (
        "- {名称: 职工服务, 网址: zhi-gong-fu-wu}\n- {名称: 青年发展, 网址: qing-nian-fa-zhan}\n"
        "- {名称: 文化生活, 网址: wen-hua}\n"
    )
    for more, is_told in (("", True), (", 曾用网址: wen-hua-sheng-huo", False)):
        kept.write({words: renamed.replace("wen-hua", f"wen-hua{more}")})
        said = run("检查", "--root", str(kept.root))[1]
        assert ("警告 Q421" in said) is is_told
