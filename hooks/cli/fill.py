"""``quntuan fill``: somebody else's form, filled in wherever it is marked; the form itself is kept."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.cli.parser import Misuse, add_root
from hooks.cli.published import published
from hooks.cli.template import write_new
from hooks.desk.questionnaire.form import (
    FILLED,
    FORMS,
    UnusableFormError,
    askable,
    filled,
    lost,
    shortened,
    told,
)
from hooks.desk.questionnaire.mark import Answer, Filled, Unanswered, written
from hooks.desk.questionnaire.questions import Respondent
from hooks.desk.questionnaire.subject import subject_of, unknown

HOW = (
    "在表里要填的地方写 【填：谁/要什么】，例如 【填：凤桥镇/品牌数】。\n"
    "有什么可以填，运行 quntuan 填表 --list；某一个的，运行 quntuan 填表 --list 凤桥镇。"
)


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "file", nargs="?", type=Path, metavar="文件", help="上级的表，.xlsx 或 .docx；原来的不改动"
    )
    command.add_argument(
        "--out", type=Path, metavar="文件", help="写到哪里，默认在旁边，名字后面加“_已填”"
    )
    command.add_argument(
        "--list",
        nargs="?",
        const="",
        metavar="谁",
        help="不填表，只说有什么可以填；后面写地区、组织或条目，就列出它的，连现在的值",
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Fill the form; 1 where a mark stays, or something of the form was lost."""
    asked: str | None = arguments.list
    if arguments.file is None and asked is None:
        raise Misuse(f"还要写是哪张表，例如 quntuan 填表 上级表.xlsx。\n{HOW}")
    form = None if asked is not None else _form(arguments.file)
    found = published(arguments)
    if found is None:
        return 1
    _, public, whole = found
    if asked is not None:
        return _list(public, whole, asked)
    file: Path = arguments.file
    out: Path = arguments.out or file.with_name(f"{file.stem}{FILLED}{file.suffix}")
    if out.suffix.lower() != file.suffix.lower():
        raise Misuse(f"填好的表和原来的一样是 {file.suffix} 文件，“{out.name}”的名字也这样结尾。")
    try:
        done = filled(str(file), form or b"", public, whole)
    except UnusableFormError as caught:
        sys.stderr.write(f"{caught}\n")
        return 1
    return _told(done, file, out)


def _form(file: Path) -> bytes:
    if file.suffix.lower() not in FORMS:
        raise Misuse(
            f"“{file.name}”不是 .xlsx 或 .docx。用 Excel、Word 或 WPS 打开，另存为这两种之一，再来填。"
        )
    if not file.is_file():
        raise Misuse(f"没有“{file}”这个文件。")
    return file.read_bytes()


def _told(done: Filled, file: Path, out: Path) -> int:
    if not done.lines:
        sys.stderr.write(f"“{file}”里没有要填的地方，没有写。\n{HOW}\n")
        return 1
    if done.answers:
        write_new(out, done.data)
        sys.stdout.write(f"已填 {len(done.answers)} 处，写在 {out}，原来的表没有动。\n")
        sys.stdout.writelines(f"  {told(line)}\n" for line in done.answers)
        sys.stdout.write("口径、日期和来源在批注里。交出去以前看一遍，要不要留批注按上级的要求。\n")
    if done.left:
        sys.stdout.write(f"没有填 {len(done.left)} 处，记号还在原处：\n")
        sys.stdout.writelines(f"  {told(line)}\n" for line in done.left)
    if missing := lost(done):
        sys.stdout.write(f"注意：{missing}\n")
    return 1 if done.left or missing else 0


def _list(public: Catalogue, whole: Catalogue, asked: str) -> int:
    if not asked:
        sys.stdout.writelines(f"{line}\n" for line in _general())
        return 0
    subject = subject_of(public, whole, asked.replace("／", "/"))
    if subject is None:
        subject = unknown(public, asked)
    if isinstance(subject, Unanswered):
        sys.stderr.write(f"{subject.reason}。\n")
        return 1
    respondent = Respondent(public, whole)
    questions = [f"{asked}/{question}" for question in respondent.questions(subject)]
    replies = [(words, respondent.ask(words)) for words in questions]
    for words, reply in replies:
        if isinstance(reply, Answer):
            sys.stdout.write(f"{written(words)}　{shortened(reply)}\n")
    if missing := [w.rpartition("/")[2] for w, r in replies if isinstance(r, Unanswered)]:
        sys.stdout.write(f"\n没有的：{'、'.join(missing)}\n")
    return 0


def _general() -> Iterator[str]:
    yield "在表里要填的地方写记号 【填：谁/要什么】。"
    yield ""
    yield from askable()
    yield ""
    yield "某一个有什么、现在是多少：quntuan 填表 --list 青创贷"
