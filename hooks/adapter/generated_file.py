"""Generated files as MkDocs knows them: it can be told that one stands in its place already."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from hooks.render import Output


class GeneratedFile(File):
    """A generated file; one that ``is_done`` is known for links, but not written by MkDocs.

    MkDocs leaves out what is not modified only in a build that it calls dirty.
    """

    is_done = False

    def is_modified(self) -> bool:
        return not self.is_done


def generated(config: MkDocsConfig, output: Output, *, is_done: bool = False) -> File:
    """The file for MkDocs, empty if it is done; it stands in no navigation by itself."""
    content = b"" if is_done else output.content
    file = GeneratedFile.generated(config, output.path, content=content)
    file.inclusion = InclusionLevel.NOT_IN_NAV
    if isinstance(file, GeneratedFile):
        file.is_done = is_done
    return file
