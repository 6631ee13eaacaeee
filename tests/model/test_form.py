"""What a sheet or a page with fields has to offer for a key."""

import pytest

from hooks.model import ENTRIES, Target
from hooks.model.base import keys
from hooks.model.figure import Figure
from hooks.model.form import Form, choices, form, holds, inner_model, target
from hooks.model.scalar.day import Day
from hooks.model.venue import Venue, Verification


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("地址", Form.TEXT),
        ("设施", Form.NAMES),
        ("存疑", Form.LINES),
        ("核实", Form.PART),
        ("数据", Form.LIST),
    ],
)
def test_a_key_says_how_many_things_stand_behind_it(key: str, expected: Form) -> None:
    assert form(keys(Venue)[key]) is expected


def test_a_key_says_which_words_may_be_written_and_what_they_name() -> None:
    venue = keys(Venue)
    assert choices(venue["收费"]) == ("免费", "收费")
    assert choices(venue["上图"]) == choices(keys(Figure)["要点"]) == ("是", "否")
    assert choices(venue["地址"]) == choices(venue["设施"]) == ()
    assert target(venue["设施"]) is Target.FACILITY
    assert target(venue["地区"]) is Target.PLACE
    assert target(venue["地址"]) is None
    assert holds(keys(Verification)["日期"], Day)
    assert not holds(venue["地址"], Day)


@pytest.mark.parametrize("model", ENTRIES.values())
def test_every_key_with_keys_below_it_has_their_model(model: type) -> None:
    for field in keys(model).values():
        if form(field) in (Form.PART, Form.LIST):
            assert keys(inner_model(field))
