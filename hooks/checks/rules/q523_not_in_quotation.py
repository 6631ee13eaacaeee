"""Q523: the words of the source (原句) do not have the number that rests on them."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.printed_amount import Mismatch, mismatch
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.model import Target
from hooks.model.entry import StoryModel
from hooks.model.scalar.amount import MISSING

WHAT = {
    Mismatch.NONE: "原句里找不到“{figure}”这个数。",
    Mismatch.ABOUT: "原句写的是“{printed}”，数值写成了“{figure}”。",
    Mismatch.UNIT: "原句写的是“{printed}”，数值写成了“{figure}”。",
    Mismatch.NOT_MISSING: f"数值写了“{MISSING}”，原句里却有“{{printed}}”。",
}
REMEDY = {
    Mismatch.NONE: "对着原文看：是数写错了，还是抄了别的句子；照原文改。",
    Mismatch.ABOUT: "照原文写 数值: {printed}；余、多、近、约不能去掉，也不能添上。",
    Mismatch.UNIT: "照原文写 数值: {printed}；人和人次、场和场次数的不是一回事。",
    Mismatch.NOT_MISSING: "照原句写 数值: {printed}；原文真的缺了，换一句。",
}


def check(catalogue: Catalogue) -> Iterator[Finding]:
    units = catalogue.terms(Target.UNIT)
    for entry, story in catalogue.models(StoryModel):
        for index, figure in enumerate(story.figures):
            if figure.quotation is None:
                continue
            if found := mismatch(figure, figure.quotation, units):
                kind, printed = found
                amount = figure.amount
                words = {
                    "printed": printed,
                    "figure": f"{amount.written}{figure.unit.text}{amount.suffix}",
                }
                at = entry.at("数据", index, "原句")
                yield Finding(at, WHAT[kind].format(**words), REMEDY[kind].format(**words))


RULE = Rule(
    code="Q523",
    title="数值和原句不一致",
    subject=Catalogue,
    check=check,
    why="读者点开数字看到的就是这一句；两边不一样，就不知道该信哪一个。",
)
