"""Renaming as staff do it: what names the entry follows, and no other byte changes."""

import errno
import shutil
from pathlib import Path

import pytest

from hooks.desk.rename import plan as planning
from hooks.model import Target
from hooks.pipeline import examine
from tests.cli.conftest import Run
from tests.conftest import ROOT, Site, WriteSite
from tests.sketch import brand, case, venue

OLD = "brands/品牌/夜校.md"
NEW = "brands/品牌/夜间学堂.md"


def attempt(run: Run, made: Site, *words: str) -> tuple[int, str, str]:
    return run("改名", *words, "--root", str(made.root))


def rename(run: Run, made: Site, *words: str) -> str:
    status, said, err = attempt(run, made, *words)
    assert (status, err) == (0, "")
    return said


def text(made: Site, path: str) -> str:
    return (made.root / path).read_bytes().decode()


def body(words: str) -> str:
    return brand("网址: bie-de", body=f"\n看{words}的做法。\n")


FOLLOWING = {
    "alone": (brand("网址: bie-de", "相关: 夜校"), "相关: 夜间学堂\n"),
    "among others": (
        brand("网址: bie-de", "相关: 甲乙，夜校 、 丙丁"),
        "相关: 甲乙，夜间学堂 、 丙丁\n",
    ),
    "list": (
        brand("网址: bie-de", "相关:\n  # 夜校\n  - 甲乙\n  -   夜校"),
        "  # 夜校\n  - 甲乙\n  -   夜间学堂\n",
    ),
    "brackets": (brand("网址: bie-de", "相关: [甲乙, 夜校]"), "相关: [甲乙, 夜间学堂]\n"),
    "quoted": (brand("网址: bie-de", "相关: ['甲乙', \"夜校\"]"), "相关: ['甲乙', \"夜间学堂\"]\n"),
    "quoted together": (brand("网址: bie-de", "相关: '甲乙、夜校'"), "相关: '甲乙、夜间学堂'\n"),
    "part of an address": (body("[夜校](../品牌/夜校.md#做法)"), "(../品牌/夜间学堂.md#做法)"),
    "name": (body("[甲](夜校.md)和[乙](夜校.md)"), "看[甲](夜间学堂.md)和[乙](夜间学堂.md)的"),
    "in angles": (body("[甲](<夜校.md>)"), "[甲](<夜间学堂.md>)"),
    "coded": (body("[甲](%E5%A4%9C%E6%A0%A1.md)"), "(%E5%A4%9C%E9%97%B4%E5%AD%A6%E5%A0%82.md)"),
    "wiki": (body("[[夜校]]和[[品牌/夜校|它]]"), "看[[夜间学堂]]和[[品牌/夜间学堂|它]]的"),
    "defined": (body("[甲][1]和[乙][1]\n\n[1]: 夜校.md\n\n这里"), "\n[1]: 夜间学堂.md\n"),
}


@pytest.mark.parametrize(("before", "wanted"), FOLLOWING.values(), ids=FOLLOWING)
def test_what_names_an_entry_follows_it(
    run: Run, site: WriteSite, before: str, wanted: str
) -> None:
    others = {
        f"brands/品牌/{name}.md": brand(f"网址: a{n}") for n, name in enumerate(("甲乙", "丙丁"))
    }
    made = site({OLD: brand(), "brands/品牌/别的.md": before, **others})
    known = made.codes()
    rename(run, made, "品牌", "夜校", "夜间学堂")
    assert wanted in text(made, "brands/品牌/别的.md")
    assert text(made, NEW) == brand()
    assert not (made.root / OLD).exists()
    assert made.codes() == known


def test_a_folder_in_a_reference_stays(run: Run, site: WriteSite) -> None:
    home = venue("网址: er-tong")
    made = site(
        {
            "brands/阵地/东河镇/儿童之家.md": home,
            "brands/阵地/西河镇/儿童之家.md": venue("网址: xi"),
            "brands/品牌/甲.md": brand("阵地: 西河镇/儿童之家、东河镇/儿童之家"),
            "brands/案例/乙.md": case("阵地: [ 东河镇 / 儿童之家 ]"),
        }
    )
    rename(run, made, "阵地", "东河镇/儿童之家", "小小书屋")
    assert "阵地: 西河镇/儿童之家、东河镇/小小书屋\n" in text(made, "brands/品牌/甲.md")
    assert "小小书屋 ]\n" in text(made, "brands/案例/乙.md")
    assert made.codes() == []


