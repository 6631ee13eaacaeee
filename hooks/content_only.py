"""The content-only check: whether a change touches anything but entries and pages.

Both forges run it on every change, from the version that is on the main branch, and check out
nothing of the change: ``python3 -I hooks/content_only.py BASE HEAD`` asks Git which files differ
and what kind of file each is. Standard library only, for it runs where nothing is installed.

Where it is in doubt, the change is not content. It says so; who may merge nevertheless is a
setting of the forge (the handbook's page ``guard.md``).
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import category

ENTRIES, PAGES = "brands/", "content/"
READ = frozenset(
    (
        *(".md", ".yml", ".jpg", ".jpeg", ".jfif", ".png", ".webp"),
        *(".gif", ".bmp", ".heic", ".heif", ".avif", ".svg"),
    )
)
"""Endings of what the program reads below the entries' folder; it paints pictures anew."""
PAGE = ".md"
"""Of what else stands among the pages, scripts act and pictures are published as they are."""
NOTHING, FILE = "000000", "100644"
KINDS = {
    "120000": "是一个链接，可以指向别处的文件",
    "160000": "是一个子模块，也就是另一个仓库",
    "100755": "是可以执行的文件",
}
ALIAS = re.compile(r"~\d|[ .](?:/|$)")
"""GIT~1 is .git to Windows, and “a. ” is “a”."""
HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
FORBIDDEN = frozenset('\\:*?"<>|')
"""What no file on Windows has in its name: there some of them lead into another folder."""

HEAD = re.compile(
    r"---\n(?:(?:title|description): [^\"'&<>\\\n]*\n|hide: \[[a-z, ]*\]\n)*---\n", re.ASCII
)
CODE = re.compile(
    r"<[a-z!/?]|&#|&[a-z]+;|[\x00-\x08\x0b\x0c\x0e-\x1f]"
    r"|\]\(\s*(?!https?:|mailto:|tel:)[^)/?#]*:"
    r"|^[ >]*\[[^\]]+\]:\s*(?!https?:|mailto:|tel:)[^\s/?#]*:",
    re.IGNORECASE | re.MULTILINE,
)
"""Tags, characters that hide what they are, and addresses that are no address of a page."""

OWNERS = "CODEOWNERS"
PLACEHOLDER = "账号"
"""Stands in the name of every owner whom nobody has filled in."""
SHOWN = 30


class UnknownChangeError(Exception):
    """What the change does cannot be told; a sentence for people."""


class Change(NamedTuple):
    """A path that differs, with its modes as Git has them and the file's new object."""

    path: str
    before: str
    after: str
    blob: str


def reason(change: Change) -> str:
    """Why a change is more than content, judged by its name and kind; empty if it is not."""
    path = change.path
    if not path.startswith((ENTRIES, PAGES)):
        return f"不在 {ENTRIES} 里，也不是 {PAGES} 的网页"
    if any(name.startswith(".") for name in path.split("/")):
        return "名字以点开头，是给程序看的设置"
    if any(category(char) in HIDDEN or char in FORBIDDEN for char in path) or ALIAS.search(path):
        return "名字里有看不见的字符，或 Windows 会当成别的名字"
    for mode in (change.before, change.after):
        if mode not in {NOTHING, FILE}:
            return KINDS.get(mode, "不是普通的文件")
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 - a path in Git, not on this disk
    if path.startswith(PAGES):
        return "" if suffix == PAGE else f"{PAGES} 里网页（{PAGE}）以外的文件会原样放到网上"
    return "" if suffix in READ else f"{ENTRIES} 里只该有条目（.md）、词表（.yml）和图片"


def has_code(page: str) -> bool:
    """Whether a hand-written page holds more than Markdown, or settings but for the usual ones."""
    text = page.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    head = HEAD.match(text)
    if not head and text.startswith("---"):
        return True
    return CODE.search(text, head.end() if head else 0) is not None


