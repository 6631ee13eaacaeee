"""The intended choice: which one somebody had in mind who wrote another word for it."""

from collections.abc import Iterable

from hooks.checks.suggestion.similar import similar

MEANT: dict[str, tuple[str, ...]] = {
    "草稿": (
        "未发布",
        "不发布",
        "暂不发布",
        "尚未发布",
        "没有发布",
        "没发布",
        "未公开",
        "不公开",
        "编写中",
    ),
    "待审": ("审核中", "待审核", "送审", "待审批", "未审核", "未审"),
    "已发布": ("发布", "公开", "已公开", "上线", "已上线", "可以发布"),
    "已撤下": ("撤下", "下线", "已下线", "撤回", "已撤回", "停用", "不再发布"),
    "免费": ("不收费", "不要钱", "不用钱", "无偿", "公益", "免票", "不收取费用", "否", "0元"),
    "收费": ("付费", "有偿", "要钱", "自费", "是", "部分收费"),
}
"""What people write instead, opposites of another choice among it: no count of letters tells."""


def intended_choice(typed: str, choices: Iterable[str]) -> tuple[str, ...]:
    """The choice that was most likely intended; none where none is certain enough."""
    known = tuple(choices)
    named = [choice for choice in known if typed in MEANT.get(choice, ())]
    return tuple(named[:1]) or similar(typed, known, 1)
