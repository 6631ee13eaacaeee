"""Mistakes as staff make them, each planted into a correct entry: what of them does a rule find?"""

from collections.abc import Iterator

from hooks.model import Target
from tests.precision.correct import Chance, body
from tests.sketch import brand, venue

SEED = 16
EACH = 60
SURNAMES = "王李张刘陈杨赵黄周吴徐孙朱马胡林郭何高罗郑梁谢宋唐许邓韩冯曹"
GIVEN = [
    "小明",
    "子涵",
    "梓轩",
    "欣怡",
    "雨桐",
    "浩然",
    "一诺",
    "俊杰",
    "思远",
    "佳怡",
    "宇航",
    "诗涵",
    "芳",
    "伟",
    "静",
    "磊",
    "洋",
    "丽",
    "强",
    "敏",
    "建华",
    "秀兰",
    "桂英",
    "志强",
]
DIGITS = "〇一二三四五六七八九"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def planted(code: str, seed: int = SEED, each: int = EACH) -> Iterator[tuple[str, str]]:
    """Path and text of so many entries, each with one mistake that the rule is for."""
    rng = Chance(f"{code} {seed}")
    for number in range(each):
        words = rng.choice(MISTAKES[code])
        filled = _filled(rng, words)
        slug = f"网址: cuo-{number}"
        if words.startswith("电话:"):
            yield f"brands/{Target.VENUE.value}/错{number}.md", venue(slug, filled, body=body(rng))
        else:
            text = f"{body(rng)}\n\n{filled}\n"
            yield (
                f"brands/{Target.BRAND.value}/错{number}.md",
                brand(slug, "地区: 柳湾村", body=text),
            )


def _filled(rng: Chance, words: str) -> str:
    values = {
        "name": rng.choice(SURNAMES) + rng.choice(GIVEN),
        "surname": rng.choice(SURNAMES),
        "mobile": _mobile(rng),
        "card": _card(rng),
        "bank": _bank(rng),
        "home": f"0500-83{rng.randint(100000, 999999)}",
        "n": str(rng.randint(1, 60)),
        "age": str(rng.randint(5, 15)),
        "year": rng.choice("一二三四五六"),
    }
    return words.format(**values)


def _mobile(rng: Chance) -> str:
    digits = f"1{rng.choice(('38', '39', '50', '59', '86', '77'))}{rng.randint(10**7, 10**8 - 1)}"
    spaced = f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    ways = (
        digits,
        spaced,
        spaced.replace(" ", "-"),
        spaced.replace(" ", "."),
        f"+86 {digits}",
        "".join(chr(ord(d) + 0xFEE0) for d in digits),
        "".join(DIGITS[int(d)] for d in digits),
        f"&#{ord(digits[0])};{digits[1:]}",
        f"{digits[:3]}\u200b{digits[3:]}",
        f"{digits[:3]}<wbr>{digits[3:7]}<wbr>{digits[7:]}",
        f"**{digits[:3]}**{digits[3:]}",
        f"{digits[:7]}\n{digits[7:]}",
    )
    return rng.choice(ways)


def _card(rng: Chance) -> str:
    """Of a county that is, a day of birth, and the digit that follows from them."""
    first = f"330402{rng.randint(1940, 2018)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{rng.randint(0, 999):03}"
    total = sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True))
    card = first + "10X98765432"[total % 11]
    return rng.choice((card, card.lower(), f"{card[:6]} {card[6:14]} {card[14:]}", f"`{card}`"))


