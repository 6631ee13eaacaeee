"""Accession numbers (目录号) as staff write them: ``NH-001``, a county's letters and a running number."""

import re
from collections.abc import Iterator
from typing import Annotated
from unicodedata import normalize

from pydantic import PlainValidator

from hooks.model.scalar.invalid import invalid, text_of

NO_ACCESSION = "no_accession_number"
WRITTEN = re.compile(r"([A-Z]{1,8})[\s\-‐–—−]*0*([1-9]\d{0,4})")
LINE = re.compile(r"^(?:目录号|-[ \t]*给到)[ \t]*[:：][ \t\"']*(.*)$", re.MULTILINE)
DIGITS = 3


def accession_number(letters: str, number: int) -> str:
    """``NH``, 7 → ``NH-007``."""
    return f"{letters}-{number:0{DIGITS}}"


def accession_parts(text: str) -> tuple[str, int]:
    """``NH-007`` → ``NH``, 7."""
    letters, _, number = text.partition("-")
    return letters, int(number)


def accessions_in(text: str) -> Iterator[str]:
    """The numbers that stand in a file, also one that nobody can read otherwise: they are taken."""
    for line in LINE.finditer(text):
        if found := WRITTEN.match(normalize("NFKC", line[1]).upper()):
            yield accession_number(found[1], int(found[2]))


def _accession(value: object) -> str:
    text = text_of(value, "目录号")
    found = WRITTEN.fullmatch(normalize("NFKC", text).strip().upper())
    if found is None:
        raise invalid(
            f"目录号“{text}”不合写法。",
            "写成字母、连字符和号，例如 NH-001；不知道就删掉这一行，运行 quntuan check --fix。",
            NO_ACCESSION,
        )
    return accession_number(found[1], int(found[2]))


AccessionNumber = Annotated[str, PlainValidator(_accession, json_schema_input_type=str)]
