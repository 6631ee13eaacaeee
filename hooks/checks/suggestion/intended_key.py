"""The intended key: which one somebody had in mind who wrote a key that does not exist."""

from pydantic import BaseModel

from hooks.checks.suggestion.similar import similar
from hooks.model.base import keys

KEYS_BY_ALIAS: dict[str, tuple[str, ...]] = {
    "标题": ("名称",),
    "名字": ("名称",),
    "题目": ("名称",),
    "简称": ("别名",),
    "又名": ("别名",),
    "简介": ("一句话",),
    "介绍": ("一句话",),
    "口号": ("一句话",),
    "摘要": ("一句话",),
    "分类": ("类别", "系统"),
    "类型": ("类别", "系统"),
    "标签": ("主题",),
    "领域": ("主题",),
    "主办": ("牵头",),
    "承办": ("主办", "牵头"),
    "负责": ("主办", "牵头"),
    "管理": ("主办", "牵头"),
    "运营": ("主办", "牵头"),
    "主办单位": ("主办", "牵头"),
    "管理单位": ("主办", "牵头"),
    "使用": ("共用", "参与"),
    "使用单位": ("共用", "参与"),
    "共享": ("共用", "参与"),
    "带动": ("引领", "牵头"),
    "建立": ("牵头",),
    "牵头单位": ("牵头",),
    "协办": ("参与",),
    "合作": ("参与",),
    "协办单位": ("参与",),
    "区域": ("地区",),
    "属地": ("地区",),
    "地点": ("地址", "地区"),
    "位置": ("地址", "坐标"),
    "经纬度": ("坐标",),
    "状态": ("发布",),
    "出处": ("来源",),
    "作品": ("品牌",),
    "时间": ("日期", "截至", "开放时间"),
    "日期": ("时间", "截至"),
    "发布日期": ("日期",),
    "统计时间": ("截至",),
    "数字": ("数据", "数值"),
    "成效": ("数据",),
    "奖项": ("荣誉",),
    "获奖": ("荣誉",),
    "照片": ("图片",),
    "封面": ("图片",),
    "联系电话": ("电话",),
    "营业时间": ("开放时间",),
    "层级": ("级别",),
    "上级地区": ("上级",),
    "上级组织": ("上级",),
    "单位名称": ("名称",),
    "原文链接": ("链接",),
    "备注": ("存疑", "说明"),
    "title": ("名称",),
    "summary": ("一句话",),
    "description": ("一句话", "说明"),
    "type": ("类别", "系统"),
    "category": ("类别", "系统"),
    "tags": ("主题",),
    "date": ("日期", "时间", "截至"),
    "url": ("链接", "网址"),
    "status": ("发布",),
    "location": ("坐标", "地址"),
    "phone": ("电话",),
    "image": ("图片",),
    "images": ("图片",),
    "author": ("作者", "牵头"),
}


def key_by_alias(typed: str, model: type[BaseModel]) -> tuple[str, ...]:
    """The key of ``model`` for which people often write this word, or its English name."""
    field = model.model_fields.get(typed.lower())
    if field and field.alias:
        return (field.alias,)
    known = keys(model)
    return tuple(name for name in KEYS_BY_ALIAS.get(typed.lower(), ()) if name in known)[:1]


def intended_key(typed: str, model: type[BaseModel]) -> tuple[str, ...]:
    """The key of ``model`` that was most likely intended; none where none is similar."""
    return key_by_alias(typed, model) or similar(typed, keys(model), 1)
