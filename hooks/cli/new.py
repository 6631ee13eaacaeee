"""``quntuan new``: a new entry with the keys it needs; an existing file is never touched.

On a terminal it asks for one thing after the other. Nothing is written before the last answer.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.checks.report import text as report
from hooks.cli.folder import explain
from hooks.cli.interview import TYPES, answers, asked_path, asked_type
from hooks.cli.parser import Misuse, add_root, intended, project
from hooks.desk.answer import Question, known_keys
from hooks.desk.change import Change
from hooks.desk.edited_entry import edited
from hooks.desk.entry_file import ChangedError, new_file, replace_all
from hooks.desk.entry_name import NameRefusedError, entry_path
from hooks.desk.free_slug import free_slug
from hooks.desk.given_numbers import recording
from hooks.desk.numbered import numbered
from hooks.entries.entry import stem_of
from hooks.model.scaffold import scaffold
from hooks.model.scalar.accession import accessions_in
from hooks.model.scalar.reference import Target
from hooks.model.slug import slug_of
from hooks.pipeline import examine, memory

GIVEN_UP = 130


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "type",
        nargs="?",
        choices=TYPES,
        metavar="类型",
        help=f"{'、'.join(TYPES)}；不写就一项一项问",
    )
    command.add_argument(
        "name", nargs="?", metavar="名称", help="条目的名称，可带文件夹，例如 凤桥镇/青创贷"
    )
    command.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="键=内容",
        help="一起写好的键，可以写几个，例如 --set 类别=服务 --set 牵头=凤桥镇团委",
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say where it is; 1 where the disk refuses it, 130 where it was given up."""
    root = project(arguments)
    if arguments.name is not None:
        target = Target(arguments.type)
        catalogue = examine(root, memory(root)).catalogue
        given = dict(_given(catalogue, target, arguments.set))
        return _write(root, catalogue, _path(target, arguments.name), given)
    if not sys.stdin.isatty():
        raise Misuse("少写了类型和名称，例如 quntuan 新建 品牌 凤桥镇/青创贷。")
    try:
        catalogue = examine(root, memory(root)).catalogue
        path, changes = _interview(root, catalogue, arguments)
    except (KeyboardInterrupt, EOFError):
        sys.stderr.write("\n没有新建，什么也没有写。\n")
        return GIVEN_UP
    return _write(root, catalogue, path, changes) or _show(root, path)


def _interview(
    root: Path, catalogue: Catalogue, arguments: argparse.Namespace
) -> tuple[str, Mapping[str, Change]]:
    """Where it will stand, and what was answered."""
    target = Target(arguments.type) if arguments.type else asked_type()
    changes = dict(_given(catalogue, target, arguments.set))
    path = asked_path(root, catalogue, target)
    return path, changes | dict(answers(catalogue, target, changes))


def _given(
    catalogue: Catalogue, target: Target, words: Iterable[str]
) -> Iterator[tuple[str, Change]]:
    """What was written behind ``--set``; Misuse where the check would refuse it."""
    for word in words:
        key, sign, text = (part.strip() for part in word.partition("="))
        keys = known_keys(target)
        if not sign or not text:
            raise Misuse(f"“{word}”不是 键=内容，例如 --set 牵头=凤桥镇团委。")
        if key not in keys:
            raise Misuse(f"“{target}”没有“{key}”这个键，或不能这样写。{intended(key, keys)}")
        question = Question(catalogue, target, key)
        if why := question.refusal(text):
            raise Misuse(f"{key}：{why}")
        yield key, question.change(text)


def _write(root: Path, catalogue: Catalogue, path: str, changes: Mapping[str, Change]) -> int:
    file, target = root / path, Target(path.split("/")[1])
    slug = free_slug(catalogue, target, path)
    changes = {**changes, **numbered(catalogue, target, path, changes)}
    text = edited(path, scaffold(target, slug, changes), changes)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new_file(file, text.encode())
    except FileExistsError as caught:
        in_the_way = Path(caught.filename)
        if in_the_way == file:
            raise Misuse(f"“{file}”已经有了，没有改动它。") from None
        raise Misuse(f"“{in_the_way}”是一个文件，不能在它里面新建。请换一个文件夹。") from None
    except OSError as caught:
        sys.stderr.write(f"{explain(caught)}\n没有新建。\n")
        return 1
    with suppress(OSError, ChangedError):  # Q415 tells it
        replace_all(recording(root, accessions_in(text)))
    sys.stdout.write(f"已新建 {file}\n")
    if slug != (usual := slug_of(stem_of(path))):
        sys.stdout.write(
            f"网址 {usual} 别的条目用了，这一条用 {slug}。不合适就现在改，发布以后不要改。\n"
        )
    sys.stdout.write("填好后运行 quntuan 检查。\n")
    return 0


def _show(root: Path, path: str) -> int:
    """What was written, and what the check says of it; a draft need not be whole."""
    sys.stdout.write(f"\n{(root / path).read_text('utf-8')}\n")
    problems = [one for one in examine(root, memory(root)).problems if one.path == path]
    sys.stdout.write(f"检查这个文件：\n{report(problems)}")
    return 0


def _path(target: Target, name: str) -> str:
    try:
        return entry_path(target, name)
    except NameRefusedError as caught:
        raise Misuse(str(caught)) from None
