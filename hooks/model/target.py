"""Which type a file is of: the first folder below the entries says it, or a vocabulary's name."""

from pathlib import PurePosixPath

from hooks.model import ENTRIES, TERMS, VOCABULARY_FOLDER
from hooks.model.scalar.reference import Target

SETTINGS = "mkdocs.yml"
ENTRIES_FOLDER = "brands"


def target_of(path: str) -> Target | None:
    """The type that the first folder says, or the vocabulary that the file's name says."""
    folder, *parts = path.split("/")
    if folder != ENTRIES_FOLDER or not parts:
        return None
    is_vocabulary = parts[0] == VOCABULARY_FOLDER
    name = PurePosixPath(path).stem if is_vocabulary else parts[0]
    known = TERMS if is_vocabulary else ENTRIES
    return next((target for target in known if target.value == name), None)
