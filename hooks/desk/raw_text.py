"""Texts as they lie on the disk: words are exchanged, every other byte stays."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hooks.entries.encoding import Encoding, read_text
from hooks.entries.problem import Source, Span
from hooks.entries.read import BOM

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class RawText:
    """A file's bytes, and how they are read; whoever saved it as GBK finds it as GBK again."""

    path: str
    data: bytes

    @cached_property
    def text(self) -> str:
        """With its byte-order mark and its own line ends."""
        return read_text(self.data)[1]

    @cached_property
    def source(self) -> Source:
        """With bare line ends, as places are counted in."""
        return Source(self.path, LINE_END.sub("\n", self.text.removeprefix(BOM)))

    @property
    def is_exact(self) -> bool:
        """Whether the text written again is these very bytes."""
        is_known = self._encoding is not Encoding.DAMAGED
        return is_known and self.with_text(self.text).data == self.data

    def replaced(self, words: Mapping[Span, str]) -> "RawText":
        """The file with other words at these places, each within a line."""
        parts, done = [], 0
        for span in sorted(words):
            first, last = (
                self._offset(span.line, span.column),
                self._offset(span.end_line, span.end_column),
            )
            parts += [self.text[done:first], words[span]]
            done = last
        return self.with_text("".join([*parts, self.text[done:]]))

    def with_text(self, text: str) -> "RawText":
        """The file with another text, saved as this one was."""
        return RawText(self.path, text.encode(self._encoding.value, errors="surrogatepass"))

    def _offset(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column - 1

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        first = len(self.text) - len(self.text.removeprefix(BOM))
        return [first, *(end.end() for end in LINE_END.finditer(self.text))]

    @cached_property
    def _encoding(self) -> Encoding:
        return read_text(self.data)[0]
