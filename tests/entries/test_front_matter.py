import pytest

from hooks.entries.front_matter import FrontMatter, front_matter
from hooks.entries.front_matter.flow import flow
from hooks.entries.front_matter.line import Role, line_of
from hooks.entries.front_matter.quote import end_of_continued, end_of_quoted, is_curled, literal
from hooks.entries.problem import Source


def entry(front: str) -> FrontMatter:
    return front_matter(Source("brands/品牌/样例.md", f"---\n{front}\n---\n正文。\n"))


def roles(front: str) -> str:
    """One letter a line: s(tructure), c(ontinuation), l(iteral), i(nside), e(mpty)."""
    return "".join(line.role.name[0].lower() for line in entry(front).lines)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("名称: 甲", "名称", "甲"),
        ("  - 名称:  甲 ", "名称", "甲"),
        ("名称 : 甲", "名称", "甲"),
        ("名称:", "名称", ""),
        ("名称：甲", "名称", "甲"),
        ("名称:甲", "名称", "甲"),
        ("培训，指导: 3人", "培训，指导", "3人"),
        ("'名 称': 甲", "名 称", "甲"),
        ('"名:称" : 甲', "名:称", "甲"),
        ("- 报道说：没有写", "报道说", "报道说：没有写"),
        ("- 08:30-11:30", "08", "08:30-11:30"),
        ("- 甲", None, "甲"),
        ("-", None, ""),
        ("-甲: 乙", None, "-甲: 乙"),
        ("| a | b |", None, "| a | b |"),
        ("“甲：乙”", None, "“甲：乙”"),
        ("｛甲：乙｝", None, "｛甲：乙｝"),
        ("[甲]: 乙", None, "[甲]: 乙"),
    ],
)
def test_a_line_has_its_parts(text: str, key: str | None, value: str) -> None:
    line = line_of(1, text)
    assert (line.key, line.value) == (key, value)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("甲: 乙\n丙:\n  - 丁\n\n# 戊", "ssses"[:3] + "ee"),
        ("甲: 乙\n  丙\n\n  丁：戊\n己: 庚", "scecs"),
        ("甲: 乙\n  丙: 丁", "ss"),
        ("甲: |\n  乙: 丙\n\n  # 丁\n戊: 己", "sllls"),
        ("- 甲: >-\n    乙\n  丙: 丁", "sls"),
        ("- |\n  乙: 丙\n- 丁", "sls"),
        ("甲: [乙,\n  丙: 丁,\n戊]\n己: 庚", "siis"),
        ("甲: [乙\n丙: 丁", "ss"),
        ("甲:\n  [乙,\n   丙]\n丁: 戊", "ssis"),
        ("甲: '乙\n  丙: 丁'\n戊: 己", "sis"),
        ("甲: '乙\n\n  丙: 丁'\n戊: 己", "siis"),
        ("甲: '乙\n  丙: 丁\n戊: 己'", "sss"),
        ("甲: 报道[一\n乙: 丙", "ss"),
        ("甲: '[' # ]\n乙: 丙", "ss"),
    ],
)
def test_every_line_has_a_role(front: str, expected: str) -> None:
    assert roles(front) == expected


def test_only_a_legible_sheet_has_lines() -> None:
    assert entry("甲: 乙").lines
    assert not front_matter(Source("brands/品牌/a.md", "甲: 乙\n---\n")).lines
    assert not front_matter(Source("brands/品牌/a.md", "---\n甲: 乙\n")).lines
    assert not entry("——\n甲: 乙").lines
    assert not entry(f"甲: {'乙' * 90000}").lines


def test_a_vocabulary_is_yaml_from_top_to_bottom() -> None:
    front = front_matter(Source("brands/词表/主题.yml", "- 名称: 甲\n- 名称: 乙\n"))
    assert (front.first, front.last, front.is_fenced) == (1, 3, False)
    assert front.body == (4, "")
    assert front.text == "- 名称: 甲\n- 名称: 乙\n"
    assert front.missing_fence is None


def test_the_body_begins_behind_the_fence() -> None:
    front = entry("甲: 乙\n丙: 丁")
    assert front.body == (5, "正文。\n")
    assert front.text == "\n甲: 乙\n丙: 丁"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("---\n甲: 乙\n---\n", None),
        ("---\n---\n", None),
        ("---\n# 甲\n---\n", None),
        ("---\n甲: |\n  ----\n---\n", None),
        ("---", 2),
        ("---\n甲: 乙\n\n\n正文。", 3),
        ("---\n甲: 乙\n----\n正文。\n---\n", 3),
        ("---\n甲: 乙\n\n## 做法\n---\n", 3),
        ("---\n甲: 乙\n  ——\n正文。", 3),
        ("---\n甲：乙\n正文：很长。", 4),
        ("---\n甲：乙\n\n正文：很长。", 3),
        ("---\n甲:\n- 乙\n\n# 正文\n\n很长。", 4),
    ],
)
def test_the_place_of_a_missing_fence_is_found(text: str, number: int | None) -> None:
    assert front_matter(Source("brands/品牌/a.md", text)).missing_fence == number


