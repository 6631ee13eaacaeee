"""Plain words as Markdown: a backslash before what would make anything else of them.

A sentence of a document is text, whatever signs stand in it.
"""

import re

from hooks.model.scalar.unseen import NEVER, WIDTHLESS

SIGNS = re.compile(
    r"[\\`]"
    r"|\*"
    r"|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])"
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
    r"|!?\[(?=\^|\[|[^\[\]]*\][(\[:])"
    r"|~(?=~)|(?<=~)~|=(?==)|(?<==)="
    r"|(?<=[A-Za-z)])~(?=\d)|(?<=[A-Za-z0-9)\u7c73])\^(?=[+\-\d])"
)
FIRST = re.compile(r"(?:#|>|[+*-](?=\s)|(?:!!!|\?\?\?|:::|```|~~~)|\|(?=.*\|$)|[-=_*]{3,}$)")
COUNTED = re.compile(r"(\d{1,9})\.(?=\s)")
REFERENCES = {"<": "&lt;", "&": "&amp;"}
UNSEEN = re.compile(f"[{WIDTHLESS}]")
BLANK = re.compile(r"[ \t\r\f\v\xa0]+")


def visible(text: str) -> str:
    """The words without characters that nobody sees, each blank a common one."""
    return BLANK.sub(" ", UNSEEN.sub("", NEVER.sub("", text)))


def escaped(text: str) -> str:
    """Words within a line."""
    return SIGNS.sub(lambda found: "".join(map(_escaped, found[0])), text)


def _escaped(sign: str) -> str:
    """No backslash takes the meaning from what begins HTML."""
    return REFERENCES.get(sign) or f"\\{sign}"


def begun(line: str) -> str:
    """A line of Markdown that is to be a paragraph, and nothing else that it looks like."""
    if found := COUNTED.match(line):
        return f"{found[1]}\\{line[found.end() - 1 :]}"
    return f"\\{line}" if FIRST.match(line) else line
