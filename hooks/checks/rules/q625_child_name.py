"""Q625: a child's name: beside a word for a child, or with an age below eighteen."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from hooks.checks.hidden import hidden
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Location, Severity, Source, Span
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
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔"
    "谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤向常温康施文牛樊葛邢安齐易"
    "乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴"
    "蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬"
)
NAME_TAG = "nr"
SHORT, LONGEST_NAME = 2, 4
ADULT = 18
WORDS = frozenset(
    ("关爱", "康复", "安康", "张贴", "雷锋", "兰花", "王子", "公主", "向阳", "方特", "高明")
)
"""Taken for names, though they are words."""
GOES_ON = frozenset("，。、（(的说在是和与也就每把给向从来")
"""What stands behind a name of two characters, and seldom behind a word."""
HAN = "[\u4e00-\u9fff]"
POSSIBLE = re.compile(
    rf"(?:{'|'.join(CHILDREN)}|岁的)(?!{'|'.join(sorted(WORDS))})[{SURNAMES}]{HAN}"
    rf"|[{SURNAMES}]{HAN}{{1,3}}(?:{'|'.join(BEHIND)})"
    rf"|[{SURNAMES}]{HAN}{{1,3}}[，,（(今才只刚现年有满]{{0,4}}(?:\d|[一二三四五六七八九十]){{1,3}}周?岁"
)
"""What the words are asked for: most mentions of children hold no name."""
PART = re.compile(r"[^。！？；\n]+")


def check(source: Source) -> Iterator[Finding]:
    if not source.path.endswith(".md") or not POSSIBLE.search(source.text):
        return
    spans = [
        Span.of_line(number, start, end)
        for number, line in enumerate(source.lines, 1)
        if POSSIBLE.search(line)
        for start, end in _names(line)
    ]
    shown = hidden(source, spans, "某", shown=1)
    for span in spans:
        name = shown.line(span.line)[span.column - 1 : span.end_column - 1]
        remedy = "删掉姓名，写“一名学生”；不用化名，也不留姓。不是孩子的，可以不改。"
        yield Finding(Location(shown, span), f"“{name}”像是一个孩子的姓名。", remedy)


def _names(line: str) -> Iterator[tuple[int, int]]:
    """Where they stand in the line."""
    from rjieba import tag  # noqa: PLC0415 - of most runs no entry speaks of one child

    for part in PART.finditer(line):
        if not POSSIBLE.search(part[0]):
            continue
        words: Sequence[tuple[str, str]] = tag(part[0])
        at = part.start()
        for place, (word, kind) in enumerate(words):
            if _is_name(word, kind) and _is_of_a_child(words, place):
                yield at, at + len(word)
            at += len(word)


def _is_name(word: str, kind: str) -> bool:
    is_short = 1 < len(word) <= LONGEST_NAME and word not in CHILDREN
    return is_short and kind.startswith(NAME_TAG) and word[0] in SURNAMES


def _is_of_a_child(words: Sequence[tuple[str, str]], place: int) -> bool:
    texts = [word for word, _ in words]
    before, name, rest = texts[:place], texts[place], texts[place + 1 :]
    age = _age(rest)
    if age is not None:
        return age < ADULT
    if rest and rest[0] in BEHIND:
        return True
    is_told = name not in WORDS and (len(name) > SHORT or not rest or rest[0] in GOES_ON)
    is_young = before[-2:] == ["岁", "的"] and _age(before[-3:-1]) in range(ADULT)
    return is_told and (is_young or (bool(before) and before[-1] in CHILDREN))


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
