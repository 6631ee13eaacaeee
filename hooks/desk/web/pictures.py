"""Photos that are dropped into a form: judged by their content, turned, and with nothing but pixels.

The place where a photo was taken stays on the phone: what is stored beside the entry has no
metadata. It is stored as JPEG, which every program of an office opens; a drawing stays PNG.
"""

import re
from contextlib import suppress
from hashlib import blake2b
from pathlib import PurePosixPath

from hooks.checks.rules.q710_unusable_picture import message
from hooks.desk.entry_file import new_file
from hooks.desk.web.desk import Desk
from hooks.desk.web.submission import Submission
from hooks.desk.workbook.named import Named
from hooks.entries.read import on_disk
from hooks.picture import TroubleError
from hooks.picture.cleaning import cleaned

FOLDER = "图片"
UNWANTED = re.compile(r"[^\w一-鿿-]+")
LONGEST = 40
"""Signs of a name, without its ending."""
UNNAMED = "先写“条目”的名称，再放照片：照片要和它放在一起。"


class PictureRefusedError(Exception):
    """A sentence that says why a file is not stored."""


def store(desk: Desk, form: Submission, name: str, data: bytes) -> str:
    """Store a photo beside the entry of the form; its path as the entry names it."""
    folder = PurePosixPath(_entry_path(desk, form)).parent
    try:
        clean = cleaned(data, f"a{_suffix(name)}")
    except TroubleError as caught:
        told = message(name, caught.trouble, caught.detail)
        raise PictureRefusedError("".join(told)) from None
    digest = blake2b(clean, digest_size=4).hexdigest()
    stem = UNWANTED.sub("-", PurePosixPath(name).stem).strip("-")[:LONGEST] or FOLDER
    own = f"{FOLDER}/{stem}-{digest}{_suffix(name)}"
    file = on_disk(desk.root, f"{folder}/{own}")
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():  # the digest says that it is the same
        new_file(file, clean)
    if not form.path:
        desk.stored[own] = file
    return own


def follow(desk: Desk, form: Submission) -> None:
    """A new entry's photos go where it goes, when its name or its place is another by now."""
    if form.path or not form.name.strip():
        return
    folder = PurePosixPath(_entry_path(desk, form)).parent
    for item in form.items.get(FOLDER, ()):
        own = item.get("文件", "")
        before = desk.stored.get(own)
        file = on_disk(desk.root, f"{folder}/{own}") if before else None
        if before is None or file is None or file == before or file.exists():
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        before.replace(file)
        with suppress(OSError):  # what else is in them stays
            before.parent.rmdir()
            before.parent.parent.rmdir()
        desk.stored[own] = file


def _suffix(name: str) -> str:
    return ".png" if PurePosixPath(name).suffix.lower() == ".png" else ".jpg"


def _entry_path(desk: Desk, form: Submission) -> str:
    """Where the entry stands, or is going to."""
    if form.path and desk.entry(form.path):
        return form.path
    if not form.name.strip():
        raise PictureRefusedError(UNNAMED)
    return Named.of(desk.recent().catalogue).new_path(next(form.lines(None)))
