"""Fixing files in place: what is certain, one whole file at a time."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.catalogue.accession import missing_numbers, unrecorded
from hooks.checks.fix import NOTHING, Keys, fixed
from hooks.checks.rules import run_rules
from hooks.desk.entry_file import replace_all, replace_file
from hooks.desk.given_numbers import PATH, recording
from hooks.entries.encoding import decodes
from hooks.entries.problem import Problem, errors
from hooks.entries.read import on_disk, read
from hooks.pipeline import examine, memory

ROUNDS = 5
"""A fix may uncover the next mistake: so often the files are checked again."""


def fix(root: Path, is_wanted: Callable[[str], bool]) -> tuple[list[str], dict[str, OSError]]:
    """Fix the wanted files: the paths of those that changed, and why others could not be written."""
    changed: dict[str, None] = {}
    refused: dict[str, OSError] = {}
    known = memory(root)
    for _ in range(ROUNDS):
        texts = [file for file in read(root) if file.is_text and is_wanted(file.path)]
        paths = [file.path for file in texts if not errors(run_rules(file))]
        examined = examine(root, known)
        missing = _missing(examined.catalogue, paths)
        done = []
        for path in paths:
            try:
                if _fix_file(root, path, examined.problems, missing.get(path, NOTHING)):
                    done.append(path)
            except OSError as caught:
                refused[path] = caught
        if not done:
            break
        changed.update(dict.fromkeys(done))
    try:
        changed.update(dict.fromkeys(_record(root, unrecorded(examined.catalogue))))
    except OSError as caught:
        refused[PATH] = caught
    return list(changed), refused


def _record(root: Path, numbers: Iterable[str]) -> Iterator[str]:
    """Numbers that were typed by hand outlive their files, too."""
    if files := recording(root, numbers):
        replace_all(files)
        yield PATH


def _fix_file(root: Path, path: str, problems: tuple[Problem, ...], missing: Keys) -> bool:
    """Write the fixed file beside the old one and exchange them; False where nothing changes."""
    file = on_disk(root, path)
    data = file.read_bytes()
    if not decodes(data, "utf-8"):
        return False
    own = [problem for problem in problems if problem.path == path]
    new = fixed(data.decode(), path, own, missing).encode()
    if new == data:
        return False
    replace_file(file, new)
    return True


def _missing(catalogue: Catalogue, paths: list[str]) -> Mapping[str, Keys]:
    """Path → the keys that a program writes, of entries that lack some."""
    found = {path: {"网址": slug} for path, slug in _missing_slugs(catalogue).items()}
    for path, number in missing_numbers(catalogue, paths).items():
        found.setdefault(path, {})["目录号"] = number
    return found


def _missing_slugs(catalogue: Catalogue) -> dict[str, str]:
    """Path → pinyin for entries without 网址, where nobody else has the same."""
    taken = Counter(address for entry in catalogue.entries for address in entry.addresses)
    return {
        entry.path: entry.slug
        for entry in catalogue.entries
        if not entry.model.slug and entry.slug and taken[entry.target, entry.slug] == 1
    }
