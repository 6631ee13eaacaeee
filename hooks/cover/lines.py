"""How a name is broken into the lines of a cover: large signs first, words whole where known.

Chinese does not say where a word ends. A short list of the words that such
names are made of does most of the work; elsewhere pairs stay together, since
most words are pairs.
"""

import re
from dataclasses import dataclass

LONGEST = 40
"""Signs that a cover holds; the heading beside it has the whole name."""

MOST = 8
"""Signs in a line, and lines: more would be too small to read on a phone."""

_LISTED = """
劳动者 志愿者 共同体 服务站 大学生 青少年 青动力 工作室 娘家人 组织部 生态圈 议事团 帮帮团
网格长 网格员 支部 总工会 育婴师 联席会 新农人 示范路 示范带 示范线 示范点 精品线 服务队
标准化 家门口 儿童 青年 妇女 职工 农民 工会 团委 妇联 科协 残联 商会 协会 企业 社区 乡村 农村
社会 机构 党群 党员 党建 党委 群团 群众 组织 干部 服务 志愿 工作 公益 文化 健康 教育 科普 法律
心理 就业 创业 创新 创意 创建 援助 见习 培训 技能 技术 大赛 竞赛 比赛 学习 学院 课堂 微课 周末
大学 夜校 书屋 小屋 驿站 之家 中心 基地 阵地 家园 平台 模式 机制 计划 行动 活动 项目 工程 品牌
集群 小组 岗位 类别 建设 建功 立业 主题 线上 线下 在线 户外 电视 招聘 电商 微博 市级 县级 全省
红色 红船 姐妹 月嫂 花卉 缘来 就是 芳华 希望 星火 美丽 振兴 峰会 相亲 家庭 居民 镇街 村里 下乡
部门 特色 改革 试点 进展 基层 全域 推进 汇报 启动 对接 打造 建成 建起 建进 依托 各级 参观 欢迎
认识 农耕 资金 授信 全部 登记 覆盖率 提高 座谈会 发言 联系 合用 孵化 手工 旧屋 陪伴 陪护 纸模
制作 示范 公司 上班 兼任 执委 格子铺 答辩会 先行 引才 零距离 开学 行业 精英 文艺 丰采 练兵 镇村 管家 大匠 小城
一带 一线 新青年 联盟 一月 生活 商学院 跨支部 共青 青春 微课堂 野趣游 店小二 三长 入选 列为 党组织
每月 碰头 下田 插秧 建齐 四家 两家 三个 一个 一天 上的 门口 村庄 先锋 文明 模范 评出 引来 微家
"""
WORDS = tuple(re.findall(r"\S+", _LISTED))
CLINGING = "的之了者们与和及等着过么吗呢+＋!！?？…"
"""Signs that do not begin a line."""

OPENING = "“‘《〈「『【（("

# What a break costs, a line of one sign, one more line, and lines longer, thus smaller, by a sign.
AT_PAUSE, BETWEEN_WORDS, BETWEEN_PAIRS, WITHIN = -1.0, 0.0, 0.7, 3.0
ALONE = 1.5
LINE = 0.05
SMALLER = 1.2

_LEFT_OUT = re.compile("[“”‘’\"'《》〈〉「」『』【】]")
_PAUSE = re.compile(r"[\s·•・—－,，、。;；:：（）()/|\-]+")
_LATIN = re.compile(r"[!-~À-ɏ]+")


@dataclass(frozen=True)
class Piece:
    """Signs that stay together, how wide they are in ems, and what a break before them costs."""

    text: str
    width: float
    cost: float


def lines(name: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The lines of a name; ``names`` are words beside the list's. Quotes and pauses are left out."""
    text = _PAUSE.sub(" ", _LEFT_OUT.sub("", name)).strip()[:LONGEST]
    return _broken(_pieces(text, sorted((*names, *WORDS), key=len, reverse=True)))


def phrases(name: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """All of a name, quotes and pauses too, in the parts between which a heading may break."""
    found, rest = list[str](), name
    for line in lines(name, names)[:-1]:
        end = _end(rest, line)
        found.append(rest[:end])
        rest = rest[end:]
    return (*found, rest)


def _end(text: str, line: str) -> int:
    """Where a line ends in its text, with what was left out of it and closes it."""
    at = 0
    for sign in line:
        at = text.index(sign, at) + 1
    while at < len(text) and (_LEFT_OUT.match(text[at]) or _PAUSE.match(text[at])):
        if text[at] in OPENING:
            break
        at += 1
    return at


def width(text: str) -> float:
    """In ems, near enough to choose breaks by: Latin letters take little more than half."""
    latin = sum(len(run) for run in _LATIN.findall(text))
    return len(text) - latin + 0.6 * latin


def _pieces(name: str, known: list[str]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for part in name.split(" "):
        words = _words(part, known)
        for at, (text, is_known) in enumerate(words):
            was_known = at == 0 or words[at - 1][1]
            cost = BETWEEN_WORDS if is_known or was_known else BETWEEN_PAIRS
            cost = AT_PAUSE if at == 0 else WITHIN if text[0] in CLINGING else cost
            found.append(Piece(text, width(text), cost))
    return tuple(found)


def _words(text: str, words: list[str]) -> list[tuple[str, bool]]:
    """Known words and Latin whole, what lies between them sign by sign."""
    found: list[tuple[str, bool]] = []
    while text:
        latin = _LATIN.match(text)
        known = latin.group() if latin else next(filter(text.startswith, words), "")
        found.append((known or text[0], bool(known)))
        text = text[len(known) or 1 :]
    return found


def _broken(pieces: tuple[Piece, ...]) -> tuple[str, ...]:
    """The cheapest way: each step to longer, smaller lines has to save a break in a word."""
    if not pieces:
        return ()
    ways = [
        (cost + SMALLER * longest, broken)
        for longest in range(2, MOST + 1)
        for cost, broken in (_within(pieces, longest),)
        if len(broken) <= longest
    ]
    if not ways:
        return _within(pieces, MOST)[1][:MOST]
    return min(ways)[1]


def _within(pieces: tuple[Piece, ...], longest: int) -> tuple[float, tuple[str, ...]]:
    """The cheapest break into lines of at most so many ems; a piece that is longer stands alone."""
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(pieces) + 1):
        ways = []
        for start in range(end):
            line = pieces[start:end]
            if sum(piece.width for piece in line) > longest and len(line) > 1:
                continue
            cost, before = best[start]
            text = "".join(piece.text for piece in line)
            paid = (line[0].cost if start else 0.0) + ALONE * (len(text) == 1) + LINE
            ways.append((cost + paid, (*before, text)))
        best.append(min(ways))
    return best[-1]
