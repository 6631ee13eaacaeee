"""The commands as staff run them, and the mistakes they make with them."""

import argparse
import ast
import errno
import json
import os
import re
import socket
import subprocess
import sys
import threading
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

import pytest

from hooks import cli
from hooks.cli.command import Command
from hooks.cli.parser import WORDS, parse
from hooks.model import ENTRIES
from hooks.model.text_width import terminal_columns
from tests.cli.conftest import Run
from tests.conftest import ROOT, WriteSite
from tests.sketch import brand, entry

WRONG = {"brands/品牌/错.md": "---\n一句话：写错了冒号\n---\n"}
OPEN = os.open


def test_a_clean_site_is_reported_as_clean(run: Run, site: WriteSite) -> None:
    assert run("check", "--root", str(site().root)) == (0, "没有发现问题。\n", "")


def test_the_chinese_name_of_a_command_is_the_command(run: Run, site: WriteSite) -> None:
    assert run("检查", "--root", str(site().root))[0] == 0


def test_a_mistake_gives_status_1_and_its_place(run: Run, site: WriteSite) -> None:
    status, out, _ = run("check", "--root", str(site(WRONG).root))
    assert status == 1
    assert "brands/品牌/错.md:2:4: 错误 Q201" in out


@pytest.mark.parametrize("path", ["brands/品牌/错.md", "brands/品牌", "brands", "."])
def test_only_what_was_asked_for_is_reported(run: Run, site: WriteSite, path: str) -> None:
    root = str(site({**WRONG, "brands/案例/错.md": "---\n一句话：错\n---\n"}).root)
    status, out, _ = run("check", "--root", root, path)
    assert status == 1
    assert ("brands/案例" in out) == (path in {"brands", "."})


def test_what_was_asked_for_may_be_clean_beside_mistakes(run: Run, site: WriteSite) -> None:
    root = str(site(WRONG).root)
    assert run("check", "--root", root, "brands/地区")[:2] == (0, "没有发现问题。\n")


def test_json_and_github_say_the_same_places(run: Run, site: WriteSite) -> None:
    root = str(site(WRONG).root)
    every = json.loads(run("check", "--root", root, "--format", "json")[1])
    [problem] = [one for one in every if one["code"] == "Q201"]
    assert (problem["path"], problem["line"], problem["column"]) == ("brands/品牌/错.md", 2, 4)
    annotation = run("check", "--root", root, "--format", "github")[1]
    assert "::error file=brands/品牌/错.md,line=2," in annotation
    assert annotation.count("\n") == len(every)


def test_gitlab_distinguishes_two_equal_mistakes(run: Run, site: WriteSite) -> None:
    twice = {"brands/品牌/错.md": "---\n一句话：错\n一句话：错\n---\n"}
    root = str(site(twice).root)
    every = json.loads(run("check", "--root", root, "--format", "gitlab")[1])
    problems = [problem for problem in every if problem["check_name"] == "Q201"]
    places = [(problem["location"]["path"], problem["location"]["lines"]) for problem in problems]
    assert places[:2] == [
        ("brands/品牌/错.md", {"begin": 2, "end": 2}),
        ("brands/品牌/错.md", {"begin": 3, "end": 3}),
    ]
    assert problems[0]["description"] == problems[1]["description"]
    assert len({problem["fingerprint"] for problem in problems}) == len(problems)
    assert {problem["severity"] for problem in problems} == {"critical"}


