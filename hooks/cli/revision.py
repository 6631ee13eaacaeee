"""Revisions: a project as it stood at a Git commit, written into a folder without checking it out.

Git is asked for the names and the bytes of files and for nothing else: no attribute, filter, hook or
link of the content has a say. It is the only program that a command starts.
"""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from hooks.cli.parser import Misuse
from hooks.entries.read import RawFile
from hooks.model.target import ENTRIES_FOLDER, SETTINGS
from hooks.pipeline import settings_of

FILES = frozenset({"100644", "100755"})
QUIET = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
SHORT, SHA1 = 8, 40
PROGRAM = ("hooks/", "maps/", "requirements.txt", "package-lock.json")
ENTRY = ".md"
WORDS = ".yml"
FETCH = "Git 的历史不全：先运行 git fetch --unshallow，或写另一个起点。"


@dataclass(frozen=True)
class Revision:
    """``commit`` in full, its day, and whether the name that was given has gone on since."""

    name: str
    commit: str
    day: str
    is_behind: bool

    @property
    def words(self) -> str:
        """``main（3f2a1bc0，2026-11-30）``."""
        short = self.commit[:SHORT]
        is_number = self.commit.startswith(self.name)
        return f"提交 {short}（{self.day}）" if is_number else f"{self.name}（{short}，{self.day}）"


def revision(root: Path, name: str) -> Revision:
    """Where the work since ``name`` began: the last commit that both have. Misuse where there is none."""
    if not shutil.which("git"):
        raise Misuse("这台电脑没有装 Git。也可以写一个文件夹：改动以前的项目。")
    if not name or name.startswith("-"):
        raise Misuse(f"“{name}”不是 Git 的版本。")
    wanted = _line(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
    )
    if not wanted:
        raise Misuse(f"{_why_unknown(root, name)}也可以写一个文件夹：改动以前的项目。")
    met = _line(root, "merge-base", wanted, "HEAD")
    if not met and _line(root, "rev-parse", "--is-shallow-repository") == "true":
        raise Misuse(FETCH)
    commit = met or wanted
    day = _line(root, "show", "--no-patch", "--format=%cs", commit)
    return Revision(name, commit, day, commit != wanted)


def _why_unknown(root: Path, name: str) -> str:
    done = _run(root, ("rev-parse", "--git-dir"))
    if done.returncode == 0:
        return f"没有“{name}”这个版本：写分支、标签或提交的编号，例如 main。"
    if b"safe.directory" in done.stderr:
        return (
            "这个文件夹属于另一个用户，Git 不肯读：用那个用户运行，或照 Git 说的设 safe.directory。"
        )
    return "这个项目不在 Git 仓库里。"


def last_commit(root: Path, files: Iterable[RawFile]) -> Iterator[RawFile]:
    """Entries and words as they stood at the last commit, where they are others now; none without Git."""
    if not shutil.which("git"):
        return
    listed = _run(root, ("ls-tree", "-r", "-z", "HEAD", "--", ENTRIES_FOLDER))
    if listed.returncode:
        return
    now = {file.path: file.data for file in files}
    blobs = [
        (path, blob)
        for path, blob in _plain_files(listed.stdout)
        if path.suffix in {ENTRY, WORDS} and blob != _name_of(now.get(str(path)), blob)
    ]
    for path, data in _contents(root, blobs):
        yield RawFile(str(path), data)


def _name_of(data: bytes | None, like: str) -> str:
    """What Git calls a file with these bytes."""
    if data is None:
        return ""
    name = hashlib.new("sha1" if len(like) == SHA1 else "sha256", b"blob %d\0" % len(data))
    name.update(data)
    return name.hexdigest()


@contextmanager
def written_out(root: Path, commit: str) -> Iterator[Path]:
    """A folder with the entries, the settings and the pages of that commit, for as long as it is used."""
    with TemporaryDirectory(prefix="quntuan-") as folder:
        place = Path(folder) / "project"
        (place / ENTRIES_FOLDER).mkdir(parents=True)
        _write(place, _files(root, commit, (ENTRIES_FOLDER, SETTINGS)))
        docs = PurePosixPath(settings_of(place)[0].docs)  # where the pages stood then
        if not docs.is_absolute() and ".." not in docs.parts:
            _write(place, _files(root, commit, (str(docs),)))
        yield place


def program_changes(root: Path, commit: str) -> int:
    """How many files of the program, which makes every page, are others at the last commit."""
    how = ("-r", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--relative")
    listed = _run(root, ("diff-tree", *how, commit, "HEAD"))
    paths = os.fsdecode(listed.stdout).split("\0") if listed.returncode == 0 else []
    return sum(path.startswith(PROGRAM) for path in paths)


def _write(place: Path, files: Iterable[tuple[PurePosixPath, bytes]]) -> None:
    for path, data in files:
        file = place / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _files(
    root: Path, commit: str, wanted: tuple[str, ...]
) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Plain files only, seen from ``root``: a link would lead out of the folder."""
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *wanted)
    yield from _contents(root, list(_plain_files(listed)))


def _plain_files(listed: bytes) -> Iterator[tuple[PurePosixPath, str]]:
    """Their paths, and what Git calls their bytes."""
    for row in filter(None, listed.split(b"\0")):
        described, _, name = row.partition(b"\t")
        mode, _, blob = described.decode().split(" ")[:3]
        path = PurePosixPath(os.fsdecode(name))
        if mode in FILES and ".." not in path.parts and not path.is_absolute():
            yield path, blob


def _contents(
    root: Path, blobs: Sequence[tuple[PurePosixPath, str]]
) -> Iterator[tuple[PurePosixPath, bytes]]:
    content = _git(root, "cat-file", "--batch", given="".join(f"{b}\n" for _, b in blobs).encode())
    at = 0
    for path, _ in blobs:
        end = content.index(b"\n", at)
        size = int(content[at:end].rpartition(b" ")[2])
        yield path, content[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _line(root: Path, *words: str) -> str:
    """The answer in one line; nothing where Git has none."""
    done = _run(root, words)
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""


def _git(root: Path, *words: str, given: bytes = b"") -> bytes:
    done = _run(root, words, given)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Misuse(f"Git 读不出这个版本：{said[-1] if said else '没有说原因'}")
    return done.stdout


def _run(
    root: Path, words: tuple[str, ...], given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - a fixed program, and no word of it is content
        ["git", *QUIET, *words],  # noqa: S607 - as whoever runs the command finds it
        cwd=root,
        input=given,
        capture_output=True,
        env=os.environ
        | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"},
        check=False,
    )
