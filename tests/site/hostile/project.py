"""A project in which every vector stands in every field and in a body, and its build.

Its entries are full of mistakes, and no site is built of them. Here it is nevertheless: what the
checks refuse must do no harm behind them, as in a preview, or where a rule has a gap.
"""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from hooks.adapter.mkdocs_build import build_into
from hooks.model.scalar.unseen import NEVER, UNSEEN
from hooks.pipeline import examine, outputs
from hooks.publish.hosting import POLICY, write_policy
from hooks.publish.kept_files import KeptFiles
from tests.site.conftest import write_project
from tests.site.hostile.vectors import vectors

TERMS = ("主题", "需求", "设施", "阵地类别")
MARK = "向量"
"""Stands in every name, so that a search finds all of them."""
EVERY = 6
"""Of the vectors, one in so many is a town's, an organisation's and a word's too."""

IN_NO_ADDRESS = re.compile(r'[\s"<>\\`]')
Keys = Mapping[str, object]


def one_line(vector: str) -> str:
    """The vector as a field can hold it."""
    return UNSEEN.sub("", " ".join(vector.split()))


def file(keys: Keys, body: str = "") -> str:
    """An entry; JSON is YAML."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items())
    return "\n".join(["---", *lines, "---", NEVER.sub("", body)]) + "\n"


def sketch() -> dict[str, str]:
    """Every vector's entries."""
    found = list(enumerate(vectors()))
    files = dict(chain.from_iterable(_entries(number, vector) for number, vector in found))
    some = [(number, one_line(vector)) for number, vector in found[::EVERY]]
    return files | {f"brands/词表/{name}.yml": _words(name, some) for name in TERMS}


def _words(name: str, some: list[tuple[int, str]]) -> str:
    usual = {"主题": "文化生活", "需求": "看书", "设施": "微波炉", "阵地类别": "驿站"}[name]
    words: list[Keys] = [{"名称": usual, "网址": f"{len(name)}-usual"}]
    words += [
        {"名称": f"{text} {n}", "网址": f"w-{n}", "同义词": [f"同{text}{n}"], "说明": text}
        for n, text in some
    ]
    return json.dumps(words, ensure_ascii=False, indent=0)


def _entries(number: int, vector: str) -> Iterator[tuple[str, str]]:
    text, nearest = one_line(vector), number - number % EVERY
    name = {"名称": f"{text} {MARK}{number}", "网址": f"v-{number}", "发布": "已发布"}
    word = f"{one_line(vectors()[nearest])} {nearest}"
    figure = {
        "指标": f"{text}{number}",
        "数值": number + 1,
        "单位": "人",
        "截至": "2024",
        "备注": text,
    }
    shared: Keys = {
        **name,
        "别名": [f"{text} 别名"],
        "主题": [word],
        "需求": [word],
        "来源": [f"来源{number}"],
        "数据": [figure],
        "荣誉": [{"名称": text, "授予": text, "时间": "2024"}],
        "图片": [{"文件": "图片/没有.png", "说明": text}],
        "存疑": [text],
    }
    brand: Keys = {
        **shared,
        "一句话": text,
        "类别": "服务",
        "牵头": [f"组织{nearest}"],
        "地区": [f"镇{nearest}"],
        "大事": [{"时间": "2024", "时间依据": "原文写明", "事件": text}],
        "阵地": [f"阵地{number}"],
    }
    venue: Keys = {
        **shared,
        "类别": word,
        "地区": f"镇{nearest}",
        "地址": text,
        "主办": [f"组织{nearest}"],
        "坐标": f"118.7{number:03},31.7{number:03}",
        "坐标系": "WGS-84",
        "精度": "精确",
        "坐标出处": text,
        "设施": [word],
    }
    source: Keys = {
        **name,
        "媒体": text,
        "日期": "2024-05-01",
        "作者": text,
        "编辑": text,
        "转载": text,
        "可靠性": text,
        "链接": f"https://a.cn/?q={IN_NO_ADDRESS.sub('', text)}",
        "可链接": "是",
    }
    yield f"brands/品牌/品牌{number}.md", file(brand, vector)
    yield f"brands/阵地/阵地{number}.md", file(venue, vector)
    yield f"brands/来源/来源{number}.md", file(source, vector)
    if number % EVERY == 0:
        place = {**name, "级别": "镇街", "上级": "示范县", "一句话": text}
        organisation = {**name, "系统": "工会", "地区": f"镇{number}", "一句话": text}
        yield f"brands/地区/镇{number}.md", file(place, vector)
        yield f"brands/组织/组织{number}.md", file(organisation, vector)
        case = {**brand, "时间": "2024-05", "时间依据": "原文写明", "品牌": [f"品牌{number}"]}
        yield (
            f"brands/案例/案例{number}.md",
            file({k: v for k, v in case.items() if k not in ONLY_BRAND}, vector),
        )


ONLY_BRAND = frozenset({"类别", "大事"})


def write(root: Path) -> None:
    """Build it below ``root``, mistakes and all, with the policy beside it."""
    project = write_project(root, sketch(), "https://a.example.cn/")
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    owner = json.dumps('"><img src=x onerror=self.pwned=1>', ensure_ascii=False)
    project.write(
        "mkdocs.yml",
        settings.replace("主办单位: 待填", f"主办单位: {owner}").replace(
            "联系方式: 待填", f"联系方式: {owner}"
        ),
    )
    examined = examine(project.root)
    site = project.root / "site"
    build_into(project.root, outputs(project.root, examined), site, KeptFiles(project.root, site))
    write_policy(site, project.root / "site-hosting")


__all__ = ["MARK", "POLICY", "sketch", "write"]
