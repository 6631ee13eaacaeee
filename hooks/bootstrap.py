"""Set the machine up and run one target, so that ``make site`` needs no manual.

Standard library only, for it runs before anything is installed. Started as
``python3 -I hooks/bootstrap.py TARGET``: isolated, since Python would otherwise look for
modules in this folder first, where a sibling may be named like one of its own.

The file must parse as Python 3.6 (no walrus, no match): an old Python has to get as far as
the sentence that says it is too old.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

OLDEST_PYTHON = (3, 11)


def refuse_old_python() -> None:
    """Hand over to a newer Python beside the old one, as Kylin and RHEL have it, or say so."""
    if sys.version_info >= OLDEST_PYTHON:
        return
    names = [f"python3.{minor}" for minor in range(20, OLDEST_PYTHON[1] - 1, -1)]
    newer = [found for found in map(shutil.which, names) if found]
    if newer and os.name == "posix":
        os.execv(newer[0], [newer[0], "-I", *sys.argv])  # noqa: S606 - same arguments, no shell
    found = ".".join(map(str, sys.version_info[:2]))
    print(f"✗ 需要 Python 3.11 或更新的版本，本机的是 {found}：请先安装新版。", file=sys.stderr)
    sys.exit(2)


refuse_old_python()  # here, because an old Python stumbles over the annotations below

OLDEST_NPM = 7  # the first that reads the third format of package-lock.json
HASHED = ("--require-hashes", "--no-build-isolation")  # built, where need be, with pinned tools
NPM_OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
SERVERS = ("/usr/sbin", "/usr/local/sbin")  # where the path of a Debian user does not lead
TAIL = 15  # lines of a failed program's output that are worth showing
CAUSES = {  # what pip, npm and apt print of a failure that can be foreseen
    r"No space left|ENOSPC": "磁盘已满：请腾出约 1 GB 空间后再试。",
    r"Permission denied|EACCES|EPERM|WinError 5\b|Could not open lock file": (
        "没有写入权限：请换用能写入本文件夹的账号，或关闭正在占用其中文件的程序后再试。"
    ),
    r"DO NOT MATCH THE HASHES|EINTEGRITY": (
        "下载到的文件与锁定的校验值不符，已拒绝安装：请换一个下载源再试；仍不符，请告知维护者。"
    ),
    r"(?i)name resolution|failure resolving|resolve host|getaddrinfo|ENOTFOUND|EAI_AGAIN"
    r"|timed? ?out|ECONN|connection|network|SSLError|certificate|proxy|Failed to fetch": (
        "网络不通：请检查网络或代理后再试；"
        "也可用环境变量 PIP_INDEX_URL、npm_config_registry 指定较近的镜像。"
    ),
    r"No matching distribution|ETARGET|E404|Unable to locate package": (
        "下载源里没有所需的版本：请换一个下载源，或检查 Python 是否过新、系统是否过旧。"
    ),
}


class Stop(Exception):  # noqa: N818 - no error of the program: a sentence for its user
    """The target cannot go on; the text says what, why and how to fix it."""


class Step(NamedTuple):
    """A part of a target; with a ``stamp`` it is left out where that still holds.

    A stamp is a file, written last of all, with the state for which the step was taken. What was
    done for more holds for less: ``… site test`` begins with ``… site``.
    """

    title: str
    do: Callable[[], object]
    stamp: str = ""
    state: Callable[[], str] = str

    def is_done(self) -> bool:
        file = Path(self.stamp)
        return file.is_file() and file.read_text(encoding="utf-8").startswith(self.state())


class Target(NamedTuple):
    """What can be asked for: its set-up, then its commands, where ``ARGS`` are the user's words.

    The first command that fails ends it; checks all run, for all mistakes at once.
    """

    summary: str
    set_up: tuple[Step, ...]
    commands: tuple[str, ...] = ()
    are_checks: bool = False
    outcome: str = ""  # a page to open in the browser
    is_silent: bool = False  # says nothing itself where nothing is to be set up


def search_path() -> str:
    """The checkout's own programs come first, servers last."""
    own = (".venv/Scripts" if os.name == "nt" else ".venv/bin", "node_modules/.bin")
    folders = [str(Path.cwd() / folder) for folder in own]
    return os.pathsep.join([*folders, os.environ.get("PATH", os.defpath), *SERVERS])