def test_a_name_that_stands_elsewhere_too_gets_its_folder(run: Run, site: WriteSite) -> None:
    made = site(
        {
            "brands/阵地/东河镇/书屋.md": venue("网址: dong"),
            "brands/阵地/西河镇/儿童之家.md": venue("网址: xi"),
            "brands/品牌/甲.md": brand("阵地: 书屋、西河镇/儿童之家"),
        }
    )
    rename(run, made, "阵地", "书屋", "儿童之家")
    assert "阵地: 东河镇/儿童之家、西河镇/儿童之家\n" in text(made, "brands/品牌/甲.md")
    assert set(made.codes()) <= {"Q403"}, "two of one name in one village"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_every_other_byte_stays(run: Run, site: WriteSite, encoding: str) -> None:
    keys = ["# 手写的注：夜校", "网址:   'bie-de' ", *brand().split("\n")[1:-3]]
    written = "\r\n".join(["---", *keys[:-1], "相关: [ 夜校 ]  ", "---", "正文。  ", ""])
    before = written.replace("网址: yang-li\r\n", "").encode(encoding)
    made = site({OLD: brand(), "brands/品牌/别的.md": before})
    rename(run, made, "品牌", "夜校", "夜间学堂")
    after = (made.root / "brands/品牌/别的.md").read_bytes()
    old, new = (word.encode(encoding.removesuffix("-sig")) for word in ("[ 夜校 ]", "[ 夜间学堂 ]"))
    assert before.count(old) == 1
    assert after == before.replace(old, new)


def test_the_address_stays_and_is_written_where_it_was_implied(run: Run, site: WriteSite) -> None:
    made = site({OLD: brand("网址: -", "# 甲", "指导:   示范县总工会")})
    rename(run, made, "品牌", "夜校", "夜间学堂", "--alias")
    found = made.examine().catalogue.at_path(NEW)
    assert found
    assert found.slug == "ye-xiao"
    assert found.model.aliases == ("夜校",)
    assert "# 甲\n指导:   示范县总工会\n" in text(made, NEW)


def test_the_official_name_follows_where_it_was_the_same(run: Run, site: WriteSite) -> None:
    made = site({OLD: brand("名称: 夜校", "别名: 夜间学堂、学堂")})
    rename(run, made, "品牌", "夜校", "夜间学堂")
    found = made.examine().catalogue.at_path(NEW)
    assert found
    assert (found.title, found.model.aliases) == ("夜间学堂", ("学堂",))


def test_an_official_name_of_its_own_stays_and_is_told(run: Run, site: WriteSite) -> None:
    made = site({OLD: brand("名称: 职工夜校")})
    said = rename(run, made, "品牌", "夜校", "夜间学堂")
    assert "网页上显示的还是“名称”里写的：职工夜校。" in said
    assert "名称: 职工夜校" in text(made, NEW)


def test_words_that_are_no_references_are_told_and_left(run: Run, site: WriteSite) -> None:
    made = site({OLD: brand(body="夜校在镇上。"), "brands/品牌/别的.md": body("夜间学堂和夜校")})
    said = rename(run, made, "品牌", "夜校", "夜间学堂")
    assert "旧名还写在这 2 处，不是引用，没有改：\n" in said
    assert "看夜间学堂和夜校的做法。" in said
    assert f"  {NEW}:8: 夜校在镇上。" in said
    assert "看夜间学堂和夜校的做法。" in text(made, "brands/品牌/别的.md")


def test_a_sign_off_that_becomes_stale_is_told(run: Run, site: WriteSite) -> None:
    review = f"审核: [{{环节: 初审, 身份: 副主席, 日期: 2026-01-01, 摘要: {'a' * 64}}}]"
    other = brand("网址: bie-de", "相关: 夜校", review)
    made = site({OLD: brand(), "brands/品牌/别的.md": other})
    said = rename(run, made, "品牌", "夜校", "夜间学堂")
    assert "有审核记录的 1 个，内容变了，要重新审：brands/品牌/别的.md" in said


def test_a_look_shows_each_line_and_writes_nothing(run: Run, site: WriteSite) -> None:
    made = site({OLD: brand("网址: -"), "brands/品牌/别的.md": brand("网址: b", "相关: 夜校")})
    before = contents(made.root)
    said = rename(run, made, "品牌", "夜校", "夜间学堂", "--dry-run")
    assert "会改名：brands/品牌/夜校.md → brands/品牌/夜间学堂.md\n" in said
    assert (
        "  brands/品牌/别的.md:7: - 相关: 夜校\n  brands/品牌/别的.md:7: + 相关: 夜间学堂\n" in said
    )
    assert "+ 网址: ye-xiao\n" in said
    assert contents(made.root) == before


