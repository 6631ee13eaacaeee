"""Entries that three persons have signed, for tests: the digest is that of the entry as it stands."""

from pathlib import Path

from hooks.catalogue.digest import digest_of
from hooks.pipeline import examine

READERS = (
    ("初审", "宣传干事", "2024-05-02"),
    ("复审", "办公室主任", "2024-05-03"),
    ("终审", "县总工会副主席", "2024-05-06"),
)


def sign(root: Path, path: str, steps: int = len(READERS), digest: str = "") -> None:
    """Put the first readings of an entry below its other keys."""
    catalogue = examine(root).catalogue
    entry = catalogue.at_path(path)
    assert entry, path
    digest = digest or digest_of(catalogue, entry)
    lines = [
        f"  - {{环节: {step}, 身份: {role}, 日期: {day}, 摘要: {digest}}}\n"
        for step, role, day in READERS[:steps]
    ]
    file = root / path
    before, _, after = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
    file.write_text(f"---\n{before}\n审核:\n{''.join(lines)}---\n{after}", "utf-8")
