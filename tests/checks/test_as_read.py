"""Texts as they are read: what was typed to hide something, or by accident, hides nothing from a rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.checks.as_read import as_read, lines_as_read
from hooks.entries.problem import Source
from tests.conftest import WriteSite
from tests.sketch import brand


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("&#49;3&#x38;", "138"),
        ("1\u200b3\u00ad8\u2060", "138"),
        ("1<wbr>3<b>8</b>", "138"),
        ("1<!-- -->38", "138"),
        ("1**3**8`0`", "1380"),
        ("1\\-3", "1-3"),
        ('"\\u0031\\x338"', '"138"'),
        ("tel:%31%33%38", "tel:138"),
        ("1&nbsp;3&#10;8&zwnj;0", "1 3 80"),
        ("<!-- 13800138000 -->", "<!-- 13800138000 -->"),
        ('<a href="tel:138">', '<a href="tel:138">'),
        ("A&B; &unknown; 5<6", "A&B; &unknown; 5<6"),
    ],
)
def test_a_text_is_what_its_readers_see(typed: str, read: str) -> None:
    assert as_read(typed).text == read


def test_the_way_back_leads_to_what_was_typed() -> None:
    lines = lines_as_read(Source("a.md", "a\n家**住**&#51;组\nb"))
    [number, text] = list(lines)[1]
    span = lines.span(number, text.index("3"), text.index("组"))
    assert (span.line, "家**住**&#51;组"[span.column - 1 : span.end_column - 1]) == (2, "&#51;")


@given(st.text(alphabet="1a家\n *`<b>&#49;\u200b\\-%", max_size=60))
def test_lines_stay_lines_and_every_character_has_its_place(text: str) -> None:
    source = Source("a.md", text)
    lines = lines_as_read(source)
    assert len(lines.read.lines) == len(source.lines)
    for number, line in lines:
        for at, char in enumerate(line):
            span = lines.span(number, at, at + 1)
            written = source.line(number)[span.column - 1 : span.end_column - 1]
            assert char in as_read(written).text or char.isspace()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("他家**住**柳湾村&#51;组12号。", "Q624"),
        ("**王小明**同学来读书。", "Q625"),
        ("王\u200b小明同学来读书。", "Q625"),
    ],
)
def test_rules_on_words_read_it_too(site: WriteSite, body: str, code: str) -> None:
    assert code in site({"brands/品牌/夜校.md": brand(body=body)}).codes()
