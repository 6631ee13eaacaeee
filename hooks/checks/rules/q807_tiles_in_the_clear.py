"""Q807: tiles over http under a site over https, which browsers do not show."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.entries.settings import SettingsFile


def check(file: SettingsFile) -> Iterator[Finding]:
    address, tiles = file.settings.address or "", file.settings.tiles or ""
    if address.startswith("https:") and tiles.startswith("http:"):
        remedy = "请管瓦片服务器的同事装上证书，再把底图网址改成 https:// 开头。"
        yield Finding(file.at("底图网址"), "网站是 https 的，底图网址却是 http 的。", remedy)


RULE = Rule(
    code="Q807",
    title="底图没有加密",
    subject=SettingsFile,
    check=check,
    why="https 的网页里，浏览器不取 http 的图片，底图会是空白。",
    severity=Severity.WARNING,
)
