"""The hub's project: the merged entries as files below ``brands``, which belongs to the program alone."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from hooks.desk.hub.entries import Keys
from hooks.desk.hub.merging import Merge
from hooks.desk.yaml_text import dump, in_braces, in_brackets
from hooks.model import VOCABULARY_FOLDER, Target
from hooks.model.target import ENTRIES_FOLDER

MARK = f"{ENTRIES_FOLDER}/.联播"
NOTE = "# 由 quntuan hub 从县里公开的数据生成：不要在这里改，下次会整个换掉；有错请县里改\n"


class OwnEntriesError(Exception):
    """``brands`` holds what people wrote: nothing of it was touched."""


def texts(merge: Merge, sites: Sequence[Keys]) -> Mapping[str, str]:
    """Path → text of every file."""
    return dict(_texts(merge, sites))


def _texts(merge: Merge, sites: Sequence[Keys]) -> Iterator[tuple[str, str]]:
    yield MARK, NOTE
    for one, keys in merge.entries():
        yield one.path, f"---\n{NOTE}{dump(_node(keys, depth=0))}---\n"
    vocabularies = {**merge.words(), Target.COUNTY_SITE.value: list(sites)}
    for name, words in vocabularies.items():
        lines = (f"- {dump(_node(word, depth=1)).strip()}\n" for word in words)
        yield f"{ENTRIES_FOLDER}/{VOCABULARY_FOLDER}/{name}.yml", f"{NOTE}{''.join(lines)}"


def _node(value: Any, depth: int) -> Any:  # noqa: ANN401
    """A mapping at the top over several lines, everything below in one."""
    if isinstance(value, Mapping):
        made = CommentedMap({key: _node(part, depth + 1) for key, part in value.items()})
        return in_braces(made) if depth else made
    if isinstance(value, list):
        items = CommentedSeq([_node(part, depth + 1) for part in value])
        is_plain = not any(isinstance(part, Mapping) for part in value)
        return in_brackets(items) if is_plain or depth > 1 else items
    return value


def write(root: Path, files: Mapping[str, str]) -> None:
    """Give ``brands`` these files and no others; OwnEntriesError where it is somebody else's."""
    entries = root / ENTRIES_FOLDER
    there = {file for file in entries.rglob("*") if file.is_file()} if entries.is_dir() else set()
    if there and not (root / MARK).is_file():
        raise OwnEntriesError(
            f"“{entries}”里有自己写的条目，没有动它。联播要有自己的项目文件夹，brands 是空的。"
        )
    wanted = {root / path: text.encode() for path, text in files.items()}
    for file, content in wanted.items():
        if file not in there or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    for file in there - set(wanted):
        file.unlink()
