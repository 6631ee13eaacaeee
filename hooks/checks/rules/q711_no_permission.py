"""Q711: a picture that goes public, and nobody says why it may."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.model import Publication
from hooks.model.entry import StoryModel

REMEDY = "问清楚以后加上 可用: 本单位拍摄（或 已获授权、合影人同意，可以写几个）；问不到的不要用。"


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in catalogue.entries:
        model = entry.model
        if model.state is not Publication.PUBLISHED:
            continue
        listed = model.pictures if isinstance(model, StoryModel) else ()
        for index, picture in enumerate(listed):
            if not picture.permissions and catalogue.picture(path_from(entry, picture.file)):
                what = f"图片“{picture.file}”没写凭什么可以公开。"
                yield Finding(entry.at("图片", index), what, REMEDY)
        known = {path_from(entry, picture.file) for picture in listed}
        for mention in entry.body.pictures:
            path = path_from(entry, mention.target)
            if path not in known and catalogue.picture(path):
                what = f"正文里的图片“{mention.target}”没写凭什么可以公开。"
                yield Finding(mention.at, what, _entered(mention.target, mention.text))


def _entered(target: str, caption: str) -> str:
    pair = f"{{文件: {target}, 说明: {caption or '图里是什么'}, 可用: 本单位拍摄}}"
    return f"在“图片”里也写一条，例如 {pair}；网页上不会出现两次。"


RULE = Rule(
    code="Q711",
    title="图片没写可用",
    subject=Catalogue,
    check=check,
    why="照片有作者，也有被拍的人；没有他们同意，公开了要撤下，还可能赔偿。",
    severity=Severity.WARNING,
)
