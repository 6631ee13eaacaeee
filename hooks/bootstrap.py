"""Set the machine up and run one target, so that ``make site`` needs no manual.

Standard library only, for it runs before anything is installed. Started as
``python3 -I hooks/bootstrap.py TARGET``: isolated, since Python would otherwise look for
modules in this folder first, where a sibling may be named like one of its own.

The file must parse as Python 3.6 (no walrus, no match): an old Python has to get as far as
the sentence that says it is too old.
"""

import collections
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
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
    print(f"✗ 需要 Python 3.11 或更新的版本，本机的是 {found}:请先安装新版。", file=sys.stderr)
    sys.exit(2)


refuse_old_python()  # here, because an old Python stumbles over the annotations below

OLDEST_NPM = 7  # the first that reads the third format of package-lock.json
TAIL = 15  # lines of a failed program's output that are worth showing
BOTH_CORES = (  # a file's tests share what they build; the longest come first (tests/conftest.py)
    *("--numprocesses=2", "--dist=loadfile", "--no-loadscope-reorder"),
)
TEST_PACKAGES = ("chromium", "fonts-noto-cjk")  # without the font, screenshots show empty boxes


class Stop(Exception):  # noqa: N818 - no error of the program: a sentence for its user
    """The set-up cannot go on; the text says what, why and how to mend it."""


class Place(NamedTuple):
    """A checkout and what the set-up puts into it. Tests use one in a temporary folder."""

    root: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        return self.venv / ("Scripts" if os.name == "nt" else "bin")

    def program(self, name: str) -> str:
        return str(self.scripts / (f"{name}.exe" if os.name == "nt" else name))


class Stamp(NamedTuple):
    """The proof that a step was finished, and for what: a file, written last of all."""

    path: Path
    value: str

    def holds(self) -> bool:
        try:
            return self.path.read_text(encoding="utf-8") == self.value
        except FileNotFoundError:
            return False

    def lift(self) -> None:
        self.path.unlink(missing_ok=True)

    def set(self) -> None:
        self.path.write_text(self.value, encoding="utf-8")


class Step(NamedTuple):
    """One line of progress. ``ready`` answers whether ``do`` can be left out."""

    title: str
    ready: Callable[[], bool]
    do: Callable[[], None]


NETWORK = (
    r"(?i)name resolution|failure resolving|resolve host|getaddrinfo|ENOTFOUND|EAI_AGAIN"
    r"|timed? ?out|ECONN|connection|network|SSLError|certificate|proxy|Failed to fetch"
)
MIRRORS = "也可用环境变量 PIP_INDEX_URL、npm_config_registry 指定较近的镜像。"
CAUSES = (
    (
        r"No space left|ENOSPC",
        "磁盘已满：请腾出约 1 GB 空间后再试。",
    ),
    (
        r"Permission denied|EACCES|EPERM|WinError 5\b|Could not open lock file",
        "没有写入权限：请换用能写入本文件夹的账号，或关闭正在占用其中文件的程序后再试。",
    ),
    (
        r"DO NOT MATCH THE HASHES|EINTEGRITY",
        "下载到的文件与锁定的校验值不符，已拒绝安装：请换一个下载源再试；仍不符，请告知维护者。",
    ),
    (NETWORK, f"网络不通：请检查网络或代理后再试；{MIRRORS}"),
    (
        r"No matching distribution|ETARGET|E404|Unable to locate package",
        "下载源里没有所需的版本：请换一个下载源，或检查 Python 是否过新、系统是否过旧。",
    ),
)


def cause_of(output: str) -> str:
    """Tell the foreseeable failures apart by what pip, npm and apt print; empty if unknown."""
    return next((advice for pattern, advice in CAUSES if re.search(pattern, output)), "")


