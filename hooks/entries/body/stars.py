"""Stars that are meant as stars: 5*8米, 王**, 138****1234, and a mark at a word.

Markdown pairs them whatever stands beside them, and what it pairs nobody sees. Two that stand
in for what is not told (王**和李**的家, 某区**路**号) pair as bold words do; they are told by
what is around them: a surname before each, or a part of an address behind each.
"""

import re

ESCAPED = "\\*"
BLANKS = " \t\u3000\xa0"
TOKEN = re.compile(r"\\.|(?P<code>`+)[^`]*(?P=code)|(?P<run>\*+)", re.DOTALL)
LONGEST = 3
BEGINS_NOTHING = "、，。；：！？）】》」』”’,.;:!?)]…%％ \t\n\u3000\xa0"
SURNAMES = "王李张刘陈杨赵吴徐孙朱郭郑梁谢邓韩冯曹彭董袁潘蒋蔡贾魏薛杜廖邹崔邱秦侯邵"
"""Those that end no other word."""
MORE_SURNAMES = (
    "黄周胡林何高罗马宋许唐曾萧肖程沈吕苏卢丁任姚卢姜范方石谭陆汪金孔白常康贺龙史陶黎毛郝顾龚万钱严戴夏钟田"
    "洪武莫汤温安江施牛樊葛邢齐易伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴"
    "霍成苗谷曲翁阎冉骆蓝路游靳管柴蒙鲍华房屈饶解牟艾尤时阳司木卫尉葛正欧褚窦晏"
)
"""A word may end in them: only before words that follow a name."""
JOINS = "和与跟及、，,的"
BEHIND_NAMES = JOINS + "同或；;（(/等家女先夫"
WORD, FAMILIAR = 8, "小老阿"
"""Characters in which a word is found; what makes a familiar name of a surname."""
PLACES = "路街巷弄号栋幢室楼层组村"
ENDS_NOTHING = "（【《「『“‘([ \t\n\u3000\xa0"


def literal_stars(text: str) -> str:
    """The text with a backslash before each star that neither opens nor closes emphasis."""
    if "*" not in text:
        return text
    runs = [found for found in TOKEN.finditer(text) if found["run"]]
    paired = _paired(text, runs)
    parts, end = [], 0
    for run in runs:
        stars = run[0] if run.start() in paired else ESCAPED * len(run[0])
        between = text[end : run.start()]
        if run.start() in paired and len(run[0]) > 1:
            between = between.rstrip(BLANKS) if paired[run.start()] else between
        parts += [between, stars]
        end = run.end()
        if run.start() in paired and not paired[run.start()] and len(run[0]) > 1:
            end += len(text) - end - len(text[end:].lstrip(BLANKS))
    return "".join([*parts, text[end:]])


def _paired(text: str, runs: list[re.Match[str]]) -> dict[int, bool]:
    """Where the runs begin of which at least one star has a partner, and whether it closes."""
    opened: list[list[int]] = []  # offset of a run, stars left
    paired: dict[int, bool] = {}
    for number, run in enumerate(runs):
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        left = len(run[0])
        if left > LONGEST or (before.isdigit() and after.isdigit()):
            continue
        is_even = not sum(len(one[0]) > 1 for one in runs[number + 1 :]) % 2
        is_apart = left > 1 and not before.isalnum()
        can_close = bool(before) and before not in ENDS_NOTHING
        if is_apart and before in BLANKS and opened and opened[-1][1] == left:
            can_close = is_even and not text[opened[-1][0] - 1 : opened[-1][0]].isalnum()
        if can_close and opened and left > 1 and _are_omissions(text, opened[-1][0], run):
            opened.pop()
            can_close = False
        while can_close and left and opened:
            if {left, opened[-1][1]} == {1, 2}:  # the parser loses what stands behind such a pair
                if not any(stars in (left, LONGEST) for _, stars in opened[:-1]):
                    break
                opened.pop()
                continue
            stars = min(left, opened[-1][1], 2)
            paired |= {run.start(): True, opened[-1][0]: False}
            left -= stars
            opened[-1][1] -= stars
            if not opened[-1][1]:
                opened.pop()
        is_inside = left == 1 and before.isalnum()
        begins = after and (
            after not in BEGINS_NOTHING or (after in BLANKS and is_apart and not is_even)
        )
        if left and begins and not is_inside:
            opened.append([run.start(), left])
    return paired


def _are_omissions(text: str, start: int, second: re.Match[str]) -> bool:
    """Whether two runs stand for signs that are left out; the first begins at ``start``."""
    first = TOKEN.match(text, start)
    between = text[first.end() if first else start : second.start()]
    before, behind = text[max(start - 1, 0) : start], text[second.end() : second.end() + 1]
    if not before or not between:
        return False
    both = between[-1] in SURNAMES + MORE_SURNAMES
    are_names = before in SURNAMES + MORE_SURNAMES and (
        (both and between[0] in BEHIND_NAMES)
        or (before in SURNAMES and between[-1] in SURNAMES)
        or (len(between) > 1 and between[0] in JOINS)  # nobody stresses “和” with what follows
    )
    are_names |= len(between) > 1 and _ends_in_surname(text[:start]) and _ends_in_surname(between)
    are_numbers = (between[0].isdigit() and behind.isdigit()) and (
        between[-1] in JOINS or (before.isascii() and before.isalnum() and between[-1].isascii())
    )  # 尾号**12、**34, 浙F**12和浙F**34
    are_places = behind != "" and {between[0], between[-1], behind} <= set(PLACES)
    return are_names or are_places or are_numbers


def _ends_in_surname(text: str) -> bool:
    """Whether its last character is a surname by itself: not that of 主任, nor of 小李."""
    if text[-1:] not in SURNAMES + MORE_SURNAMES:
        return False
    from rjieba import cut  # noqa: PLC0415 - few bodies have such stars

    *others, last = cut(text[-WORD:], hmm=False)
    return len(last) == 1 and (not others or others[-1] not in FAMILIAR)
