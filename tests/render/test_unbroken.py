"""What the end of a line may not tear; what stands there is otherwise the text as it was."""

import re
from html import unescape

import pytest

from hooks.render.templates.unbroken import unbroken


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("请告诉总工会（0500-0000000），谢谢", "0500-0000000"),
        ("010-12345678", "010-12345678"),
        ("0573-82345678-801 转", "0573-82345678-801"),
    ],
)
def test_a_telephone_number_stands_on_one_line(text: str, held: str) -> None:
    assert f'<span class="qt-whole">{held}</span>' in unbroken(text)


@pytest.mark.parametrize("held", ["GeoNames(CC BY 4.0)", "OpenStreetMap(CC BY-SA 2.0)"])
def test_whose_data_it_is_stands_on_one_line_with_the_licence(held: str) -> None:
    assert unbroken(f"方向据{held}。") == f'方向据<span class="qt-whole">{held}</span>。'


@pytest.mark.parametrize("text", ["2018-09-26", "NH-013", "2009-2021年", "1-2-3"])
def test_a_day_and_a_number_in_the_collection_are_no_telephone(text: str) -> None:
    assert unbroken(text) == text


def test_no_line_begins_with_a_middle_dot() -> None:
    assert unbroken("服务 · 凤桥镇 · 工会") == "服务\u00a0· 凤桥镇\u00a0· 工会"


def test_how_many_more_is_one_word() -> None:
    assert unbroken("工会 · 妇联 · 等 4 家") == "工会\u00a0· 妇联\u00a0· 等\u00a04\u00a0家"


def test_fields_are_escaped_here_too() -> None:
    text = "<b>0500-0000000</b> & “A · B”"
    plain = re.sub(r"</?span[^>]*>", "", unbroken(text)).replace("\u00a0", " ")
    assert unescape(plain) == text
    assert "<b>" not in unbroken(text)
