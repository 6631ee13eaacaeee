"""Grounds (时间依据): what a date rests on, because the day of a report is not the day of an event."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.invalid import invalid, text_of


class Basis(StrEnum):
    """How it is known when something happened."""

    STATED = "原文写明"
    INFERRED = "由原文推算"
    REPORTED = "报道年份"
    """Nothing says when; the year is merely that of the report."""


EXAMPLE = "由原文推算（原文写“去年6月”，报道是2012年）"
GROUND = re.compile(
    rf"(?P<basis>{'|'.join(Basis)})\s*(?:[（(]\s*(?P<reason>.*?)\s*[）)]|[：:，,]\s*(?P<rest>.+))?"
)


@dataclass(frozen=True)
class Ground:
    """A basis, and the reasoning that leads from the source's words to the date."""

    basis: Basis
    reasoning: str = ""


def _ground(value: object) -> Ground:
    text = text_of(value, "时间的依据")
    found = GROUND.fullmatch(text)
    if not found:
        what = f"“{text}”不是时间的依据。"
        raise invalid(what, f"写 {Basis.STATED}、{EXAMPLE} 或 {Basis.REPORTED}。")
    ground = Ground(Basis(found["basis"]), (found["reason"] or found["rest"] or "").strip())
    if ground.basis is Basis.INFERRED and not ground.reasoning:
        raise invalid("写了“由原文推算”，没有写怎样推算。", f"把理由写在括号里，例如 {EXAMPLE}。")
    return ground


GroundText = Annotated[Ground, PlainValidator(_ground, json_schema_input_type=str)]
