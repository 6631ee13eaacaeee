"""Q544: words in a body that came along from WeChat or Word, and are nothing that the brand says."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span

ROLE = "(?:责任编辑|责编|编辑|图文|撰稿|供稿|校对|监制)"
NAMES = "[\u4e00-\u9fff·]{2,4}(?:[、 \u3000][\u4e00-\u9fff·]{2,4}){0,4}"
FOUND = re.compile(
    r"点击(?:上方|下方|文末|左下角?|右下角?)?的?[“\"]?(?:蓝字|蓝色字|阅读原文|名片|卡片|关注|二维码)[^，。\n]{0,8}"
    r"|(?:长按|扫描|识别)(?:上方|下方|图中|文末)?(?:识别)?二维码[^，。\n]{0,8}关注[^，。\n]{0,6}"
    r"|长按(?:上图|下图)?识别[^，。\n]{0,8}|^(?:戳|点击)?[“\"]?阅读原文[”\"]?[>↓→]*[ \t]*$"
    r"|点(?:个|亮)?[“\"]?(?:在看|赞和在看)[”\"]?|分享、点赞、在看|^[↓▼▽⬇]+.*[↓▼▽⬇]+[ \t]*$"
    rf"|{ROLE}[：:丨|/／][ \u3000]*{NAMES}[ \u3000|丨/／]*(?={ROLE}|审核|[初复终]审|[ \t]*$)"
    r"|错误[!！][^。\n]{0,4}未(?:找到引用源|定义书签)|Error! (?:Reference source not found|Bookmark not defined)",
    re.MULTILINE,
)
POSSIBLE = re.compile(
    r"点击|长按|二维码|阅读原文|在看|[↓▼▽⬇]|编辑|图文|[撰供]稿|审|校对|监制|错误|Error!|责编"
)


def check(entry: Entry) -> Iterator[Finding]:
    text = entry.source.text_from(entry.body_line)
    if not POSSIBLE.search(text):
        return
    for number, line in enumerate(text.split("\n"), entry.body_line):
        if found := FOUND.search(line):
            words = found[0].strip()
            place = Location(entry.source, Span.of_line(number, *found.span()))
            is_lost = words.startswith(("错误", "Error"))
            what = f"“{words}”是从{'Word' if is_lost else '公众号'}里带来的。"
            yield Finding(
                place, what, LOST if is_lost else "删掉它；谁编的、谁审的，写在“来源”和“审核”里。"
            )


LOST = "Word 里引用的图表、页码没有跟过来：写上它原来的字，或者删掉。"
RULE = Rule(
    code="Q544",
    title="从公众号、Word 里带来的话",
    subject=Entry,
    check=check,
    why="读者在这里点不了蓝字、看不到二维码；编辑和审核的姓名也不用公开在正文里。",
    severity=Severity.WARNING,
)