def test_values_are_found_behind_keys_dashes_and_in_brackets() -> None:
    front = "甲: 乙\n丙:\n- 丁\n- 戊: {己: 庚, 辛}\n壬: |\n  癸\n子: ['丑: 寅', {卯: }]"
    values = [(value.key, value.text, value.is_keyed) for value in entry(front).values]
    assert values == [
        ("甲", "乙", True),
        (None, "丁", False),
        ("己", "庚", True),
        ("戊", "辛", False),
        ("子", "'丑: 寅'", False),
    ]


def test_brackets_are_taken_apart() -> None:
    found = flow(["a: [甲 #1, {乙: '丙, ]', 丁}, it's, # 备注, ]", " 戊]己"], 7, 3)
    assert [(piece.number, piece.offset, piece.text, piece.bracket) for piece in found.pieces] == [
        (7, 4, "甲", "["),
        (8, 1, "戊", "["),
    ]
    assert found.comment == (7, 6)
    assert found.end == (8, 3)
    found = flow(["[{乙: '丙, ]', 丁}, it's, C#]"], 1, 0)
    assert [piece.text for piece in found.pieces] == ["乙: '丙, ]'", "丁", "it's", "C#"]
    assert [piece.bracket for piece in found.pieces] == ["{", "{", "[", "["]
    assert flow(["[甲, '乙]"], 1, 0).open_quote == (1, 4)
    assert flow(["[甲, {乙}"], 1, 0).end is None
    assert flow(["[甲", "# 乙", "丙]"], 1, 0).comment == (2, 0)


@pytest.mark.parametrize(
    ("text", "end"),
    [("'a'b", 3), ("'a''b'", 6), ("'''", None), ('"a\\"b"', 6), ('"a', None), ("''", 2)],
)
def test_a_quotation_ends_where_yaml_says(text: str, end: int | None) -> None:
    assert end_of_quoted(text, 0) == end


def test_a_quotation_may_end_on_a_further_line() -> None:
    assert end_of_continued("甲''乙' 丙", "'") == 5
    assert end_of_continued('甲\\"乙', '"') is None


def test_chinese_quotation_marks_count_only_around_the_whole() -> None:
    assert is_curled("“甲”")
    assert is_curled("”甲“")
    assert not is_curled("“甲”和“乙”")
    assert not is_curled("“甲”乙")


@pytest.mark.parametrize(
    ("text", "quoted"), [("甲", "'甲'"), ("it's", '"it\'s"'), ("'\"", "'''\"'"), ("'\\", "'''\\'")]
)
def test_quotation_marks_keep_every_sign(text: str, quoted: str) -> None:
    assert literal(text) == quoted


def test_owners_are_the_keys_above() -> None:
    front = entry(
        "甲: 1\n乙:\n  - 丙: 2\n    丁: 3\n  - 戊\n己:\n- 庚: 4\n  辛:\n    壬: 5\n癸: 6\n子:\n  丑\n"
        "寅:\n  - 卯:\n      辰: 7"
    )
    owners = {
        line.key or line.value: front.nesting.owners.get(line.number) for line in front.structural
    }
    assert owners == {
        "甲": None,
        "乙": None,
        "丙": "乙",
        "丁": "乙",
        "戊": "乙",
        "己": None,
        "庚": "己",
        "辛": "己",
        "壬": "辛",
        "癸": None,
        "子": None,
        "丑": None,
        "寅": None,
        "卯": "寅",
        "辰": "卯",
    }
    assert not front.nesting.misalignments


@pytest.mark.parametrize(
    ("front", "misalignments"),
    [
        (" 甲: 1\n乙: 2", [(2, "beside", 3)]),
        ("甲: 1\n 乙: 2", [(3, "below", 2)]),
        ("甲: 1\n 乙: 2\n 丙: 3\n丁: 4\n 戊: 5", [(3, "below", 2), (6, "below", 5)]),
        ("甲:\n  乙: 1\n 丙: 2\n 丁: 3\n  戊: 4", [(4, "beside", 3)]),
        ("甲:\n  - 1\n - 2\n  - 3", [(4, "beside", 3)]),
        ("甲:\n  - 1\n   - 2", [(4, "below", 3)]),
        ("甲: 1\n- 2\n- 3", [(3, "below", 2)]),
        ("甲:\n  - 乙: 1\n   丙: 2", [(4, "beside", 3)]),
        ("甲:\n  - 乙: 1\n  丙: 2", [(4, "beside", 3)]),
        ("甲:\n  - 乙\n  丙: 2", [(4, "beside", 2)]),
        ("甲:\n  乙\n  丙: 2", [(4, "beside", 2)]),
        ("- 甲: 1\n  乙: 2\n- 丙: 3\n   丁: 4", [(5, "below", 4)]),
        ("乙", []),
    ],
)
def test_a_line_that_lines_up_with_nothing_is_told_its_peer(
    front: str, misalignments: list[tuple[int, str, int]]
) -> None:
    """Beside its peer it would stand, or below it as if it were part of a value that is there."""
    found = [
        (one.line.number, "below" if one.is_below_value else "beside", one.peer.number)
        for one in entry(front).nesting.misalignments
    ]
    assert found == misalignments


def test_a_line_that_lines_up_with_nothing_belongs_where_its_peer_does() -> None:
    assert entry("甲:\n  乙: 1\n 丙: 2").nesting.owners == {2: None, 3: "甲", 4: "甲"}


def test_roles_are_complete() -> None:
    assert {role.name[0] for role in Role} == set("SCLIE")
