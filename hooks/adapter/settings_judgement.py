"""What MkDocs itself says of the settings, asked for by a check: it would end the build with it.

Loading MkDocs and a theme takes two seconds; its answer is kept for as long as nothing that the
settings name has changed.
"""

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path

from hooks.entries.read import TextFile
from hooks.entries.settings import Refusal
from hooks.store import FILE, Store, digest, installed

VALUE = "Config value '"
NAMES = tuple(
    map(
        re.compile,
        (r"""[^\s"'\[\]{},#:]+""", r"'([^'\n]+)'", r'"([^"\n]+)"', r"[:-] +(\S[^\n]*?) *(?:#|\n)"),
    )
)
"""What may be the name of a file or a folder: a word, something in quotes, the rest of a line."""
INHERIT = "INHERIT"
ELSEWHERE = (INHERIT, "!ENV")
"""What stands elsewhere, so that nobody knows whether it has changed."""


def refusals(root: Path, file: TextFile) -> Iterator[Refusal]:
    """A sentence each, with the key that it is about where there is one."""
    text = file.source.text
    names = sorted({name for pattern in NAMES for name in pattern.findall(text)})
    key = digest("settings", *installed(root), file.data, *(_state(root / name) for name in names))
    if any(word in text for word in ELSEWHERE):
        yield from _asked(root, file)
        return
    with Store(root / FILE) as store:
        kept = store.kept(key, lambda: json.dumps(_asked(root, file)).encode())
    yield from (Refusal(*one) for one in json.loads(kept))


def _state(path: Path) -> str:
    """Another one where it is made, changed or removed; of a folder only whether it is there."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return ""
    return "folder" if path.is_dir() else repr((found.st_size, found.st_mtime_ns))


def _asked(root: Path, file: TextFile) -> list[Refusal]:
    from mkdocs.config import load_config  # noqa: PLC0415 - only where the answer is not known
    from mkdocs.exceptions import Abort, ConfigurationError  # noqa: PLC0415

    from hooks.adapter.words import in_chinese  # noqa: PLC0415

    listener = _Listener()
    logger = logging.getLogger("mkdocs")
    before = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [listener], False
    try:
        load_config(str(root / file.path))
    except Abort:
        told = listener.told
    except ConfigurationError as caught:
        told = [str(caught)]
    except Exception as caught:  # noqa: BLE001 - another file in a circle, a folder, a list for a name
        told = [f"INHERIT 写的不能用：{caught}" if INHERIT in file.source.text else str(caught)]
    else:
        told = []
    finally:
        logger.handlers, logger.propagate = before
    folder = f"{root.resolve()}/"
    return [Refusal(_key(each), in_chinese(each.replace(folder, ""))) for each in told]


def _key(message: str) -> str:
    if message.startswith(VALUE):
        return message.removeprefix(VALUE).partition("'")[0]
    return INHERIT if message.startswith((INHERIT, "Inherited")) else ""


class _Listener(logging.Handler):
    """Of MkDocs' log what it refuses."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())
