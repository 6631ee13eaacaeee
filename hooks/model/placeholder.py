"""Placeholders: settings that nobody has filled in, which staff are told of and no reader is shown."""

import re
from urllib.parse import urlsplit

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


def is_placeholder(name: str, written: str, example: str) -> bool:
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
