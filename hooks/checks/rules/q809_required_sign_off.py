"""Q809: sign-offs that the settings demand, which nothing enforces yet."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.entries.settings import SettingsFile
from hooks.model.settings import SignOff


def check(file: SettingsFile) -> Iterator[Finding]:
    if file.settings.sign_off is SignOff.REQUIRED:
        what = (
            f"“审核: {SignOff.REQUIRED}”现在还拦不住没有终审的条目，只和“{SignOff.REMINDED}”一样。"
        )
        remedy = f"先写 审核: {SignOff.REMINDED}；谁能发布，在代码托管网站上用受保护的分支管住。"
        yield Finding(file.at("审核"), what, remedy)


RULE = Rule(
    code="Q809",
    title="审核还不能强制",
    subject=SettingsFile,
    check=check,
    why="以为程序会拦住，就没有人再看，没审过的内容会直接公开。",
    severity=Severity.WARNING,
)
