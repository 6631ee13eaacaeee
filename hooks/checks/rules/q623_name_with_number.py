"""Q623: an identity card, a bank card or a mobile in the name of a file or folder."""

from collections.abc import Iterator

from hooks.checks.personal_number import personal_numbers
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.read import FileName


def check(file: FileName) -> Iterator[Finding]:
    kinds = dict.fromkeys(number.kind for number in personal_numbers(file.path))
    if kinds:
        what = f"文件或文件夹的名字里有{'、'.join(kinds)}。"
        yield Finding(file.place, what, "改名，去掉号码；图片改了名，条目里的“文件”也要跟着改。")


RULE = Rule(
    code="Q623",
    title="文件名里有个人号码",
    subject=FileName,
    check=check,
    why="照片、名单常用姓名加号码起名，名字会跟着图片公开，也留在仓库的历史里。",
)
