"""Q626: no name, and yet everybody there knows who it is: what stands together identifies a person."""

import re
from collections.abc import Iterator

from hooks.checks.as_read import lines_as_read
from hooks.checks.hidden import REST, hidden
from hooks.checks.person_name import SURNAMES
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Location, Severity, Source, Span

NUMERAL = "一二三四五六七八九"
HAN = "[\u4e00-\u9fff]"
VILLAGE = re.compile(
    r"[\u4e00-\u9fff]{1,6}(?:村(?![里民委务居])|社区(?![里])|小区|小学(?!生)|中学(?!生)|幼儿园|学校)"
)
SOMEBODY = re.compile(
    r"(?:有|这|那)?[一1](?:个|名|位|户)(?!个)|[她他](?!们|人|乡)|化名|女士|大姐|阿姨|师傅|大爷|大妈"
    r"|(?<![\u4e00-\u9fff大])小[\u4e00-\u9fff](?=[（(，,是在的说读今])|[\u4e00-\u9fff]某|某某|[\u4e00-\u9fff][×*＊○〇]{1,2}"
)
SCHOOL_YEAR = re.compile(
    rf"(?<![至到—~\-、和{NUMERAL}])(?:[{NUMERAL}1-9]年级|初[一二三123]|高[一二三123](?!度|米)|[大中小]班)(?![至到—~\-、和以])"
    rf"|(?<![\d至到—~\-十下])(?:[3-9]|1[0-7]|十[{NUMERAL[:7]}]|[{NUMERAL[2:]}十])周?岁(?!以|至|到|—|-|~)"
)
CIRCUMSTANCE = re.compile(
    r"孤儿|单亲|离异|离婚|双亡|去世|早逝|过世|病逝|服刑|坐牢|残疾|瘫痪|重病|大病|患病|患有|癌|白血病|肿瘤|尿毒症|精神(?:病|障碍)"
    r"|智力|自闭|低保|特困|困境|贫困|留守|失独|家暴|辍学|欠债|负债"
)
EMPLOYER = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:公司|厂(?![里区])|合作社|超市|酒店|饭店|农场|工坊|集团)"
)
WAGE = re.compile(
    r"(?:月薪|年薪|工资|月收入|年收入|月入|收入|挣|赚|拿)[^。；，\n]{0,8}?(?:\d[\d.,]*|[一二三四五六七八九十百千两几]+)[千百万]?多?余?元?"
)
CERTAIN = re.compile(
    rf"化名|(?<!{HAN})[老小][{SURNAMES}](?![\u4e00-\u9fff]{{0,3}}[校学区户人])|的[老小][{SURNAMES}](?=[得患因去今说在家的是，,（(])|[\u4e00-\u9fff]某|某某|[\u4e00-\u9fff][×*＊○〇]{{1,2}}"
)
"""One person and no other, as neighbours say it."""
GRAVE = re.compile(
    r"[肝肺胃肠乳宫血]癌|癌症|白血病|尿毒症|肿瘤|艾滋|精神(?:病|分裂)|抑郁症|坐牢|服刑|吸毒|家暴|自杀|强奸|瘫痪|致贫"
)
MEASURED = re.compile(r"[千百万元]")
SAID = re.compile(rf"{CIRCUMSTANCE.pattern}|{GRAVE.pattern}|{WAGE.pattern}")
"""Quicker, and in most texts enough to know that there is nobody."""
PLACE_KEY = re.compile(r"^地区:.*?[\u4e00-\u9fff](?:村|社区)", re.MULTILINE)


def check(source: Source) -> Iterator[Finding]:
    """One message a line: a paragraph tells of somebody, the file tells where."""
    lines = lines_as_read(source)
    text = lines.read.text
    if not SAID.search(text) or not (VILLAGE.search(text) or PLACE_KEY.search(text)):
        return
    found = [(number, each) for number, line in lines if (each := _combination(line))]
    whole = [Span.of_line(number, 0, len(source.line(number))) for number, _ in found]
    shown = hidden(source, whole, REST)
    for number, (what, first, last) in found:
        remedy = "去掉一样：地方只写到县（市、区），或不写年级、收入和家里的情况；换成化名不管用。"
        said = f"这一段和地方合在一起，看得出说的是谁：写了{what}。"
        span = lines.span(number, first, last)
        yield Finding(Location(shown, span), said, remedy)


def _combination(line: str) -> tuple[str, int, int] | None:
    """What kinds of words stand in it, and from where to where."""
    if not SOMEBODY.search(line) and not CERTAIN.search(line):
        return None
    year, circumstance = SCHOOL_YEAR.search(line), CIRCUMSTANCE.search(line)
    if year and circumstance:
        return "年级或年龄，又写了家里的难处", *_around(year, circumstance)
    certain, grave = CERTAIN.search(line), GRAVE.search(line)
    if certain and grave:
        return "是谁，又写了病情或难处", *_around(certain, grave)
    employer, wage = EMPLOYER.search(line), WAGE.search(line)
    if employer and wage and MEASURED.search(wage[0]):
        return "在哪里上班，又写了收入", *_around(employer, wage)
    return None


def _around(one: re.Match[str], other: re.Match[str]) -> tuple[int, int]:
    return min(one.start(), other.start()), max(one.end(), other.end())


RULE = Rule(
    code="Q626",
    title="不写姓名也看得出是谁",
    subject=Source,
    check=check,
    why="一个村里某年级、家里有某种难处的孩子往往只有一个，邻居一看就知道；困难群众也是这样。",
    severity=Severity.HINT,
)
