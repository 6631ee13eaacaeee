"""Traces: what a file that another program saved tells of those who made it, and the words in it.

A text of Word, a table, a PDF or a film is published as it is. Beside what it shows it holds who
wrote it, who changed what, where a photo in it was taken. A library: it knows bytes, and nothing
of the site. What opens documents is loaded where one is opened.
"""

from hooks.trace.traces import Gap, Sort, Traces, Unseen

__all__ = ["Gap", "Sort", "Traces", "Unseen", "traces_in"]


def traces_in(data: bytes) -> Traces:
    """What the bytes of a file tell, whatever its name ends in."""
    from hooks.trace.reading import read  # noqa: PLC0415

    return read(data)
