"""Q813: a printed setting that nobody has filled in: pages leave it out, and staff are told here."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.entries.settings import ProductionSettings, SettingsFile
from hooks.model.settings import PRINTED, Settings, filled


def check(file: SettingsFile) -> Iterator[Finding]:
    """One for all of them; before publication Q801 says it of each."""
    fields = {field.alias: name for name, field in Settings.model_fields.items()}
    written = {name: getattr(file.settings, fields[name]) for name in PRINTED}
    stated = {name: value for name, value in written.items() if value}
    blank = [name for name in stated if name not in filled(stated)]
    if blank and not isinstance(file, ProductionSettings):
        what = f"“{'”“'.join(blank)}”还没有填，网页上先不显示。"
        yield Finding(file.at(blank[0]), what, "正式发布前换成真的；没有的就删掉那一行。")


RULE = Rule(
    code="Q813",
    title="网站设置里有没填的",
    subject=SettingsFile,
    check=check,
    why="占位的文字不给群众看，只在这里提醒编辑。",
    severity=Severity.HINT,
)