MISUSES = {
    ("chekc",): "没有“chekc”这个命令。是不是“check”？",
    ("检察",): "没有“检察”这个命令。是不是“检查”？",
    ("新健", "品牌", "甲"): "是不是“新建”？",
    ("帮助", "检察"): "是不是“检查”？",
    ("甲乙丙",): "没有“甲乙丙”这个命令。\n看有哪些命令：quntuan\n",
    ("check", "--format", "xml"): "没有“xml”。可以写：text、",
    ("check", "--fromat", "json"): "不认识的参数：--fromat。是不是“--format”？",
    ("--root", ".", "检查"): "“--root”前面先写命令，例如 quntuan 检查 --root。",
    ("--version",): "前面先写命令",
    ("check", "--root"): "--root：后面要写一个值。",
    ("check", "--quickly"): "不认识的参数：--quickly。\n看用法：quntuan check --help\n",
    ("check", "--format"): "后面要写一个值",
    ("check", "没有.md"): "没有“没有.md”这个文件或文件夹",
    ("check", "/"): "不在项目文件夹里",
    ("check", "--root", "/"): "没有 brands 文件夹",
    ("new", "品牌"): "少写了",
    ("new", "品排", "甲"): "没有“品排”。是不是“品牌”？可以写：品牌、案例、",
    ("preview", "--address", "99999"): "端口不对",
    ("preview", "--address", "192.168.1.2:8000"): "只给这台电脑看",
    ("new", "品牌", "甲?乙"): "名字“甲?乙.md”里有“?”，Windows 不允许。",
    ("new", "品牌", "../甲"): "不会被读取",
    ("new", "品牌", ".md"): "缺了文件夹或条目的名字",
    ("new", "品牌", "柳湾//甲"): "缺了文件夹或条目的名字",
    ("new", "品牌", "/甲"): "缺了文件夹或条目的名字",
    ("new", "品牌", "~$甲"): "不会被读取",
    ("new", "品牌", "con"): "留给设备用的名字",
    ("new", "品牌", "甲#乙"): "里有“#”",
    ("new", "品牌", "甲\u200b乙"): "看不见的字符",
    ("new", "品牌", "柳湾./甲"): "空格或点",
    ("new", "品牌", "长" * 90): "太长了",
    ("new", "品牌", "甲\udcff"): "乱码",
}


