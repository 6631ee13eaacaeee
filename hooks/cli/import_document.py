"""``quntuan import`` for documents: each becomes a draft, and somebody says what of it is right."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from hooks.adapter.settings_judgement import refusals
from hooks.cli.asking import StoppedAsking, agreed, can_ask, chosen
from hooks.cli.parser import Misuse
from hooks.cli.question import ask, ask_until
from hooks.desk.document.archive import MAX_BYTES, TOO_LARGE
from hooks.desk.document.file import paper_of
from hooks.desk.document.paper import UnusableDocumentError
from hooks.desk.drafting.draft import Draft, drafted, folder_for, name_from
from hooks.desk.drafting.every import every_proposal
from hooks.desk.drafting.figures import unknown_units
from hooks.desk.drafting.judgement import Findings, judged
from hooks.desk.drafting.proposal import Choice, Proposal
from hooks.desk.entry_file import ChangedError, replace_all
from hooks.desk.entry_name import NameRefusedError
from hooks.desk.given_numbers import with_given
from hooks.entries.memory import Memory
from hooks.entries.problem import Problem
from hooks.entries.read import on_disk
from hooks.model import Target
from hooks.pipeline import Examined, examine, memory

TYPES = (Target.BRAND, Target.CASE, Target.VENUE)
ALL = "all"
SHOWN = 8
"""Findings of the check that are shown one by one."""


class NotTaken(Exception):  # noqa: N818 - said to whoever imports, and the next document goes on
    """Why a document did not become a draft."""


def declare(command: argparse.ArgumentParser) -> None:
    """What concerns documents alone."""
    types = [target.value for target in TYPES]
    command.add_argument(
        "--type", choices=types, metavar="类型", help="文档写成哪一类：品牌（默认）、案例、阵地"
    )
    command.add_argument("--name", metavar="名称", help="只导入一个文档时，条目的名称")
    command.add_argument("--accept", choices=[ALL], help="不问，采用全部没有疑问的建议（给脚本用）")


def take_in_documents(root: Path, files: Sequence[Path], arguments: argparse.Namespace) -> int:
    """Each document for itself; 1 where one of them did not become a draft."""
    if arguments.name and len(files) > 1:
        raise Misuse("--name 只能和一个文档一起用。")
    known = memory(root)
    failed = []
    for file in files:
        try:
            _take_in(root, known, file, arguments)
        except (NotTaken, UnusableDocumentError) as caught:
            failed.append(file)
            sys.stdout.write(f"{file.name}：{caught}\n没有写入。\n\n")
    if len(files) > 1:
        sys.stdout.write(f"文档 {len(files)} 个，写成草稿 {len(files) - len(failed)} 个。\n")
    return 1 if failed else 0


def _take_in(root: Path, known: Memory, file: Path, arguments: argparse.Namespace) -> None:
    if file.stat().st_size > MAX_BYTES:
        raise UnusableDocumentError(TOO_LARGE)
    paper = paper_of(file.name, file.read_bytes())
    before = _examined(root, known, {})
    is_asked = can_ask() and not arguments.accept and not arguments.dry_run
    sys.stdout.write(f"{file.name}：{paper.title}\n")
    sys.stdout.writelines(f"  注意：{sentence}\n" for sentence in paper.lost)
    if unknown := unknown_units(paper.lines, before.catalogue.terms(Target.UNIT)):
        shown = "、".join(unknown[:SHOWN]) + ("等" if len(unknown) > SHOWN else "")
        sys.stdout.write(
            f"  注意：{shown}的单位不在词表“单位”里，没有当作数据；要的话先加进词表。\n"
        )
    target = Target(arguments.type or (_type() if is_asked else Target.BRAND))
    proposals = tuple(every_proposal(before.catalogue, target, paper))
    accepted = _accepted(proposals, is_asked=is_asked, takes_all=bool(arguments.accept))
    plain = [proposal.choices[0] for proposal in proposals if proposal.is_plain]
    catalogue = before.catalogue
    folder = folder_for(catalogue, accepted) or folder_for(catalogue, plain)
    name = arguments.name or "/".join(filter(None, (folder, name_from(paper.title))))
    draft = _named(
        root,
        name,
        lambda chosen_name: drafted(before.catalogue, target, chosen_name, paper, accepted),
        is_asked=is_asked,
    )
    findings = judged(draft, before, partial(_examined, root, known))
    if not arguments.dry_run:
        _write(root, draft)
    _say(draft, findings, proposals, accepted, is_dry=arguments.dry_run)


def _examined(root: Path, known: Memory, instead: Mapping[str, bytes]) -> Examined:
    return examine(root, known, instead=instead, refusals=refusals)


def _type() -> str:
    """Enter is a brand; input that ends means that nobody wants any of it."""
    kinds = [target.value for target in TYPES]
    try:
        typed = ask_until("写成哪一类？回车是品牌。", _no_type, kinds)
    except EOFError:
        raise KeyboardInterrupt from None
    return typed or Target.BRAND.value


def _no_type(typed: str) -> str:
    is_one = not typed or typed in TYPES
    return "" if is_one else f"没有“{typed}”这一类，写 {'、'.join(TYPES)}，或直接按回车。"


def _accepted(
    proposals: Sequence[Proposal], *, is_asked: bool, takes_all: bool
) -> tuple[Choice, ...]:
    """What somebody agrees to, one by one; without anybody nothing but what was agreed to before."""
    if takes_all:
        return tuple(proposal.choices[0] for proposal in proposals if proposal.is_plain)
    accepted: list[Choice] = []
    if not is_asked:
        return ()
    if proposals:
        sys.stdout.write(f"从文中看出 {len(proposals)} 条，一条一条问：\n")
    for number, proposal in enumerate(proposals, 1):
        head = f"[{number}/{len(proposals)}] {proposal.subject}　依据：{proposal.ground}\n"
        try:
            if proposal.is_plain:
                if agreed(f"{head}    {proposal.choices[0].words}"):
                    accepted.append(proposal.choices[0])
            elif (at := chosen(head.rstrip(), _words(proposal))) is not None:
                accepted.append(proposal.choices[at])
        except StoppedAsking:
            break
    return tuple(accepted)


def _words(proposal: Proposal) -> list[str]:
    return [choice.words for choice in proposal.choices]


def _named(root: Path, name: str, drafted_as: Callable[[str], Draft], *, is_asked: bool) -> Draft:
    """The draft under a name that no file has."""
    while True:
        if is_asked:
            try:
                name = ask(f"条目叫什么名字？回车就叫 {name}") or name
            except EOFError:
                is_asked = False
        try:
            draft = drafted_as(name)
            taken = next((path for path in draft.files if on_disk(root, path).exists()), None)
            problem = f"“{taken}”已经有了，不会改动它。换一个名称" if taken else ""
        except NameRefusedError as caught:
            problem = str(caught).rstrip("。")
        if not problem:
            return draft
        if not is_asked:
            raise NotTaken(f"{problem}，用 --name 写上。")
        sys.stdout.write(f"{problem}。\n")


def _write(root: Path, draft: Draft) -> None:
    """All files of a draft or none of them, whenever somebody stops the program."""
    try:
        files = {on_disk(root, path): (None, data) for path, data in draft.files.items()}
        replace_all(with_given(root, files))
    except ChangedError as caught:
        raise NotTaken(str(caught)) from None


def _say(
    draft: Draft,
    findings: Findings,
    proposals: Sequence[Proposal],
    accepted: Sequence[Choice],
    *,
    is_dry: bool,
) -> None:
    sys.stdout.write(f"{'试运行：会新建' if is_dry else '已新建草稿'} {draft.path}\n")
    for path in [*draft.texts][1:]:
        sys.stdout.write(f"  一起新建 {path}\n")
    if draft.pictures:
        sys.stdout.write(
            f"  图片 {len(draft.pictures)} 张，去掉了拍摄地点、时间和机型；"
            "“图片”里每一张写上说明，问清楚谁拍的、能不能公开，再写“可用”。\n"
        )
    sys.stdout.writelines(f"  {note}\n" for note in draft.notes)
    left = [one for one in proposals if not any(choice in accepted for choice in one.choices)]
    if left:
        sys.stdout.write(f"  没有采用的建议 {len(left)} 条，要的话自己写进去：\n")
        for proposal in left:
            shown = " 或 ".join(_words(proposal)[:4])
            sys.stdout.write(f"    {proposal.subject}　{shown}\n")
    if findings.missing:
        sys.stdout.write(f"  还要填：{'、'.join(findings.missing)}\n")
    if findings.private:
        sys.stdout.write("  先看隐私，改好再保存到仓库：\n")
        sys.stdout.writelines(map(_line, findings.private))
    if findings.others:
        sys.stdout.write(f"  检查还有 {len(findings.others)} 处：\n")
        sys.stdout.writelines(map(_line, findings.others[:SHOWN]))
        if len(findings.others) > SHOWN:
            sys.stdout.write("    ……其余的运行 quntuan check 看。\n")
    sys.stdout.write("什么也没有写入。\n\n" if is_dry else "公众看不到草稿；填好、看过再发布。\n\n")


def _line(problem: Problem) -> str:
    return f"    [{problem.code}] {problem.what}{problem.remedy}\n"
