"""Trials: what must hold after a command was killed, or after the system refused it something.

The site that is online is the old one or the new one, byte for byte. No entry is lost or half
written. Nothing lies about that nobody knows of. The next build ends well, and its site is that of
a clean build. Who was refused says why and what to do, in Chinese, and not that all is well.
"""

import os
import re
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

from tests.disasters.fault import (
    Command,
    Ended,
    Happens,
    run,
    run_until,
    run_within,
    system_folder,
)

ROOT = Path(__file__).resolve().parents[2]
BUILD: Command = ("build",)
FORCED: Command = (*BUILD, "--force")
FIX: Command = ("check", "--fix")
PAGES = ("index.html", "brands.html", "map.html", "screen.html")
"""That are made when somebody looks at them."""
ENOUGH, PATIENCE = 2 * len(PAGES), 30.0
KNOWN = frozenset({"brands", "content", "hooks", "maps", "mkdocs.yml", "node_modules"})
MADE = frozenset({"site", "site-hosting", ".cache"})
LEFT_BEHIND = re.compile(
    r"\.site-(new|old|lock|hosting-new)|store\.sqlite-journal|spare-\w+|\..+\.md\.new"
)
"""What a command may leave that was killed, or could not remove it; the next one does."""
SPARE = re.compile(r"spare-\w+|\.site-spare")
"""What stays until it is a week old, and the site before the one online."""
KEPT, EXCHANGED = "旧网站原样保留", "新网站已经换上"
CHINESE = re.compile("[\u4e00-\u9fff]{4}")
Files = Mapping[str, bytes]


class DisasterError(AssertionError):
    """Something does not hold."""


