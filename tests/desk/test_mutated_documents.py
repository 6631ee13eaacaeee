"""Word files in which anything may stand anywhere: each is read or refused with a sentence."""

import io
import random
import re
import zipfile

import pytest

from hooks.desk.document.file import paper_of
from hooks.desk.document.paper import UnusableDocumentError
from tests.desk.test_documents import SAVED

ROUNDS = 12
VALUES = ("", "-1", "99999999", "x", "0", "é")
NAMES = [
    "w:p",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:r",
    "w:t",
    "w:sdt",
    "w:pict",
    "w:numPr",
    "w:drawing",
    "w:lvl",
    "w:num",
    "w:abstractNum",
    "mc:AlternateContent",
    "mc:Fallback",
    "w:txbxContent",
    "w:footnoteReference",
    "w:hyperlink",
    "a:blip",
]
TAG = re.compile(r"<[^>]+>")
NAME = re.compile(r"</?([\w:]+)")


def mutated(chance: random.Random) -> bytes:
    """The saved report with some of its tags and values exchanged, and some bytes at times."""
    with zipfile.ZipFile(io.BytesIO(SAVED)) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    for _ in range(chance.randint(1, 4)):
        name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
        parts[name] = _changed(parts[name].decode("utf-8", "replace"), chance).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    data = bytearray(packed.getvalue())
    for _ in range(chance.choice((0, 0, 0, 5))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _changed(text: str, chance: random.Random) -> str:
    tags = list(TAG.finditer(text))
    if not tags:
        return text
    one, other = chance.choice(tags), chance.choice(tags)
    named = NAME.match(one[0])
    return chance.choice(
        [
            re.sub(r'"[^"]*"', lambda found: _value(found[0], chance), text),
            text.replace(named[1], chance.choice(NAMES)) if named else text,
            text[: one.start()] + text[one.end() :],
            text[: one.start()] + other[0] + text[one.start() :],
        ]
    )


def _value(before: str, chance: random.Random) -> str:
    return before if chance.random() > 0.03 else f'"{chance.choice(VALUES)}"'


@pytest.mark.uncounted
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_any_word_file_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    said = [_read(mutated(chance)) for _ in range(10)]
    assert all(said)
    assert any(words.endswith("再导入。") for words in said)


def _read(data: bytes) -> str:
    """The body, or why there is none."""
    try:
        return paper_of("材料.docx", data).body(has_edges=True)
    except UnusableDocumentError as caught:
        return str(caught)
