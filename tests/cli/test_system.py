"""What the system refuses ends no command in a trace: a sentence says what and why."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hooks import cli
from hooks.cli import check, locate
from hooks.cli.folder import explain
from hooks.desk.system_error import BY_NUMBER, sentence
from hooks.publish import ForeignFilesError
from tests.conftest import ROOT, WriteSite

LONG = "长" * 300
COPY = ("content/甲.pdf", None, "site/甲.pdf")


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (errno.ENOSPC, "site/甲.pdf"),
        (errno.EDQUOT, "site/甲.pdf"),
        (errno.EFBIG, "site/甲.pdf"),
        (errno.EROFS, "site/甲.pdf"),
        (errno.ENOENT, "content/甲.pdf"),
    ],
)
def test_of_a_copy_the_place_that_is_full_is_named(number: int, name: str) -> None:
    assert f"（{name}）" in sentence(OSError(number, "in English", *COPY))


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_copy_onto_a_full_disk_names_the_disk(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - Windows has none

    source, goal = tmp_path / "甲.pdf", tmp_path / "乙.pdf"
    source.write_bytes(bytes(100_000))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
    try:
        with pytest.raises(OSError) as caught:  # noqa: PT011 - whichever number the system gives
            shutil.copyfile(source, goal)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert f"{goal.name}）" in sentence(caught.value)


def test_every_sentence_names_the_file_and_says_what_to_do() -> None:
    for number in BY_NUMBER:
        said = sentence(OSError(number, "in English", "网站/甲.html"))
        assert "（网站/甲.html）" in said
        assert said.endswith("。")
        assert "English" not in said
    assert len(sentence(OSError(errno.ENAMETOOLONG, "", LONG))) < 150
    assert sentence(OSError("字体没有装。")) == "字体没有装。"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["检查", LONG], "名字太长"),
        (["新建", "品牌", LONG], "太长"),
        (["检查", "--root", LONG], "名字太长"),
    ],
)
def test_names_that_the_system_does_not_take(
    site: WriteSite, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    root = [] if "--root" in words else ["--root", str(site().root)]
    assert cli.main([*words, *root]) in (1, 2)
    assert said in capsys.readouterr().err


def test_a_file_in_a_folder_s_place(site: WriteSite, capsys: pytest.CaptureFixture[str]) -> None:
    made = site({"brands/案例": "这里该是文件夹"})
    assert cli.main(["新建", "案例", "甲", "--root", str(made.root)]) in (1, 2)
    assert "brands/案例" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (OSError(errno.EROFS, "Read-only file system", "brands/甲.md"), 1, "只能读"),
        (FileNotFoundError(errno.ENOENT, "No such file", "brands/甲.md"), 1, "不见了"),
        (MemoryError(), 1, "内存不够"),
        (KeyboardInterrupt(), 130, "已停止"),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 141, ""),
    ],
)
def test_whatever_happens_on_the_way(
    site: WriteSite,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    raised: BaseException,
    status: int,
    said: str,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr(check, "examine", fail)
    assert cli.main(["检查", "--root", str(site().root)]) == status
    err = capsys.readouterr().err
    assert said in err if said else not err


def test_a_fault_of_our_own_keeps_its_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> int:
        raise TypeError

    monkeypatch.setattr(locate, "run", fail)
    with pytest.raises(TypeError):
        cli.main(["坐标", "120,30"])


def run(command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """In a shell, with our own Python."""
    program = f"'{sys.executable}' -m hooks.cli"
    return subprocess.run(
        ["/bin/bash", "-c", command.replace("quntuan", program)],
        cwd=cwd,
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="of Linux")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("quntuan schema > /dev/full", "磁盘满了"),
        ("quntuan schema >&-", ""),
        ("quntuan schema 2>&- | head -1", ""),
        ("set -o pipefail; for i in 1 2 3; do quntuan schema; done | head -c 10", ""),
    ],
)
def test_output_that_nobody_takes(command: str, said: str) -> None:
    done = run(command)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert said in done.stderr
    assert done.stderr.count("\n") <= 1


def test_a_list_of_a_site_that_cannot_be_read_is_called_so(tmp_path: Path) -> None:
    (tmp_path / ".quntuan-site").write_bytes(b"\xff\xfe\0garbage")
    said = explain(ForeignFilesError(tmp_path, ("index.html",)))
    assert ".quntuan-site 坏了" in said