def environment(place: Place) -> dict[str, str]:
    """Give children UTF-8, the programs of ``.venv`` first, and none of the user's own modules."""
    kept = {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH"}}
    return {
        "PIP_DEFAULT_TIMEOUT": "60",
        **kept,
        "DEBIAN_FRONTEND": "noninteractive",
        "NO_MKDOCS_2_WARNING": "1",
        "PATH": os.pathsep.join([str(place.scripts), kept.get("PATH", os.defpath)]),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_USER": "0",
        "PYTHONUTF8": "1",
        "VIRTUAL_ENV": str(place.venv),
    }


def show_passing(line: str) -> None:
    """On a terminal, let the last line of a long download be seen; in a log, nothing."""
    if sys.stdout.isatty():
        width = shutil.get_terminal_size().columns - 6
        print(f"\r    {line.strip()[:width]:<{width}}\r", end="", flush=True)


def work(place: Place, what: str, command: Sequence[str]) -> None:
    """Run a step of the set-up; its output is shown only where the failure is unforeseen."""
    tail = collections.deque[str](maxlen=200)
    try:
        process = subprocess.Popen(
            command,
            cwd=place.root,
            env=environment(place),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise Stop(f"{what}没有成功：无法运行 {command[0]}（{error.strerror}）。") from error
    with process:
        for line in process.stdout or ():
            tail.append(line.rstrip())
            show_passing(line)
    show_passing("")
    if process.returncode:
        raise Stop(failure(what, list(tail), process.returncode))


def failure(what: str, output: list[str], status: int) -> str:
    advice = cause_of("\n".join(output))
    if advice:
        return f"{what}没有成功：{advice}"
    shown = "\n".join(f"    {line}" for line in output[-TAIL:])
    return f"{what}没有成功（退出码 {status}），程序最后的输出是：\n{shown}"


def run(place: Place, *command: str, extra: dict[str, str] | None = None) -> int:
    """Run what the target is about: its output and its keyboard are the user's."""
    sys.stdout.flush()
    return subprocess.call(command, cwd=place.root, env={**environment(place), **(extra or {})})


def fingerprint(place: Place, *names: str) -> str:
    digest = hashlib.sha256()
    for name in names:
        content = (place.root / name).read_bytes()
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def venv_stamp(place: Place) -> Stamp:
    """A folder that was moved, or a Python that was replaced, asks for a new ``.venv``."""
    version = ".".join(map(str, sys.version_info[:3]))
    return Stamp(place.venv / ".made", f"{version} {place.venv}")


def venv_step(place: Place) -> Step:
    stamp = venv_stamp(place)

    def create() -> None:
        require_venv()
        command = (sys.executable, "-I", "-m", "venv", "--clear", str(place.venv))
        work(place, "建立虚拟环境", command)
        stamp.set()

    return Step("建立虚拟环境", stamp.holds, create)


def require_venv() -> None:
    """Debian and its kin leave ``ensurepip`` out of Python: the commonest first failure."""
    if all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        return
    name = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    raise Stop(f"缺少 {name}:请先执行 apt install {name}（或 apt install python3-venv）。")


REQUIREMENTS = {"site": "requirements.txt", "test": "requirements-test.txt"}


def python_stamp(place: Place, profile: str) -> Stamp:
    names = ("requirements-build.txt", REQUIREMENTS[profile], "pyproject.toml")
    return Stamp(place.venv / f".installed-{profile}", fingerprint(place, *names))


def python_step(place: Place, profile: str) -> Step:
    """Install the pinned packages, then this project without looking at its dependencies.

    The build tools come first and by themselves, so that pip builds this project
    with pinned ones instead of fetching whatever is newest.
    """
    everything = [python_stamp(place, name) for name in REQUIREMENTS]
    covered = everything if profile == "test" else everything[:1]

    def install() -> None:
        for stamp in everything:
            stamp.lift()
        pip(place, "--require-hashes", "-r", "requirements-build.txt")
        pip(place, "--require-hashes", "--no-build-isolation", "-r", REQUIREMENTS[profile])
        pip(place, "--no-deps", "--no-build-isolation", "-e", ".")
        for stamp in covered:
            stamp.set()

    return Step("安装 Python 依赖", python_stamp(place, profile).holds, install)


def pip(place: Place, *arguments: str) -> None:
    command = (place.program("python"), "-I", "-m", "pip", "install", "--no-input", *arguments)
    work(place, "安装 Python 依赖", command)


def npm_stamp(place: Place, profile: str) -> Stamp:
    names = ("package.json", "package-lock.json")
    return Stamp(place.root / "node_modules" / f".installed-{profile}", fingerprint(place, *names))


def npm_step(place: Place, profile: str) -> Step:
    """The site needs no development package: the checker of HTML alone is 30 MB."""
    everything = [npm_stamp(place, name) for name in REQUIREMENTS]
    covered, omitted = (everything, ()) if profile == "test" else (everything[:1], ("--omit=dev",))

    def install() -> None:
        for stamp in everything:
            stamp.lift()
        npm(place, "ci", *omitted)
        for stamp in covered:
            stamp.set()

    return Step("安装前端依赖", npm_stamp(place, profile).holds, install)


def npm(place: Place, *arguments: str) -> None:
    command = find_npm(place)
    if not command:
        pip(place, "--require-hashes", "-r", "requirements-node.txt")
        command = find_npm(place)
    if not command:
        raise Stop("缺少 npm:请安装 Node.js 18 或更新的版本后再试。")
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    work(place, "安装前端依赖", (command, *arguments, *quiet))


def find_npm(place: Place) -> str:
    """The system's npm or the one in ``.venv``; empty if none, or too old for the lock file."""
    for path in (os.environ.get("PATH", os.defpath), str(place.scripts)):
        command = shutil.which("npm", path=path)
        if command and major_version(place, command) >= OLDEST_NPM:
            return command
    return ""


def major_version(place: Place, command: str) -> int:
    """Answer 0 for a program that does not run: an npm without its node is no npm."""
    try:
        answer = subprocess.run(
            (command, "--version"),
            env=environment(place),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r"\d+", answer.stdout)
    return int(found.group()) if found and answer.returncode == 0 else 0


BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
ON_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)
ON_MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)


