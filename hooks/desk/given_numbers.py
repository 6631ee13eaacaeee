"""The highest accession numbers ever given, kept where a brand's file is written (ADR 49).

Whoever deletes a file by hand asks no program, so the number must stand elsewhere before.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from hooks.desk.entry_file import Exchange
from hooks.entries.read import on_disk
from hooks.model import Target
from hooks.model.scalar.accession import accession_number, accession_parts, accessions_in
from hooks.model.target import ENTRIES_FOLDER

PATH = f"{ENTRIES_FOLDER}/词表/{Target.ACCESSION.value}.yml"
BRANDS = f"{ENTRIES_FOLDER}/{Target.BRAND.value}/"
HEAD = "# 目录号给到了几号。程序自己记；品牌删了，这里也不要改小：给过的号不再给别的品牌。\n"
ENDING = ".md"
LINE_END = re.compile(r"\r?\n")


def with_given(root: Path, files: Exchange) -> Exchange:
    """The same files, and beside them the vocabulary where a number in them is higher than it says."""
    texts = [
        new.decode(errors="ignore") for file, (_, new) in files.items() if _is_brand(root, file)
    ]
    given = [number for text in texts for number in accessions_in(text)]
    return {**files, **recording(root, given)} if given else files


def recording(root: Path, given: Iterable[str]) -> Exchange:
    """The vocabulary with these numbers; nothing where it knows of them already."""
    file = on_disk(root, PATH)
    old = file.read_bytes() if file.exists() else None
    before = HEAD if old is None else old.decode(errors="surrogateescape")
    new = with_numbers(before, given)
    return {} if new == before else {file: (old, new.encode(errors="surrogateescape"))}


def _is_brand(root: Path, file: Path) -> bool:
    path = file.relative_to(root).as_posix()
    return path.startswith(BRANDS) and file.suffix.lower() == ENDING


def with_numbers(text: str, given: Iterable[str]) -> str:
    """The vocabulary's text with one line, the highest number, for each series that grew."""
    known, wanted = _highest(accessions_in(text)), _highest(given)
    grown = {one: number for one, number in wanted.items() if number > known.get(one, 0)}
    if not grown:
        return text
    kept = [line for line in LINE_END.split(text) if not _is_of(line, grown)]
    lines = [f"- 给到: {accession_number(*one)}" for one in sorted(grown.items())]
    return "\n".join([*"\n".join(kept).rstrip("\n").split("\n"), *lines, ""])


def _is_of(line: str, letters: Iterable[str]) -> bool:
    return any(accession_parts(number)[0] in letters for number in accessions_in(line))


def _highest(numbers: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for letters, number in map(accession_parts, numbers):
        found[letters] = max(number, found.get(letters, 0))
    return found