def find_program(name: str) -> str:
    """The program's path; empty if it is nowhere.

    ``shutil.which`` begins in the current folder on Windows, where our own launchers stand.
    """
    names = with_endings(name, os.environ.get("PATHEXT", "") if os.name == "nt" else "")
    folders = filter(None, search_path().split(os.pathsep))
    found = (Path(folder) / one for folder in folders for one in names)
    return str(next((file for file in found if file.is_file() and os.access(file, os.X_OK)), ""))


def with_endings(name: str, known: str) -> "tuple[str, ...]":
    """What a program's file may be called: Windows knows one by its ending."""
    endings = tuple(filter(None, known.lower().split(";")))
    is_whole = not endings or name.lower().endswith(endings)
    return (name,) if is_whole else tuple(name + ending for ending in endings)


def start(
    words: Sequence[str], *, is_quiet: bool = False, folder: str = ""
) -> "subprocess.Popen[str]":
    """Start a program with UTF-8, those of ``.venv`` first, and none of the user's own modules.

    Its full path is looked up here: Windows would take the path of the parent.
    """
    program = find_program(words[0])
    if not program:
        raise Stop(f"缺少 {words[0]} 这个程序。")
    kept = {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH"}}
    ours = {
        "DEBIAN_FRONTEND": "noninteractive",
        "NO_MKDOCS_2_WARNING": "1",
        "PATH": search_path(),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_USER": "0",
        "PYTHONUTF8": "1",
    }
    return subprocess.Popen(
        [program, *words[1:]],
        cwd=folder or None,
        env={"PIP_DEFAULT_TIMEOUT": "60", **kept, **ours},
        stdin=subprocess.DEVNULL if is_quiet else None,
        stdout=subprocess.PIPE if is_quiet else None,
        stderr=subprocess.STDOUT if is_quiet else None,
        encoding="utf-8",
        errors="replace",
    )


def output_of(*words: str) -> str:
    """Run a part of the set-up; on a terminal, the last line of a long download is seen."""
    lines = []
    with start(words, is_quiet=True) as process:
        for line in process.stdout or ():
            lines.append(line.rstrip())
            show_passing(lines[-1])
    show_passing("")
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words, "\n".join(lines))
    return "\n".join(lines)


def show_passing(line: str) -> None:
    if sys.stdout.isatty():
        width = shutil.get_terminal_size().columns - 6
        print(f"\r    {line.strip()[:width]:<{width}}\r", end="", flush=True)


def answer_of(*words: str) -> str:
    """Empty from a program that does not run: an npm without its node is no npm."""
    try:
        return output_of(*words)
    except (Stop, OSError, subprocess.CalledProcessError):
        return ""


def fingerprint(kind: str, *files: str) -> str:
    digests = [hashlib.sha256(Path(name).read_bytes()).hexdigest() for name in files]
    return " ".join([*digests, kind])


def python_in_use() -> str:
    """A folder that was moved, or a Python that was replaced, asks for a new ``.venv``."""
    return f"{sys.version.split()[0]} {find_program('python') or 'nowhere'}"


def make_venv() -> None:
    """Debian and its kin leave ``ensurepip`` out of Python: the commonest first failure."""
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        name = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        raise Stop(f"缺少 {name}：请先执行 apt install {name}（或 apt install python3-venv）。")
    output_of(sys.executable, "-I", "-m", "venv", "--clear", ".venv")


