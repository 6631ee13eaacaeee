"""What the public may see, for commands that hand it on: nothing where the check found an error.

A build would not publish then; a count without the broken entry would be too small without a word.
"""

import argparse
import sys
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import apart
from hooks.cli.named_entry import named_entries
from hooks.cli.parser import Misuse, project
from hooks.entries.entry import Entry
from hooks.entries.problem import errors
from hooks.model import Target
from hooks.pipeline import examine, memory
from hooks.view.site import PUBLIC

NAME_ONLY = "“{}”只记名称，还没有可以拿出去用的内容。"
HIDDEN = "“{}”现在是{}，公众看不到，不能拿出去用。"


def published(arguments: argparse.Namespace) -> tuple[Path, Catalogue, Catalogue] | None:
    """The project's folder, what is public and the whole; None, and a sentence, where it has errors."""
    root = project(arguments)
    examined = examine(root, memory(root))
    if found := errors(examined.problems):
        first = found[0]
        sys.stderr.write(
            f"还有 {len(found)} 处错误，网站也不能这样发布，什么也没有写。先运行 quntuan 检查，改好再来。\n"
            f"第一处：{first.path}:{first.span.line} {first.what}\n"
        )
        return None
    return root, apart(examined.catalogue.visible(PUBLIC)), examined.catalogue


def public_entry(
    root: Path, public: Catalogue, whole: Catalogue, word: str, *targets: Target
) -> Entry:
    """The entry of one of these types that a word names; of others that have the name nobody asks.

    Misuse where it is not public, of another type, or there are several.
    """
    fitting = [e for e in public.entries if e.target in targets and word in {e.title, e.stem}]
    if len(fitting) == 1:
        return fitting[0]
    found = named_entries(root, whole, (word,))
    if len(found) != 1:
        raise Misuse(f"“{word}”里有 {len(found)} 个条目，写一个条目的名称。")
    entry = public.at_path(found[0].path)
    if entry is None:
        raise Misuse(HIDDEN.format(found[0].title, whole.state(found[0])))
    if public.home(entry):
        raise Misuse(NAME_ONLY.format(entry.title))
    if entry.target not in targets:
        wanted = "、".join(target.value for target in targets)
        raise Misuse(f"“{word}”是{entry.target.value}。这里写{wanted}的名称。")
    return entry


def with_suffix(file: Path, suffix: str) -> Path:
    """``汇编`` as ``汇编.docx``; Misuse for a name that says that it is something else."""
    if file.suffix.lower() == suffix:
        return file
    if file.suffix.lower() in {".doc", ".wps", ".pdf", ".xls", ".xlsx", ".docx", ".htm", ".html"}:
        raise Misuse(f"“{file.name}”：写成的是 {suffix} 文件，名字也以 {suffix} 结尾。")
    return file.with_name(f"{file.name}{suffix}")
