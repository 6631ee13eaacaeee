"""Samples: two small sites for each rule, one that breaks it and one that keeps it, as files.

The handbook prints them and the tests hold the rules to them. ``samples/Q401/wrong.md``
is the brand 样例, ``wrong.yml`` the site's settings. Where another path is needed,
or more than one file, ``wrong/`` holds all of them at their paths; what is in
``beside/`` belongs to both sites. Every byte counts: encodings and line ends stay.
"""

from dataclasses import dataclass
from pathlib import Path

from hooks.entries.read import RawFile
from hooks.model.target import SETTINGS

FOLDER = Path(__file__).parent / "rules" / "samples"
SUBJECT = "样例"
BRAND = f"brands/品牌/{SUBJECT}.md"
WRONG, RIGHT, BESIDE = "wrong", "right", "beside"


@dataclass(frozen=True)
class Sample:
    """The file that a rule is about, and those that it needs beside it."""

    file: RawFile
    others: tuple[RawFile, ...]


def samples_of(code: str) -> tuple[Sample, Sample]:
    """The wrong and the right sample of the rule with this code."""
    return _sample(FOLDER / code, WRONG), _sample(FOLDER / code, RIGHT)


def _sample(folder: Path, name: str) -> Sample:
    single = {folder / f"{name}.md": BRAND, folder / f"{name}.yml": SETTINGS}
    own = [RawFile(path, file.read_bytes()) for file, path in single.items() if file.exists()]
    files = [*own, *_files(folder / name), *_files(folder / BESIDE)]
    first, *others = sorted(files, key=lambda file: SUBJECT not in file.path)
    return Sample(first, tuple(others))


def _files(folder: Path) -> list[RawFile]:
    """Every file below ``folder``, which stands for the project's root."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [RawFile(path.relative_to(folder).as_posix(), path.read_bytes()) for path in files]
