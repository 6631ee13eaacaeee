import pytest
from pydantic import ValidationError

from hooks.model.base import keys
from hooks.model.figure import NO_UNIT, TWO_UNITS, Figure, Measure
from hooks.model.scalar.day import Day
from hooks.model.scalar.invalid import UNREADABLE, WRONG_KIND


def figure(value: object) -> Figure:
    return Figure.model_validate(value)


def faults(value: object) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        figure(value)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_a_figure_in_one_line() -> None:
    found = figure({"服务青年": "累计391人次（上半年）"})
    assert (found.indicator, found.measure, found.note) == ("服务青年", Measure.TOTAL, "上半年")
    assert (found.amount.written, found.unit.text) == ("391", "人次")


def test_persons_or_times_count_times_and_say_so() -> None:
    found = figure({"年门诊": "累计20余万人（次）"})
    assert (found.amount.written, found.unit.text) == ("20余万", "人次")
    assert found.note == "原文写作“人（次）”，按人次算，不当作人数"
    assert figure({"接待": "3.5万人(次)（上半年）"}).note == (
        "上半年；原文写作“人(次)”，按人次算，不当作人数"
    )


def test_a_unit_in_brackets_is_no_note() -> None:
    assert faults({"办结": "12件（项）"}) == [(UNREADABLE, ("数值",))]


@pytest.mark.parametrize(
    "text", ["累计达391人次", "累计391人次", "累计共391人次", "累计达到391人次"]
)
def test_words_that_add_nothing_are_passed_over(text: str) -> None:
    found = figure({"服务青年": text})
    assert (found.measure, found.amount.written) == (Measure.TOTAL, "391")


def test_the_shortest_line() -> None:
    found = figure({"服务青年": "391人次"})
    assert found.measure is Measure.UNSTATED
    assert (found.note, found.since) == (None, None)


@pytest.mark.parametrize("word", ["现有", "共有"])
def test_a_count_of_today_is_a_stock(word: str) -> None:
    assert figure({"会员": f"{word}40人"}).measure is Measure.POINT


def test_a_line_may_say_since_when() -> None:
    assert figure({"服务青年": "自2020年6月以来累计391人次"}).since == Day(2020, 6)


def test_further_keys_may_stand_below_the_line() -> None:
    found = figure({"服务青年": "391人次(上半年)", "截至": "2018", "备注": "含外省"})
    assert found.as_of == Day(2018)
    assert found.note == "上半年；含外省"
    assert figure({"单位": "人次", "服务青年": "391"}).unit.text == "人次"


def test_a_key_of_its_own_wins_over_the_line() -> None:
    assert figure({"服务青年": "累计391人次", "口径": "新增"}).measure is Measure.NEW


def test_the_long_form() -> None:
    found = figure({"指标": "服务青年", "数值": "391", "单位": "人次", "口径": "累计"})
    assert (found.amount.written, found.unit.text) == ("391", "人次")


def test_the_same_unit_twice_is_no_contradiction() -> None:
    assert figure({"指标": "服务青年", "数值": "391人次", "单位": "人次"}).unit.text == "人次"


def test_a_lost_number_needs_its_unit_apart() -> None:
    assert figure({"指标": "贷款", "数值": "未知", "单位": "元"}).amount.is_missing
    assert faults({"贷款": "未知"}) == [(NO_UNIT, ())]


def test_a_number_without_unit_or_with_two_is_refused() -> None:
    assert faults({"贷款": "391"}) == [(NO_UNIT, ())]
    assert faults({"指标": "贷款", "数值": "391人", "单位": "户"}) == [(TWO_UNITS, ())]


def test_several_numbers_in_one_item_are_refused_once() -> None:
    assert faults({"青年": "3人", "妇女": "4人"}) == [(WRONG_KIND, ())]


def test_a_line_with_nothing_behind_its_colon_lacks_the_number() -> None:
    assert faults({"服务青年": None}) == [("missing", ("数值",))]


def test_a_line_with_a_list_behind_its_colon() -> None:
    assert faults({"服务青年": ["391人次"]}) == [(WRONG_KIND, ("数值",))]


def test_only_keys_of_a_figure_and_no_number() -> None:
    assert faults({"备注": "见报道"}) == [("missing", ("指标",)), ("missing", ("数值",))]


def test_what_is_no_mapping_is_refused() -> None:
    assert faults("391人次") == [("model_type", ())]


def test_a_figure_without_unit_cannot_exist() -> None:
    broken = Figure.model_construct(indicator="x", amount=figure({"a": "1人"}).amount)
    assert broken.unit.text == "人"
    lost = figure({"指标": "贷款", "数值": "未知", "单位": "元"}).model_copy(
        update={"unit_apart": None}
    )
    with pytest.raises(AssertionError):
        _ = lost.unit


def test_an_empty_known_key_counts_as_not_written() -> None:
    found = figure({"指标": "服务青年", "数值": "391人次", "备注": None})
    assert "note" not in found.model_fields_set


def test_keys_are_chinese() -> None:
    assert next(iter(keys(Figure))) == "指标"
