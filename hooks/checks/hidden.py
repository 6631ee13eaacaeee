"""Hidden words: a text for messages, with signs where it names somebody or says where he lives."""

from collections.abc import Sequence

from hooks.entries.problem import Source, Span


def hidden(source: Source, spans: Sequence[Span], sign: str, shown: int = 0) -> Source:
    """The same lines and columns, without what stands at ``spans`` but its first characters.

    Reports are read in public logs.
    """
    lines = list(source.lines)
    for span in spans:
        line, start, end = lines[span.line - 1], span.column - 1 + shown, span.end_column - 1
        lines[span.line - 1] = f"{line[:start]}{sign * (end - start)}{line[end:]}"
    return Source(source.path, "\n".join(lines))
