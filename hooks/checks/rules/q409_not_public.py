"""Q409: a published entry names one that the public does not see."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding, Severity


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for link in catalogue.links:
        if link.origin.is_public and not link.destination.is_public:
            title, state = link.destination.title, link.destination.model.state.value
            what = f"“{title}”是{state}，公众看不到，这一页上也不会出现它。"
            remedy = f"等“{title}”发布后自然会出现；不想提到它，就删掉这个名称。"
            yield Finding(link.origin.at(*link.path), what, remedy)


_DRAFT = {
    "brands/品牌/草稿.md": "---\n发布: {state}\n一句话: 还没写完。\n类别: 服务\n牵头: 东河镇总工会\n来源: 东河报道\n网址: cao-gao\n---\n"
}
_TEXT = """\
---
发布: 已发布
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
相关: 草稿
来源: 东河报道
网址: yang-li
---
"""


def _beside(state: str) -> dict[str, str]:
    return {path: text.format(state=state) for path, text in _DRAFT.items()}


RULE = Rule(
    code="Q409",
    title="提到了没有发布的条目",
    subject=Catalogue,
    check=check,
    why="页面照常发布，只是少了这一处，写的人应当知道。",
    wrong=Sample(_TEXT, others=_beside("草稿")),
    right=Sample(_TEXT, others=_beside("已发布")),
    severity=Severity.HINT,
)
