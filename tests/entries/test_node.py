from hooks.entries.node import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    find,
    locate,
    locate_key,
    mappings,
    plain,
)
from hooks.entries.problem import TOP, Location, Source, Span


def scalar(text: str, column: int) -> Scalar:
    return Scalar(text, Span.of_line(1, column, column + len(text)), is_empty=not text)


LINE = scalar("391", 20)
ITEM = Mapping(((scalar("青年", 15), LINE),), Span.of_line(1, 15, 23))
ROOT = Mapping(
    (
        (scalar("名称", 0), scalar("甲", 4)),
        (scalar("别名", 6), scalar("", 9)),
        (scalar("数据", 10), Sequence((ITEM,), Span.of_line(1, 14, 24))),
        (scalar("图片", 30), ITEM),
    ),
    Span.of_line(1, 0, 40),
)


def column(node: Node, *path: int | str) -> int:
    return locate(node, path).column - 1


def test_plain_values_for_the_models() -> None:
    assert plain(ROOT) == {
        "名称": "甲",
        "别名": None,
        "数据": [{"青年": "391"}],
        "图片": {"青年": "391"},
    }


def test_a_value_is_pointed_at_and_what_is_larger_at_its_key() -> None:
    assert column(ROOT, "名称") == 4
    assert column(ROOT, "别名") == 6
    assert column(ROOT, "数据") == 10
    assert column(ROOT, "数据", 0) == 15


def test_a_key_that_is_not_there() -> None:
    assert locate(ROOT, ("地区",)) == TOP
    assert locate(ROOT, ("数据", 1)).column == 11
    assert locate(ROOT, ("数据", "x")).column == 11
    assert locate(ROOT, ("名称", "x")).column == 5


def test_a_figure_in_one_line_is_pointed_at_its_value() -> None:
    assert column(ROOT, "数据", 0, "数值") == 20
    assert column(ROOT, "图片", 0, "数值") == 20


def test_the_key_itself() -> None:
    assert locate_key(ROOT, ("数据", 0, "青年")).column == 16
    assert locate_key(ROOT, ("图片", 0, "青年")).column == 16
    assert locate_key(ROOT, ("名称",)).column == 1
    assert locate_key(ROOT, ("数据", 5, "青年")) == TOP
    assert locate_key(LINE, ("青年",)) == TOP


def test_what_a_path_leads_to() -> None:
    assert find(ROOT, ("数据", 0, "青年")) == LINE
    assert find(ROOT, ("名称", 0)) == scalar("甲", 4)
    assert find(ROOT, ("名称", "x")) is None
    assert find(ROOT, ()) == ROOT


def test_all_mappings() -> None:
    assert list(mappings(ROOT)) == [ROOT, ITEM, ITEM]


def test_words_within_a_place() -> None:
    source = Source("brands/品牌/样例.md", "主题: 甲、乙\n乙")
    whole = Location(source, Span.of_line(1, 4, 7))
    assert whole.of("乙").span == Span.of_line(1, 6, 7)
    assert whole.of("主") == whole
    assert whole.of("") == whole
    wide = Location(source, Span(1, 5, 2, 2))
    assert wide.of("乙").span == Span.of_line(1, 6, 7)
