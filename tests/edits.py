"""Edits: what staff do to a project's files, one after the other, by chance."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.sketch import brand, case, entry, venue

Files = dict[str, str]
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0H40V30Z"/></svg>'
)
Edit = Callable[[Files, Random], None]
NAMES = ("灯火驿站", "早安小屋", "鼓楼区", "书香角", "邻里讲堂", "青年夜校")
STATES = ("已发布", "草稿", "待审", "已撤下")
TYPES = ("品牌", "案例", "阵地", "地区", "组织")
SETTINGS = (
    "site_name: 示范\n",
    "site_name: 示范\nsite_url: https://qun.shifan.gov.cn/\n",
    "site_name: 另一个\nextra:\n  quntuan:\n    主办单位: 示范县总工会\n",
)


def somewhere(files: Files, random: Random, *types: str) -> str:
    folders = {f"brands/{one}" for one in types or TYPES}
    entries = (p for p in files if p.endswith(".md") and "/".join(p.split("/")[:2]) in folders)
    return random.choice(sorted(entries))


def stem(path: str) -> str:
    return Path(path).stem


def put(path: str, key: str, value: str, files: Files) -> None:
    """Write a key of an entry anew."""
    _, head, body = files[path].split("---\n", 2)
    kept = [line for line in head.splitlines() if not line.startswith(f"{key}:")]
    files[path] = entry(*kept, f"{key}: {value}").rstrip("\n") + "\n" + body


def add(files: Files, random: Random) -> None:
    sort = random.choice(TYPES)
    number = len(files) + random.randrange(999)
    common = (f"名称: {random.choice(NAMES)}", f"网址: yang-{number}", "发布: 已发布")
    made = {
        "品牌": brand(*common, "需求: 歇脚", f"地区: {stem(somewhere(files, random, '地区'))}"),
        "案例": case(*common, f"品牌: {stem(somewhere(files, random, '品牌'))}"),
        "阵地": venue(*common, "需求: 看书", "坐标: 118.72,31.73", "坐标系: WGS-84"),
        "地区": entry("级别: 村社", "上级: 东河镇", *common),
        "组织": entry("系统: 妇联", "地区: 东河镇", *common),
    }
    files[f"brands/{sort}/{random.choice(('', '某镇/'))}新{number}.md"] = made[sort]


def remove(files: Files, random: Random) -> None:
    """Never the last of its type: other edits are in want of one."""
    path = somewhere(files, random)
    folder = "/".join(path.split("/")[:2])
    if sum(one.startswith(folder) and one.endswith(".md") for one in files) > 1:
        del files[path]


def rename(files: Files, random: Random) -> None:
    path = somewhere(files, random)
    files[str(Path(path).with_stem(f"改{random.randrange(99)}"))] = files.pop(path)


def retitle(files: Files, random: Random) -> None:
    put(somewhere(files, random), "名称", random.choice(NAMES), files)


def readdress(files: Files, random: Random) -> None:
    """To an address that no other has: two with one are an error, and are never built."""
    address = f"di-{random.randrange(10**9)}"
    while any(address in text for text in files.values()):  # one seed may be drawn twice
        address += "-er"
    put(somewhere(files, random), "网址", address, files)


def claim(files: Files, random: Random) -> None:
    put(somewhere(files, random, "品牌", "案例"), "一句话", f"改了 {random.random()}。", files)


def publish(files: Files, random: Random) -> None:
    put(somewhere(files, random), "发布", random.choice(STATES), files)


def relate(files: Files, random: Random) -> None:
    key, target = random.choice(
        (("牵头", "组织"), ("参与", "组织"), ("地区", "地区"), ("阵地", "阵地"), ("相关", "品牌"))
    )
    put(somewhere(files, random, "品牌"), key, stem(somewhere(files, random, target)), files)


def place_higher(files: Files, random: Random) -> None:
    places = [somewhere(files, random, "地区") for _ in range(2)]
    put(places[0], "上级", stem(places[1]), files)


def write(files: Files, random: Random) -> None:
    other = stem(somewhere(files, random))
    files[somewhere(files, random)] += f"\n见[那里]({other}.md)，{random.random()}。\n"


def ask(files: Files, random: Random) -> None:
    key = random.choice(("需求", "主题", "设施"))
    words = {"需求": ("歇脚", "看书"), "主题": ("文化生活",), "设施": ("微波炉",)}
    put(somewhere(files, random, "品牌", "阵地"), key, random.choice(words[key]), files)


def reword(files: Files, random: Random) -> None:
    path = f"brands/词表/{random.choice(('需求', '主题', '阵地类别', '设施'))}.yml"
    lines = files[path].splitlines(keepends=True)
    random.shuffle(lines)
    files[path] = "".join(lines).replace("说明: ", "说明: 改")


def set_anew(files: Files, random: Random) -> None:
    files["mkdocs.yml"] = random.choice(SETTINGS)


def picture(files: Files, random: Random) -> None:
    path = f"brands/品牌/图{random.randrange(2)}.png"
    if files.pop(path, None) is None:
        files[path] = DRAWING
    put(
        somewhere(files, random, "品牌"),
        "图片",
        f"[{{文件: {Path(path).name}, 说明: 门口}}]",
        files,
    )


OF_ENTRIES: tuple[Edit, ...] = (
    add, remove, rename, retitle, readdress, claim, publish, relate, place_higher, write, ask,
    reword, picture,
)  # fmt: skip
EDITS = (*OF_ENTRIES, set_anew)
