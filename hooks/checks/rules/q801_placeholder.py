"""Q801: a setting that is still a placeholder, when the site is built for publication."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.settings import ProductionSettings
from hooks.model.base import hint, keys
from hooks.model.settings import Settings

REQUIRED = ("site_url", "主办单位", "联系方式")
PLACEHOLDER = re.compile(
    r"待(?:填|定|补|办|写)|备案后|审批后|暂[无缺]|示例|例如|填写|请填|请输入|这里写|此处|单位名称|网站名称|你的|您的|贵单位|域名|某某|[x×○〇]{3}|[x×○〇]{2}[省市县区镇乡]"
    r"|(?:^|[^\u4e00-\u9fff])某|账号\.git|仓库名|todo|change-?me|your-?(?:domain|site|name)",
    re.IGNORECASE,
)
NO_HOST = re.compile(
    r"(?:^|\.)(?:example|domain|yourdomain)\.|\.(?:example|test|invalid|localhost|local)$|^localhost$|^127\."
)
"""Names that are kept for examples (RFC 2606, RFC 6761), and this computer's own."""
MAY_BE_AS_THE_EXAMPLE = frozenset({"docs_dir", "markdown_extensions", "演示"})
WITHOUT_NUMBER = frozenset({"底图密钥", "底图网址", "党政机关标识"})
NUMBERED = frozenset({"ICP备案号", "公安备案号"})
COUNTED_UP = re.compile(r"(?<!\d)12345678(?!\d)")
NUMBER = re.compile(r"(?!(\d)\1{5})\d{6}")
"""One that somebody was given: not 000000."""


def check(file: ProductionSettings) -> Iterator[Finding]:
    for name, field in keys(Settings).items():
        written = _written(file.settings, name)
        if name in REQUIRED and not written:
            remedy = f"在 mkdocs.yml 里写上“{name}”：{field.description}。"
            yield Finding(file.at(name), f"网站设置缺少“{name}”。", remedy)
        elif written and _is_placeholder(name, written, hint(field, "example")):
            what = f"“{name}”还是占位的文字“{written}”。"
            rest = "" if name in REQUIRED else "；没有就删掉这一行"
            yield Finding(file.at(name), what, f"换成真的：{field.description}{rest}。")


def _is_placeholder(name: str, written: str, example: str) -> bool:
    """What nobody filled in: words that say so, the format's own example, a name that leads nowhere."""
    if PLACEHOLDER.search(written) or NO_HOST.search(_host(written)):
        return True
    if name in NUMBERED and not NUMBER.search(written):
        return True
    is_copied = written == example and name not in MAY_BE_AS_THE_EXAMPLE
    return is_copied or (name not in WITHOUT_NUMBER and bool(COUNTED_UP.search(written)))


def _host(written: str) -> str:
    """Of an address or of a mail address; nothing where it is neither."""
    try:
        return urlsplit(written).hostname or written.partition("@")[2].lower()
    except ValueError:
        return ""


def _written(settings: Settings, name: str) -> str:
    values = {field.alias: getattr(settings, key) for key, field in Settings.model_fields.items()}
    value = values[name]
    return value if type(value) is str else ""


RULE = Rule(
    code="Q801",
    title="网站设置没有填完",
    subject=ProductionSettings,
    check=check,
    why="正式发布的网站要写明谁主办、怎么联系、网址是什么，占位的文字不能见人。",
)
