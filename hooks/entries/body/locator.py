"""Where in the source the words stand that were found in the rendered body."""

from dataclasses import dataclass, field
from urllib.parse import unquote

from hooks.entries.body.element import Element
from hooks.entries.body.markup import is_path
from hooks.entries.body.mention import Mention
from hooks.entries.problem import Location, Source, Span

BEFORE_ADDRESS = ("(", "<", '"', "'", " ")


@dataclass
class Locator:
    """Finds the place of words in the source; each search goes on behind the last find."""

    source: Source
    first: int
    position: int = 0
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.source.text_from(self.first)

    def mention(self, element: Element) -> Mention:
        """The element as a mention; the search for the next one goes on behind it."""
        written = element.address or ""
        target = unquote(written) if is_path(written) else written
        return Mention(target, element.text, self._next(written))

    def anywhere(self, words: str) -> Location:
        """The first place of ``words``, or the body's first line that says something."""
        start = self.text.lower().find(words.lower())
        return self._at(start, len(words)) if start >= 0 else self._somewhere()

    def _next(self, words: str) -> Location:
        """The next place where ``words`` stand as an address."""
        for position in (self.position, 0):
            found = [self.text.find(before + words, position) for before in BEFORE_ADDRESS]
            starts = [start + 1 for start in found if start >= 0]
            start = min(starts) if starts else self.text.find(words, position)
            if words and start >= 0:
                self.position = start + len(words)
                return self._at(start, len(words))
        return self._somewhere()

    def _somewhere(self) -> Location:
        start = len(self.text) - len(self.text.lstrip())
        return self._at(start, len(self.text[start:].partition("\n")[0]))

    def _at(self, start: int, length: int) -> Location:
        line = self.text.count("\n", 0, start)
        column = start - (self.text.rfind("\n", 0, start) + 1)
        return Location(self.source, Span.of_line(self.first + line, column, column + length))