def pip(*words: str, into: str = "") -> None:
    """Into ``.venv``, or another virtual environment."""
    chosen = (f"--python={into}",) if into else ()
    output_of("python", "-I", "-m", "pip", *chosen, "install", "--no-input", *words)


def python_packages(kind: str, pins: str) -> Step:
    """Install the pinned packages, then this project without looking at its dependencies.

    The build tools come first and by themselves, so that pip builds this project
    with pinned ones instead of fetching whatever is newest.
    """

    def do() -> None:
        pip("--require-hashes", "-r", "requirements-build.txt")
        pip(*HASHED, "-r", pins)
        pip("--no-deps", "--no-build-isolation", "-e", ".")

    files = ("pyproject.toml", *(f"requirements{part}.txt" for part in ("", "-build", "-test")))
    state = partial(fingerprint, kind, *files)
    return Step("安装 Python 依赖", do, ".venv/.installed", state)


def packages_apart(title: str, folder: str, pins: str) -> Step:
    """Apart from ``.venv``, so that no build meets them: Material uses a jieba that it finds."""

    def do() -> None:
        output_of("python", "-I", "-m", "venv", "--clear", folder)
        pip("--require-hashes", "-r", "requirements-build.txt", into=folder)
        pip(*HASHED, "-r", pins, into=folder)

    def state() -> str:
        return fingerprint(python_in_use(), "requirements-build.txt", pins)

    return Step(title, do, f"{folder}/.installed", state)


def has_npm() -> bool:
    version = re.search(r"^(\d+)\.", answer_of("npm", "--version"), re.MULTILINE)
    return version is not None and int(version[1]) >= OLDEST_NPM


def ensure_npm() -> None:
    """Take npm from PyPI where there is none, or one too old."""
    if not has_npm():
        pip("--require-hashes", "-r", "requirements-node.txt")
    if not has_npm():
        raise Stop("缺少 npm：请安装 Node.js 18 或更新的版本后再试。")


def npm_packages(kind: str, *options: str, folder: str = ".") -> Step:
    """What a benchmark or the audit needs lies in its folder, apart from the site's packages."""

    def do() -> None:
        ensure_npm()
        output_of("npm", "ci", f"--prefix={folder}", *NPM_OPTIONS, *options)

    files = (f"{folder}/package.json", f"{folder}/package-lock.json")
    stamp = f"{folder}/node_modules/.installed"
    return Step("安装前端依赖", do, stamp, partial(fingerprint, kind, *files))


def find_chromium() -> str:
    """The path of the browser that ``CHROMIUM`` names, else of a usual one; empty if none.

    Ubuntu's ``chromium`` without snap is a script that only complains: it is asked for its
    version before it is trusted. On Windows a browser would answer by opening a window.
    """
    chosen = os.environ.get("CHROMIUM", "")
    if chosen and not Path(chosen).is_file():
        raise Stop(f"环境变量 CHROMIUM 指向的文件不存在：{chosen}")
    found = filter(None, (find_program(os.path.expandvars(name)) for name in BROWSERS))
    usable = (path for path in found if os.name == "nt" or answer_of(path, "--version"))
    return chosen or next(usable, "")


WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
WINDOWS_BROWSERS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)
MAC_BROWSERS = ("Google Chrome", "Chromium", "Microsoft Edge")
BROWSERS = (  # on the path, or where installers put them
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "msedge"),
    *(rf"%{folder}%\{file}" for folder in WINDOWS_FOLDERS for file in WINDOWS_BROWSERS),
    *(f"/Applications/{name}.app/Contents/MacOS/{name}" for name in MAC_BROWSERS),
)


def has_chinese_font() -> bool:
    """Only Linux is ever without one; where fontconfig is missing nobody can tell."""
    can_tell = sys.platform.startswith("linux") and find_program("fc-list")
    return not can_tell or bool(answer_of("fc-list", ":lang=zh", "family"))


