"""Entries: what a row says, under the keys of the entry format. Bodies and pictures stay with the county."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from hooks.desk.hub.rows import Row
from hooks.model import Target
from hooks.model.scalar.day import AS_REPORTED, UNSTATED
from hooks.model.scalar.ground import Basis
from hooks.model.scalar.reference import OWN_REPORT
from hooks.model.scalar.telephone import is_mobile, read_telephones, spoken
from hooks.model.venue import ROLES
from hooks.view.parts.number import HIDDEN

Keys = dict[str, Any]
Name = Callable[[Target, Mapping[str, str]], str]
"""How an entry is named in the hub's references; "" where the county does not publish it."""
YES_NO = {True: "是", False: "否"}
NOT_ON_THEIR_MAP = "县里的地图上没有"
HOME = "设在住户家里"
INDEPENDENT = "县里公开的数据"


def place(row: Row, name: Name) -> Keys:
    """A place."""
    return {**_common(row), "级别": row["级别"], "上级": _one(Target.PLACE, row["上级"], name)}


def organisation(row: Row, name: Name) -> Keys:
    """An organisation: it has one place at most."""
    return {
        **_common(row),
        "系统": row["系统"],
        "地区": next(iter(_many(Target.PLACE, row["地区"], name)), ""),
        "上级": _one(Target.ORGANISATION, row["上级"], name),
    }


def source(row: Row, _: Name) -> Keys:
    """A document."""
    copied = ("媒体", "日期说明", "推定年份", "作者", "编辑", "转载", "链接", "可靠性", "查看")
    return {
        **_common(row),
        **{key: row[key] for key in copied},
        "日期": row["日期"] or UNSTATED,
        "可链接": YES_NO[row["可链接"]],
    }


def brand(row: Row, name: Name) -> Keys:
    """A brand."""
    return {
        **_story(row, name),
        "目录号": row["目录号"],
        "帮谁": row["帮谁"],
        "怎么帮": row["怎么帮"],
        "类别": row["类别"],
        "指导": _many(Target.ORGANISATION, row["指导"], name),
        "所属": _many(Target.BRAND, row["所属"], name),
        "相关": _many(Target.BRAND, row["相关"], name),
        "包含": row["包含"],
        "地区": _many(Target.PLACE, row["地区"], name),
        "阵地": _venues(row, name),
        "大事": [_event(one) for one in row["大事"]],
    }


def case(row: Row, name: Name) -> Keys:
    """A case."""
    return {
        **_story(row, name),
        "品牌": _many(Target.BRAND, row["品牌"], name),
        "地区": _many(Target.PLACE, row["地区"], name),
        "阵地": _venues(row, name),
        **_when(row, row["报道年份"]),
    }


def venue(row: Row, name: Name, position_source: str) -> Keys:
    """A place where people are served: where the county's map has no position, the hub's has none."""
    spot = row["经度"] is not None and row["纬度"] is not None
    return {
        **_held(row, name),
        "一句话": row["一句话"],
        "需求": row["需求"],
        "地址": row["地址"],
        "所在": _one(Target.VENUE, row["所在"], name),
        "设施": row["设施"],
        "开放时间": row["开放时间"],
        "收费": row["收费"],
        "谁能来": row["谁能来"],
        "进门": _names(row["进门"]),
        "走法": row["走法"],
        "无障碍": _names(row["无障碍"]),
        "电话": _telephones(row["电话"]),
        "坐标": f"{row['经度']},{row['纬度']}" if spot else "",
        "坐标系": "WGS-84" if spot else "",
        "精度": row["精度"] if spot else "",
        "坐标出处": (position_source or INDEPENDENT) if spot else "",
        "上图": "" if spot else YES_NO[False],
        "不上图原因": "" if spot else NOT_ON_THEIR_MAP,
        "核实": {"日期": row["核实日期"], "单位": row["核实单位"]} if row["核实日期"] else {},
    }


def home(row: Row, name: Name) -> Keys:
    """Somebody's home, of which nothing says where it is."""
    off_map = {"上图": YES_NO[False], "不上图原因": HOME}
    return {**_held(row, name), "一句话": row["一句话"], **off_map}


def figure(row: Row, name: Name) -> Keys:
    """A number; {} where its source is not public: it would seem to rest on another."""
    if row["出处"] == HIDDEN or (row["来源"] and not _one(Target.SOURCE, row["来源"], name)):
        return {}
    until = AS_REPORTED if row["截至依据"] == "报道日期" else row["截至"] or UNSTATED
    missing = row["写法"] == "未知"
    return _said(
        {
            "指标": row["指标"],
            "数值": row["写法"],
            "单位": row["单位"] if missing else "",
            "口径": row["口径"],
            "起始": row["起始"],
            "截至": until,
            "来源": _one(Target.SOURCE, row["来源"], name) or OWN_REPORT,
            "原句": row["原句"],
            "要点": YES_NO[True] if row["要点"] else "",
            "备注": row["备注"],
        }
    )


