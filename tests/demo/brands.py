"""The fictional county's brands, each of which names venues."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hooks.model.scalar.accession import accession_number
from tests.demo.chance import some
from tests.demo.draft import Draft
from tests.demo.venue import OWN_REPORT, RECENT, SOURCE, Setting, ago
from tests.demo.vocabulary import NEEDS, THEMES
from tests.demo.words import BRAND_ENDINGS, OFFER, REMARKS, STORIES, WARM, WHO

KINDS = ["品牌", "项目", "行动", "服务", "活动", "机制", "模式", "平台", "队伍"]
VENUES_A_BRAND = 14
FIGURES = ("服务群众", "举办活动", "收到建议", "借出图书")
UNITS = ("人次", "场", "件", "册")


def brands(setting: Setting, venues: Sequence[Draft], letters: str) -> Iterator[Draft]:
    """The brands of a county, one for some ``venues``, each of which names a few of them."""
    titles = [f"{warm}{ending}" for warm in WARM for ending in BRAND_ENDINGS]
    chosen = setting.rng.sample(titles, math.ceil(len(venues) / VENUES_A_BRAND))
    for number, title in enumerate(chosen, 1):
        draft = _brand(setting, title, venues, accession_number(letters, number))
        yield replace(draft, body=f"{STORIES[number % len(STORIES)]}\n{draft.body}")


def _brand(setting: Setting, title: str, venues: Sequence[Draft], number: str) -> Draft:
    rng = setting.rng
    leader = rng.choice(setting.organisations).name
    chosen = rng.sample(venues, rng.randint(2, 6))
    is_own = rng.random() < 0.6
    who, offer = rng.choice(WHO), rng.choice(OFFER)
    keys = {
        "一句话": f"为{who}提供{offer}。",
        "类别": rng.choice(KINDS),
        "帮谁": who,
        "怎么帮": f"提供{offer}",
        "牵头": leader,
        "阵地": "、".join(draft.reference for draft in chosen),
        "主题": "、".join(some(rng, [*THEMES], 1, 2)),
        "需求": "、".join(some(rng, [*NEEDS], 1, 3)),
        "来源": OWN_REPORT if is_own else SOURCE,
        "截至": str(ago(setting, RECENT)) if is_own else "报道时",
        "数据": _figure(setting),
        "发布": "已发布",
        "目录号": number,
    }
    folder = f"品牌/{setting.county.name}"
    return Draft(folder, title, tuple(keys.items()), rng.choice(REMARKS))


def _figure(setting: Setting) -> str:
    rng = setting.rng
    number = rng.randrange(len(FIGURES))
    return f"\n  - {FIGURES[number]}: 累计{rng.randint(20, 9000)}{UNITS[number]}"
