"""Rules about files: names and folders, where the sample of a rule shows one case of many."""

import os
import sys

import pytest

from hooks.checks.rules import run_rules
from hooks.entries.read import FileName, RawFile
from tests.conftest import WriteSite
from tests.county import COUNTY
from tests.sketch import brand

ENTRY = COUNTY["brands/品牌/夜间书屋.md"]
TERM = "- {名称: 歇脚}\n"


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("brands/README.md", "“品牌”“案例”“阵地”“地区”“组织”或“来源”"),
        ("brands/主题.yml", "移到别处"),
        ("brands/机构/东河镇工会.md", "移到“品牌”“案例”“阵地”“地区”“组织”或“来源”文件夹"),
        ("brands/组织机构/东河镇工会.md", "移到“组织”文件夹"),
        ("brands/品牌/夜校.yml", "改名为“夜校.md”。"),
        ("brands/词表/更多/主题.yml", "移到“brands/词表”"),
        ("brands/词表/单位表.yml", "词表叫“单位”"),
        ("brands/词表/xyz.yml", "词表叫“主题”“需求”"),
        ("brands/词表/主题.md", "改名为“主题.yml”。"),
    ],
)
def test_a_misplaced_file_is_answered_with_its_place(path: str, remedy: str) -> None:
    [problem] = run_rules(RawFile(path, ENTRY.encode()))
    assert problem.code == "Q103"
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("brands/品牌/东河镇:夜校.md", "“:”"),
        ("brands/品牌/图片\\现场.jpg", "“\\”"),
        ("brands/品牌/夜\n校.md", "看不见的字符(U+000A)"),
        ("brands/品牌/夜\u202e校.md", "看不见的字符(U+202E)"),
        ("brands/品牌/夜\u2060校.md", "看不见的字符(U+2060)"),
        ("brands/品牌/\u3164.md", "没有看得见的字"),
        ("brands/品牌/con.md", "“con”是 Windows 留给设备用的名字"),
        ("brands/品牌/东河镇./夜校.md", "空格或点"),
        ("brands/品牌/ 夜校.md", "空格或点"),
        ("brands/品牌/\ufffd校.md", "乱码"),
        ("brands/品牌/C#小组.md", "“#”"),
        ("brands/品牌/图片/现场#1.jpg", "“#”"),
        (f"brands/品牌/{'长' * 90}.md", "93 个字"),
        (f"brands/品牌/{'/'.join(['长' * 60] * 3)}.md", "太长"),
    ],
)
def test_a_name_for_which_windows_has_no_room_is_refused(path: str, what: str) -> None:
    [problem] = run_rules(FileName(path))
    assert problem.code == "Q104"
    assert what in problem.what


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("夜校.docx", "抄进一个 .md 条目"),
        ("夜校.XLSX", "抄进一个 .md 条目"),
        ("现场.psd", ".jpg"),
        ("夜校.txt", "改成“.md”"),
        ("主题.yaml", "改成“.yml”"),
        ("夜校.pdf", "移到 brands 外面"),
        ("夜校", "移到 brands 外面"),
    ],
)
def test_a_file_that_nobody_reads_is_mentioned(name: str, remedy: str) -> None:
    [problem] = run_rules(RawFile(f"brands/品牌/{name}", b""))
    assert problem.code == "Q105"
    assert remedy in problem.remedy


@pytest.mark.parametrize("name", ["Thumbs.db", ".DS_Store", "~$夜校.docx", "现场.JPG", ".git/x.md"])
def test_what_systems_leave_behind_and_pictures_are_passed_over(site: WriteSite, name: str) -> None:
    assert site({f"brands/品牌/{name}": b"\xff"}).codes() == []


@pytest.mark.parametrize("name", ["CONTRA.md", "console.md", "夜校(二).md", "A.B.md", "夜校.MD"])
def test_ordinary_names_are_accepted(name: str) -> None:
    assert run_rules(RawFile(f"brands/品牌/{name}", ENTRY.encode())) == ()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_in_the_old_encoding_is_refused_and_can_be_printed(site: WriteSite) -> None:
    made = site()
    folder = os.fsencode(made.root / "brands/品牌")
    with open(os.path.join(folder, "东河镇.md".encode("gbk")), "wb") as file:  # noqa: PTH118, PTH123
        file.write(ENTRY.encode())
    problems = made.examine().problems
    assert [problem.code for problem in problems] == ["Q104"]
    assert "\ufffd" in problems[0].path.encode().decode()


def test_a_warning_does_not_keep_a_file_from_being_read(site: WriteSite) -> None:
    made = site({"brands/品牌/夜校.txt": "x"})
    assert made.codes() == ["Q105"]
    assert len(made.examine().catalogue.entries) == 12


HALVES = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> b\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("---\n" + HALVES.format("需求: 创业贷款", "需求: 找工作") + "---\n", [2]),
        ("---\n类别: 服务\n---\n甲\n" + HALVES.format("乙", "丙") * 2, [5, 10]),
        ("---\r\n类别: 服务\r\n---\r\n<<<<<<< HEAD\r\n甲\r\n", [4]),
        ("甲\n=======\n乙\n>>>>>>> b\n", [4]),
        ("<<<<<<< a\n甲\n||||||| c\n乙\n=======\n丙\n>>>>>>> b\n", [1]),
        ("标题\n=======\n\n> 引用\n", []),
        ("<<<<<<<甲\n", []),
    ],
)
def test_an_unfinished_merge_is_named_once_wherever_it_stands(text: str, lines: list[int]) -> None:
    problems = run_rules(RawFile("brands/品牌/夜校.md", text.encode()))
    assert [(p.code, p.span.line) for p in problems] == [("Q108", line) for line in lines]


