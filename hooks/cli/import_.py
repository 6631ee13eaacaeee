"""``quntuan import``: tables become entries, all of them or none; documents become drafts, one by one."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from hooks.adapter.settings_judgement import refusals
from hooks.cli import import_document
from hooks.cli.column_dialogue import settle_columns
from hooks.cli.parser import Misuse, add_root, project
from hooks.cli.template import write_new
from hooks.desk.document.file import is_document
from hooks.desk.entry_file import ChangedError, replace_all
from hooks.desk.given_numbers import with_given
from hooks.desk.workbook.annotation import annotated
from hooks.desk.workbook.draft import Draft
from hooks.desk.workbook.file import tables_of
from hooks.desk.workbook.intake import Intake, take_in
from hooks.desk.workbook.line import Mistake
from hooks.desk.workbook.listing import grouped, in_order
from hooks.desk.workbook.table import Table, UnusableFileError
from hooks.entries.read import on_disk, read
from hooks.pipeline import Examined, examine, memory

TABLES = (".xlsx", ".csv", ".tsv")
OTHERS = (".xls", ".xlsm", ".et", ".ods", ".numbers")
"""What looks like a table in a folder and cannot be read: it is named, not passed over."""
MARKDOWN = (".md", ".markdown")
ANNOTATED = "（批注）"
SHOWN = 20
"""Entries that are listed one by one."""
MAX_TEXT = 40
"""Signs of a cell's text in a list of changes."""


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="文件",
        help="填好的 .xlsx、.csv，或 .docx、.txt 文档，也可以是文件夹",
    )
    command.add_argument("--dry-run", action="store_true", help="只说会改什么，什么也不写")
    command.add_argument("--annotate", action="store_true", help="有错时，另存一份标好错处的表格")
    import_document.declare(command)
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Take in, or say what is wrong; 1 where nothing was written."""
    root = project(arguments)
    files = list(_files(arguments.paths))
    documents = [file for file in files if is_document(file.name)]
    tables = [file for file in files if file not in documents]
    status = _take_in_tables(root, tables, arguments) if tables else 0
    if status or not documents:
        return status
    return import_document.take_in_documents(root, documents, arguments)


def _take_in_tables(root: Path, files: Iterable[Path], arguments: argparse.Namespace) -> int:
    given = list(_given(files))
    known = memory(root)
    catalogue = examine(root, known).catalogue
    settle_columns(root, catalogue, (table for *_, tables in given for table in tables))
    intake = take_in(
        [(name, tables) for name, _, _, tables in given],
        read(root),
        partial(_examine, root, known),
    )
    sys.stdout.writelines(f"注意：{note}\n" for note in intake.notes)
    if intake.mistakes:
        return _refuse(intake.mistakes, given, is_annotated=arguments.annotate)
    sys.stdout.writelines(_said(intake))
    if not arguments.dry_run and intake.files:
        try:
            files = {on_disk(root, path): change for path, change in intake.files.items()}
            replace_all(with_given(root, files))
        except ChangedError as caught:
            sys.stderr.write(f"{caught}\n")
            return 1
    sys.stdout.writelines(_ending(intake, is_dry=arguments.dry_run))
    return 0


def _examine(root: Path, known: object, instead: Mapping[str, bytes]) -> Examined:
    return examine(root, known, instead=instead, refusals=refusals)  # type: ignore[arg-type]


Given = tuple[str, Path, bytes, tuple[Table, ...]]


def _given(paths: Iterable[Path]) -> Iterator[Given]:
    """Each file with its name, its bytes and its tables."""
    for path in paths:
        data = path.read_bytes()
        try:
            yield path.name, path, data, tables_of(path.name, data)
        except UnusableFileError as caught:
            raise Misuse(f"{path}：{caught}\n什么也没有写入。") from None


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = [one for one in sorted(path.iterdir()) if not one.name.startswith(("~$", "."))]
        found = [one for one in inside if _may_hold(one)]
        copies = [one for one in found if one.stem.endswith(ANNOTATED)]
        for copy in copies:
            sys.stdout.write(f"注意：跳过 {copy}，它是标错用的副本；要导入它，就写它的名字。\n")
        if not set(found) - set(copies):
            raise Misuse(f"“{path}”里没有 .xlsx、.csv 表格，也没有 .docx、.txt 文档。")
        yield from (one for one in found if one not in copies)


def _may_hold(file: Path) -> bool:
    """Whether a file of a folder is meant; Markdown there may be anybody's notes, and is named alone."""
    ending = file.suffix.lower()
    return ending in (*TABLES, *OTHERS) or (is_document(file.name) and ending not in MARKDOWN)


def _refuse(mistakes: Iterable[Mistake], given: list[Given], *, is_annotated: bool) -> int:
    """All that is wrong, file by file."""
    mistakes = in_order(mistakes, [name for name, *_ in given])
    for where, mistake in grouped(mistakes):
        code = f"[{mistake.code}] " if mistake.code else ""
        sys.stdout.write(f"{where}：{code}{mistake.what}\n    改法：{mistake.remedy}\n")
    sys.stdout.write(f"\n一共 {len(mistakes)} 处要改。什么也没有写入。\n")
    if not is_annotated:
        sys.stdout.write("加上 --annotate 再运行，会另存一份表格，错的格子都标出来。\n")
        return 1
    for name, path, data, tables in given:
        own = [mistake for mistake in mistakes if mistake.place.file == name]
        if own:
            copy = _free(path)
            source = data if data.startswith(b"PK") else None
            write_new(copy, annotated(source, tables, own))
            sys.stdout.write(f"标好错处的表格：{copy}\n")
    return 1


def _free(path: Path) -> Path:
    """A name beside the file that nobody has yet."""
    stem = path.stem.split(ANNOTATED)[0]
    names = (f"{stem}{ANNOTATED}{number or ''}.xlsx" for number in range(1000))
    return next(one for name in names if not (one := path.with_name(name)).exists())


def _said(intake: Intake) -> Iterator[str]:
    """What is new and what changes, in words."""
    for draft in intake.drafts[:SHOWN]:
        yield f"{'改动' if draft.entry else '新建'} {draft.path}\n"
        if draft.entry:
            yield from _differences(draft)
    if len(intake.drafts) > SHOWN:
        yield f"……还有 {len(intake.drafts) - SHOWN} 个条目\n"


def _differences(draft: Draft) -> Iterator[str]:
    for heading, old, new in draft.differences:
        yield f"    {heading}：{_short(old) or '（空）'} → {_short(new) or '（删掉）'}\n"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MAX_TEXT else f"{line[:MAX_TEXT]}…"


def _ending(intake: Intake, *, is_dry: bool) -> Iterator[str]:
    new = sum(draft.entry is None for draft in intake.drafts)
    counts = f"新建 {new} 个，改动 {len(intake.drafts) - new} 个，没有变化 {intake.unchanged} 个。"
    yield f"试运行：会{counts}什么也没有写入。\n" if is_dry else f"已导入：{counts}\n"
    if intake.left:
        yield (
            f"有 {intake.left} 个格子空着，文件里原来的内容没有动；真要删掉，在格子里写“删除”。\n"
        )
    if intake.advice:
        yield f"另有 {len(intake.advice)} 处提醒，不影响导入：\n"
        shown = list(grouped(intake.advice))
        for where, advice in shown[:SHOWN]:
            yield f"  {where}：{advice.what}\n"
        if len(shown) > SHOWN:
            yield "  ……其余的运行 quntuan check 看。\n"
    if intake.files and not is_dry:
        yield "运行 quntuan preview（预览）看看效果。新条目是草稿，确认后把“发布”改成 已发布。\n"
