"""Q629: the telephone in somebody's home: a number that is said to be one."""

import re
from collections.abc import Iterator

from hooks.checks.as_read import lines_as_read
from hooks.checks.hidden import hidden
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Location, Source

DIGIT = r"[\d〇零一二三四五六七八九]"
NUMBER = rf"(?:[(（]?0{DIGIT}{{2,3}}[)）]?[-—–\s]{{0,2}})?[2-9二三四五六七八九]{DIGIT}{{2,3}}[-—–\s]?{DIGIT}{{4}}(?!{DIGIT})"
HOME = r"宅电|住宅电话|家庭电话|家用电话|家里的?(?:座机|电话)|家中(?:座机|电话)|(?<![大专国老商厂之])家电话|(?<![大专国老商厂之])家的(?:座机|电话)|私人(?:座机|电话)|小灵通|(?<![大专国老商厂之酒店东农])家[里中]?(?=[:：])"
BETWEEN = r"(?:号码|是|为|[:：\s“”\"'(（])"
FOUND = re.compile(
    rf"(?:{HOME}){BETWEEN}{{0,6}}(?P<behind>{NUMBER})"
    rf"|(?<!{DIGIT})(?P<before>{NUMBER})\s*[(（](?:家|宅|住宅|家里|家中|家庭|私人)[)）]"
    rf"|(?<!{DIGIT})(?P<called>{NUMBER})(?:是|为)(?:[他她我]|本人|其)家"
)


SAID = re.compile(r"宅|家[庭用里中的电)）:：]|[他她我其人]家|私人|小灵通")


def check(source: Source) -> Iterator[Finding]:
    lines = lines_as_read(source)
    if not SAID.search(lines.read.text):
        return
    spans = [
        lines.span(number, *found.span(found.lastgroup or 0))
        for number, line in lines
        for found in FOUND.finditer(line)
    ]
    shown = hidden(source, spans, "*", shown=4)
    for span in spans:
        remedy = "删掉；要留联系方式，写单位的座机或热线。"
        yield Finding(Location(shown, span), "这里写出了住家的电话。", remedy)


RULE = Rule(
    code="Q629",
    title="写出了住家的电话",
    subject=Source,
    check=check,
    why="住家的电话能问到住在哪里、谁在家；单位的座机才是给群众打的。",
)
