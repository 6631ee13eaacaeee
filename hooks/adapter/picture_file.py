"""Pictures beside the pages that are written by hand, as MkDocs publishes them: under their names, cleaned.

What editors and systems leave behind is not published at all: a lock file of Word holds a name,
a folder's previews hold pictures that were deleted.
"""

from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.entries.read import IMAGE_SUFFIXES, is_ignored
from hooks.picture import CLEANED
from hooks.render import picture_by_hand


class PictureFile(File):
    """One of them, painted anew when it is written."""

    root = Path()

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - as MkDocs calls it
        if dirty and not self.is_modified():
            return
        found = picture_by_hand(self.src_uri, self.content_bytes, self.root)
        if found is not None:  # else the check has said why
            place = Path(self.abs_dest_path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(found)


def clean(files: Files, config: MkDocsConfig) -> None:
    """Put such files in the place of those that MkDocs would copy as they are."""
    for file in tuple(files):
        if file.src_dir != config.docs_dir:
            continue  # generated, or the theme's
        path = PurePosixPath(file.src_uri)
        if _is_device(file):
            files.remove(file)  # the check has said so
            continue
        suffix = path.suffix.lower()
        if any(map(is_ignored, path.parts)) or suffix in IMAGE_SUFFIXES - CLEANED.keys():
            files.remove(file)
        elif suffix in CLEANED:
            files.remove(file)
            files.append(_picture(file, config))


def _is_device(file: File) -> bool:
    """A pipe, a socket or a device, at which MkDocs would wait for ever."""
    if not file.abs_src_path:
        return False
    source = Path(file.abs_src_path)
    return source.exists() and not source.is_file()


def _picture(file: File, config: MkDocsConfig) -> PictureFile:
    made = PictureFile(
        file.src_uri,
        file.src_dir,
        file.dest_dir,
        file.use_directory_urls,
        dest_uri=file.dest_uri,
        inclusion=file.inclusion,
    )
    made.root = Path(config.config_file_path).parent
    return made