def contents(root: Path) -> dict[str, bytes]:
    files = (path for path in (root / "brands").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


REFUSED = {
    ("品牌", "夜校", "学堂"): "“brands/品牌/学堂.md”已经有了",
    ("品牌", "夜校", "“学堂”"): "“brands/品牌/学堂.md”已经用了这个名字",
    ("品牌", "夜校", "夜校"): "新名字和旧名字一样",
    ("品牌", "夜校", "西河镇/夜校"): "改名不换文件夹",
    ("品牌", "夜校", "甲?乙"): "Windows 不允许",
    ("品牌", "夜校", ".甲"): "不会被读取",
    ("品牌", "没有的", "甲"): "没有“没有的”这个品牌条目",
    ("品牌", "坏的", "甲"): "“坏的”读不出来",
    ("品牌", "夜校", "坏的"): "已经有了",
    ("品牌", "夜校", "也坏的"): "有一个读不出来的文件也叫“也坏的”",
    ("阵地", "儿童之家", "甲"): "写明是哪一个：东河镇/儿童之家、西河镇/儿童之家",
    ("品牌", "夜校", "甲、乙"): "brands/品牌/别的.md:7: 相关: 夜校",
    ("品牌", "夜校", "- 甲"): "“brands/品牌/别的.md”会读不出来",
    ("品牌", "提到的", "甲"): "brands/品牌/坏的.md:2: 一句话：提到的",
    ("阵地", "书屋", "驿站"): "brands/品牌/别的.md:8: 阵地: 驿站",
}


@pytest.mark.parametrize(("words", "why"), REFUSED.items(), ids=map(" ".join, REFUSED))
def test_what_would_go_wrong_is_refused(
    run: Run, site: WriteSite, words: tuple[str, ...], why: str
) -> None:
    made = site(
        {
            OLD: brand(),
            "brands/品牌/学堂.md": brand("网址: a"),
            "brands/品牌/提到的.md": brand("网址: c"),
            "brands/品牌/别的.md": brand("网址: b", "相关: 夜校", "阵地: 驿站"),
            "brands/品牌/坏的.md": "---\n一句话：提到的\n---\n",
            "brands/品牌/西河镇/也坏的.md": "---\n一句话：写\n---\n",
            "brands/阵地/东河镇/儿童之家.md": venue("网址: dong"),
            "brands/阵地/西河镇/儿童之家.md": venue("网址: xi"),
            "brands/阵地/东河镇/驿站.md": venue("网址: yi"),
            "brands/阵地/西河镇/书屋.md": venue("网址: shu"),
        }
    )
    before = contents(made.root)
    status, said, err = attempt(run, made, *words)
    assert status in (1, 2)
    assert not said
    assert why in err
    assert contents(made.root) == before


def test_a_disk_that_refuses_leaves_all_as_it_was(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site({OLD: brand("网址: -"), "brands/品牌/别的.md": brand("网址: b", "相关: 夜校")})
    before = contents(made.root)
    monkeypatch.setattr(Path, "rename", refuse)
    status, _, err = attempt(run, made, "品牌", "夜校", "夜间学堂")
    assert status == 1
    assert err.endswith("没有改名，所有文件和原来一样。\n")
    assert contents(made.root) == before


def test_a_disk_that_takes_nothing_back_is_told(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site({OLD: brand("网址: -"), "brands/品牌/别的.md": brand("网址: b", "相关: 夜校")})
    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr("hooks.desk.entry_file.replace_file", refuse)
    status, _, err = attempt(run, made, "品牌", "夜校", "夜间学堂")
    assert status == 1
    assert err.endswith("有的文件已经改了。再运行一次同样的命令，就会做完。\n")
    monkeypatch.undo()
    rename(run, made, "品牌", "夜校", "夜间学堂")
    assert made.examine().problems == ()


def refuse(self: Path, _: object) -> Path:
    raise PermissionError(errno.EACCES, "denied", str(self))


def test_whoever_was_killed_on_the_way_renames_once_more(run: Run, site: WriteSite) -> None:
    others = {f"brands/品牌/第{n}.md": brand(f"网址: n{n}", "相关: 夜校") for n in range(3)}
    made = site({OLD: brand("网址: -"), **others})
    planned = planning.plan(made.root, Target.BRAND, "夜校", "夜间学堂", keeps_alias=False)
    for old, new in planned.changed[:2]:  # a killed program takes nothing back
        (made.root / old.path).write_bytes(new.data)
    rename(run, made, "品牌", "夜校", "夜间学堂")
    assert all("相关: 夜间学堂" in text(made, path) for path in others)
    assert made.examine().problems == ()


@pytest.mark.parametrize(
    ("kind", "old"),
    [
        ("地区", "凤桥镇"),
        ("组织", "凤桥镇团委"),
        ("来源", "凤桥群团改革（二）"),
        ("阵地", "梅花洲景区"),
        ("品牌", "青创贷"),
    ],
)
def test_the_real_entries_mean_what_they_meant(
    run: Run, tmp_path: Path, kind: str, old: str
) -> None:
    shutil.copytree(ROOT / "brands", tmp_path / "brands")
    before = links(tmp_path)
    [entry] = examine(tmp_path).catalogue.named(Target(kind), old)
    assert run("改名", kind, old, "换了名字的", "--root", str(tmp_path))[0] == 0
    assert examine(tmp_path).problems == ()
    assert links(tmp_path) == {line.replace(f"{entry.stem}.md", "换了名字的.md") for line in before}


def links(root: Path) -> set[str]:
    """Each reference of the whole project, by the files and the keys."""
    return {
        f"{link.origin.path} {link.path} {link.destination.path}"
        for link in examine(root).catalogue.links
    }


def test_figures_and_honours_name_their_source(run: Run, site: WriteSite) -> None:
    made = site({OLD: brand("数据:", "  - 人数: 累计3人", "    来源: 东河报道")})
    rename(run, made, "来源", "东河报道", "东河消息")
    assert text(made, OLD).count("来源: 东河消息\n") == 2
