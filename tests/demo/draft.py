"""An entry before it is a file: keys in order, and the text that staff would have written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.model.slug import slug_of

# What YAML takes as text without quotation marks, in the forms that occur here.
PLAIN = re.compile(r"[\w（“]((?!: | #)[^'\"<>{}&\[\]])*")

Keys = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Draft:
    """``folder`` stands below ``brands``; ``keys`` hold YAML as it is to be written."""

    folder: str
    stem: str
    keys: Keys
    body: str = ""

    @property
    def reference(self) -> str:
        """The name by which others refer to it: its stem, with as many parents as may be needed."""
        return "/".join([*self.folder.split("/")[1:], self.stem])


def named(title: str) -> tuple[str, Keys]:
    """The stem for a title and its 名称, where Windows forbids a sign of it in a file's name."""
    stem = re.sub(r"</?\w+>|[{}\"“”&;]", "", title).strip()
    return stem, () if stem == title else (("名称", scalar(title)),)


def scalar(text: str) -> str:
    """The text as YAML: bare where that is safe, as staff write it."""
    return text if PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"


def files(drafts: Iterable[Draft]) -> Iterator[tuple[str, str]]:
    """Path and text of drafts of one type; homophones get addresses of their own."""
    taken: set[str] = set()
    for draft in drafts:
        slug = _free(slug_of(draft.stem), taken)
        taken.add(slug)
        front = "".join(f"{name}: {value}\n" for name, value in (*draft.keys, ("网址", slug)))
        body = f"{draft.body}\n" if draft.body else ""
        yield f"brands/{draft.folder}/{draft.stem}.md", f"---\n{front}---\n{body}"


def _free(slug: str, taken: set[str]) -> str:
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
