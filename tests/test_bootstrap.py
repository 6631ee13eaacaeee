"""What a newcomer meets before anything is installed. Nothing here touches the network."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks import bootstrap
from hooks.bootstrap import TARGETS, Step, Stop, Target

ROOT = Path(bootstrap.__file__).parent.parent
SCRIPT = ROOT / "hooks" / "bootstrap.py"
REQUIREMENTS = sorted(path.name for path in ROOT.glob("requirements*.txt"))
PINS_OF_PEERS = "benchmarks/requirements.txt"
FOLDERS_OF_NPM = (".", "tests/audit", "benchmarks/map", "benchmarks/search")
NOTHING_THERE = "/nonexistent"

VENV, PYTHON, NPM = TARGETS["setup"].set_up
_, PYTHON_OF_TESTS, NPM_OF_TESTS, TOOLS = TARGETS["setup-test"].set_up

PROGRAMS = {  # each writes down how it was started
    "python": "/bin/mkdir -p .venv/bin; /bin/cp pip .venv/bin/python",
    "pip": 'case "$*" in *node.txt) /bin/cp path/npm .venv/bin/;; esac',
    "path/npm": 'if [ "$1" = --version ]; then echo 11.0.0; fi; /bin/mkdir -p node_modules',
    "path/apt-get": "",
}

Program = Callable[[str, str], Path]
Commands = Callable[[], list[str]]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh checkout as the current folder, on a machine with no program and no rights."""
    for name in (*REQUIREMENTS, "pyproject.toml", "package.json", "package-lock.json"):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    (tmp_path / "benchmarks").mkdir()
    (tmp_path / PINS_OF_PEERS).write_text("# peers\n", encoding="utf-8")
    (tmp_path / "hooks").mkdir()
    shutil.copy(SCRIPT, tmp_path / "hooks")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(bootstrap, "SERVERS", [str(tmp_path / "sbin")])
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return tmp_path


@pytest.fixture
def program(checkout: Path) -> Program:
    """Write a shell script: those in ``path`` and ``.venv/bin`` are found by their names."""

    def write(name: str, text: str) -> Path:
        path = checkout / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return write


