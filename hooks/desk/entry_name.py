"""Names of entries: where the file of a new one stands, and which names it cannot have."""

import re
from unicodedata import normalize

from hooks.checks.rules import run_rules
from hooks.entries.problem import errors
from hooks.entries.read import REPLACEMENT, UNDECODABLE, FileName, RawFile, is_ignored
from hooks.model import Target
from hooks.model.target import ENTRIES_FOLDER

ENDING = re.compile(r"\.md$", re.IGNORECASE)


class NameRefusedError(Exception):
    """The check would refuse the file; the message says why and what to write instead."""


def steps_named(name: str) -> list[str]:
    """``凤桥镇/青创贷.md`` as its folders and the stem, the way they are put on a disk."""
    steps = normalize("NFC", name).replace("\\", "/").strip().split("/")
    return [*steps[:-1], ENDING.sub("", steps[-1]).strip()]


def entry_path(target: Target, name: str) -> str:
    """Where an entry of this name stands, from the project's root."""
    steps = steps_named(name)
    if not all(steps):
        raise NameRefusedError(f"名称“{name}”里缺了文件夹或条目的名字，例如 凤桥镇/青创贷。")
    if any(map(is_ignored, steps)) or ".." in steps:
        raise NameRefusedError(f"名称“{name}”不能用：以点或 ~$ 开头的文件不会被读取。")
    path = "/".join([ENTRIES_FOLDER, target.value, *steps]) + ".md"
    written = UNDECODABLE.sub(REPLACEMENT, path)
    if found := errors(run_rules(FileName(written), RawFile(written, b""))):
        raise NameRefusedError(f"{found[0].what}{found[0].remedy}")
    return path
