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
from hooks.bootstrap import Check, Place, Stop

ROOT = Path(bootstrap.__file__).parent.parent
SCRIPT = ROOT / "hooks" / "bootstrap.py"
NOTHING_THERE = "/nonexistent"

NPM = (".", "tests/audit", "tests/bench/map", "tests/bench/search")

Program = Callable[[Path, str], Path]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    for name in (
        "requirements.txt",
        "requirements-test.txt",
        "requirements-build.txt",
        "requirements-node.txt",
        "pyproject.toml",
        "package.json",
        "package-lock.json",
    ):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    (tmp_path / "hooks").mkdir()
    shutil.copy(SCRIPT, tmp_path / "hooks")
    place = Place(tmp_path)
    place.scripts.mkdir(parents=True)
    return place


@pytest.fixture
def program() -> Program:
    def write(path: Path, text: str) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return write


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let every step of the set-up succeed at once, and keep what it would have run."""
    commands: list[str] = []

    def pretend(place: Place, _what: str, command: tuple[str, ...]) -> None:
        commands.append(" ".join(map(str, command)).replace(f"{place.root}/", ""))
        (place.root / "node_modules").mkdir(exist_ok=True)

    monkeypatch.setattr(bootstrap, "work", pretend)
    return commands


def start(place: Place, before: str, path: str) -> subprocess.CompletedProcess[str]:
    """Run ``site`` as the Makefile does, after ``before`` has spoiled the interpreter."""
    script = str(place.root / "hooks" / "bootstrap.py")
    code = f"import runpy, sys; {before}; sys.argv = [{script!r}, 'site']; "
    code += f"runpy.run_path({script!r}, run_name='__main__')"
    return subprocess.run(
        (sys.executable, "-I", "-c", code),
        env={"PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def only_line(text: str) -> str:
    (line,) = text.splitlines()
    return line


def test_script_parses_on_a_python_that_is_too_old() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_old_python_is_answered_by_one_line(place: Place) -> None:
    ended = start(place, "sys.version_info = (3, 7, 4, 'final', 0)", NOTHING_THERE)
    assert ended.returncode == 2
    line = only_line(ended.stderr)
    assert "需要 Python 3.11" in line
    assert "3.7" in line


def test_newer_python_beside_the_old_one_takes_over(place: Place, program: Program) -> None:
    program(place.root / "elsewhere" / "python3.12", 'echo "3.12 takes over: $1 $3"')
    ended = start(place, "sys.version_info = (3, 7, 4, 'final', 0)", str(place.root / "elsewhere"))
    assert ended.returncode == 0
    assert only_line(ended.stdout) == "3.12 takes over: -I site"


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_missing_venv_is_answered_by_the_package_to_install(place: Place, module: str) -> None:
    ended = start(place, f"sys.modules[{module!r}] = None", NOTHING_THERE)
    assert ended.returncode == 2
    assert "apt install python3-venv" in only_line(ended.stderr)


def test_unknown_command_is_answered_by_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["stie"]) == 2
    message = capsys.readouterr().err
    assert "没有 stie 这个命令" in message
    assert all(name in message for name in bootstrap.TARGETS)


@pytest.mark.usefixtures("done")
def test_what_is_installed_is_not_installed_again(place: Place) -> None:
    bootstrap.python_step(place, "site").do()
    assert bootstrap.python_step(place, "site").ready()


@pytest.mark.usefixtures("done")
@pytest.mark.parametrize("name", ["requirements.txt", "requirements-build.txt", "pyproject.toml"])
def test_changed_requirements_are_installed_again(place: Place, name: str) -> None:
    bootstrap.python_step(place, "site").do()
    (place.root / name).write_text("# newer\n", encoding="utf-8")
    assert not bootstrap.python_step(place, "site").ready()


@pytest.mark.usefixtures("done")
def test_test_packages_include_those_of_the_site(place: Place) -> None:
    bootstrap.python_step(place, "test").do()
    assert bootstrap.python_step(place, "site").ready()


@pytest.mark.usefixtures("done")
def test_site_packages_do_not_stand_for_those_of_the_tests(place: Place) -> None:
    bootstrap.python_step(place, "site").do()
    assert not bootstrap.python_step(place, "test").ready()


def test_interrupted_install_does_not_count(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as healthy:
        healthy.setattr(bootstrap, "work", lambda *_: None)
        bootstrap.python_step(place, "test").do()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "work", interrupt)
    with pytest.raises(KeyboardInterrupt):
        bootstrap.python_step(place, "test").do()
    assert not bootstrap.python_step(place, "test").ready()
    assert not bootstrap.python_step(place, "site").ready()


def test_packages_are_installed_by_hash_and_the_project_without_dependencies(
    place: Place, done: list[str]
) -> None:
    bootstrap.python_step(place, "test").do()
    build, packages, project = done
    assert build.endswith("--require-hashes -r requirements-build.txt")
    assert packages.endswith("--require-hashes --no-build-isolation -r requirements-test.txt")
    assert project.endswith("--no-deps --no-build-isolation -e .")


@pytest.mark.usefixtures("done")
def test_moved_checkout_gets_a_new_venv(
    place: Place, tmp_path_factory: pytest.TempPathFactory
) -> None:
    bootstrap.venv_step(place).do()
    assert bootstrap.venv_step(place).ready()
    moved = Place(place.root.rename(tmp_path_factory.mktemp("other") / "checkout"))
    assert not bootstrap.venv_step(moved).ready()


@pytest.mark.usefixtures("done")
def test_changed_lock_file_asks_for_the_front_end_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "find_npm", lambda _: "npm")
    bootstrap.npm_step(place, "site").do()
    assert bootstrap.npm_step(place, "site").ready()
    (place.root / "package-lock.json").write_text("{}", encoding="utf-8")
    assert not bootstrap.npm_step(place, "site").ready()


@pytest.mark.usefixtures("done")
@pytest.mark.parametrize(("first", "second"), [("test", True), ("site", False)])
def test_front_end_of_the_tests_includes_that_of_the_site(
    place: Place, done: list[str], monkeypatch: pytest.MonkeyPatch, first: str, *, second: bool
) -> None:
    monkeypatch.setattr(bootstrap, "find_npm", lambda _: "npm")
    bootstrap.npm_step(place, first).do()
    assert bootstrap.npm_step(place, "site").ready()
    assert bootstrap.npm_step(place, "test").ready() is second
    assert ("--omit=dev" in done[0]) is not second


@pytest.mark.parametrize("elsewhere", ["", "echo 6.14.4", "exit 127"])
def test_npm_comes_from_pypi_where_there_is_none_that_works(
    place: Place, program: Program, monkeypatch: pytest.MonkeyPatch, elsewhere: str
) -> None:
    if elsewhere:
        program(place.root / "elsewhere" / "npm", elsewhere)
    monkeypatch.setenv("PATH", str(place.root / "elsewhere"))
    commands: list[str] = []

    def install(_place: Place, _what: str, command: tuple[str, ...]) -> None:
        commands.append(" ".join(command))
        if "requirements-node.txt" in command:
            program(place.scripts / "npm", "echo 11.0.0")
        (place.root / "node_modules").mkdir(exist_ok=True)

    monkeypatch.setattr(bootstrap, "work", install)
    bootstrap.npm_step(place, "site").do()
    fetch, install_front_end = commands
    assert "--require-hashes -r requirements-node.txt" in fetch
    assert install_front_end.startswith(f"{place.scripts / 'npm'} ci --omit=dev --ignore-scripts")


@pytest.mark.usefixtures("done")
def test_npm_that_cannot_be_had_is_answered_by_one_line(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", NOTHING_THERE)
    with pytest.raises(Stop, match=r"缺少 npm:请安装 Node\.js"):
        bootstrap.npm_step(place, "site").do()


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
    place: Place,
    program: Program,
    capsys: pytest.CaptureFixture[str],
    output: str,
    sentence: str,
) -> None:
    program(place.scripts / "python", f'echo "{output}"; exit 1')
    bootstrap.venv_stamp(place).set()
    assert bootstrap.attempt(bootstrap.TARGETS["setup"], place, ()) == 2
    line = only_line(capsys.readouterr().err)
    assert line.startswith("✗ 安装 Python 依赖没有成功")
    assert sentence in line


def test_unforeseen_failure_shows_what_the_program_said(place: Place, program: Program) -> None:
    program(place.scripts / "python", "seq 100; echo something strange; exit 3")
    with pytest.raises(Stop, match=r"退出码 3") as caught:
        bootstrap.python_step(place, "site").do()
    assert str(caught.value).endswith("    100\n    something strange")
    assert len(str(caught.value).splitlines()) == 1 + bootstrap.TAIL


def test_incomplete_checkout_is_answered_by_the_missing_file(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.root / "requirements.txt").unlink()
    assert bootstrap.attempt(bootstrap.TARGETS["setup"], place, ()) == 2
    assert "requirements.txt" in only_line(capsys.readouterr().err)


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", NOTHING_THERE)
    monkeypatch.setattr(bootstrap, "usual_places", list)


@pytest.mark.usefixtures("no_browser")
def test_missing_browser_is_answered_by_what_to_install(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "may_install_packages", lambda: False)
    step = bootstrap.chromium_step(place)
    assert not step.ready()
    with pytest.raises(Stop, match="apt install chromium fonts-noto-cjk") as caught:
        step.do()
    only_line(str(caught.value))


@pytest.mark.usefixtures("no_browser")
def test_missing_browser_is_installed_where_that_is_allowed(
    place: Place, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "may_install_packages", lambda: True)
    with pytest.raises(Stop, match="缺少浏览器"):
        bootstrap.chromium_step(place).do()
    assert done == ["apt-get update", "apt-get install -y chromium fonts-noto-cjk"]


@pytest.mark.usefixtures("no_browser")
def test_browser_that_does_not_start_is_passed_over(
    place: Place, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(place.root / "bin" / "chromium", 'echo "requires the chromium snap"; exit 1')
    real = program(place.root / "bin" / "google-chrome", 'echo "Google Chrome 140.0.1"')
    monkeypatch.setenv("PATH", str(place.root / "bin"))
    assert bootstrap.find_chromium() == str(real)


@pytest.mark.usefixtures("no_browser")
def test_named_browser_must_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", NOTHING_THERE)
    with pytest.raises(Stop, match=NOTHING_THERE):
        bootstrap.find_chromium()


def test_missing_programs_are_answered_by_one_line(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "find_program", lambda name: "" if name == "nginx" else name)
    monkeypatch.setattr(bootstrap, "may_install_packages", lambda: False)
    step = bootstrap.programs_step(place)
    assert not step.ready()
    with pytest.raises(Stop, match=r"^缺少 nginx：.* apt install nginx。$") as caught:
        step.do()
    only_line(str(caught.value))


def test_missing_programs_are_installed_where_that_is_allowed(
    place: Place, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "find_program", lambda name: name if len(done) == 2 else "")
    monkeypatch.setattr(bootstrap, "may_install_packages", lambda: True)
    step = bootstrap.programs_step(place)
    step.do()
    assert step.ready()
    install = "apt-get install -y --no-install-recommends nginx openssl default-jre-headless"
    assert done == ["apt-get update", install]


def test_servers_are_found_beside_the_path(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = program(tmp_path / "bin" / "nginx", "true")
    monkeypatch.setenv("PATH", str(found.parent))
    assert bootstrap.find_program("nginx") == str(found)
    assert not bootstrap.find_program("no-such-program")


def test_all_checks_run_and_all_failures_are_named(
    place: Place, program: Program, capfd: pytest.CaptureFixture[str]
) -> None:
    program(place.scripts / "python", 'echo "ran $2"; [ "$2" = good ]')
    checks = [Check("甲", ("bad",)), Check("乙", ("good",)), Check("丙", ("worse",))]
    assert bootstrap.examine(place, [], checks) == 1
    printed = capfd.readouterr()
    assert re.findall(r"ran (\w+)", printed.out) == ["bad", "good", "worse"]
    assert only_line(printed.err) == "✗ 没有通过：甲、丙"


def test_children_speak_utf8_and_ignore_the_users_modules(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    given = bootstrap.environment(place)
    assert given["PYTHONUTF8"] == given["NO_MKDOCS_2_WARNING"] == "1"
    assert given["PATH"].startswith(f"{place.scripts}{os.pathsep}")
    assert "PYTHONPATH" not in given


def test_clean_leaves_everything_that_was_written_by_hand(place: Place) -> None:
    entry = place.root / "brands" / "品牌" / "一" / "build.md"
    for path in (entry, place.root / "site" / "index.html", place.root / ".coverage"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert bootstrap.clean(place, ()) == 0
    left = {path.name for path in place.root.iterdir()}
    assert entry.exists()
    assert ".venv" in left
    assert not {"site", ".coverage"} & left


@pytest.mark.usefixtures("done")
@pytest.mark.parametrize(
    ("statuses", "status"), [((0, 0), 0), ((3, 0), 3), ((0, 3), 3)], ids=["fine", "made", "built"]
)
def test_demonstration_is_made_then_built_and_its_address_told(
    place: Place,
    program: Program,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    statuses: tuple[int, int],
    status: int,
) -> None:
    monkeypatch.setattr(bootstrap, "find_npm", lambda _: "npm")
    for name, ending in zip(("python", "quntuan"), statuses, strict=True):
        program(place.scripts / name, f'echo "{name} $*"; exit {ending}')
    assert bootstrap.demo(place, ("--venues", "100")) == status
    printed = capfd.readouterr().out
    commands = ["python -m tests.demo .demo --venues 100", "quntuan build --root .demo"]
    started = re.findall(r"^(?:python|quntuan) .*$", printed, re.MULTILINE)
    assert started == (commands[:1] if statuses[0] else commands)
    address = f"用浏览器打开 {place.root}/.demo/site/index.html 就能看。"
    assert (address in printed) is (status == 0)


def test_makefile_offers_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (names,) = re.findall(r"^TARGETS = (.+)$", makefile, re.MULTILINE)
    assert names.split() == list(bootstrap.TARGETS)


def test_windows_launcher_has_windows_line_ends() -> None:
    lines = (ROOT / "make.bat").read_bytes().splitlines(keepends=True)
    assert all(line.endswith(b"\r\n") for line in lines)


@pytest.mark.parametrize("name", sorted(bootstrap.PINS))
def test_pins_carry_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    pin = r"^[a-z0-9][^ ]*==[^ ]+(?: ; [^\\]+)? \\\n    --hash=sha256:"
    pinned = re.findall(pin, text, re.MULTILINE)
    assert pinned
    assert len(pinned) == len(re.findall(r"^[^ #\n]", text, re.MULTILINE))
    assert "://" not in text


@pytest.mark.parametrize("folder", NPM)
def test_lock_files_name_no_registry_and_check_every_package(folder: str) -> None:
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for path, package in lock["packages"].items() if path]
    assert packages
    assert all("integrity" in package and "resolved" not in package for package in packages)


@pytest.mark.parametrize("folder", NPM)
def test_front_end_versions_are_exact(folder: str) -> None:
    package = json.loads((ROOT / folder / "package.json").read_text(encoding="utf-8"))
    assert package["private"] is True
    versions = package["dependencies"] | package.get("devDependencies", {})
    assert all(re.fullmatch(r"[\d.]+", version) for version in versions.values())
