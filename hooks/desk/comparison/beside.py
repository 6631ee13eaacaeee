"""What a change does beside the pages of entries: pages by hand, vocabularies, notices, settings."""

from collections.abc import Iterator

from hooks.desk.comparison.detail import Detail, from_to
from hooks.desk.comparison.side import Side
from hooks.model import Target
from hooks.model.base import keys
from hooks.model.settings import Settings
from hooks.view.parts.address import url_of

WITH_PAGE = (Target.THEME, Target.NEED)
OTHER_SETTINGS = Detail("mkdocs.yml", "改了导航、外观等别的设置，在预览里看")


def beside_details(before: Side, after: Side) -> Iterator[Detail]:
    """Pages by hand and what stands beside them, vocabularies, notices of what was taken down."""
    old, new = before.beside, after.beside
    for path in sorted({*old, *new}):
        if old.get(path) != new.get(path):
            word = "新增" if path not in old else "改动" if path in new else "删掉"
            yield Detail(path, word)
    yield from _terms(before, after)
    for url, words in after.notices.items():
        if before.notices.get(url, words) != words:
            yield Detail(url, f"撤下的说明{from_to(before.notices[url], words)}")


def _terms(before: Side, after: Side) -> Iterator[Detail]:
    """Words that pages show, and by which entries are found."""
    for target, name in sorted({*before.terms, *after.terms}):
        old, new = (side.terms.get((target, name)) for side in (before, after))
        page = f"（网页 {url_of(one)}）" if target in WITH_PAGE and (one := new or old) else ""
        if old is None or new is None:
            yield Detail(f"词表“{target.value}”", f"{'新增' if new else '去掉'}“{name}”{page}")
        elif old.model != new.model:
            yield Detail(f"词表“{target.value}”", f"“{name}”改了说明或别的项{page}")


def settings_details(before: Side, after: Side) -> Iterator[Detail]:
    """What the site says of itself, and that the rest of mkdocs.yml is another one."""
    found = list(_own_settings(before.examined.settings, after.examined.settings))
    yield from found
    if not found and before.other_settings != after.other_settings:
        yield OTHER_SETTINGS


def _own_settings(before: Settings, after: Settings) -> Iterator[Detail]:
    for name in keys(Settings):
        attribute = next(n for n, f in Settings.model_fields.items() if (f.alias or n) == name)
        old, new = (getattr(each, attribute) for each in (before, after))
        if old != new:
            label = (
                name if not name.isascii() else str(Settings.model_fields[attribute].description)
            )
            yield Detail(
                f"网站设置“{label.partition('，')[0]}”",
                from_to(*("" if v is None else str(v) for v in (old, new))),
            )
