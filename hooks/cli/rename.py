"""``quntuan rename``: an entry gets another name, and everything that names it follows."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from hooks.cli.folder import explain
from hooks.cli.parser import Misuse, add_root, project
from hooks.desk.entry_file import ChangedError, HalfWrittenError
from hooks.desk.entry_name import NameRefusedError
from hooks.desk.rename.plan import Plan, RefusedError, carry_out, plan
from hooks.entries.problem import Location
from hooks.model import ENTRIES, Target

SHOWN = 8
"""Places in a list."""


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    types = [target.value for target in ENTRIES]
    command.add_argument("type", choices=types, metavar="类型", help="、".join(types))
    command.add_argument(
        "old", metavar="旧名", help="现在的名字；重名的带上文件夹，例如 凤桥镇/儿童之家"
    )
    command.add_argument("new", metavar="新名", help="新的名字，不带文件夹")
    command.add_argument("--alias", action="store_true", help="把旧名写进“别名”，用旧名也搜得到")
    command.add_argument("--dry-run", action="store_true", help="只看会改哪些行，什么也不写")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Rename, or say what it would change; 1 where it cannot be, and nothing is changed then."""
    root: Path = project(arguments)
    try:
        planned = plan(
            root,
            Target(arguments.type),
            arguments.old,
            arguments.new,
            keeps_alias=arguments.alias,
        )
    except NameRefusedError as caught:
        raise Misuse(str(caught)) from None
    except RefusedError as caught:
        sys.stderr.write("".join(f"{line}\n" for line in (str(caught), *_listed(caught.places))))
        sys.stderr.write("没有改名。\n")
        return 1
    if not arguments.dry_run:
        try:
            carry_out(root, planned)
        except HalfWrittenError as caught:
            sys.stderr.write(
                f"{explain(caught)}\n有的文件已经改了。再运行一次同样的命令，就会做完。\n"
            )
            return 1
        except (ChangedError, OSError) as caught:
            sys.stderr.write(f"{explain(caught)}\n没有改名，所有文件和原来一样。\n")
            return 1
    sys.stdout.writelines(f"{line}\n" for line in _report(planned, is_done=not arguments.dry_run))
    return 0


def _report(planned: Plan, *, is_done: bool) -> Iterator[str]:
    """What was changed or would be, line by line, and what else is to be thought of."""
    yield f"{'已改名' if is_done else '会改名'}：{planned.old} → {planned.new}"
    for old, new in planned.changed:
        yield from _lines(old.path, old.source.lines, new.source.lines)
    if planned.shown:
        yield f"网页上显示的还是“名称”里写的：{planned.shown}。要换，把那一行也改了。"
    if planned.signed:
        yield f"其中有审核记录的 {len(planned.signed)} 个，内容变了，要重新审：{'、'.join(planned.signed)}"
    if planned.mentions:
        yield f"旧名还写在这 {len(planned.mentions)} 处，不是引用，没有改："
        yield from _listed(planned.mentions)
    if is_done:
        yield "网址没有变，印好的二维码照样能用。"
    else:
        yield "什么也没有写。去掉 --dry-run 再运行一次就改名。"


def _lines(path: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    """The lines of a file that change."""
    for sign, number, line in _changes(old, new):
        yield f"  {path}:{number}: {sign} {line}"


def _listed(places: Iterable[Location]) -> Iterator[str]:
    known = tuple(places)
    for at in known[:SHOWN]:
        yield f"  {at.source.path}:{at.span.line}: {at.source.line(at.span.line).strip()}"
    if len(known) > SHOWN:
        yield f"  …… 共 {len(known)} 处"


def _changes(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
    """Lines that go, with their number before, and lines that come, with theirs afterwards."""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from (("-", number, old[number - 1]) for number in range(a + 1, b + 1))
            yield from (("+", number, new[number - 1]) for number in range(c + 1, d + 1))
