"""Q624: the door of somebody's home, in a body or in any field but a venue's 地址."""

import re
from collections.abc import Iterator

from hooks.checks.as_read import lines_as_read
from hooks.checks.hidden import hidden
from hooks.checks.person_name import SURNAMES
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Location, Source

NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,4})"
WHOSE = rf"[他她]|奶奶|爷爷|外婆|外公|大爷|大妈|大娘|阿姨|老人|[老小][{SURNAMES}]|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}"
HOUSE = "(?<![国大老一全专商农居之管行作画科学艺店酒娘各每多几])家"
LIVES = (
    r"(?:(?<!居)住(?=\d)|家住|住在|住址|户籍地?址?|居住在|居住地|家庭地址"
    rf"|{HOUSE}(?:的?地址|在)"
    rf"|(?:{WHOSE}){HOUSE}(?:就|便)?(?:是|在|位于|[：:（(]))"
)
ROOM = r"\d{1,3}-\d{1,2}-\d{3,4}|\d{1,3}-\d{3,4}(?!\d|-)"
DOOR = rf"(?:{NUMBER}\s*(?:号楼?|幢|栋|弄|室|单元|组(?!织)|门牌)|{ROOM})"
AT_HOME = re.compile(
    rf"{LIVES}[^。；;！？\n]{{0,30}}?{DOOR}(?:\s*-?\s*{DOOR})*(?!线|文|公馆|院|店|桌)"
)
FLAT = re.compile(
    rf"(?:{NUMBER}\s*(?:号楼?|幢|栋)\s*)?{NUMBER}\s*单元\s*-?\s*{NUMBER}\s*(?:室|户|号)?(?!\s*[课个分项])"
)
PUBLIC = re.compile(
    r"设在|设于|位于|开在|办在|搬到|搬至|挂牌|阵地|服务[点站]|站点|驿站|书屋|活动[室点]|工作[室站]|办公[室点]|微家|之家|中心|门店|报名[点处]?地?[点址]"
)
PRIVATE = re.compile(r"住(?!建|宅小区|房)|家[中里]|他家|她家|上门|独居|户主|老人|送[餐到]|慰问")
OF_A_VENUE = re.compile(r"\s*[\"']?地址[\"']?\s*[:：]")


SAID = re.compile(r"[家住]|户籍|居住|单元")
"""Without one of these words there is no home in a text; most texts need not be read again."""
A_DOOR = re.compile(DOOR)


def check(source: Source) -> Iterator[Finding]:
    lines = lines_as_read(source)
    if not SAID.search(lines.read.text):
        return
    spans = [lines.span(number, *found.span()) for number, line in lines if (found := _door(line))]
    shown = hidden(source, spans, "*")
    for span in spans:
        remedy = "住家只写到县（市、区）；是单位或阵地的门牌，写进阵地的“地址”。"
        yield Finding(Location(shown, span), "这里写出了住家的门牌。", remedy)


def _door(line: str) -> re.Match[str] | None:
    """The first of the line; others stand behind it."""
    if not A_DOOR.search(line):
        return None
    if found := AT_HOME.search(line):
        return found
    flats = () if OF_A_VENUE.match(line) else FLAT.finditer(line)
    return next((flat for flat in flats if not _is_public(line, flat)), None)


def _is_public(line: str, flat: re.Match[str]) -> bool:
    """Whether its sentence says that people go there, and not that somebody lives there."""
    start = max(line.rfind(sign, 0, flat.start()) for sign in "。；！？") + 1
    end = min(
        (at for sign in "。；！？" if (at := line.find(sign, flat.end())) >= 0), default=len(line)
    )
    sentence = line[start:end]
    return PUBLIC.search(sentence) is not None and not PRIVATE.search(sentence)


RULE = Rule(
    code="Q624",
    title="写出了住家的门牌",
    subject=Source,
    check=check,
    why="公开了住在哪一户，谁都能找上门；孩子、老人和困难家庭尤其危险。",
)
