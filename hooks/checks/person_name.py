"""Names of persons: what words beside a telephone number, or in a list, are one."""

import re
from collections.abc import Sequence

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔"
    "谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤向常温康施文牛樊葛邢安齐易"
    "乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴"
    "蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬"
)
TWO = "欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|百里|南宫|长孙"
"""Surnames of two characters."""
NAME_TAG = "nr"
"""What rjieba calls a name."""
LONGEST = 4
HAN = "[\u4e00-\u9fff]"
TITLES = (
    "副?(?:主任|书记|主席|站长|所长|校长|园长|院长|馆长|会长|局长|镇长|乡长|村长|部长|科长|组长|经理)|秘书长|店长|队长|委员|干事|干部|专干"
    "|老师|师傅|医生|大夫|护士|律师|教练|社工|同志|先生|女士|小姐|阿姨|大姐|大哥|大爷|大妈|叔叔|伯伯|嫂子|老板|总|工|姐|哥|叔|姨|嫂"
)
TITLED = re.compile(
    rf"(?:(?<!{HAN})|(?<=联系人)|(?<=负责人)|(?<=值班员)|(?<=经办人)|(?<=管理员)|(?<=[找问是]))"
    rf"(?!车队|高工|安全|常委|全科|管委|万能|成都|时间|方便)"
    rf"(?:(?:{TWO}|[{SURNAMES}])(?:{TITLES})|[小老阿][{SURNAMES}](?!{HAN}))"
)
"""Li, the director: whoever lives there knows her."""
RUN = re.compile(f"{HAN}+")
SPACED = re.compile(
    rf"(?<![\u4e00-\u9fff][\u4e00-\u9fff])(?<=[{SURNAMES}])[ \u3000]+(?={HAN}{{1,2}}(?!{HAN}))"
)
"""王 芳: typed so that names of two characters are as wide as those of three."""
LABEL = re.compile(
    r"^(?:联系人|负责人|值班员|经办人|管理员|请?找|问|是)|(?:的?(?:手机|电话|微信)(?:同号)?|同号|收|接)$"
)
WORDS = frozenset(
    (
        "高峰",
        "安保",
        "向阳",
        "温馨",
        "白班",
        "康复",
        "祝福",
        "明珠",
        "金秋",
        "和平",
        "安康",
        "高新",
        "党建",
    )
)
"""Tagged as names, though they are words."""


def person_in(text: str) -> str:
    """Who is named among a few words, without blanks in the name; nothing where nobody is."""
    words = SPACED.sub("", text)
    if titled := TITLED.search(words):
        return titled[0]
    return next(filter(None, (_name(run[0]) for run in RUN.finditer(words))), "")


def _name(run: str) -> str:
    from rjieba import tag  # noqa: PLC0415 - few entries have a mobile beside words

    words: Sequence[tuple[str, str]] = tag(LABEL.sub("", run))
    for number, (word, kind) in enumerate(words):
        if re.fullmatch(TWO, word) and number + 1 < len(words):
            return word + words[number + 1][0]
        is_name = kind.startswith(NAME_TAG) and 1 < len(word) <= LONGEST and word not in WORDS
        if is_name and (word[0] in SURNAMES or len(word) == LONGEST):
            return word
    return ""