@dataclass
class Trial:
    """A project whose entries go from one state to the other, and what a clean build makes of both."""

    root: Path
    states: Sequence[Files]
    """The files below ``brands`` in both states."""
    command: Command = BUILD
    clean: list[Files] = field(default_factory=list)
    now: int = 0
    stood: Files = field(default_factory=dict)
    """The site before the command that is judged."""

    def __post_init__(self) -> None:
        self.output = self.root.with_name(f"{self.root.name}-said.txt")
        self.begin()

    def begin(self) -> None:
        """Make both states' sites of nothing, for comparison."""
        self.clean.clear()
        for path in self.root.glob(".site*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for state in (0, 1):
            for name in MADE:
                shutil.rmtree(self.root / name, ignore_errors=True)
            self.write(state)
            self.build()
            self.clean.append(self.stood)
        if self.clean[0] == self.clean[1]:
            raise DisasterError("the two states must differ")

    def write(self, state: int) -> None:
        """Let staff write the entries of a state."""
        brands = self.root / "brands"
        for path in self.states[1 - state].keys() - self.states[state].keys():
            (brands / path).unlink(missing_ok=True)
        for path, data in self.states[state].items():
            file = brands / path
            if not file.exists() or file.read_bytes() != data:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        self.now = state

    def online(self) -> Files:
        """All that a server sends."""
        return contents(self.root / "site")

    def build(self) -> None:
        """A build that must go well."""
        ended = run(BUILD, self.root, self.output)
        if ended.status:
            raise DisasterError(f"the next build fails:\n{ended.said}")
        self.stood = self.online()

    def killed_after(self, seconds: float) -> Ended:
        """Go over to the other state and build, until the program is killed."""
        self.write(1 - self.now)
        return run_until(self.command, self.root, self.output, seconds)

    def befallen(self, happens: Happens, at: int, *, reading: bool = False) -> Ended:
        """Go over to the other state and build, until it happens at a step."""
        self.write(1 - self.now)
        return run(self.command, self.root, self.output, happens, at, reading=reading)

    def previewed(self, seconds: float, happens: Happens | None = None, at: int = 0) -> Ended:
        """A preview that is looked at while an entry is written, until it is killed."""
        self.write(1 - self.now)
        port = _free_port()
        answers: list[str] = []

        def look() -> bool:
            answer = _answer(port, PAGES[len(answers) % len(PAGES)])
            if answer is not None:
                answers.append(answer)
                if len(answers) == len(PAGES):
                    self.write(1 - self.now)
            return len(answers) >= ENOUGH

        command = ("preview", "--address", str(port))
        ended = run_within(command, self.root, self.output, seconds, look, happens, at)
        if "Traceback" in ended.said:
            raise DisasterError(ended.said)
        if not happens and not all(answers[:ENOUGH] or [""]):
            raise DisasterError(f"nothing was shown:\n{ended.said}")
        return ended

    def judge(self, ended: Ended, *, is_last: bool = True) -> None:
        """DisasterError where something does not hold; at last the site is the new one."""
        online, old, new = self.online(), self.clean[1 - self.now], self.clean[self.now]
        if online not in (old, new):
            raise DisasterError(f"half a site: {_difference(online, old)}\n{ended.said}")
        if contents(self.root / "brands") != self.states[self.now]:
            raise DisasterError("an entry is not as it was")
        if ended.status >= 0:
            self._judge_words(ended, is_new=online == new, has_changed=online != self.stood)
        self.stood = online
        self._judge_leftovers(is_last=False)
        if not ended_processes(ended.process):
            raise DisasterError("a process goes on")
        if not is_last:
            return
        self.build()
        if self.stood != new:
            raise DisasterError(f"the next build: {_difference(self.stood, new)}")
        self._judge_leftovers(is_last=True)

    def _judge_words(self, ended: Ended, *, is_new: bool, has_changed: bool) -> None:
        if "Traceback" in ended.said:
            raise DisasterError(ended.said)
        if ended.status == 0 and not is_new:
            raise DisasterError(f"all is well, it says, and it is not:\n{ended.said}")
        if ended.status:
            word = EXCHANGED if has_changed else KEPT
            if (
                not CHINESE.search(ended.said)
                or {EXCHANGED: KEPT, KEPT: EXCHANGED}[word] in ended.said
            ):
                raise DisasterError(f"not what is the matter ({has_changed=}):\n{ended.said}")

    def _judge_leftovers(self, *, is_last: bool) -> None:
        for name in _leftovers(self.root, system_folder(self.output)):
            if not SPARE.fullmatch(name) and not (not is_last and LEFT_BEHIND.fullmatch(name)):
                raise DisasterError(f"left behind: {name}")


def _free_port() -> int:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _answer(port: int, path: str) -> str | None:
    """The page below the address to which the server leads; None where none answers yet."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE) as top:
            home = top.geturl()
        with urlopen(urljoin(home, path), timeout=PATIENCE) as found:  # noqa: S310
            page: str = found.read().decode()
            return page
    except HTTPError:
        return ""
    except OSError:
        return None


def contents(folder: Path) -> Files:
    """Every file below a folder, by its path."""
    return {
        os.path.relpath(os.path.join(place, name), folder): Path(place, name).read_bytes()  # noqa: PTH118
        for place, _, names in os.walk(folder)
        for name in names
    }


def _leftovers(root: Path, system: Path) -> Iterator[str]:
    yield from (name for name in os.listdir(root) if name not in KNOWN | MADE)  # noqa: PTH208
    if (root / ".cache").exists():
        yield from (p.name for p in (root / ".cache").iterdir() if p.name != "store.sqlite")
    yield from (f"{path.name} of the system" for path in system.iterdir())
    yield from (path.name for path in (root / "brands").rglob(".*"))


def _difference(one: Files, other: Files) -> str:
    names = sorted({*one.items()} ^ {*other.items()})
    return f"{sorted({name for name, _ in names})[:8]}"


def ended_processes(group: int, patience: float = 5.0) -> bool:
    """Whether all processes of a session are gone; workers notice that nobody asks any more."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if not any(_session(pid) == group for pid in filter(str.isdigit, os.listdir("/proc"))):  # noqa: PTH208
            return True
        time.sleep(0.05)
    return False


def _session(pid: str) -> int:
    try:
        return int(Path("/proc", pid, "stat").read_text("utf-8").rpartition(")")[2].split()[3])
    except OSError:
        return 0
