"""Generated files as MkDocs knows them: it can be told that one stands in its place already.

Of a page it reads what the head says. The HTML comes in behind its Markdown parser, which
would find Markdown in it: what was judged is what is published.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from hooks.render import Output, PageSource


class GeneratedFile(File):
    """A generated file; one that ``is_done`` is known for links, but not written by MkDocs.

    MkDocs leaves out what is not modified only in a build that it calls dirty.
    """

    is_done = False
    output: Output | None = None

    @property
    def article(self) -> str | None:
        """The HTML of a page."""
        source = self.output.whole if self.output else None
        return source.html if isinstance(source, PageSource) else None

    def is_modified(self) -> bool:
        return not self.is_done


def generated(config: MkDocsConfig, output: Output, *, is_done: bool = False) -> File:
    """The file for MkDocs, empty if it is done; it stands in no navigation by itself."""
    file = GeneratedFile.generated(config, output.path, content=b"" if is_done else to_read(output))
    file.inclusion = InclusionLevel.NOT_IN_NAV
    if isinstance(file, GeneratedFile):
        file.is_done = is_done
        file.output = output
    return file


def left_to_mkdocs(files: Files, output: Output, config: MkDocsConfig) -> None:
    """Let MkDocs make a page after all, whether it knows the file or not."""
    file = files.get_file_from_path(output.path)
    if file is None:
        file = generated(config, output)
        files.append(file)
        Page(None, file, config)  # a file knows its page from then on
    if isinstance(file, GeneratedFile):
        file.is_done, file.content_bytes = False, to_read(output)


def to_read(output: Output) -> bytes:
    """What of a generated file is for MkDocs to read."""
    source = output.whole
    return source.front_matter.encode() if isinstance(source, PageSource) else source.content