def changes(base: str, head: str) -> Iterator[Change]:
    """What ``head`` brings to ``base``, a rename as two paths, in the folder's repository.

    Git compares on its own disk: no list of a forge's that ends after so many files. Of two
    histories that met more than once, it is compared with every place where they met.
    """
    if _git("rev-parse", "--is-shallow-repository") != b"false\n":
        raise UnknownChangeError("历史没有取全（shallow），看不出改动是从哪里开始的。")
    for met in _git("merge-base", "--all", base, head).decode().split():
        raw = _git(
            *("diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff"),
            *("--ignore-submodules=none", met, head),
        )
        fields = raw.split(b"\0")
        if len(fields) % 2 != 1 or fields[-1]:
            raise UnknownChangeError("看不懂 Git 列出的改动。")
        for told, path in zip(fields[:-1:2], fields[1::2], strict=True):
            before, after, _, blob, _ = told.decode().removeprefix(":").split(" ")
            yield Change(os.fsdecode(path), before, after, blob)


def more_than_content(base: str, head: str) -> dict[str, str]:
    """Every path for which a maintainer has to be asked, with the reason."""
    commits = [_commit(name) for name in (base, head)]
    found: dict[str, str] = {}
    for change in changes(*commits):
        why = reason(change)
        if not why and change.path.startswith(PAGES) and change.after != NOTHING:
            page = _git("cat-file", "blob", change.blob).decode("utf-8", "replace")
            why = "网页里有代码：HTML 标签、特别的链接或少见的设置" if has_code(page) else ""
        if why:
            found.setdefault(change.path, why)
    return found


def has_owners(commit: str) -> bool:
    """Whether CODEOWNERS names people: a forge passes over an owner whom it does not know."""
    try:
        text = _git("show", f"{commit}:{OWNERS}").decode("utf-8", "replace")
    except UnknownChangeError:
        return False
    rules = [line for line in text.splitlines() if line and not line.startswith("#")]
    return bool(rules) and not any(PLACEHOLDER in rule for rule in rules)


def _commit(name: str) -> str:
    return _git("rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}").decode().strip()


def _git(*words: str) -> bytes:
    done = subprocess.run(  # noqa: S603 - words of our own, and commits that were looked up
        ["git", "--no-replace-objects", *words],  # noqa: S607 - wherever a runner has it
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        what = printable(done.stderr.decode("utf-8", "replace").strip())
        raise UnknownChangeError(f"git {words[0]} 没有成功：{what}")
    return done.stdout


def printable(text: str) -> str:
    """On one line, and nothing in it that a forge's log obeys or that turns the words about."""
    shown = (
        char.encode("unicode_escape").decode() if category(char) in HIDDEN else char
        for char in text
    )
    return "".join(shown).replace("##[", "# #[")


def report(found: dict[str, str], *, are_owners_known: bool) -> str:
    """What staff and maintainers read in the log of the check."""
    if not found:
        return "只改了条目和网页，没有动程序。"
    lines = [f"这次改动不只是内容（{len(found)} 个文件），请维护者审查后由维护者合并："]
    lines += [f"  · {printable(path)}：{why}" for path, why in sorted(found.items())[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(f"  ……还有 {len(found) - SHOWN} 个")
    lines.append("不是有意改的，请把这些文件恢复原样；内容请和程序分成两次提交。")
    if not are_owners_known:
        lines.append("另外：CODEOWNERS 里还没有填维护者的账号，平台不会自动请人审查。")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """0: content alone; 1: more than that; 2: it cannot be told, which is no leave either."""
    if len(arguments) != 2:  # noqa: PLR2004 - two commits
        print("用法：python3 -I hooks/content_only.py 主分支的提交 改动的提交", file=sys.stderr)
        return 2
    base, head = arguments
    try:
        found = more_than_content(base, head)
        print(report(found, are_owners_known=not found or has_owners(base)))
    except (UnknownChangeError, ValueError) as caught:
        print(f"看不出改动了什么，按“不只是内容”处理。{caught}", file=sys.stderr)
        return 2
    return 1 if found else 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # whatever code page a container has
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
