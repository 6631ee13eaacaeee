"""Q714: a picture beside the pages by hand that cannot be published without what its file tells."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.checks.rules.q710_unusable_picture import ANEW, message
from hooks.entries.attachment import Attachment
from hooks.entries.problem import Finding
from hooks.picture import CLEANED


def check(file: Attachment) -> Iterator[Finding]:
    found = file.judgement
    if found is None:
        return
    if found.trouble:
        yield Finding(file.place, *message(file.name, found.trouble, found.detail))
    elif file.suffix not in CLEANED:
        yield Finding(file.place, f"图片“{file.name}”的格式，浏览器大多显示不了。", ANEW)


RULE = Rule(
    code="Q714",
    title="手写网页旁的图片不能用",
    subject=Attachment,
    check=check,
    why="手写网页旁边的图片都会公开：程序去掉拍摄地点、作者这些信息，重新画一份；读不全的、会动的画不了。",
)