@pytest.mark.parametrize(
    ("argv", "sentence"), MISUSES.items(), ids=[" ".join(a) or "-" for a in MISUSES]
)
def test_a_mistake_is_answered_in_chinese_with_status_2(
    run: Run,
    site: WriteSite,
    monkeypatch: pytest.MonkeyPatch,
    argv: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(site().root)
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert sentence in err
    assert not re.search(r"\b(error|argument|usage|invalid|required)\b", err)


@pytest.mark.parametrize("command", cli.COMMANDS, ids=lambda command: command.name)
def test_all_help_is_chinese(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main([command.name, "--help"])
    shown = capsys.readouterr().out
    assert "用法：" in shown
    assert not re.search(r"\b(usage|options|show|help message)\b", shown)


@pytest.mark.parametrize("argv", [(), ("help",), ("帮助",), ("--help",), ("-h",)])
def test_the_program_alone_lists_its_commands_with_what_each_is_for(
    run: Run, argv: tuple[str, ...]
) -> None:
    status, out, err = run(*argv)
    assert (status, err) == (0, "")
    for command in cli.COMMANDS:
        assert re.search(rf"^  quntuan {command.chinese} +{command.name} +\S", out, re.MULTILINE)
        assert f"【{command.purpose}】" in out
    assert max(map(terminal_columns, out.splitlines())) <= 80


def test_help_of_a_command_is_its_own(run: Run) -> None:
    with pytest.raises(SystemExit) as left:
        run("帮助", "检查")
    assert left.value.code == 0


@pytest.mark.parametrize("command", cli.COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_chinese_name(command: Command) -> None:
    assert re.fullmatch("[\u4e00-\u9fff]{2,}", command.chinese)
    every = [name for other in cli.COMMANDS for name in other.names]
    assert len(every) == len({*every})


FOR_DEVELOPERS = re.compile(
    r"(?s)%r is not|dest=|invalid (option string|conflict)|conflicting |usage: %|unknown parser"
    r"|subcommands|show program's| ?\(default|unexpected option string|%\(prog\)s: error"
    r"|mutually exclusive|cannot |invalid choice|'required' is|\.__call__|argument \"-\" with"
)
"""What a parser that is written wrongly is told, or what this one answers by itself."""


def test_argparse_speaks_no_english_to_staff() -> None:
    source = ast.parse(Path(argparse.__file__).read_text("utf-8"))
    calls = [node for node in ast.walk(source) if isinstance(node, ast.Call)]
    words = {
        part.value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"}
        for part in call.args
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }
    assert len(words) > 15
    assert not sorted(word for word in words - {*WORDS} if not FOR_DEVELOPERS.match(word))


@pytest.mark.parametrize("folder", ["brands", "brands/品牌", "brands/地区/里面"])
def test_a_subfolder_is_part_of_the_project(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    made = site(
        {
            **WRONG,
            "mkdocs.yml": "",
            "brands/地区/里面/甲镇.md": entry("级别: 镇街", "上级: 东河县", "网址: jia-zhen"),
        }
    )
    monkeypatch.chdir(made.root / folder)
    assert "brands/品牌/错.md:2:4: 错误 Q201" in run("检查")[1]
    assert run("检查", "brands/来源")[:2] == (0, "没有发现问题。\n")


def test_a_path_is_read_from_where_one_stands(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site({**WRONG, "mkdocs.yml": ""}).root / "brands/品牌")
    assert run("检查", "错.md")[0] == 1
    assert run("检查", "../地区")[:2] == (0, "没有发现问题。\n")


def test_a_second_preview_takes_the_next_port(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("hooks.cli.server.preview", lambda _, address: asked.append(address))
    with socket.create_server(("127.0.0.1", 0)) as first:
        port = first.getsockname()[1]
        monkeypatch.setattr("hooks.cli.server.FIRST_PORT", str(port))
        run("预览", "--root", str(site().root))
    assert int(asked[0].rpartition(":")[2]) in range(port + 1, port + 10)


def test_the_browser_opens_once_the_preview_answers(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = threading.Event()
    shown: list[str] = []

    def show(url: str) -> bool:
        shown.append(url)
        opened.set()
        return True

    def serve(_: Path, address: str) -> None:
        host, given = address.rsplit(":", 1)
        assert not shown
        with HTTPServer((host, int(given)), SimpleHTTPRequestHandler) as server:
            server.handle_request()
            assert opened.wait(30)

    monkeypatch.setattr("hooks.cli.server.preview", serve)
    monkeypatch.setattr("hooks.cli.server.webbrowser.open", show)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert run("预览", "--open", "--address", str(port), "--root", str(site().root))[0] == 0
    assert shown == [f"http://127.0.0.1:{port}/"]


@pytest.mark.parametrize(
    ("written", "meant"),
    {
        "8001": "127.0.0.1:8001",
        ":8001": "127.0.0.1:8001",
        "８００１": "127.0.0.1:8001",
        "127.0.0.1：8001": "127.0.0.1:8001",
        "localhost": "localhost:8000",
        "[::1]:8001": "[::1]:8001",
    }.items(),
)
def test_a_port_is_enough_of_an_address(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch, written: str, meant: str
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("hooks.cli.server.preview", lambda _, address: asked.append(address))
    status, out, _ = run("预览", "--root", str(site().root), "--address", written)
    assert (status, asked) == (0, [meant])
    assert f"打开 http://{meant}/ 预览" in out


@pytest.mark.parametrize("command", cli.COMMANDS, ids=lambda command: command.name)
def test_every_command_is_documented(command: Command) -> None:
    handbook = (ROOT / "content/handbook/index.md").read_text("utf-8")
    assert f"`quntuan {command.name}" in handbook


PAGES = [ROOT / "README.md", *sorted((ROOT / "content/handbook").glob("*.md"))]
EXAMPLE = re.compile(r"(?:(?<=[`\s])|^)(?:\./)?quntuan[ ]+([^\s`#][^`\n#；，。）]*)", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_what_the_handbook_prints_is_how_commands_are_written(page: Path) -> None:
    """Whoever copies an example is not told that there is no such command, type or option."""
    for found in EXAMPLE.finditer(page.read_text("utf-8")):
        words = found[1].split()
        is_heading = words[1:] == [] and words[0] in {command.name for command in cli.COMMANDS}
        if not is_heading and "--help" not in words:
            assert parse(cli.parser_for(words), words).run, found[0]


def test_a_check_loads_nothing_that_makes_a_site(site: WriteSite) -> None:
    script = "import sys; from hooks.cli import main; main(['检查']); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=site().root
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"mkdocs", "folium", "branca", "numpy", "jinja2", "pypinyin", "fontTools"}


@pytest.mark.parametrize("target", ENTRIES)
def test_a_new_entry_says_what_to_fill_in_and_nothing_else_is_wrong(
    run: Run,
    site: WriteSite,
    target: str,
) -> None:
    made = site()
    status, out, _ = run("new", target, "柳湾/新的一个", "--root", str(made.root))
    assert status == 0
    path = made.root / "brands" / target / "柳湾" / "新的一个.md"
    assert str(path) in out
    assert "网址: xin-de-yi-ge" in path.read_text("utf-8")
    codes = {problem.code for problem in made.examine().problems}
    assert codes <= {"Q302", "Q408", "Q501"}, "only what staff have not filled in yet"


def test_a_new_entry_never_touches_an_existing_file(run: Run, site: WriteSite) -> None:
    made = site({"brands/品牌/旧.md": "已经写好的内容"})
    status, _, err = run("new", "品牌", "旧", "--root", str(made.root))
    assert status == 2
    assert "没有改动它" in err
    assert (made.root / "brands/品牌/旧.md").read_text("utf-8") == "已经写好的内容"


def test_the_schema_names_every_type_and_key(run: Run) -> None:
    schema = json.loads(run("schema")[1])
    assert set(schema["$defs"]) >= {target.value for target in ENTRIES}
    assert schema["$defs"]["Brand"]["required"] == ["一句话", "类别"]
    assert "截至" in schema["$defs"]["Brand"]["properties"]


def test_a_preview_reads_the_settings_before_mkdocs_does(site: WriteSite, run: Run) -> None:
    root = site({"mkdocs.yml": "site_url：https://qun.shifan.gov.cn/\n"}).root
    status, said, _ = run("preview", "--root", str(root))
    assert status == 1
    assert "mkdocs.yml:1:9: 错误 Q201" in said
    assert said.endswith("没有打开预览。改好上面的错误后再运行一次。\n")


@pytest.mark.parametrize("name", ["柳湾\\新的", " 柳湾/新的.md ", "柳湾/新的.MD"])
def test_a_new_entry_stands_where_its_name_says(run: Run, site: WriteSite, name: str) -> None:
    root = site().root
    assert run("new", "品牌", name, "--root", str(root))[0] == 0
    assert (root / "brands/品牌/柳湾/新的.md").is_file()


def test_a_file_in_a_folders_place_is_no_traceback(run: Run, site: WriteSite) -> None:
    root = site({"brands/品牌/柳湾": "一个文件"}).root
    for name in ("柳湾/新的", "柳湾/里面/新的"):
        status, _, err = run("new", "品牌", name, "--root", str(root))
        assert status in (1, 2)
        assert "柳湾" in err
        assert "Traceback" not in err


def test_a_disk_that_refuses_leaves_no_half_entry(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = site().root

    def full(file: Path, data: bytes) -> None:
        file.write_bytes(data[:9])
        raise OSError(errno.ENOSPC, "No space left", str(file))

    monkeypatch.setattr("hooks.desk.entry_file.write", full)
    status, _, err = run("new", "品牌", "新的", "--root", str(root))
    assert status == 1
    assert err.startswith("磁盘满了，写不下（")
    assert err.endswith("/brands/品牌/新的.md）。腾出空间后再运行一次。\n没有新建。\n")
    assert not [*root.rglob("*新的*")]


def test_a_file_that_cannot_be_opened_is_told(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = site({"brands/品牌/关着的.md": "---\n---\n", "brands/品牌/没了的.md": "x"}).root

    def opened(path: str, flags: int) -> int:
        if path.endswith("没了的.md"):
            raise FileNotFoundError(errno.ENOENT, "gone", path)
        if path.endswith("关着的.md"):
            raise PermissionError(errno.EACCES, "denied", path)
        return OPEN(path, flags)

    monkeypatch.setattr("hooks.entries.read.os.open", opened)
    status, said, _ = run("check", "--root", str(root))
    assert status == 1
    assert "brands/品牌/关着的.md:1:1: 错误 Q102" in said
    assert "“关着的.md”打不开。" in said
    assert "没了的" not in said


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_mended(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = brand("类别：服务")
    root = site({"brands/品牌/开着的.md": wrong, "brands/品牌/好改的.md": wrong}).root
    replace = Path.replace

    def replaced(self: Path, target: Path) -> Path:
        if "开着的" in target.name:
            raise PermissionError(errno.EACCES, "denied", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", replaced)
    _, said, err = run("check", "--fix", "--root", str(root))
    assert "已改好 brands/品牌/好改的.md" in said
    assert err.startswith("没有改 brands/品牌/开着的.md：没有权限，或文件正被别的程序打开")
    assert not list(root.rglob("*.new"))