FONT = "fonts-noto-cjk"  # without it, the characters in screenshots are boxes
TOOLS: Mapping[str, Callable[[], object]] = {  # what the tests start or show, by Debian's package
    "chromium": find_chromium,
    FONT: has_chinese_font,
    "nginx": partial(find_program, "nginx"),  # serves the site by the example configuration
    "openssl": partial(find_program, "openssl"),  # makes a certificate for it
    "default-jre-headless": partial(find_program, "java"),  # runs the checker of HTML
}


def ensure_tools() -> None:
    """Install what is missing where that is allowed, else say how; a font alone is not needed."""
    missing = [package for package, find in TOOLS.items() if not find()]
    if missing and os.name == "posix" and os.geteuid() == 0 and find_program("apt-get"):
        output_of("apt-get", "update")
        output_of("apt-get", "install", "-y", "--no-install-recommends", *missing)
        missing = [package for package in missing if not TOOLS[package]()]
    advice = f"缺少测试要用的程序：请先安装，如 sudo apt install {' '.join(missing)}。"
    if "chromium" in missing:
        advice += "浏览器也可以是 Chrome 或 Edge，装在别处的用环境变量 CHROMIUM 指明。"
    if set(missing) - {FONT}:
        raise Stop(advice)
    if missing:
        print(f"    缺少中文字体，截图中的汉字会成方框；可安装 {FONT}。")


def remove(*patterns: str) -> None:
    for path in [path for pattern in patterns for path in Path().glob(pattern)]:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


