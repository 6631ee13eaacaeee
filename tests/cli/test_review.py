"""``quntuan review``: a reading is recorded only where it can be true, and of what was read."""

from pathlib import Path

import pytest

from hooks.catalogue.digest import digest_of
from hooks.desk.review.sheet_code import refusal, sheet_code
from hooks.pipeline import examine
from tests.cli.conftest import Run
from tests.conftest import WriteSite
from tests.sketch import brand

PATH = "brands/品牌/样例.md"
OTHER = "brands/品牌/另一个.md"
TEXT = brand("# 没有审完先不公开", "发布: 待审", body="有灯。")
FIRST = ("审核", "初审", "样例", "--role", "宣传干事", "--date", "2024-05-02")


@pytest.fixture
def root(site: WriteSite) -> Path:
    return site({PATH: TEXT, OTHER: brand("网址: ling-yi-ge")}).root


def read(root: Path, path: str = PATH) -> str:
    return (root / path).read_text("utf-8")


def digest(root: Path, path: str = PATH) -> str:
    catalogue = examine(root).catalogue
    entry = catalogue.at_path(path)
    assert entry
    return digest_of(catalogue, entry)


def at(root: Path) -> tuple[str, str]:
    return "--root", str(root)


def test_three_readings_are_recorded_and_nothing_else_in_the_file_changes(
    root: Path, run: Run
) -> None:
    for step, role in (("初审", "宣传干事"), ("复审", "办公室主任"), ("终审", "县总工会副主席")):
        status, out, _ = run("review", step, "样例", "--role", role, *at(root))
        assert status == 0
        assert f"已登记{step}" in out
        assert "不能证明是本人签的" in out
    assert read(root).startswith(TEXT.partition("\n---\n")[0])
    assert read(root).endswith("---\n有灯。\n")
    assert read(root).count(f"摘要: {digest(root)}\n") == 3
    assert not examine(root).problems
    assert "审完了，之后没有改过" in run("审核", "样例", *at(root))[1]
    status, _, err = run("审核", "终审", "样例", "--role", "别人", *at(root))
    assert status == 1
    assert "三审已经齐了" in err


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("复审", "--role", "宣传干事"), "初审也是“宣传干事”审的"),
        (("复审", "--role", "主任", "--date", "2024-05-01"), "不会比它早"),
        (("终审", "--role", "主任"), "现在只到初审，接下来是复审"),
        (("初审", "--role", "主任"), "接下来是复审，不能登记初审"),
        (("复审", "--role", "主任", "--date", "2999-01-01"), "还没有到"),
        (("复审", "--role", "主任", "--code", "1234"), "编码打错了"),
    ],
)
def test_a_reading_that_cannot_be_true_is_refused(
    root: Path, run: Run, words: tuple[str, ...], reason: str
) -> None:
    run(*FIRST, *at(root))
    before = read(root)
    status, _, err = run("审核", words[0], "样例", *words[1:], *at(root))
    assert status == 1
    assert reason in err
    assert "没有登记" in err
    assert read(root) == before


@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_a_file_from_windows_stays_one(root: Path, run: Run, bom: str) -> None:
    text = bom + TEXT.replace("\n", "\r\n")
    (root / PATH).write_bytes(text.encode())
    assert run(*FIRST, *at(root))[0] == 0
    assert run("审核", "复审", "样例", "--role", "主任", *at(root))[0] == 0
    data = (root / PATH).read_bytes().decode()
    assert data.startswith(f"{bom}---\r\n")
    assert data.replace("\r\n", "").count("\n") == 0
    assert data.count("环节: ") == 2
    assert not [p for p in examine(root).problems if p.severity == "错误"]


def test_a_single_reading_written_without_a_dash_becomes_the_first_of_a_list(
    root: Path, run: Run
) -> None:
    one = f"审核: {{环节: 初审, 身份: 干事, 日期: 2024-05-01, 摘要: {digest(root)}}}"
    (root / PATH).write_text(TEXT.replace("网址:", f"{one}\n网址:"), "utf-8")
    status, _, err = run("审核", "复审", "样例", "--role", "主任", *at(root))
    assert (status, err) == (0, "")
    assert "接下来是终审" in run("审核", "样例", *at(root))[1]


