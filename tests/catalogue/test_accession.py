"""Accession numbers: a county's series, given once and to one brand alone."""

import shutil
import subprocess
from pathlib import Path

import pytest

from hooks import cli
from hooks.catalogue.accession import Register, missing_numbers
from tests.conftest import ROOT, Site, WriteSite

BRAND = """\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
{more}---
"""
PATH = "brands/品牌/东河镇/新书屋.md"


def text(more: str = "") -> str:
    return BRAND.format(more=more)


def number(made: Site, path: str = PATH) -> str:
    lines = (made.root / path).read_text("utf-8").splitlines()
    return next((line for line in lines if line.startswith("目录号")), "")


def fix(made: Site) -> None:
    cli.main(["check", "--fix", "--root", str(made.root)])


def test_a_brand_without_number_gets_the_next_of_its_county_and_keeps_it(site: WriteSite) -> None:
    made = site({PATH: text()})
    fix(made)
    assert number(made) == "目录号: SF-002"
    fix(made)
    assert number(made) == "目录号: SF-002"
    assert number(made, "brands/品牌/夜间书屋.md") == "目录号: SF-001"
    assert made.codes() == []


def test_a_gap_is_not_filled_and_a_number_taken_down_stays_taken(site: WriteSite) -> None:
    down = "发布: 已撤下\n撤下: {日期: 2024-06-01, 原因: 活动已经结束}\n网址: jiu\n目录号: SF-009\n"
    made = site({PATH: text(), "brands/品牌/旧书屋.md": text(down)})
    fix(made)
    assert number(made) == "目录号: SF-010"


def test_the_county_goes_on_with_the_letters_that_its_brands_bear(site: WriteSite) -> None:
    made = site({PATH: text()})
    own = made.root / "brands/品牌/夜间书屋.md"
    own.write_text(own.read_text("utf-8").replace("SF-001", "SFX-001"), "utf-8")
    fix(made)
    assert number(made) == "目录号: SFX-002"


def test_a_whole_comes_before_its_parts(site: WriteSite) -> None:
    part, whole = "brands/品牌/东河镇/一.md", "brands/品牌/东河镇/总.md"
    made = site({part: text("所属: 总\n"), whole: text()})
    fix(made)
    assert number(made, whole) == "目录号: SF-002"
    assert number(made, part) == "目录号: SF-003"


def test_a_brand_that_is_nowhere_has_none_and_nothing_is_wrong(site: WriteSite) -> None:
    made = site({"brands/品牌/新.md": text().replace("牵头: 东河镇总工会", "牵头: 某会")})
    assert missing_numbers(made.examine().catalogue, ["brands/品牌/新.md"]) == {}


@pytest.mark.parametrize("written", ["sf-002", "SF002", "SF 2", "ＳＦ－００２", "SF-0002"])
def test_one_number_has_one_spelling(site: WriteSite, written: str) -> None:
    made = site({PATH: text(f"网址: xin\n目录号: {written}\n")})
    entry = made.examine().catalogue.at_path(PATH)
    assert entry is not None
    assert getattr(entry.model, "accession", None) == "SF-002"


def test_a_clash_is_told_at_the_newer_one_with_a_number_that_is_free(site: WriteSite) -> None:
    made = site({PATH: text("发布: 草稿\n网址: xin\n目录号: sf-1\n")})
    (problem,) = [one for one in made.examine().problems if one.code == "Q414"]
    assert problem.path == PATH
    assert "SF-002" in problem.remedy


def test_a_new_brand_has_its_number_at_once(site: WriteSite) -> None:
    made = site()
    cli.main(["new", "品牌", "东河镇/青创贷", "--root", str(made.root)])
    assert number(made, "brands/品牌/东河镇/青创贷.md") == "目录号: SF-002"
    cli.main(["new", "品牌", "新书屋", "--set", "牵头=东河镇总工会", "--root", str(made.root)])
    assert number(made, "brands/品牌/新书屋.md") == "目录号: SF-003"


def test_several_that_come_at_once_have_numbers_of_their_own(site: WriteSite) -> None:
    register = Register.of(site().examine().catalogue)
    assert [register.next("SF"), register.next("SF")] == ["SF-002", "SF-003"]


KEPT = "brands/词表/目录号.yml"


def start(made: Site, name: str) -> str:
    words = ("--set", "牵头=东河镇总工会", "--root", str(made.root))
    cli.main(["new", "品牌", name, *words])
    return number(made, f"brands/品牌/{name}.md")


def test_a_number_whose_file_was_deleted_is_given_to_nobody_else(site: WriteSite) -> None:
    made = site({PATH: text()})
    fix(made)
    (made.root / PATH).unlink()
    assert start(made, "晨读") == "目录号: SF-003"
    (made.root / "brands/品牌/晨读.md").unlink()
    made.write({PATH: text()})
    fix(made)
    assert number(made) == "目录号: SF-004"


def test_a_number_typed_by_hand_is_told_and_kept_by_the_fix(site: WriteSite) -> None:
    made = site({PATH: text("网址: xin\n目录号: SF-007\n")})
    assert made.codes() == ["Q415"]
    fix(made)
    assert made.codes() == []
    (made.root / PATH).unlink()
    assert start(made, "晨读") == "目录号: SF-008"


def test_the_words_of_staff_stay_and_each_series_has_one_line(site: WriteSite) -> None:
    made = site({KEPT: "# 我们的话\n- 给到: SF-001\n- 给到: QT-012\n", PATH: text()})
    fix(made)
    kept = (made.root / KEPT).read_text("utf-8")
    assert kept == "# 我们的话\n- 给到: QT-012\n- 给到: SF-002\n"


@pytest.mark.parametrize(
    "merged",
    [
        "- 给到: SF-004\n- 给到: SF-003\n",
        "<<<<<<< HEAD\n- 给到: SF-003\n=======\n- 给到: SF-004\n>>>>>>> theirs\n",
    ],
    ids=["both lines", "a conflict that nobody has solved"],
)
def test_after_a_merge_the_higher_number_counts(site: WriteSite, merged: str) -> None:
    made = site({KEPT: merged})
    assert start(made, "晨读") == "目录号: SF-005"


def test_git_keeps_both_lines_where_two_branches_gave_numbers(tmp_path: Path) -> None:
    """Staff cannot solve a conflict in a file that they never open."""

    def git(*words: str) -> None:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        subprocess.run(("git", *who, *words), cwd=tmp_path, check=True, capture_output=True)  # noqa: S607

    file = tmp_path / KEPT
    file.parent.mkdir(parents=True)
    shutil.copy(ROOT / ".gitattributes", tmp_path)
    git("init", "--quiet", "--initial-branch", "main")
    for branch, number in (("main", "SF-001"), ("theirs", "SF-002"), ("ours", "SF-003")):
        if branch != "main":
            git("checkout", "--quiet", "-b", branch, "main")
        file.write_text(f"- 给到: {number}\n", "utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--message", "x")
    git("merge", "--quiet", "theirs", "--message", "x")
    assert set(file.read_text("utf-8").splitlines()) == {"- 给到: SF-002", "- 给到: SF-003"}