NPM = Step("准备 npm", ensure_npm)
VENV = Step("建立虚拟环境", make_venv, ".venv/.made", python_in_use)
SITE = (VENV, python_packages("site", "requirements.txt"), npm_packages("site", "--omit=dev"))
CODE = (VENV, python_packages("site test", "requirements-test.txt"), npm_packages("site test"))
TEST = (*CODE, Step("准备测试用的程序", ensure_tools))
LINT = (
    *("ruff check .", "ruff format --check .", "mypy hooks maps benchmarks tests"),
    *("eslint hooks maps", "stylelint {hooks,maps}/**/*.css"),
)
ALL_TESTS = (  # a file's tests share what they build; the longest come first (tests/conftest.py)
    "python -m pytest --cov -n 2 --dist=loadfile --no-loadscope-reorder"
)
PEERS_PINS, AUDITOR_PINS = "benchmarks/requirements.txt", "requirements-advisories.txt"
PEERS_FOLDER = ".cache/peers"
PEERS = packages_apart("安装对照用的软件", PEERS_FOLDER, PEERS_PINS)
AUDITOR = packages_apart("安装查漏洞的软件", ".cache/advisories", AUDITOR_PINS)
AUDITED = (  # every lock file
    *("requirements-test.txt", "requirements-build.txt", "requirements-node.txt"),
    *(AUDITOR_PINS, PEERS_PINS),
)
AUDITED_FOLDERS = (".", "benchmarks/map", "benchmarks/search", "tests/audit")
PIP_AUDIT = f".cache/advisories/{'Scripts' if os.name == 'nt' else 'bin'}/pip-audit"
ADVISORIES = (
    " -r ".join((f"{PIP_AUDIT} --require-hashes --disable-pip --progress-spinner=off", *AUDITED)),
    *(f"npm audit --prefix={folder}" for folder in AUDITED_FOLDERS),
)
UV = Step("准备锁定工具", partial(pip, "--upgrade", "uv"))
PINS = (  # uv's options stand in pyproject.toml
    "uv pip compile -q pyproject.toml -o requirements.txt ARGS",
    "uv pip compile -q pyproject.toml --extra test -c requirements.txt -o requirements-test.txt ARGS",
    "uv pip compile -q --group pyproject.toml:build -o requirements-build.txt ARGS",
    "uv pip compile -q --group pyproject.toml:node -o requirements-node.txt ARGS",
    f"uv pip compile -q --group pyproject.toml:peers -c requirements.txt -o {PEERS_PINS} ARGS",
    f"uv pip compile -q --group pyproject.toml:advisories -c requirements-test.txt -o {AUDITOR_PINS} ARGS",
    "npm install --package-lock-only --ignore-scripts --no-audit --no-fund",
    "python -I hooks/bootstrap.py setup-test",  # .venv has what was locked, and this project
)
PRODUCTS = (
    *("site", "site-hosting", ".site*", ".demo", "build", "*.egg-info", ".cache"),
    *(".coverage*", "htmlcov", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"),
    *(
        "hooks/**/__pycache__",
        "maps/**/__pycache__",
        "tests/**/__pycache__",
        "benchmarks/**/__pycache__",
    ),
)
INSTALLED = (".venv", "node_modules", "benchmarks/*/node_modules", "tests/audit/node_modules")


def measurement(summary: str, folder: str, *more: Step) -> Target:
    set_up = (*TEST, npm_packages("", folder=folder), *more)
    return Target(summary, set_up, (f"python -m {folder.replace('/', '.')} ARGS",))


TARGETS = {
    "site": Target("生成网站，放在 site 文件夹", SITE, ("quntuan build ARGS",)),
    "preview": Target("在本机预览网站", SITE, ("quntuan preview ARGS",)),
    "quntuan": Target(
        '运行一条命令，缺什么先装好（ARGS="检查"）', SITE, ("quntuan ARGS",), is_silent=True
    ),
    "demo": Target(
        "用虚构的县生成演示网站（加 --venues 1000 换阵地个数）",
        SITE,
        (
            "python -m tests.demo .demo ARGS",
            "quntuan build --root .demo",
            "quntuan build --root .demo/neighbour-1",
            "quntuan build --root .demo/neighbour-2",
            "quntuan hub --root .demo/hub",
        ),
        outcome=".demo/site/index.html",
    ),
    "check": Target("检查全部条目", SITE, ("quntuan check ARGS",)),
    "test": Target("检查代码并运行全部测试", TEST, (*LINT, ALL_TESTS), are_checks=True),
    "lint": Target("只检查代码的规范、格式和类型", CODE, LINT, are_checks=True),
    "bench": Target(
        "测量生成网站有多快，和另外三种比（加 --quick 只看大概，不到三分钟）",
        (*SITE, PEERS),
        ("python -m benchmarks.speed ARGS",),
    ),
    "bench-preview": Target("测量预览多快显示改动", SITE, ("python -m benchmarks.preview",)),
    "bench-map": measurement("测量地图有多快，和朴素的 folium 比", "benchmarks/map"),
    "bench-search": measurement(
        "测量搜索有多准多快，和另外三种比（加 --sizes 100,1000 只测小的）",
        "benchmarks/search",
        PEERS,
    ),
    "audit": measurement(
        "给网站体检：无障碍、键盘、重量、快慢（加 --only axe 只查一项）", "tests/audit"
    ),
    "fuzz": Target(
        "十万个改坏的、乱写的条目，看程序怎样回答（加 --inputs 5000 只试这么多）",
        CODE,
        ("python -m tests.fuzz ARGS",),
    ),
    "disasters": Target(
        "生成网站时被杀掉、磁盘满了、读写不了，看网站是否完好（加 --kills 20 --refusals 20 少试几次）",
        CODE,
        ("python -m tests.disasters ARGS",),
    ),
    "advisories": Target(
        "查用到的软件有没有公布过漏洞（要能上外网）",
        (VENV, NPM, AUDITOR),
        ADVISORIES,
        are_checks=True,
    ),
    "setup": Target("只安装生成网站所需的软件", SITE),
    "setup-test": Target("只安装测试所需的软件", TEST),
    "pins": Target("重新锁定依赖的版本（加 --upgrade 升级）", (VENV, NPM, UV), PINS),
    "clean": Target("删除生成的文件", (Step("删除文件", partial(remove, *PRODUCTS)),)),
    "clean-all": Target(
        "删除生成的文件和安装的软件", (Step("删除文件", partial(remove, *PRODUCTS, *INSTALLED)),)
    ),
}


def carry_out(target: Target, arguments: Sequence[str] = (), folder: str = "") -> int:
    """Take the steps that are due, run the commands, a line of progress each. The exit status.

    Commands see relative paths from ``folder``, where it is given.
    """
    total, failed = len(target.set_up) + len(target.commands), []
    for number, step in enumerate(target.set_up, 1):
        is_done = step.is_done()
        if not (is_done and target.is_silent):
            print(f"[{number}/{total}] {step.title} …", flush=True)
        if not is_done:
            take(step)
    for number, line in enumerate(target.commands, len(target.set_up) + 1):
        words = [w for word in line.split() for w in (arguments if word == "ARGS" else (word,))]
        if not target.is_silent:
            print(f"[{number}/{total}] {' '.join(words)}", flush=True)
        with start(words, folder=folder) as process:  # its output and its keyboard are the user's
            status = end_of(process)
        if status and not target.are_checks:
            return status
        failed += [line] if status else []
    if failed:
        print(f"✗ 没有通过：{'、'.join(failed)}", file=sys.stderr)
    elif target.outcome:
        print(f"用浏览器打开 {Path(target.outcome).resolve()} 就能看。")
    return 1 if failed else 0


def end_of(process: "subprocess.Popen[str]") -> int:
    """Its exit status. Ctrl+C reaches it as well, and it has its own answer to that."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def take(step: Step) -> None:
    """The output of what failed is shown only where the cause cannot be told from it."""
    began, stamp = time.monotonic(), Path(step.stamp)
    if step.stamp:
        stamp.unlink(missing_ok=True)
    try:
        step.do()
    except subprocess.CalledProcessError as error:
        tail = "\n    ".join(error.output.splitlines()[-TAIL:])
        why = cause_of(error.output)
        unknown = f"（退出码 {error.returncode}），程序最后的输出是：\n    {tail}"
        raise Stop(f"{step.title}没有成功{f'：{why}' if why else unknown}") from error
    if step.stamp:
        stamp.write_text(step.state(), encoding="utf-8")
    print(f"    完成，用时 {time.monotonic() - began:.0f} 秒")


def cause_of(output: str) -> str:
    return next((advice for pattern, advice in CAUSES.items() if re.search(pattern, output)), "")


def attempt(target: Target, arguments: Sequence[str] = (), folder: str = "") -> int:
    """Answer each foreseeable failure with a sentence; only a bug leaves a traceback."""
    try:
        return carry_out(target, arguments, folder)
    except Stop as stop:
        print(f"✗ {stop}", file=sys.stderr)
    except FileNotFoundError as error:
        print(f"✗ 缺少文件 {error.filename}：请重新取得完整的仓库。", file=sys.stderr)
    except OSError as error:
        why = cause_of(str(error)) or f"{error.strerror}。"
        print(f"✗ 无法使用 {error.filename}：{why}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\n已中断；再次运行会从断处继续。", file=sys.stderr)
        return 130
    return 2


def main(name: str = "", *arguments: str) -> int:
    if name not in TARGETS:
        unknown = f"✗ 没有 {name} 这个命令。\n" if name else ""
        known = "".join(f"\n  make {name:<14}{each.summary}" for name, each in TARGETS.items())
        print(f"{unknown}可用的命令：{known}", file=sys.stderr)
        return 2
    target = TARGETS[name]
    if name == "test" and arguments:  # a part of the tests cannot pass the gate of the coverage
        target = target._replace(commands=("python -m pytest ARGS",))
    folder = str(Path.cwd()) if target.is_silent else ""
    os.chdir(Path(__file__).resolve().parent.parent)
    return attempt(target, arguments, folder)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # whatever code page a Chinese Windows or container has
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(main(*sys.argv[1:]))
