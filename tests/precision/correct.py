"""A thousand correct entries: what staff may write, put together by chance with a seed."""

import random
import re
from collections.abc import Iterator

from tests.county import COUNTY
from tests.precision.sentences import SENTENCES
from tests.sketch import brand, case, venue

SEED = 15
COUNT = 1000
VILLAGES = [
    "柳湾",
    "石桥",
    "向阳",
    "高峰",
    "和平",
    "安康",
    "双塔",
    "王家",
    "新丰",
    "梅林",
    "前进",
    "东风",
    "长安",
    "关圣",
    "小圩",
    "大石",
]
HEADS = [
    "暖心",
    "同行",
    "灯火",
    "晨光",
    "橙色",
    "蓝湾",
    "春泥",
    "家门口",
    "邻里",
    "一杯水",
    "顺路",
    "桥头",
    "渔火",
    "稻浪",
    "巧手",
    "扬帆",
]
TAILS = [
    "书屋",
    "驿站",
    "课堂",
    "行动",
    "计划",
    "工坊",
    "茶座",
    "集市",
    "热线",
    "接力",
    "议事会",
    "微家",
    "客厅",
    "小屋",
    "学堂",
    "食堂",
]
MOST_LINES = 6
TELEPHONE = (
    "0500-8311{d4}",
    "0500-83{d2}{d4}、12351",
    "0500-83{d2}{d4} 转 80{d1}",
    "400-8{d2}-{d4}（工作日）",
    "（0500）83{d2}{d4}（李主任）",
    "12345",
    "办公室 0500-83{d2}{d4}；夜间 0500-83{d2}{d4}",
)
DUTY = (
    "电话: 1380013{d4}（值班）",
    "手机公开: {{依据: 单位值班手机, 单位: 东河镇总工会, 日期: 2026-01-{day2}}}",
)
ADDRESS = (
    "望潮路{n}号",
    "清河小区3幢2单元10{d1}室",
    "文化礼堂二楼20{d1}室",
    "灯塔路{n}弄5号",
    "柳湾村三组{n}号（老粮站）",
    "渡口街{n}号2号楼",
)
PICTURES = (
    "活动现场",
    "志愿者在搬书",
    "孩子的画挂在墙上，没有人",
    "门口的招牌 0500-8311{d4}",
    "儿童之家的书架",
)
SLOT = re.compile(r"\{(d)(\d)\}|\{(\w+)\}")

Chance = random.Random


def correct(count: int = COUNT, seed: int = SEED) -> dict[str, str]:
    """Path → text of so many entries and of the county that they stand in."""
    rng = Chance(seed)
    made = dict(COUNTY)
    for number in range(count):
        path, text = _entry(rng, number)
        made[path] = text
    return made


def body(rng: Chance) -> str:
    """A few paragraphs, each a sentence or several."""
    lines = [
        _filled(rng, rng.choice(rng.choice(SENTENCES))) for _ in range(rng.randint(2, MOST_LINES))
    ]
    return "\n\n".join(_joined(lines, rng))


def _joined(lines: list[str], rng: Chance) -> Iterator[str]:
    """Some sentences stand in one paragraph."""
    paragraph = ""
    for line in lines:
        is_block = line[0] in ">-|123456789"
        if paragraph and not is_block and rng.random() < 0.5:
            paragraph += line
            continue
        if paragraph:
            yield paragraph
        paragraph = line
        if is_block:
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _entry(rng: Chance, number: int) -> tuple[str, str]:
    title = f"{rng.choice(HEADS)}{rng.choice(TAILS)}第{number}处"
    slug = f"网址: yi-{number}"
    words = body(rng)
    kind = rng.choice(("品牌", "案例", "阵地"))
    if kind == "阵地":
        return f"brands/阵地/{title}.md", venue(slug, *_of_venue(rng), body=words)
    claim = _filled(rng, f"一句话: {rng.choice(HEADS)}{rng.choice(TAILS)}，家门口就能来。")
    write = brand if kind == "品牌" else case
    return f"brands/{kind}/{title}.md", write(slug, claim, body=words)


def _of_venue(rng: Chance) -> list[str]:
    lines = [f"地址: {_filled(rng, rng.choice(ADDRESS))}"]
    chance = rng.random()
    if chance < 0.1:
        lines += [_filled(rng, line) for line in DUTY]
    elif chance < 0.8:
        lines.append(f"电话: {_filled(rng, rng.choice(TELEPHONE))}")
    if rng.random() < 0.3:
        lines.append("开放时间: 周一至周五 08:30-11:30, 13:30-17:00")
    return lines


def _filled(rng: Chance, pattern: str) -> str:
    """The pattern with digits and villages by chance."""

    def slot(found: re.Match[str]) -> str:
        if found[1]:
            return str(rng.randint(10 ** (int(found[2]) - 1), 10 ** int(found[2]) - 1))
        return {
            "y2": f"{rng.randint(15, 25)}",
            "cy": rng.choice(("一八", "二〇", "二三")),
            "m": str(rng.randint(1, 12)),
            "day": str(rng.randint(1, 28)),
            "day2": f"{rng.randint(1, 28):02}",
            "n": str(rng.randint(1, 400)),
            "village": rng.choice(VILLAGES),
        }[found[3]]

    return SLOT.sub(slot, pattern).replace("{{", "{").replace("}}", "}")