def test_an_edit_begins_a_new_round_and_the_old_one_stays(root: Path, run: Run) -> None:
    run(*FIRST, *at(root))
    (root / PATH).write_text(read(root).replace("有灯。", "没有灯。"), "utf-8")
    status, _, err = run("审核", "复审", "样例", "--role", "主任", *at(root))
    assert (status, "现在这一份还没有人审过" in err) == (1, True)
    assert run("审核", "初审", "样例", "--role", "宣传干事", *at(root))[0] == 0
    assert read(root).count("环节: 初审") == 2
    assert "接下来是复审" in run("审核", "样例", *at(root))[1]


def test_what_has_a_mistake_in_it_is_not_signed(root: Path, run: Run) -> None:
    (root / PATH).write_text(read(root).replace("东河报道", "没有的报道"), "utf-8")
    status, _, err = run(*FIRST, *at(root))
    assert status == 1
    assert f"{PATH}:" in err
    assert "还有错误" in err


def test_several_are_signed_together_or_none_is(root: Path, run: Run) -> None:
    run(*FIRST, *at(root))
    before = read(root, OTHER)
    status, _, err = run("审核", "复审", "另一个", "样例", "--role", "主任", *at(root))
    assert status == 1
    assert "“另一个”" in err
    assert read(root, OTHER) == before
    assert run("审核", "初审", OTHER, "--role", "宣传干事", *at(root))[0] == 0
    assert run("审核", "复审", "另一个", "样例", "--role", "主任", *at(root))[0] == 0


def test_the_code_of_the_sheet_is_that_of_the_entries_as_they_are(root: Path, run: Run) -> None:
    code = sheet_code([digest(root), digest(root, OTHER)])
    signing = ("审核", "初审", "样例", "另一个", "--role", "干事", "--code")
    (root / OTHER).write_text(read(root, OTHER).replace("晚上", "夜里"), "utf-8")
    status, _, err = run(*signing, code, *at(root))
    assert status == 1
    assert "又改过" in err
    assert code not in err
    (root / OTHER).write_text(read(root, OTHER).replace("夜里", "晚上"), "utf-8")
    assert run(*signing, code.replace("-", " "), *at(root))[0] == 0


def test_a_slip_of_the_pen_is_no_edit() -> None:
    code = sheet_code(["0a1b2c3d"])
    assert refusal(code, ["0a1b2c3d"]) is None
    assert refusal("".join(chr(ord(c) + 0xFEE0) for c in code), ["0a1b2c3d"]) is None
    assert refusal(code, ["0a1b2c3e"]) == "不是这一份"
    for place, char in enumerate(code):
        if char.isdecimal():
            other = str((int(char) + 1) % 10)
            assert refusal(code[:place] + other + code[place + 1 :], ["0a1b2c3d"]) == "打错了"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--role", "主任"), "先写是哪一道"),
        (("初审",), "还要写审的是哪个条目"),
        (("初审", "样例"), "还要写谁审的"),
        (("初审", "样例", "--role", "主任", "--date", "五月"), "不是一天"),
        (("初审", "样列", "--role", "主任"), "没有“样列”这个条目。是不是“样例”？"),
        (("初审", "东河镇", "--role", "主任"), ""),
    ],
)
def test_what_is_missing_is_asked_for(
    root: Path, run: Run, words: tuple[str, ...], reason: str
) -> None:
    status, _, err = run("审核", *words, *at(root))
    assert (status, reason in err) == (2 if reason else 0, True)


def test_it_says_how_far_all_are(root: Path, run: Run) -> None:
    run(*FIRST, *at(root))
    out = run("审核", *at(root))[1]
    assert "审核: 关闭" in out
    assert "没有审完，接下来是复审，1 个：样例" in out
    assert "没有审核，接下来是初审，2 个" in out


def test_a_folder_names_all_in_it(root: Path, run: Run) -> None:
    assert run("审核", "初审", "brands/地区", "--role", "干事", *at(root))[0] == 0
    assert "环节: 初审" in read(root, "brands/地区/东河镇.md")
    assert "环节" not in read(root)
