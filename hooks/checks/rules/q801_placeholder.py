"""Q801: a setting that is still a placeholder, when the site is built for publication."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.settings import ProductionSettings
from hooks.model.base import hint, keys
from hooks.model.placeholder import is_placeholder
from hooks.model.settings import Settings

REQUIRED = ("site_url", "主办单位", "联系方式")


def check(file: ProductionSettings) -> Iterator[Finding]:
    for name, field in keys(Settings).items():
        written = _written(file.settings, name)
        if name in REQUIRED and not written:
            remedy = f"在 mkdocs.yml 里写上“{name}”：{field.description}。"
            yield Finding(file.at(name), f"网站设置缺少“{name}”。", remedy)
        elif written and is_placeholder(name, written, hint(field, "example")):
            what = f"“{name}”还是占位的文字“{written}”。"
            rest = "" if name in REQUIRED else "；没有就删掉这一行"
            yield Finding(file.at(name), what, f"换成真的：{field.description}{rest}。")


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
