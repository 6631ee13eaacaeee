"""Documents become drafts: what somebody agrees to is in them, and nothing is half written."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.cli import import_document
from hooks.desk import entry_file
from tests.cli.conftest import Run
from tests.conftest import Site, WriteSite
from tests.desk.conftest import FillIn, content
from tests.desk.test_documents import SAVED
from tests.desk.word import docx, p, shown
from tests.picture import PRIVATE, photo

TEXT = """驿站夜读行动
东河镇总工会牵头，在柳湾村开办夜读，职工下班以后也能来看书。
累计服务职工391人次，力争实现全覆盖，新参加的有60%是青年。
"""
PATH = "brands/品牌/东河镇/驿站夜读行动.md"
Typed = Callable[[str], None]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """``typed("\\nn\\n")``: somebody sits at the terminal and types this."""

    def put(words: str) -> None:
        monkeypatch.setattr(import_document, "can_ask", lambda: True)
        monkeypatch.setattr(sys, "stdin", io.StringIO(words))

    return put


def imported(run: Run, made: Site, *words: object) -> tuple[int, str, str]:
    return run("import", "--root", str(made.root), *map(str, words))


def text_file(folder: Path, text: str = TEXT, name: str = "材料.txt") -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def test_without_a_terminal_nothing_is_agreed_to(run: Run, site: WriteSite, tmp_path: Path) -> None:
    made = site()
    status, out, _ = imported(run, made, text_file(tmp_path))
    assert status == 0
    text = (made.root / PATH).read_text("utf-8")
    head, _, body = text.partition("\n---\n")
    assert head == "---\n发布: 草稿\n网址: yi-zhan-ye-du-xing-dong\n目录号: SF-002"
    assert body.startswith("东河镇总工会牵头")
    assert "服务职工: 累计391人次" in out
    assert "还要填：一句话、类别" in out


def test_all_that_is_plain_can_be_accepted_at_once(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    made = site()
    status, out, _ = imported(run, made, "--accept", "all", text_file(tmp_path))
    assert status == 0
    text = (made.root / PATH).read_text("utf-8")
    assert "牵头: 东河镇总工会\n" in text
    assert "数据:\n  - 服务职工: 累计391人次\n    原句: 累计服务职工391人次\n" in text
    assert "60%" not in text.partition("\n---\n")[0]
    assert " 或 " in out
    assert not [code for code in made.codes() if code < "Q500"]


def test_each_proposal_is_agreed_to_or_not(
    run: Run, site: WriteSite, tmp_path: Path, typed: Typed
) -> None:
    made = site()
    answers = {"数据　": "\n", "一句话": "\n", "类别": "n\n"}
    asked = _questions(run, made, tmp_path)
    typed("1\n" + "".join(_answer(one, answers) for one in asked) + "\n")
    status, out, _ = imported(run, made, text_file(tmp_path))
    assert status == 0, out
    head = (made.root / PATH).read_text("utf-8").partition("\n---\n")[0]
    assert "服务职工: 累计391人次" in head
    assert "一句话:" in head
    assert "类别:" not in head
    assert "目标60%" in head


def _questions(run: Run, made: Site, folder: Path) -> list[str]:
    out = imported(run, made, "--dry-run", text_file(folder))[1]
    return [line.strip() for line in out.splitlines() if "　" in line]


def _answer(question: str, answers: dict[str, str]) -> str:
    if " 或 " in question:
        return "1\n"
    return next((typed for begin, typed in answers.items() if question.startswith(begin)), "n\n")


def test_whoever_has_had_enough_drops_the_rest(
    run: Run, site: WriteSite, tmp_path: Path, typed: Typed
) -> None:
    made = site()
    typed("案例\n\nq\n东河镇/夜读\n")
    status, out, _ = imported(run, made, text_file(tmp_path))
    assert status == 0, out
    head = (made.root / "brands/案例/东河镇/夜读.md").read_text("utf-8").partition("\n---\n")[0]
    assert "一句话:" in head
    assert "数据:" not in head


def test_what_is_not_understood_is_asked_again_and_a_taken_name_too(
    run: Run, site: WriteSite, tmp_path: Path, typed: Typed
) -> None:
    made = site()
    typed("\n什么\nq\n夜间书屋\n../外面\n夜读\n")
    status, out, _ = imported(run, made, text_file(tmp_path))
    assert status == 0, out
    assert "没看懂" in out
    assert "已经有了" in out
    assert (made.root / "brands/品牌/夜读.md").exists()
    assert not (made.root.parent / "外面.md").exists()


@pytest.mark.parametrize("answers", ["", "\n", "\n\n\nn\n"])
def test_input_that_ends_agrees_to_nothing_more(
    run: Run, site: WriteSite, tmp_path: Path, typed: Typed, answers: str
) -> None:
    made = site()
    typed(answers)
    status, _, _ = imported(run, made, text_file(tmp_path))
    assert status == (0 if answers else 130)
    assert (made.root / PATH).exists() == bool(answers)


def test_a_stopped_program_has_written_nothing(
    run: Run,
    site: WriteSite,
    tmp_path: Path,
    typed: Typed,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = site()
    before = content(made.root)

    def stop(_: str) -> bool:
        raise KeyboardInterrupt

    typed("\n")
    monkeypatch.setattr(import_document, "agreed", stop)
    assert imported(run, made, text_file(tmp_path))[0] == 130
    assert content(made.root) == before


@pytest.mark.parametrize("fault", [OSError(28, "voll"), KeyboardInterrupt()])
def test_a_draft_is_there_with_its_pictures_or_not_at_all(
    run: Run,
    site: WriteSite,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fault: BaseException,
) -> None:
    made = site()
    before = content(made.root)
    write, files = entry_file.write, []

    def refuse(file: Path, data: bytes) -> None:
        files.append(file)
        if len(files) == 2:
            raise fault
        write(file, data)

    monkeypatch.setattr(entry_file, "write", refuse)
    document = tmp_path / "材料.docx"
    document.write_bytes(SAVED)
    assert imported(run, made, document)[0] in {1, 130}
    assert content(made.root) == before


def test_a_word_file_with_its_picture(run: Run, site: WriteSite, tmp_path: Path) -> None:
    made = site()
    document = tmp_path / "材料.docx"
    document.write_bytes(SAVED)
    status, out, _ = imported(run, made, "--accept", "all", document)
    assert status == 0
    text = (made.root / PATH).read_text("utf-8")
    picture = made.root / "brands/品牌/东河镇/图片/驿站夜读行动-1.jpg"
    assert PRIVATE.encode() not in picture.read_bytes()
    assert PRIVATE not in text
    assert "![职工在驿站看书](图片/驿站夜读行动-1.jpg)" in text
    assert "图片:\n  - 文件: 图片/驿站夜读行动-1.jpg\n    说明: 职工在驿站看书\n" in text
    assert "可用" in out
    assert not [code for code in made.codes() if code.startswith("Q7")]


def test_an_entry_that_is_there_is_never_touched(run: Run, site: WriteSite, tmp_path: Path) -> None:
    made = site({PATH: "---\n写了一半\n"})
    before = content(made.root)
    status, out, _ = imported(run, made, text_file(tmp_path))
    assert status == 1
    assert "已经有了" in out
    assert content(made.root) == before
    assert imported(run, made, "--name", "东河镇/夜读", text_file(tmp_path))[0] == 0


def test_a_dry_run_writes_nothing(run: Run, site: WriteSite, tmp_path: Path) -> None:
    made = site()
    before = content(made.root)
    status, out, _ = imported(run, made, "--dry-run", text_file(tmp_path))
    assert status == 0
    assert "什么也没有写入" in out
    assert content(made.root) == before


def test_what_is_private_is_said_at_once(run: Run, site: WriteSite, tmp_path: Path) -> None:
    made = site()
    text = f"{TEXT}联系人王小明，电话13812345678。\n"
    out = imported(run, made, text_file(tmp_path, text))[1]
    assert "先看隐私" in out
    assert "13812345678" not in out
    assert imported(run, made, "--name", "另一个", text_file(tmp_path))[1].count("隐私") == 0


def test_a_new_source_comes_along(run: Run, site: WriteSite, tmp_path: Path) -> None:
    made = site()
    text = TEXT.replace("行动\n", "行动\n2024-05-06 10:20 来源：东河晚报\n", 1)
    status, out, _ = imported(run, made, "--accept", "all", text_file(tmp_path, text))
    assert status == 0, out
    source = (made.root / "brands/来源/驿站夜读行动.md").read_text("utf-8")
    assert "媒体: 东河晚报\n日期: 2024-05-06\n" in source
    head = (made.root / PATH).read_text("utf-8")
    assert "来源: 驿站夜读行动\n截至: 报道时\n" in head
    assert not [code for code in made.codes() if code < "Q500"]


def test_a_folder_of_tables_and_documents(
    run: Run, site: WriteSite, tmp_path: Path, fill_in: FillIn
) -> None:
    made = site()
    fill_in(
        {"阵地": [["条目", "类别", "地区", "来源"], ["河湾驿站", "驿站", "柳湾村", "东河报道"]]}
    )
    text_file(tmp_path)
    (tmp_path / "甲.docx").write_bytes(docx(p("某某行动") + p("一段话。")))
    (tmp_path / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (tmp_path / "~$甲.docx").write_bytes(b"x")
    (tmp_path / "README.md").write_text("# 说明\n", "utf-8")
    status, out, _ = imported(run, made, tmp_path)
    assert status == 1
    assert "旧.doc：这是旧格式" in out
    assert "写成草稿 2 个" in out
    for path in ("brands/阵地/东河镇/河湾驿站.md", PATH, "brands/品牌/某某行动.md"):
        assert (made.root / path).exists(), path


def test_two_documents_of_one_name_are_told_apart(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    made = site()
    text_file(tmp_path)
    text_file(tmp_path, TEXT + "另一篇。\n", "另一份.txt")
    status, out, _ = imported(run, made, tmp_path)
    assert status == 1
    assert "写成草稿 1 个" in out
    assert imported(run, made, "--name", "x", tmp_path)[0] == 2


def test_a_name_that_sounds_alike_gets_an_address_of_its_own(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    made = site()
    out = imported(run, made, "--name", "东河镇/夜间书屋", text_file(tmp_path))[1]
    assert "dong-he-zhen-ye-jian-shu-wu" in out
    assert not {"Q404"} & set(made.codes())


def test_pictures_without_a_word_are_to_be_described(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    made = site()
    document = tmp_path / "甲.docx"
    body = p("某某行动") + p("一段话。") + shown("a")
    document.write_bytes(docx(body, pictures={"a.jpeg": photo()}))
    assert imported(run, made, document)[0] == 0
    entry = made.root / "brands/品牌/某某行动.md"
    text = entry.read_text("utf-8")
    assert "说明: 待补充\n" in text
    more = "发布: 已发布\n一句话: 一句。\n类别: 行动\n地区: 柳湾村\n来源: 东河报道"
    entry.write_text(text.replace("发布: 草稿", more), "utf-8")
    assert {"Q413", "Q711"} <= set(made.codes())