def find_chromium() -> str:
    """The browser that ``CHROMIUM`` names, else one on the path or where installers put it."""
    chosen = os.environ.get("CHROMIUM", "")
    if chosen and not Path(chosen).is_file():
        raise Stop(f"环境变量 CHROMIUM 指向的文件不存在：{chosen}")
    if chosen:
        return chosen
    on_path = filter(None, map(shutil.which, BROWSERS))
    return next((path for path in [*on_path, *usual_places()] if starts(path)), "")


def usual_places() -> Iterable[str]:
    if os.name == "nt":
        names = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
        roots = [Path(os.environ[name]) for name in names if name in os.environ]
        return [str(root / path) for root in roots for path in ON_WINDOWS]
    return [str(Path("/Applications") / path) for path in ON_MAC]


def starts(browser: str) -> bool:
    """Ubuntu's ``chromium`` without snap is a script that only complains: ask before trusting.

    Windows' browsers answer ``--version`` by opening a window, so there the file must do.
    """
    if not Path(browser).is_file():
        return False
    return os.name == "nt" or major_version(Place(Path.cwd()), browser) > 0


def has_chinese_font() -> bool:
    """Only Linux is ever without one; where fontconfig is missing nobody can tell."""
    listing = shutil.which("fc-list")
    if not listing or not sys.platform.startswith("linux"):
        return True
    answer = subprocess.run((listing, ":lang=zh", "family"), capture_output=True, check=False)
    return bool(answer.stdout.strip())


def chromium_step(place: Place) -> Step:
    def install() -> None:
        if may_install_packages():
            work(place, "安装浏览器", ("apt-get", "update"))
            work(place, "安装浏览器", ("apt-get", "install", "-y", *TEST_PACKAGES))
        if not find_chromium():
            raise Stop(
                "缺少浏览器：测试要用 Chromium、Chrome 或 Edge，请先安装，如 sudo apt install "
                f"{' '.join(TEST_PACKAGES)}；已装在别处的，用环境变量 CHROMIUM 指明。"
            )
        if not has_chinese_font():
            print("    缺少中文字体，截图中的汉字会成方框；可安装 fonts-noto-cjk。")

    return Step("准备浏览器", lambda: bool(find_chromium()) and has_chinese_font(), install)


# What else the tests start, and the package of Debian that brings it.
PROGRAMS = {
    "nginx": "nginx",  # serves the site by the example configuration
    "openssl": "openssl",  # makes a certificate for it
    "java": "default-jre-headless",  # runs the checker of HTML
}


