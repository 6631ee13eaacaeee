"""Q625: a child's name: beside a word for a child, or with an age below eighteen."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from hooks.checks.person_name import GOES_ON, SURNAMES, Words, name_length
from hooks.checks.rule import Rule
from hooks.checks.told_name import told_names
from hooks.entries.problem import Finding, Severity, Source
from hooks.model.scalar.numeral import value_of

CHILDREN = (
    *(
        "学生",
        "小学生",
        "中学生",
        "初中生",
        "高中生",
        "孩子",
        "儿童",
        "孤儿",
        "少年",
        "小朋友",
        "同学",
    ),
    *("女孩", "男孩", "女孩子", "男孩子", "小女孩", "小男孩", "女童", "男童"),
    *("女儿", "儿子", "孙女", "孙子", "外孙", "外孙女"),
)
BEHIND = ("同学", "小朋友")
BETWEEN = ("，", ",", "（", "(", "今年", "才", "只有", "刚满", "现年", "年仅")
AGE = re.compile(r"(\d{1,3}|[一二三四五六七八九十]{1,3})周?岁(?!以)")
YOUNG = re.compile(
    r"((?:\d{1,3}|[一二三四五六七八九十]{1,3})周?岁)的?(?:小?[男女]孩|孩子|学生|小朋友)?$"
)
OF_PARENTS = re.compile("的?(?:家长|班主任)|[（(](?:家长|监护人|父亲|母亲)")
AT_SCHOOL = re.compile(
    r"[\s|,，、（(]*(?:[一二三四五六七八九1-9]年级|[大中小]班)(?!老师|班主任|语文|数学|英语|组长|家长|学生)"
)
LIST = re.compile(rf"(?<!大)(?:{'|'.join(CHILDREN)})(?:名单)?(?:有|是|为|分别是)?[：:]?$")
OF_A_CLASS = re.compile(r"(?:年级|[）)\d一二三四五六]班)的?$")
SHORT = 2
AROUND = 8
"""Words before and behind a name that say whose it is."""
VERB = ("v", "p", "d", "u")
ADULT = 18
HAN = "[\u4e00-\u9fff]"
POSSIBLE = re.compile(
    rf"(?:{'|'.join(CHILDREN)}|岁的)[{SURNAMES}]{HAN}"
    rf"|[{SURNAMES}]{HAN}{{1,3}}(?:{'|'.join(BEHIND)}|的?家长|的?班主任|[（(](?:家长|监护人|父亲|母亲))"
    rf"|[{SURNAMES}]{HAN}{{1,3}}[\s|,，、（(]{{1,8}}(?:[一二三四五六七八九1-9]年级|[大中小]班)"
    rf"|(?:{'|'.join(CHILDREN)})(?:名单)?(?:有|是|为|分别是)?[：:]\s*[{SURNAMES}]{HAN}"
    rf"|(?:年级|[）)\d一二三四五六]班)的?[{SURNAMES}]{HAN}"
    rf"|[{SURNAMES}]{HAN}{{1,3}}[，,（(今才只刚现年有满]{{0,4}}(?:\d|[一二三四五六七八九十]){{1,3}}周?岁"
)
"""What the words are asked for: most mentions of children hold no name."""
SAID = re.compile("学生|孩|儿童|孤儿|少年|朋友|同学|[男女]童|女儿|儿子|外?孙|岁|年级|班|家长|监护")
"""Quicker, and in most texts enough to know that there is none."""


def check(source: Source) -> Iterator[Finding]:
    for place, name in told_names(source, SAID, POSSIBLE, names_of_children):
        remedy = "删掉姓名，写“一名学生”；不用化名，也不留姓。不是孩子的，可以不改。"
        yield Finding(place, f"“{name}”像是一个孩子的姓名。", remedy)


def names_of_children(words: Words) -> Iterator[tuple[int, str]]:
    """A list of names goes on from one to the next."""
    words = list(_parted(words))
    at, told = 0, -1
    for place, (word, _) in enumerate(words):
        length = name_length(words, place) if word not in CHILDREN else 0
        name = "".join(each for each, _ in words[place : place + length])
        rest = words[place + length : place + length + AROUND]
        if len(name) >= SHORT and (
            place == told or _is_of_a_child(words[max(0, place - AROUND) : place], name, rest)
        ):
            yield at, name
            told = place + length + 1 if rest and rest[0][0] == "、" else -1
        at += len(word)


def _parted(words: Words) -> Iterator[tuple[str, str]]:
    """孩子王|梓涵: a word for a child, and a surname that was taken for its end."""
    for word, kind in words:
        if word[:-1] in CHILDREN and word[-1] in SURNAMES:
            yield from ((word[:-1], kind), (word[-1], kind))
        else:
            yield word, kind


def _is_of_a_child(before: Words, name: str, behind: Words) -> bool:
    rest = [word for word, _ in behind]
    age = _age(rest)
    if age is not None:
        return age < ADULT
    if AT_SCHOOL.match("".join(rest[:8])):
        return True
    if rest and (rest[0] in BEHIND or OF_PARENTS.match("".join(rest[:3]))):
        return True
    is_told = len(name) > SHORT or not rest or _goes_on(behind[0])
    words = [word for word, _ in before]
    young = YOUNG.search("".join(words[-4:]))
    is_young = young is not None and _age([young[1]]) in range(ADULT)
    is_at_school = OF_A_CLASS.search("".join(words[-4:])) is not None
    return is_young or (is_told and (is_at_school or LIST.search("".join(words[-4:])) is not None))


def _goes_on(word: tuple[str, str]) -> bool:
    return word[0][0] in GOES_ON or word[1].startswith(VERB)


def _age(words: Sequence[str]) -> int | None:
    """The years that ``words`` begin with: （今年8岁 is 8."""
    rest = list(dropwhile(BETWEEN.__contains__, words[:6]))
    found = AGE.match("".join(rest[:3]))
    if not found:
        return None
    return int(found[1]) if found[1].isdecimal() else int(value_of(found[1]))


RULE = Rule(
    code="Q625",
    title="写出了孩子的姓名",
    subject=Source,
    check=check,
    why="未满十八岁的人的姓名不公开，报道里已经登过的也一样：孩子会长大，网页一直搜得到。",
    severity=Severity.WARNING,
)
