"""Q801: a setting that is still a placeholder, when the site is built for publication."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding
from hooks.entries.settings import SettingsFile
from hooks.model.base import keys
from hooks.model.settings import Settings

REQUIRED = ("site_url", "主办单位", "联系方式")
PLACEHOLDER = re.compile(
    r"待填|待定|暂无|示例|某某|xxx|example\.(com|org|net|cn)|localhost|127\.0\.0\.1", re.IGNORECASE
)


def check(file: SettingsFile) -> Iterator[Finding]:
    if not file.is_production:
        return
    for name, field in keys(Settings).items():
        written = _written(file.settings, name)
        if name in REQUIRED and not written:
            remedy = f"在 mkdocs.yml 里写上“{name}”：{field.description}。"
            yield Finding(file.at(name), f"网站设置缺少“{name}”。", remedy)
        elif PLACEHOLDER.search(written):
            what = f"“{name}”还是占位的文字“{written}”。"
            yield Finding(file.at(name), what, f"换成真的：{field.description}。")


def _written(settings: Settings, name: str) -> str:
    values = {field.alias: getattr(settings, key) for key, field in Settings.model_fields.items()}
    value = values[name]
    return value if isinstance(value, str) else ""


_TEXT = """\
site_name: 示范县群团品牌目录
site_url: https://{host}/
extra:
  站点:
    主办单位: 示范县总工会
    联系方式: 0500-1234567
"""

RULE = Rule(
    code="Q801",
    title="网站设置没有填完",
    subject=SettingsFile,
    check=check,
    why="正式发布的网站要写明谁主办、怎么联系、网址是什么，占位的文字不能见人。",
    wrong=Sample(_TEXT.format(host="example.com"), path="mkdocs.yml", is_production=True),
    right=Sample(_TEXT.format(host="qun.shifan.gov.cn"), path="mkdocs.yml", is_production=True),
)