@pytest.fixture
def commands(checkout: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> Commands:
    """A machine on which everything can be installed; how its programs were started since."""
    log = checkout / "log"
    for name, text in PROGRAMS.items():
        program(name, f'echo "${{0##*/}} $*" >> {log}\n{text}')
    monkeypatch.setattr(sys, "executable", str(checkout / "python"))

    def since() -> list[str]:
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return [line for line in lines if not line.endswith(" --version")]

    return since


def take(*steps: Step) -> int:
    return bootstrap.carry_out(Target("", steps))


def start(checkout: Path, before: str) -> subprocess.CompletedProcess[str]:
    """Run ``site`` as the Makefile does, after ``before`` has spoiled the interpreter."""
    script = str(checkout / "hooks" / "bootstrap.py")
    code = f"import runpy, sys; {before}; sys.argv = [{script!r}, 'site']; "
    code += f"runpy.run_path({script!r}, run_name='__main__')"
    return subprocess.run(
        (sys.executable, "-I", "-c", code), capture_output=True, encoding="utf-8", check=False
    )


def only_line(text: str) -> str:
    (line,) = text.splitlines()
    return line


def test_script_parses_on_a_python_that_is_too_old() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_old_python_is_answered_by_one_line(checkout: Path) -> None:
    ended = start(checkout, "sys.version_info = (3, 7, 4, 'final', 0)")
    assert ended.returncode == 2
    line = only_line(ended.stderr)
    assert "需要 Python 3.11" in line
    assert "3.7" in line


def test_newer_python_beside_the_old_one_takes_over(checkout: Path, program: Program) -> None:
    program("path/python3.12", 'echo "3.12 takes over: $1 $3"')
    ended = start(checkout, "sys.version_info = (3, 7, 4, 'final', 0)")
    assert ended.returncode == 0
    assert only_line(ended.stdout) == "3.12 takes over: -I site"


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_missing_venv_is_answered_by_the_package_to_install(checkout: Path, module: str) -> None:
    ended = start(checkout, f"sys.modules[{module!r}] = None")
    assert ended.returncode == 2
    assert "apt install python3-venv" in only_line(ended.stderr)


def test_unknown_command_is_answered_by_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main("stie") == 2
    message = capsys.readouterr().err
    assert "没有 stie 这个命令" in message
    assert all(name in message for name in TARGETS)


def test_packages_are_installed_by_hash_and_the_project_without_dependencies(
    commands: Commands,
) -> None:
    take(VENV, PYTHON_OF_TESTS, NPM)
    venv, build, packages, project, npm = commands()
    assert venv == "python -I -m venv --clear .venv"
    assert build.endswith("--require-hashes -r requirements-build.txt")
    assert packages.endswith("--require-hashes --no-build-isolation -r requirements-test.txt")
    assert project.endswith("--no-deps --no-build-isolation -e .")
    assert npm.startswith("npm ci --prefix=. --ignore-scripts")


def test_what_the_benchmarks_compare_with_is_installed_apart(
    checkout: Path, commands: Commands
) -> None:
    (checkout / ".cache" / "peers").mkdir(parents=True)  # as venv would
    take(VENV, bootstrap.PEERS)
    _, venv, build, packages = commands()
    assert venv == "python -I -m venv --clear .cache/peers"
    assert "--python=.cache/peers install" in build
    assert packages.endswith(f"--no-build-isolation -r {PINS_OF_PEERS}")
    take(bootstrap.PEERS)
    assert not commands()
    (checkout / PINS_OF_PEERS).write_text("# newer\n", encoding="utf-8")
    take(bootstrap.PEERS)
    assert commands()


def test_every_lock_file_is_held_against_the_list_of_vulnerabilities() -> None:
    pip_audit, *npm_audits = TARGETS["advisories"].commands
    asked = {word for word in pip_audit.split() if word.endswith(".txt")}
    assert asked == {*REQUIREMENTS, PINS_OF_PEERS} - {"requirements.txt"}
    ours, tests = ((ROOT / f"requirements{part}.txt").read_text("utf-8") for part in ("", "-test"))
    pins = re.compile(r"^[a-z0-9].*==.*$", re.MULTILINE)
    assert {*pins.findall(ours)} <= {*pins.findall(tests)}
    assert {line.rpartition("=")[2] for line in npm_audits} == {*FOLDERS_OF_NPM}
    assert TARGETS["advisories"].are_checks  # npm is asked too where PyPI knows of something


def test_what_was_locked_anew_is_installed() -> None:
    *locked, last = TARGETS["pins"].commands
    assert all("compile" in line or "lock" in line for line in locked)
    assert last == "python -I hooks/bootstrap.py setup-test"
    assert "setup-test" in TARGETS


def test_what_is_installed_is_not_installed_again(commands: Commands) -> None:
    take(VENV, PYTHON, NPM)
    commands()
    take(VENV, PYTHON, NPM)
    assert not commands()


@pytest.mark.parametrize(
    "changed",
    ["requirements.txt", "requirements-build.txt", "pyproject.toml", "package-lock.json"],
)
def test_what_changed_is_installed_again(checkout: Path, commands: Commands, changed: str) -> None:
    take(VENV, PYTHON, NPM)
    commands()
    (checkout / changed).write_text("# newer\n", encoding="utf-8")
    take(VENV, PYTHON, NPM)
    assert commands()[0].startswith("npm ci" if "package" in changed else "python -I -m pip")


@pytest.mark.parametrize(
    ("of_site", "of_tests"), [(PYTHON, PYTHON_OF_TESTS), (NPM, NPM_OF_TESTS)], ids=["pip", "npm"]
)
def test_packages_of_the_tests_include_those_of_the_site_and_not_the_reverse(
    commands: Commands, of_site: Step, of_tests: Step
) -> None:
    take(VENV, of_site)
    for_site = commands()
    take(of_tests)
    for_tests = commands()
    assert for_tests
    assert for_tests != for_site[1:]
    assert not [command for command in for_tests if "--omit=dev" in command]
    take(of_site)
    assert not commands()


def test_interrupted_install_does_not_count(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(VENV, PYTHON)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as interrupted:
        interrupted.setattr(bootstrap, "pip", interrupt)
        assert bootstrap.attempt(Target("", (PYTHON_OF_TESTS,))) == 130
    commands()
    take(PYTHON)
    assert commands()


@pytest.mark.usefixtures("commands")
def test_moved_checkout_gets_a_new_venv(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(VENV)
    assert VENV.is_done()
    moved = tmp_path_factory.mktemp("other") / "checkout"
    checkout.rename(moved)
    monkeypatch.chdir(moved)
    assert not VENV.is_done()


def test_venv_whose_python_is_gone_is_made_again(checkout: Path, commands: Commands) -> None:
    take(VENV)
    (checkout / ".venv" / "bin" / "python").unlink()
    commands()
    take(VENV)
    assert commands()


@pytest.mark.parametrize("elsewhere", [None, "echo 6.14.4", "exit 127"])
def test_npm_comes_from_pypi_where_there_is_none_that_works(
    checkout: Path, program: Program, commands: Commands, elsewhere: str | None
) -> None:
    (checkout / "path" / "npm").rename(checkout / "npm")
    program("pip", (checkout / "pip").read_text("utf-8").replace("path/npm", "npm"))
    if elsewhere:
        program("path/npm", elsewhere)
    take(VENV)
    commands()
    take(NPM)
    fetch, install = commands()
    assert "--require-hashes -r requirements-node.txt" in fetch
    assert install.startswith("npm ci")


def test_npm_that_cannot_be_had_is_answered_by_one_line(
    checkout: Path, program: Program, commands: Commands
) -> None:
    (checkout / "path" / "npm").unlink()
    program("pip", "exit 0")
    take(VENV)
    with pytest.raises(Stop, match=r"^缺少 npm：请安装 Node\.js"):
        take(NPM)
    commands()


@pytest.mark.usefixtures("commands")
@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("Failed to establish a new connection: [Errno -3]", "网络不通"),
        ("npm error code ENOTFOUND", "网络不通"),
        ("E: Temporary failure resolving 'mirror'", "网络不通"),
        ("OSError: [Errno 28] No space left on device", "磁盘已满"),
        ("PermissionError: [Errno 13] Permission denied: 'x'", "没有写入权限"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "已拒绝安装"),
        ("ERROR: No matching distribution found for folium", "没有所需的版本"),
    ],
)
def test_foreseeable_failure_is_one_line_with_a_remedy(
    program: Program, capsys: pytest.CaptureFixture[str], output: str, sentence: str
) -> None:
    program("pip", f'echo "{output}"; exit 1')
    assert bootstrap.attempt(TARGETS["setup"]) == 2
    line = only_line(capsys.readouterr().err)
    assert line.startswith("✗ 安装 Python 依赖没有成功：")
    assert sentence in line


@pytest.mark.usefixtures("commands")
def test_unforeseen_failure_shows_the_end_of_its_output(program: Program) -> None:
    program("pip", "/usr/bin/seq 100; echo something strange; exit 3")
    with pytest.raises(Stop, match=r"退出码 3") as caught:
        take(VENV, PYTHON)
    assert str(caught.value).endswith("    100\n    something strange")
    assert len(str(caught.value).splitlines()) == 1 + bootstrap.TAIL


@pytest.mark.usefixtures("commands")
def test_incomplete_checkout_is_answered_by_the_missing_file(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (checkout / "requirements.txt").unlink()
    assert bootstrap.attempt(TARGETS["setup"]) == 2
    assert "缺少文件 requirements.txt" in only_line(capsys.readouterr().err)


@pytest.mark.parametrize("is_root", [False, True])
def test_missing_tools_are_installed_where_that_is_allowed_and_named_where_it_fails(
    program: Program, commands: Commands, monkeypatch: pytest.MonkeyPatch, *, is_root: bool
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0 if is_root else 1000)
    program("path/openssl", "")
    with pytest.raises(Stop, match=r"apt install chromium nginx default-jre-headless。.*CHROMIUM"):
        take(TOOLS)
    install = "apt-get install -y --no-install-recommends chromium nginx default-jre-headless"
    assert commands() == (["apt-get update", install] if is_root else [])


def test_missing_font_is_only_mentioned(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    program("sbin/nginx", "")  # where the path of a user does not lead
    for name in ("chromium", "openssl", "java"):
        program(f"path/{name}", "echo 1.0")
    assert take(TOOLS) == 0
    assert "缺少中文字体" not in capsys.readouterr().out
    program("path/fc-list", "")
    assert take(TOOLS) == 0
    assert "可安装 fonts-noto-cjk" in capsys.readouterr().out


def test_browser_that_does_not_start_is_passed_over(program: Program) -> None:
    program("path/chromium", 'echo "requires the chromium snap"; exit 1')
    real = program("path/google-chrome", 'echo "Google Chrome 140.0.1"')
    assert bootstrap.find_chromium() == str(real)


def test_named_browser_must_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", NOTHING_THERE)
    with pytest.raises(Stop, match=NOTHING_THERE):
        bootstrap.find_chromium()


@pytest.mark.parametrize(
    ("are_checks", "status", "ran"),
    [(True, 1, ["bad", "good", "worse"]), (False, 3, ["bad"])],
    ids=["checks", "commands"],
)
def test_all_checks_run_and_other_commands_stop_at_the_first_failure(
    program: Program,
    capfd: pytest.CaptureFixture[str],
    *,
    are_checks: bool,
    status: int,
    ran: list[str],
) -> None:
    program("path/bad", "echo ran bad; exit 3")
    program("path/good", "echo ran good")
    program("path/worse", "echo ran worse; exit 4")
    target = Target("", (), ("bad -x", "good", "worse"), are_checks=are_checks)
    assert bootstrap.attempt(target) == status
    printed = capfd.readouterr()
    assert re.findall(r"ran (\w+)", printed.out) == ran
    assert printed.err == ("✗ 没有通过：bad -x、worse\n" if are_checks else "")


def test_words_of_the_user_arrive_as_they_were_given(
    program: Program, capfd: pytest.CaptureFixture[str]
) -> None:
    program("path/show", 'for word in "$@"; do echo "<$word>"; done')
    bootstrap.attempt(Target("", (), ("show first ARGS last",)), ("one two", "--three"))
    expected = ["first", "one two", "--three", "last"]
    assert re.findall(r"^<(.*)>$", capfd.readouterr().out, re.MULTILINE) == expected


def test_chosen_tests_run_without_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Target] = []
    monkeypatch.setattr(bootstrap, "attempt", lambda target, *_: asked.append(target))
    monkeypatch.chdir(ROOT)
    bootstrap.main("test")
    bootstrap.main("test", "-k", "slug")
    everything, chosen = (target.commands for target in asked)
    assert everything[:-1] == TARGETS["lint"].commands
    assert "--cov" in everything[-1]
    assert chosen == ("python -m pytest ARGS",)


def test_children_speak_utf8_and_ignore_the_users_modules(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    program("path/show", 'echo "$PYTHONUTF8 $NO_MKDOCS_2_WARNING ${PYTHONPATH-none} ${PATH%%:*}"')
    assert bootstrap.output_of("show") == f"1 1 none {Path.cwd() / '.venv' / 'bin'}"


def test_clean_leaves_everything_that_was_written_by_hand(checkout: Path) -> None:
    kept, made = ("brands/品牌/build.md", ".venv/x", "web/index.html"), ("site/a.html", ".coverage")
    for path in (checkout / name for name in (*kept, *made)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (checkout / "build").symlink_to("web")
    assert bootstrap.attempt(TARGETS["clean"]) == 0
    assert all((checkout / name).exists() for name in kept)
    assert not {"site", ".coverage", "build"} & {path.name for path in checkout.iterdir()}


@pytest.mark.usefixtures("commands")
@pytest.mark.parametrize("status", [0, 3])
def test_demonstration_is_made_then_built_and_its_address_given(
    checkout: Path, program: Program, capfd: pytest.CaptureFixture[str], status: int
) -> None:
    program("path/quntuan", f'echo "started: quntuan $*"; exit {status}')
    program("pip", 'echo "started: python $*"')
    assert bootstrap.attempt(TARGETS["demo"], ("--venues", "100")) == status
    printed = capfd.readouterr().out
    assert re.findall(r"^started: (.*)$", printed, re.MULTILINE) == [
        "python -m tests.demo .demo --venues 100",
        *TARGETS["demo"].commands[1 : 2 if status else None],
    ]
    address = f"用浏览器打开 {checkout}/.demo/site/index.html 就能看。"
    assert (address in printed) is (status == 0)


def test_makefile_offers_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (names,) = re.findall(r"^TARGETS = (.+)$", makefile, re.MULTILINE)
    assert names.split() == list(TARGETS)


@pytest.mark.parametrize("launcher", sorted(ROOT.glob("*.bat")), ids=lambda path: path.name)
def test_windows_launchers_are_what_its_shell_can_read(launcher: Path) -> None:
    """It reads line by line; before ``chcp`` only ASCII is what it seems."""
    lines = launcher.read_bytes().splitlines(keepends=True)
    assert all(line.endswith(b"\r\n") for line in lines)
    until = next((n for n, line in enumerate(lines) if line.startswith(b"chcp 65001")), len(lines))
    assert all(line.isascii() for line in lines[:until])
    for name in re.findall(r'call "%~dp0([^"]+)"', launcher.read_text("utf-8")):
        assert (ROOT / name).is_file()


LAUNCHED = "import os, sys; print(os.getcwd(), *sys.argv[1:], sep='|'); sys.exit(int(os.environ['STATUS']))"


def launch(
    checkout: Path, name: str, *words: str, status: int = 0
) -> subprocess.CompletedProcess[str]:
    """A launcher in another folder, with a bootstrap script that says how it was called."""
    folder = checkout / "项目 一"
    (folder / "hooks").mkdir(parents=True, exist_ok=True)
    (folder / "hooks/bootstrap.py").write_text(LAUNCHED, encoding="utf-8")
    for file in ("quntuan", "桌面.command"):
        shutil.copy(ROOT / file, folder)
    return subprocess.run(
        ("/bin/sh", str(folder / name), *words),
        capture_output=True,
        encoding="utf-8",
        check=False,
        input="\n",
        env={"PATH": f"{checkout / 'path'}:/usr/bin:/bin", "STATUS": str(status)},
    )


@pytest.mark.parametrize("status", [0, 1])
def test_commands_run_from_a_fresh_checkout(checkout: Path, status: int) -> None:
    done = launch(checkout, "quntuan", "检查", "一个 文件.md", status=status)
    assert done.returncode == status
    assert done.stdout == f"{checkout}|quntuan|检查|一个 文件.md\n"


@pytest.mark.parametrize("status", [0, 1])
def test_a_double_click_opens_the_desk_and_what_fails_stays_on_the_screen(
    checkout: Path, status: int
) -> None:
    done = launch(checkout, "桌面.command", status=status)
    assert done.returncode == status
    assert "|quntuan|desk\n" in done.stdout
    assert ("按回车键关闭这个窗口。" in done.stdout) == (status == 1)


def test_a_machine_without_python_is_answered_by_one_line(checkout: Path, program: Program) -> None:
    for name in ("dirname", "sh"):
        program(f"path/{name}", f'exec /usr/bin/{name} "$@"')
    shutil.copy(ROOT / "quntuan", checkout)
    done = subprocess.run(
        ("/bin/sh", "quntuan"), capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "缺少 Python" in only_line(done.stderr)


@pytest.mark.parametrize("name", ["quntuan", "桌面.command"])
def test_launchers_may_be_started(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)


def test_a_command_says_nothing_of_a_set_up_that_is_done(
    checkout: Path, program: Program, capfd: pytest.CaptureFixture[str]
) -> None:
    program("path/quntuan", 'echo "$PWD $*"')
    (checkout / "brands").mkdir()
    bare = Target("", (Step("甲", str, "pyproject.toml", lambda: "#"),), ("quntuan ARGS",))
    assert (
        bootstrap.attempt(bare._replace(is_silent=True), ("检查",), str(checkout / "brands")) == 0
    )
    assert capfd.readouterr().out == f"{checkout}/brands 检查\n"


def test_a_command_answers_the_keyboard_itself() -> None:
    class Process:
        waits = 0

        def wait(self) -> int:
            self.waits += 1
            if self.waits < 3:
                raise KeyboardInterrupt
            return 130

    assert bootstrap.end_of(Process()) == 130  # type: ignore[arg-type]


def test_a_program_is_not_our_launcher_of_the_same_name(checkout: Path, program: Program) -> None:
    program("quntuan", "")
    assert bootstrap.find_program("quntuan") == ""
    assert bootstrap.with_endings("npm", ".COM;.EXE;.CMD") == ("npm.com", "npm.exe", "npm.cmd")
    assert bootstrap.with_endings("chrome.EXE", ".COM;.EXE") == ("chrome.EXE",)
    assert bootstrap.with_endings("npm", "") == ("npm",)
    assert program("path/quntuan", "") == checkout / "path/quntuan"
    assert bootstrap.find_program("quntuan") == str(checkout / "path/quntuan")


@pytest.mark.parametrize("name", [*REQUIREMENTS, PINS_OF_PEERS])
def test_pins_carry_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    pin = r"^[a-z0-9][^ ]*==[^ ]+(?: ; [^\\]+)? \\\n    --hash=sha256:"
    pinned = re.findall(pin, text, re.MULTILINE)
    assert pinned
    assert len(pinned) == len(re.findall(r"^[^ #\n]", text, re.MULTILINE))
    assert "://" not in text


@pytest.mark.parametrize("folder", FOLDERS_OF_NPM)
def test_npm_packages_are_exact_and_checked_and_name_no_registry(folder: str) -> None:
    package = json.loads((ROOT / folder / "package.json").read_text(encoding="utf-8"))
    assert package["private"] is True
    versions = package["dependencies"] | package.get("devDependencies", {})
    assert all(re.fullmatch(r"[\d.]+", version) for version in versions.values())
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    locked = [package for path, package in lock["packages"].items() if path]
    assert locked
    assert all("integrity" in package and "resolved" not in package for package in locked)
