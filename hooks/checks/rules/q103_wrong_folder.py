"""Q103: a file where no type of entry and no vocabulary has its place."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from hooks.checks.rule import Rule
from hooks.checks.suggestion.similar import quoted, similar
from hooks.entries.copy_name import may_be_copied_from
from hooks.entries.problem import Finding
from hooks.entries.read import TEXT_SUFFIXES, RawFile
from hooks.model import ENTRIES, TERMS, VOCABULARY_FOLDER

TYPES = [target.value for target in ENTRIES]
VOCABULARIES = [target.value for target in TERMS]


def check(file: RawFile) -> Iterator[Finding]:
    if file.suffix not in TEXT_SUFFIXES:
        return
    folder, *rest = file.steps
    if not rest:
        what = f"“{folder}”直接放在 brands 里，不知道它是哪一类条目。"
        yield Finding(file.place, what, f"放进{quoted(TYPES)}文件夹；不是条目的文件移到别处。")
    elif folder == VOCABULARY_FOLDER:
        yield from _misplaced_vocabulary(file, rest)
    elif folder not in TYPES:
        yield Finding(file.place, f"没有“{folder}”这一类条目。", _other_folder(folder))
    elif file.suffix != ".md":
        what = f"条目的文件名要以 .md 结尾，这个文件是 {file.suffix}。"
        yield Finding(file.place, what, f"改名为“{PurePosixPath(file.path).stem}.md”。")


def _misplaced_vocabulary(file: RawFile, rest: list[str]) -> Iterator[Finding]:
    name = PurePosixPath(rest[-1]).stem
    if len(rest) > 1:
        what = "词表文件放在了更深的文件夹里。"
        yield Finding(file.place, what, f"移到“brands/{VOCABULARY_FOLDER}”里面。")
    elif may_be_copied_from(name) in VOCABULARIES:
        original = may_be_copied_from(name)
        what = f"“{rest[-1]}”像是词表“{original}”的副本。"
        yield Finding(file.place, what, f"把要留的词放进“{original}.yml”，再删掉这个文件。")
    elif name not in VOCABULARIES:
        near = similar(name, VOCABULARIES, 1) or VOCABULARIES
        yield Finding(file.place, f"没有“{name}”这个词表。", f"词表叫{quoted(near)}：改文件名。")
    elif file.suffix != ".yml":
        what = f"词表的文件名要以 .yml 结尾，这个文件是 {file.suffix}。"
        yield Finding(file.place, what, f"改名为“{name}.yml”。")


def _other_folder(folder: str) -> str:
    near = similar(folder, [*TYPES, VOCABULARY_FOLDER], 1)
    return f"移到{quoted(near or TYPES)}文件夹里面。"


RULE = Rule(
    code="Q103",
    title="放错了文件夹",
    subject=RawFile,
    check=check,
    why="第一层文件夹说明条目是哪一类，放错了就不会被读取。",
)