def test_an_unfinished_merge_is_found_in_pages_written_by_hand(site: WriteSite) -> None:
    page = f"# 关于\n\n{HALVES.format('甲', '乙')}"
    settings = "site_name: 甲\nsite_url: https://a.cn/\ndocs_dir: content\n"
    [problem] = site({"content/about.md": page, "mkdocs.yml": settings}).examine().problems
    assert (problem.path, problem.code, problem.span.line) == ("content/about.md", "Q108", 3)


@pytest.mark.parametrize(
    "name",
    [
        *("样例(1)", "样例（2）", "样例 2", "样例_1", "样例 - 副本", "样例 - 副本 (2)", "样例副本"),
        *("副本 样例", "样例 - Copy", "样例-DESKTOP-AB12CD3", "样例-LAPTOP-9F3K2"),
        *("样例 (DESKTOP-AB12CD 的冲突副本 2024-05-01)", "样例(冲突副本-2024-05-01-12-00-00)"),
        *("样例.sync-conflict-20240501-120000-ABCDEFG", "样例 (conflicted copy 2024-05-01 120000)"),
    ],
)
def test_the_copy_is_what_is_to_go_and_nothing_else_is_said(site: WriteSite, name: str) -> None:
    text = brand()
    made = site({"brands/品牌/样例.md": text, f"brands/品牌/{name}.md": text})
    [problem] = made.examine().problems
    assert (problem.code, problem.path) == ("Q109", f"brands/品牌/{name}.md")
    assert "网址" in problem.remedy


@pytest.mark.parametrize(
    ("name", "codes"),
    [("第一小学(2)", []), ("夜校 2", []), ("群团改革(二)", []), ("夜校 - 副本", ["Q109"])],
)
def test_a_number_alone_makes_no_copy(site: WriteSite, name: str, codes: list[str]) -> None:
    assert site({f"brands/品牌/{name}.md": brand()}).codes() == codes


def test_a_copy_of_a_vocabulary_is_to_go_too() -> None:
    [problem] = run_rules(RawFile("brands/词表/主题(1).yml", b"- {}"))
    assert problem.code == "Q103"
    assert "再删掉这个文件" in problem.remedy


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_linked_folder_is_told(site: WriteSite) -> None:
    made = site({"elsewhere/夜校.md": ENTRY})
    (made.root / "brands/品牌/县里").symlink_to(made.root / "elsewhere")
    [problem] = made.examine().problems
    assert (problem.code, problem.path) == ("Q105", "brands/品牌/县里")
    assert "链接" in problem.what


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_leads_to_nothing_outside(site: WriteSite) -> None:
    made = site({"secret.md": ENTRY, "brands/品牌/夜校.md": ENTRY})
    goals = {"甲": str(made.root / "secret.md"), "乙": "../../mkdocs.yml", "丙": "夜校.md"}
    for name, goal in goals.items():
        (made.root / f"brands/品牌/{name}.md").symlink_to(goal)
    made.write({"mkdocs.yml": "site_name: 甲\n"})
    problems = made.examine().problems
    assert [p.path for p in problems if p.code == "Q102"] == [
        "brands/品牌/乙.md",
        "brands/品牌/甲.md",
    ]
    assert "链接" in next(p.what for p in problems if p.code == "Q102")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
@pytest.mark.parametrize("name", ["夜校.md", "现场.jpg", "名单.csv", "夜校"])
@pytest.mark.parametrize("folder", ["brands/品牌", "content"])
@pytest.mark.parametrize("is_link", [False, True])
def test_a_pipe_is_told_and_nobody_waits_for_it(
    site: WriteSite, folder: str, name: str, *, is_link: bool
) -> None:
    made = site({"content/index.md": "# 首页\n", "mkdocs.yml": "docs_dir: content\n"})
    path = made.root / folder / name
    if is_link:
        os.mkfifo(made.root / folder / ".pipe")
        path.symlink_to(".pipe")
    else:
        os.mkfifo(path)
    [problem] = made.examine().problems
    assert (problem.code, problem.path) == ("Q110", f"{folder}/{name}")
    assert "管道" in problem.what


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("brands/品牌/夜校.md", "Q110"),
        ("brands/词表/主题二.yml", "Q110"),
        ("content/about.md", "Q110"),
        ("brands/品牌/县里的", None),
    ],
)
def test_a_folder_with_the_name_of_a_file_is_told(
    site: WriteSite, path: str, code: str | None
) -> None:
    made = site({"content/index.md": "# 首页\n", "mkdocs.yml": "docs_dir: content\n"})
    (made.root / path).mkdir(parents=True)
    found = [(problem.code, problem.path) for problem in made.examine().problems]
    assert found == ([(code, path)] if code else [])


def test_a_folder_that_cannot_be_opened_is_told(
    site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, scan = site({"brands/品牌/县里/夜校.md": ENTRY}), os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("县里"):
            raise PermissionError(13, "denied", str(path))
        return scan(path)

    monkeypatch.setattr("hooks.entries.read.os.scandir", refuse)
    [problem] = made.examine().problems
    assert (problem.code, problem.path) == ("Q110", "brands/品牌/县里")
    assert "一个也没有读" in problem.what


@pytest.mark.parametrize("char", ["\uf0b7", "\uf06c", "\U000f0041"])
def test_a_sign_of_one_font_alone_is_told(site: WriteSite, char: str) -> None:
    [problem] = site({"brands/品牌/样例.md": brand(f"别名: {char}夜读")}).examine().problems
    assert problem.code == "Q220"
    assert problem.remedy == "删掉它：别名: 夜读"
