"""A word that is missing in a vocabulary, put at its end: the rest of the file stays as it is."""

import re

from ruamel.yaml.comments import CommentedMap

from hooks.desk.web.desk import Desk
from hooks.desk.workbook.entry_files import Files
from hooks.desk.yaml_text import dump, in_braces
from hooks.entries.read import read
from hooks.model import TERMS, VOCABULARY_FOLDER, Target
from hooks.model.slug import slug_of
from hooks.model.target import ENTRIES_FOLDER

EXTENDED = frozenset({Target.THEME, Target.NEED, Target.FACILITY, Target.VENUE_KIND, Target.UNIT})
LONGEST = 20
PLAIN = re.compile(r"[\w一-鿿（）()·-]+")


class WordRefusedError(Exception):
    """A sentence that says why a word is not taken."""


def with_word(desk: Desk, kind: str, word: str) -> Files:
    """The vocabulary with the word; nothing is written here."""
    target = next((one for one in EXTENDED if one.value == kind), None)
    word = word.strip()
    if target is None or target not in TERMS:
        raise WordRefusedError(f"“{kind}”不是可以加词的词表。")
    if not PLAIN.fullmatch(word) or len(word) > LONGEST:
        raise WordRefusedError(f"“{word}”不像一个词：{LONGEST} 个字以内，不带标点和空格。")
    path = f"{ENTRIES_FOLDER}/{VOCABULARY_FOLDER}/{target.value}.yml"
    data = next((file.data for file in read(desk.root) if file.path == path), b"")
    text = data.decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text or text.endswith("\n") else end
    return {path: (data or None, f"{text}{gap}{_line(word)}{end}".encode())}


def _line(word: str) -> str:
    term = in_braces(CommentedMap({"名称": word, "网址": slug_of(word)}))
    return f"- {dump(term).strip()}"
