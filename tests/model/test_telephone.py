"""Telephone numbers: one link a number, and every place of the site dials the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from hooks.model import Target, Venue
from hooks.model.scalar.telephone import Telephones, TelephonesText, is_assigned
from hooks.view.open_data.venue import FIELDS
from hooks.view.parts.fact import telephone
from hooks.view.parts.metadata import metadata
from hooks.view.parts.venue_map import mapped
from tests.conftest import WriteSite
from tests.sketch import venue

READ: TypeAdapter[Telephones] = TypeAdapter(TelephonesText)
NUMBERS = Path(__file__).with_name("telephones.tsv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("found", "text"), [line.split("\t") for line in NUMBERS if not line.startswith("#")]
)
def test_each_number_is_one_link_or_the_text_is_refused(found: str, text: str) -> None:
    try:
        read = "  ".join(f"{one.href} {one.text}" for one in READ.validate_python(text))
    except ValidationError as refused:
        read = refused.errors()[0]["ctx"]["what"]
    assert read == found


PIECES = (
    "0500",
    "83110000",
    "12351",
    "转",
    "801",
    "400",
    "1380013",
    "（",
    "）",
    "、",
    "/",
    "-",
    " ",
    "室",
)


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=20))
def test_any_text_is_read_with_whole_links_or_refused(text: str) -> None:
    try:
        numbers = READ.validate_python(text)
    except ValidationError:
        return
    assert numbers
    for number in numbers:
        digits, *extension = number.dialled.removeprefix("+").split(",")
        assert digits.isdecimal()
        assert digits.isascii()
        assert 3 <= len(digits) <= 14
        assert all(each.isdecimal() for each in extension)


@pytest.mark.parametrize(
    ("text", "is_likely"),
    [
        ("0573-83110000", True),
        ("0573-8311000", False),
        ("010-62701911", True),
        ("010-6270191", False),
        ("12351", True),
        ("0500-8311000", True),
    ],
)
def test_a_number_that_nobody_has_is_told_apart(text: str, is_likely: bool) -> None:  # noqa: FBT001
    assert [is_assigned(number) for number in READ.validate_python(text)] == [is_likely]


def test_page_map_table_and_metadata_say_the_same_numbers(site: WriteSite) -> None:
    made = site(
        {"brands/阵地/样例.md": venue("电话: 咨询 0500-83110000 转 801、83110001、12351")}
    ).examine()
    assert made.problems == ()
    catalogue = made.catalogue
    [entry] = [e for e in catalogue.of(Target.VENUE) if e.title == "样例"]
    assert isinstance(entry.model, Venue)
    numbers = entry.model.telephones
    expected = [(one.written, one.href, one.note) for one in numbers]
    assert expected == [
        ("0500-83110000 转 801", "tel:+8650083110000,801", "咨询"),
        ("0500-83110001", "tel:+8650083110001", ""),
        ("12351", "tel:12351", ""),
    ]
    row = telephone(catalogue, entry)
    assert [(anchor.text, anchor.href, anchor.note) for anchor in row.anchors] == expected
    [record] = mapped(catalogue, [entry])
    assert list(record.telephones) == expected
    [field] = [field for field in FIELDS if field.column.name == "电话"]
    assert field.of(catalogue, entry) == "0500-83110000 转 801（咨询）、0500-83110001、12351"
    about = metadata(catalogue, entry)["mainEntity"]
    assert isinstance(about, dict)
    assert about["telephone"] == [written for written, _, _ in expected]
