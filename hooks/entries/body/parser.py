"""The parser of Markdown: which extensions bodies get, and where it stops."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from hooks.entries.body.bounds import refuse_dense

BEFORE_INLINE = 25
"""Of tree processors: the one that looks into the words of each element has 20."""


class Bounded(Treeprocessor):
    """Runs when blocks are found, before their words are parsed."""

    def run(self, root: Element) -> None:
        """Raise ExcessError where that would take too long."""
        refuse_dense(root)


def parser() -> Markdown:
    """Tables, lists and fences as people expect them. Nothing that carries attributes or files."""
    markdown = Markdown(extensions=["tables", "sane_lists", "fenced_code"])
    markdown.treeprocessors.register(Bounded(markdown), "bounded", BEFORE_INLINE)
    return markdown
