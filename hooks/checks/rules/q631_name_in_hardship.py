"""Q631: somebody's name beside an illness, a hardship, a punishment or a wage."""

import re
from collections.abc import Iterator

from hooks.checks.person_name import SURNAMES, Words, name_length
from hooks.checks.rule import Rule
from hooks.checks.told_name import told_names
from hooks.entries.problem import Finding, Severity, Source

HAN = "[\u4e00-\u9fff]"
WHO = (
    "低保户|低保对象|特困户|特困人员|特困供养人员|贫困户|困难户|困难群众|困难职工|困难家庭|五保户|孤寡老人|独居老人|空巢老人|残疾人|"
    "受助人|受助者|受助对象|帮扶对象|救助对象|失独老人|失独母亲|失独父亲|精神病人|精神障碍患者|戒毒人员|吸毒人员|刑满释放人员|矫正对象|社区矫正人员|服刑人员|患者|病人|受害人|单亲妈妈|单亲母亲"
)
ILL = (
    "患有|患上|身患|患了|得了(?=[^，。；]{0,6}(?:病|癌|瘤|症))|查出|确诊|瘫痪|服刑|坐牢|吸毒|离异|丧偶|"
    "因病(?:致贫|返贫)|肢体[一二三四]级|智力[一二三四]级|精神[一二三四]级"
)
WAGE = r"(?:月薪|工资|月收入|低保金)[^。；，\n平]{0,6}?(?:\d[\d.,]{2,}|[一二三四五六七八九两]千)[^。；，\n]{0,3}元"
POSSIBLE = re.compile(
    rf"(?:{WHO})(?:名单)?[：:]?\s*[{SURNAMES}]{HAN}|[{SURNAMES}]{HAN}{{1,12}}(?:{ILL})|[{SURNAMES}]{HAN}[^。\n]{{1,30}}{WAGE}"
    rf"|[{SURNAMES}]{HAN}{{1,3}}[（(，,](?:{WHO}|{ILL})|患[^，。；\n]{{1,8}}的[{SURNAMES}]{HAN}"
)
SAID = re.compile(rf"{WHO}|患|{ILL}|月薪|工资|月收入|低保金")
"""Quicker, and in most texts enough to know that there is none."""
BEFORE = re.compile(
    rf"(?:{WHO})(?:名单)?(?:有|是|为)?[：:]?$|患(?!者|难|得患失)[^，。；]{{1,8}}(?:病|症|癌|瘤|障碍|瘫|聋|盲)的$"
)
BEHIND = re.compile(
    rf"[（(，,]?(?:因|从小|去年|今年|多年前|常年|长期|自幼|不幸|的?(?:丈夫|妻子|儿子|女儿|父亲|母亲|老伴|爱人))?(?:{ILL})"
    rf"|[（(，,](?:{WHO})|[^。；]{{0,30}}{WAGE}"
)
FAR = 40
"""Words behind a name in which its wage may follow."""


def check(source: Source) -> Iterator[Finding]:
    for place, name in told_names(source, SAID, POSSIBLE, names_in_hardship):
        remedy = "删掉姓名，写“一位居民”，也不写哪个村；本人书面同意公开的，可以不改。"
        yield Finding(place, f"“{name}”的姓名和病情、困难、处罚或收入写在了一起。", remedy)


def names_in_hardship(words: Words) -> Iterator[tuple[int, str]]:
    """A list of names goes on from one to the next."""
    at, told = 0, -1
    for place, (word, _) in enumerate(words):
        end = place + name_length(words, place)
        name = "".join(each for each, _ in words[place:end])
        if len(name) > 1 and (place == told or _is_told(words, place, end)):
            yield at, name
            told = end + 1 if "".join(each for each, _ in words[end : end + 1]) == "、" else -1
        at += len(word)


def _is_told(words: Words, place: int, end: int) -> bool:
    before = "".join(word for word, _ in words[max(0, place - 6) : place])
    behind = "".join(word for word, _ in words[end : end + FAR])
    return BEFORE.search(before) is not None or BEHIND.match(behind) is not None


RULE = Rule(
    code="Q631",
    title="姓名和难处写在一起",
    subject=Source,
    check=check,
    why="病情、残疾、低保、服刑和收入是敏感个人信息；点了名，邻居、单位和同学都会知道。",
    severity=Severity.WARNING,
)