def _bank(rng: Chance) -> str:
    first = f"622202{rng.randint(10**11, 10**12 - 1)}"
    doubled = [int(d) * (2 - place % 2) for place, d in enumerate(reversed(first))]
    card = first + str(-sum(n // 10 + n % 10 for n in doubled) % 10)
    return rng.choice((card, " ".join(card[at : at + 4] for at in range(0, len(card), 4))))


MISTAKES = {
    "Q620": (
        "{name}，身份证号 {card}，已经登记。",
        "| 姓名 | 证件 |\n|---|---|\n| {name} | {card} |",
        "<!-- {card} 公示前删 -->",
        "[表格](https://example.cn/?id={card})",
        "说明见脚注[^1]。\n\n[^1]: {name} {card}",
    ),
    "Q621": (
        "捐款打到 {bank}（农商银行）。",
        "- 收款卡号：{bank}",
        "开户行工商银行 账号{bank} 户名{name}",
    ),
    "Q622": (
        "联系{name} {mobile}。",
        "联系人：{name}（{mobile}）",
        "| {surname}老师 | {mobile} |",
        "加微信{mobile}报名",
        "打电话给{surname}主任，{mobile}，随时可以。",
    ),
    "Q624": (
        "老人家住柳湾花园{n}号楼2单元301室，子女在外。",
        "{name}家住石桥村{year}组{n}号。",
        "住址：东河镇灯塔路{n}弄5号。",
        "他住在清河小区{n}幢402室，一个人过。",
        "志愿者每周到{n}幢2单元301室送餐。",
        "驿站的老周就住3幢2单元301室。",
        "低保户王家：3单元502室。",
        "| {name} | {n}幢1单元402室 |",
        "户籍地址：示范县东河镇柳湾村{year}组{n}号",
    ),
    "Q625": (
        "{name}同学领到了新书包。",
        "小朋友{name}说，书很好看。",
        "{name}，今年{age}岁，喜欢画画。",
        "六年级学生{name}拿了第一名。",
        "孩子{name}（{age}岁）每天来写作业。",
        "女孩{name}的妈妈在外地。",
        "**{name}**小朋友上台唱歌。",
        "留守儿童{name}的愿望是一双球鞋。",
        "五年级（2）班{name}得了奖状。",
        "{name}的家长送来锦旗。",
        "6岁的{name}第一次坐船。",
    ),
    "Q626": (
        "在柳湾村，小雨（化名），读{year}年级，父亲去世，跟着奶奶。",
        "石桥村有一名{year}年级女孩，父母离异。",
        "柳湾村的小林今年{age}岁，是孤儿，他每天来。",
        "柳湾村一位残疾人在合作社工作，每月工资三千元。",
        "石桥村的她在柳湾制衣厂上班，月薪{n}00元，要养两个孩子。",
    ),
    "Q627": (
        "电话: {name}13800138000",
        "电话: 13800138000（{surname}主任）",
        "电话: 0500-83110000、13800138000（{name}）",
        "电话: 联系人：{name} 13800138000",
        "电话: 13800138000 {surname}老师",
    ),
    "Q628": (
        "电话: 13800138000",
        "电话: 13800138000（白天）",
        "电话: 0500-83110000、13800138000",
        "电话: 13800138000（微信同号）",
    ),
    "Q630": (
        "报名加微信号 wx_{n}_shuwu。",
        "加{surname}老师的微信 laoshi{n}abc 进群。",
        "QQ：4{n}83{n}1990 找网管。",
        "稿子发到 shuwu{n}@qq.com。",
        "{name}，女，1985年3月7日出生，初中毕业。",
        "送货车的车牌是浙FA8B6{n}，停在门口。",
    ),
    "Q631": (
        "困难职工{name}领到了慰问金。",
        "低保户名单：{name}、{name}。",
        "村民{name}患有尿毒症，每周透析。",
        "残疾人{name}（肢体二级）在家做手工。",
        "{name}在制衣厂上班，月薪4500元。",
        "社区戒毒人员{name}定期来谈心。",
        "{name}因病致贫，欠了亲戚的钱。",
    ),
    "Q629": (
        "{name}家里电话 {home}。",
        "宅电：{home}",
        "{home}（家）",
        "家庭电话是{home}，晚上打。",
        "{name}的住宅电话{home}",
    ),
}
"""By the rule that is for them."""
