"""Entry files: the bytes that drafts make of the files they are of."""

from collections.abc import Mapping

from hooks.desk.edited_entry import edited, new_entry
from hooks.desk.workbook.draft import Draft
from hooks.desk.workbook.line import Mistake
from hooks.entries.read import RawFile

Files = Mapping[str, tuple[bytes | None, bytes]]
"""Path → the bytes before (None: there was no file) and after."""

NOT_UTF8 = "这个条目的文件不是 UTF-8 编码，改不了。"
NOT_UTF8_REMEDY = "先按 quntuan check 说的另存一次，再导入。"


def entry_files(
    drafts: Mapping[str, Draft], on_disk: Mapping[str, RawFile]
) -> tuple[Files, list[Mistake]]:
    """The files by path; those that cannot be edited are mistakes."""
    files, refused = {}, []
    for path, draft in drafts.items():
        try:
            files[path] = _written(draft, on_disk)
        except UnicodeDecodeError:
            refused.append(Mistake(draft.line.at(), NOT_UTF8, NOT_UTF8_REMEDY))
    return files, refused


def _written(draft: Draft, on_disk: Mapping[str, RawFile]) -> tuple[bytes | None, bytes]:
    if draft.entry is None:
        old = on_disk[draft.path].data if draft.path in on_disk else None
        return old, new_entry(draft.target, draft.changes, draft.body or "").encode()
    data = on_disk[draft.path].data
    text = data.decode("utf-8")
    return data, edited(draft.path, text, draft.changes, draft.body).encode()
