import pytest
import yaml

from hooks.checks.rules import run_rules
from hooks.checks.suggestion.similar import quoted, similar
from hooks.entries.document import Document
from hooks.entries.front_matter import front_matter
from hooks.entries.node import Mapping, Scalar, Sequence, locate, mappings, plain
from hooks.entries.parse import Stream, _root, _scalar, _stream, node_of, parse
from hooks.entries.problem import TOP, Location, Problem, Severity, Source, Span, errors


def document(front: str) -> Document:
    found, problems = parse(
        Source("brands/品牌/样例.md", f"---\n{front}\n---\n正文。\n"), run_rules
    )
    assert problems == ()
    assert found is not None
    return found


def test_scalars_stay_the_text_that_was_typed() -> None:
    front = "a: 12:30\nb: no\nc: 007\nd: 1e5\ne: 2018-09-26\nf: ~\ng:\nh: ''\ni: 0x1F\nj: .nan"
    assert plain(document(front).root) == {
        "a": "12:30",
        "b": "no",
        "c": "007",
        "d": "1e5",
        "e": "2018-09-26",
        "f": "~",
        "g": None,
        "h": "",
        "i": "0x1F",
        "j": ".nan",
    }


@pytest.mark.parametrize(
    "front",
    [
        *(
            "",
            "# 只有备注",
            "甲: 乙",
            "- 甲\n- {乙: [丙, {丁: 戊}]}",
            "甲: |\n  乙\n\n  丙\n丁: >-\n  戊",
        ),
        *("甲:\n  乙:\n  - 丙: 'x'\n    丁:\n  -\n戊: \"a\n  b\"", "[]", "{}", "一段文字\n又一段"),
    ],
)
def test_nodes_are_those_that_yaml_composes(front: str) -> None:
    stream = _stream(front_matter(Source("brands/品牌/样例.md", f"---\n{front}\n---\n")))
    composed = yaml.compose("\n" + front, Loader=yaml.CSafeLoader)
    assert _root(stream) == (node_of(composed) if composed else Mapping((), Span(2, 1, 2, 1)))


def test_nodes_know_where_they_stand() -> None:
    found = document("甲: 乙\n丙:\n  - {丁: 戊}\n  - 己\n庚: |\n  辛\n")
    assert found.source.line(found.body_line) == "正文。"
    root = found.root
    assert locate(root, ("甲",)) == Span(2, 4, 2, 5)
    assert locate(root, ("丙", 0, "丁")) == Span(4, 9, 4, 10)
    assert locate(root, ("丙", 1)) == Span(5, 5, 5, 6)
    assert locate(root, ("丙", 1, "壬")) == Span(5, 5, 5, 6)
    assert locate(root, ("丙", 0, "壬")).line == 4
    assert locate(root, ("丙", 9)).line == 3
    assert locate(root, ("丙",)).line == 3
    assert found.at(TOP) == Location(found.source, TOP)


def test_every_mapping_is_found() -> None:
    found = document("甲:\n  - {乙: {丙: 丁}}\n  - 戊")
    assert [[key.text for key, _ in mapping.entries] for mapping in mappings(found.root)] == [
        ["甲"],
        ["乙"],
        ["丙"],
    ]


def test_an_empty_front_matter_is_a_mapping_without_keys() -> None:
    assert document("").root == Mapping((), Span(2, 1, 2, 1))
    assert document("# 只有备注").root == Mapping((), Span(2, 1, 2, 1))


def test_lists_are_lists() -> None:
    root = document("甲: [乙, 丙]").root
    assert isinstance(root, Mapping)
    assert isinstance(root.entries[0][1], Sequence)
    assert plain(root) == {"甲": ["乙", "丙"]}


@pytest.mark.uncounted
def test_deep_nesting_is_refused_before_it_is_composed() -> None:
    for front in ("a: " + "[" * 200_000, "- " * 100_000 + "a", "a: " + "{a: " * 40_000):
        found, problems = parse(Source("brands/品牌/样例.md", f"---\n{front}\n---\n"), run_rules)
        assert found is None
        assert problems


def test_a_mark_outside_the_front_matter_is_drawn_inside() -> None:
    front = front_matter(Source("brands/品牌/样例.md", "---\n甲: 乙\n---\n"))
    stream = Stream(front, (), None, is_too_deep=False)
    assert stream.at(None).span == Span(2, 1, 2, 1)
    far = yaml.Mark("", 0, 99, 99, None, 0)
    assert stream.at(far).span == Span(2, 5, 2, 5)


def test_only_errors_keep_a_document_from_being_parsed() -> None:
    problems = tuple(Problem("a", TOP, "Q999", severity, "", "", "", "") for severity in Severity)
    assert errors(problems) == problems[:1]


def test_a_complex_key_is_a_bug_where_it_is_met() -> None:
    with pytest.raises(TypeError):
        _scalar(yaml.SequenceNode("tag:yaml.org,2002:seq", []))


def test_scalars_compare_by_place_too() -> None:
    assert Scalar("甲", TOP, is_empty=False) != Scalar("甲", Span(2, 1, 2, 2), is_empty=False)


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("乌镇", ("乌镇镇", "梧桐街道"), ("乌镇镇",)),
        ("凤桥镇总工", ("凤桥镇总工会", "凤桥镇团委"), ("凤桥镇总工会", "凤桥镇团委")),
        ("浙江省嘉兴市南湖区凤桥镇", ("凤桥镇", "乌镇镇"), ("凤桥镇",)),
        ("xyz", ("凤桥镇",), ()),
        ("", ("凤桥镇",), ()),
        ("甲乙", ("甲乙丙", "甲乙丁", "甲乙戊", "甲乙己"), ("甲乙戊", "甲乙己", "甲乙丙")),
    ],
)
def test_near_words_are_those_that_resemble_or_hold_each_other(
    word: str, known: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert set(similar(word, known)) <= set(known)
    assert len(similar(word, known)) == len(found)
    assert similar(word, known)[:1] == found[:1] or len(found) == 3


def test_words_are_quoted_for_a_sentence() -> None:
    assert quoted(["甲"]) == "“甲”"
    assert quoted(["甲", "乙", "丙"]) == "“甲”“乙”或“丙”"