def find_program(name: str) -> str:
    """Where the program is; servers stand where the path of a Debian user does not lead."""
    places = (os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin")
    return shutil.which(name, path=os.pathsep.join(places)) or ""


def missing_programs() -> list[str]:
    return [name for name in PROGRAMS if not find_program(name)]


def programs_step(place: Place) -> Step:
    def install() -> None:
        packages = [PROGRAMS[name] for name in missing_programs()]
        if may_install_packages():
            command = ("apt-get", "install", "-y", "--no-install-recommends", *packages)
            work(place, "安装测试用的程序", ("apt-get", "update"))
            work(place, "安装测试用的程序", command)
        missing = missing_programs()
        if missing:
            raise Stop(
                f"缺少 {'、'.join(missing)}：测试要用，请先安装，如 sudo apt install "
                f"{' '.join(PROGRAMS[name] for name in missing)}。"
            )

    return Step("准备网页服务器和 Java", lambda: not missing_programs(), install)


def may_install_packages() -> bool:
    if sys.platform == "win32":
        return False
    return os.geteuid() == 0 and bool(shutil.which("apt-get"))


def site_steps(place: Place) -> list[Step]:
    return [venv_step(place), python_step(place, "site"), npm_step(place, "site")]


def lint_steps(place: Place) -> list[Step]:
    return [venv_step(place), python_step(place, "test")]


def test_steps(place: Place) -> list[Step]:
    steps = [npm_step(place, "test"), chromium_step(place), programs_step(place)]
    return [*lint_steps(place), *steps]


def take(steps: Sequence[Step], total: int) -> None:
    """Take the steps that are due, one line each. ``total`` counts what follows them, too."""
    for number, step in enumerate(steps, 1):
        print(f"[{number}/{total}] {step.title} …", flush=True)
        if not step.ready():
            began = time.monotonic()
            step.do()
            print(f"    完成，用时 {time.monotonic() - began:.0f} 秒")


def quntuan(word: str, title: str) -> Callable[[Place, Sequence[str]], int]:
    """Make a target of one of the program's commands."""

    def target(place: Place, arguments: Sequence[str]) -> int:
        steps = site_steps(place)
        total = len(steps) + 1
        take(steps, total)
        print(f"[{total}/{total}] {title} …")
        return run(place, place.program("quntuan"), word, *arguments)

    return target


DEMO = ".demo"


def demo(place: Place, arguments: Sequence[str]) -> int:
    """Show everything at work in a fictional county, which is marked so and never published."""
    steps = site_steps(place)
    total = len(steps) + 2
    take(steps, total)
    print(f"[{total - 1}/{total}] 写出虚构的县 …")
    status = run(place, place.program("python"), "-m", "tests.demo", DEMO, *arguments)
    if status:
        return status
    print(f"[{total}/{total}] 生成演示网站 …")
    status = run(place, place.program("quntuan"), "build", "--root", DEMO)
    if not status:
        print(f"用浏览器打开 {place.root / DEMO / 'site' / 'index.html'} 就能看。")
    return status


class Check(NamedTuple):
    """One of the examinations that the code has to pass."""

    title: str
    command: tuple[str, ...]
    browser: bool = False


LINT = (
    Check("检查代码规范", ("ruff", "check", ".")),
    Check("检查代码格式", ("ruff", "format", "--check", ".")),
    Check("检查类型", ("mypy", "hooks", "maps", "tests")),
)


def examine(place: Place, steps: Sequence[Step], checks: Sequence[Check]) -> int:
    """Run all checks, whatever the first ones say: all mistakes at once."""
    total = len(steps) + len(checks)
    take(steps, total)
    failed = []
    for number, check in enumerate(checks, len(steps) + 1):
        print(f"[{number}/{total}] {check.title} …")
        command = (place.program("python"), "-m", *check.command)
        if run(place, *command, extra={"CHROMIUM": find_chromium()} if check.browser else {}):
            failed.append(check.title)
    if failed:
        print(f"✗ 没有通过：{'、'.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def lint(place: Place, _arguments: Sequence[str]) -> int:
    return examine(place, lint_steps(place), LINT)


def test(place: Place, arguments: Sequence[str]) -> int:
    """With arguments, pytest alone gets them: part of the tests cannot pass the coverage gate."""
    if arguments:
        chosen = Check("运行所选测试", ("pytest", *arguments), browser=True)
        return examine(place, test_steps(place), [chosen])
    everything = Check("运行测试", ("pytest", "--cov", *BOTH_CORES), browser=True)
    return examine(place, test_steps(place), [*LINT, everything])


def bench_preview(place: Place, _arguments: Sequence[str]) -> int:
    steps = site_steps(place)
    total = len(steps) + 1
    take(steps, total)
    print(f"[{total}/{total}] 测量预览 …")
    return run(place, place.program("python"), "tests/bench/preview.py")


def bench_map(place: Place, _arguments: Sequence[str]) -> int:
    """The benchmark brings what naive folium asks CDNs for: npm packages of its own."""
    steps = [*test_steps(place), bench_npm_step(place, "tests/bench/map")]
    total = len(steps) + 1
    take(steps, total)
    print(f"[{total}/{total}] 测量地图 …")
    program = place.program("python")
    return run(place, program, "-m", "tests.bench.map", extra={"CHROMIUM": find_chromium()})


def bench_search(place: Place, arguments: Sequence[str]) -> int:
    """The benchmark brings the searches that it compares with, and jieba for the theme's."""
    folder = "tests/bench/search"
    steps = [*test_steps(place), bench_npm_step(place, folder), jieba_step(place, folder)]
    total = len(steps) + 1
    take(steps, total)
    print(f"[{total}/{total}] 测量搜索 …")
    command = (place.program("python"), "-m", "tests.bench.search", *arguments)
    return run(place, *command, extra={"CHROMIUM": find_chromium()})


def audit(place: Place, arguments: Sequence[str]) -> int:
    """Lighthouse brings two hundred packages of its own, which nothing else needs."""
    folder = "tests/audit"
    steps = [*test_steps(place), bench_npm_step(place, folder)]
    total = len(steps) + 1
    take(steps, total)
    print(f"[{total}/{total}] 给网站体检 …")
    command = (place.program("python"), "-m", "tests.audit", *arguments)
    return run(place, *command, extra={"CHROMIUM": find_chromium()})


def bench_npm_step(place: Place, folder: str) -> Step:
    """The packages that a benchmark or the audit runs lie beside it, apart from the site's."""
    names = (f"{folder}/package.json", f"{folder}/package-lock.json")
    stamp = Stamp(place.root / folder / "node_modules" / ".installed", fingerprint(place, *names))

    def install() -> None:
        npm(place, "ci", f"--prefix={place.root / folder}")
        stamp.set()

    return Step("安装测量用的前端文件", stamp.holds, install)


def jieba_step(place: Place, folder: str) -> Step:
    """Apart from ``.venv``, so that no other build meets it: the theme uses it where it is found."""
    pinned, goal = f"{folder}/requirements.txt", place.root / ".cache" / "bench-search" / "jieba"
    stamp = Stamp(goal / ".installed", fingerprint(place, pinned))
    options = ("--require-hashes", "--no-build-isolation", "--upgrade", f"--target={goal}")

    def install() -> None:
        pip(place, *options, "-r", pinned)
        stamp.set()

    return Step("安装对照用的分词程序", stamp.holds, install)


def setup(place: Place, _arguments: Sequence[str]) -> int:
    steps = site_steps(place)
    take(steps, len(steps))
    return 0


def setup_test(place: Place, _arguments: Sequence[str]) -> int:
    steps = test_steps(place)
    take(steps, len(steps))
    return 0


PINS = {
    "requirements.txt": ("pyproject.toml",),
    "requirements-test.txt": ("pyproject.toml", "--extra=test", "--constraint=requirements.txt"),
    "requirements-build.txt": ("--group=pyproject.toml:build",),
    "requirements-node.txt": ("--group=pyproject.toml:node",),
}


def pins(place: Place, arguments: Sequence[str]) -> int:
    """Compile the pins for all platforms anew; ``--upgrade`` is what moves them."""
    steps = site_steps(place)[:1]
    total = len(steps) + len(PINS) + 1
    take(steps, total)
    with tempfile.TemporaryDirectory() as folder:
        uv = fetch_uv(Place(Path(folder)))
        for number, (name, sources) in enumerate(PINS.items(), 1 + len(steps)):
            print(f"[{number}/{total}] 锁定 {name} …", flush=True)
            work(place, f"锁定 {name} ", (*uv, *sources, f"--output-file={name}", *arguments))
    print(f"[{total}/{total}] 锁定 package-lock.json …", flush=True)
    npm(place, "install", "--package-lock-only")
    return 0


def fetch_uv(place: Place) -> tuple[str, ...]:
    """Put uv into a throwaway folder: nothing but the pins needs it."""
    require_venv()
    work(place, "准备锁定工具", (sys.executable, "-I", "-m", "venv", str(place.venv)))
    pip(place, "uv")
    return (
        place.program("uv"),
        "pip",
        "compile",
        "--universal",
        "--generate-hashes",
        "--no-emit-index-url",
        "--no-strip-extras",  # pip would look for a newer coverage[toml] beside a pinned coverage
        "--python-version=3.11",
        "--custom-compile-command=make pins",  # the header must not carry a path of this machine
    )


MEASURING = ("tests/bench/*/node_modules", "tests/audit/node_modules")
PRODUCTS = (
    "site",
    "site-hosting",
    ".site*",
    DEMO,
    "build",
    "*.egg-info",
    ".cache",
    ".coverage*",
    "htmlcov",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "hooks/**/__pycache__",
    "maps/**/__pycache__",
    "tests/**/__pycache__",
)


def clean(place: Place, _arguments: Sequence[str]) -> int:
    return remove(place, PRODUCTS)


def clean_all(place: Place, _arguments: Sequence[str]) -> int:
    return remove(place, (*PRODUCTS, ".venv", "node_modules", *MEASURING))


def remove(place: Place, patterns: Iterable[str]) -> int:
    for path in [path for pattern in patterns for path in place.root.glob(pattern)]:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return 0


class Target(NamedTuple):
    """What can be asked for, and the line that says so."""

    summary: str
    do: Callable[[Place, Sequence[str]], int]


TARGETS = {
    "site": Target("生成网站，放在 site 文件夹", quntuan("build", "生成网站")),
    "preview": Target("在本机预览网站", quntuan("preview", "预览网站")),
    "demo": Target("用虚构的县生成演示网站（加 --venues 1000 换阵地个数）", demo),
    "check": Target("检查全部条目", quntuan("check", "检查条目")),
    "test": Target("检查代码并运行全部测试", test),
    "lint": Target("只检查代码的规范、格式和类型", lint),
    "bench-preview": Target("测量预览多快显示改动", bench_preview),
    "bench-map": Target("测量地图有多快，和朴素的 folium 比", bench_map),
    "bench-search": Target(
        "测量搜索有多准多快，和另外三种比（加 --sizes 100,1000 只测小的）", bench_search
    ),
    "audit": Target("给网站体检：无障碍、键盘、重量、快慢（加 --only axe 只查一项）", audit),
    "setup": Target("只安装生成网站所需的软件", setup),
    "setup-test": Target("只安装测试所需的软件", setup_test),
    "pins": Target("重新锁定依赖的版本（加 --upgrade 升级）", pins),
    "clean": Target("删除生成的文件", clean),
    "clean-all": Target("删除生成的文件和安装的软件", clean_all),
}


def usage() -> str:
    lines = [f"  make {name:<14}{target.summary}" for name, target in TARGETS.items()]
    return "\n".join(["可用的命令:", *lines])


def attempt(target: Target, place: Place, arguments: Sequence[str]) -> int:
    """Answer each foreseeable failure with a sentence; only a bug leaves a traceback."""
    try:
        return target.do(place, arguments)
    except Stop as stop:
        print(f"✗ {stop}", file=sys.stderr)
        return 2
    except FileNotFoundError as error:
        print(f"✗ 缺少文件 {error.filename}:请重新取得完整的仓库。", file=sys.stderr)
        return 2
    except OSError as error:
        advice = cause_of(str(error)) or f"{error.strerror}。"
        print(f"✗ 无法使用 {error.filename}:{advice}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\n已中断；再次运行会从断处继续。", file=sys.stderr)
        return 130


def main(arguments: Sequence[str]) -> int:
    target = TARGETS.get(arguments[0]) if arguments else None
    if target is None:
        named = f"✗ 没有 {arguments[0]} 这个命令。\n" if arguments else ""
        print(f"{named}{usage()}", file=sys.stderr)
        return 2
    root = Path(__file__).resolve().parent.parent
    return attempt(target, Place(root), list(arguments[1:]))


def speak_utf8() -> None:
    """Match the children, whatever code page a Chinese Windows or a bare container has."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main(sys.argv[1:]))