def word(row: Row) -> Keys:
    """A word of a vocabulary."""
    flags = {"住所": row["住所"], "列举": row["列举"]}
    return _said(
        {
            "名称": row["名称"],
            "同义词": row["同义词"],
            "说明": row["说明"],
            "字": row["字"] if row["词表"] == Target.NEED else "",
            **{key: YES_NO[True] for key, value in flags.items() if value},
            "要点": YES_NO[False] if row["词表"] == Target.UNIT and not row["可作要点"] else "",
        }
    )


def _common(row: Row) -> Keys:
    return {"名称": row["名称"], "别名": row["别名"], "一句话": row.get("一句话")}


def _sources(row: Row, name: Name) -> list[str]:
    own = [OWN_REPORT] if row["本单位填报"] else []
    return [*_many(Target.SOURCE, row["来源"], name), *own]


def _grounds(row: Row, name: Name) -> Keys:
    return {
        "主题": [theme["名称"] for theme in row["主题"]],
        "荣誉": [_honour(one) for one in row["荣誉"]],
        "存疑": row["存疑"],
        "来源": _sources(row, name),
        "截至": row["截至"],
    }


def _story(row: Row, name: Name) -> Keys:
    return {
        **_common(row),
        "发布": "已发布",
        "牵头": _many(Target.ORGANISATION, row["牵头"], name),
        "参与": _many(Target.ORGANISATION, row["参与"], name),
        "需求": row["需求"],
        **_grounds(row, name),
    }


def _held(row: Row, name: Name) -> Keys:
    return {
        **_common(row),
        "发布": "已发布",
        "类别": row["类别"],
        "地区": next(iter(_many(Target.PLACE, row["地区"], name)), ""),
        **{role: _many(Target.ORGANISATION, row[role], name) for role in ROLES},
        "参与": _many(Target.ORGANISATION, row["参与"], name),
        "处数": f"{int(row['处数'])}处" if row["处数"] else "",
        **_grounds(row, name),
    }


def _venues(row: Row, name: Name) -> list[str]:
    return _many(Target.VENUE, (*row["阵地"], *row["住户家里"]), name)


def _honour(one: Mapping[str, str | None]) -> Keys:
    dated = {"时间": one["时间"], **_ground(one)} if one["时间"] else {}
    return _said({**{key: one[key] for key in ("名称", "级别", "授予")}, **dated})


def _event(one: Mapping[str, str | None]) -> Keys:
    return _said({**_when(one, None), "事件": one["事件"]})


def _when(one: Mapping[str, Any], reported: str | None) -> Keys:
    """When it was; where nobody knows, in which year it was reported, if that is known."""
    if one["时间"]:
        return {"时间": one["时间"], **_ground(one)}
    if reported and one["时间依据"] == Basis.REPORTED:
        return {"时间": reported, "时间依据": one["时间依据"]}
    return {"时间": UNSTATED}


def _ground(one: Mapping[str, Any]) -> Keys:
    basis, reason = one["时间依据"], one["推算理由"]
    return {"时间依据": f"{basis}（{reason}）" if basis and reason else basis}


def _names(text: str | None) -> list[str]:
    return text.split("、") if text else []


def _telephones(text: str | None) -> str:
    """Without mobiles: who agreed to theirs being public agreed to it on the county's own page."""
    try:
        return spoken(tuple(one for one in read_telephones(text or "无") if not is_mobile(one)))
    except ValueError:
        return ""


def _one(target: Target, link: Mapping[str, str] | None, name: Name) -> str:
    return name(target, link) if link else ""


def _many(target: Target, links: Iterable[Mapping[str, str]], name: Name) -> list[str]:
    return list(filter(None, dict.fromkeys(name(target, link) for link in links)))


def _said(keys: Keys) -> Keys:
    return {key: value for key, value in keys.items() if value not in (None, "", [], {})}


WRITERS: Mapping[str, Callable[[Row, Name], Keys]] = {
    "places": place,
    "organisations": organisation,
    "sources": source,
    "brands": brand,
    "cases": case,
    "residences": home,
}
"""By table; venues need to be told whose their positions are."""


def said(keys: Keys, rows: Sequence[Keys] = ()) -> Keys:
    """Without what is not known; with the figures that belong to it."""
    return _said({**keys, "数据": [row for row in rows if row]})
