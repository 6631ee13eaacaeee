"""What a date rests on, as people write it."""

import pytest
from pydantic import TypeAdapter, ValidationError

from hooks.model.scalar.ground import Basis, Ground, GroundText


def read(text: str) -> Ground:
    found: Ground = TypeAdapter(GroundText).validate_python(text)
    return found


@pytest.mark.parametrize(
    ("text", "basis", "reasoning"),
    [
        ("原文写明", Basis.STATED, ""),
        ("原文写明（2018年上半年）", Basis.STATED, "2018年上半年"),
        ("由原文推算（原文写“去年6月”）", Basis.INFERRED, "原文写“去年6月”"),
        ("由原文推算 (原文写(括号里)“今年”)", Basis.INFERRED, "原文写(括号里)“今年”"),
        ("由原文推算：原文写“今年”", Basis.INFERRED, "原文写“今年”"),
        ("由原文推算，原文写“今年”", Basis.INFERRED, "原文写“今年”"),
        ("报道年份", Basis.REPORTED, ""),
    ],
)
def test_a_ground_is_read_with_its_reasoning(text: str, basis: Basis, reasoning: str) -> None:
    assert read(text) == Ground(basis, reasoning)


@pytest.mark.parametrize(
    "text", ["推算", "原文", "大概", "报道年份2018", "由原文推算", "由原文推算（）"]
)
def test_what_is_no_ground_is_answered_with_the_three(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read(text)
    [error] = caught.value.errors()
    assert "由原文推算（" in error["ctx"]["remedy"]
