"""Names of persons: what words beside a telephone number, or in a list, are one."""

import re
from collections.abc import Sequence
from functools import cache


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


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
    "|老师|师傅|医生|大夫|护士|律师|教练|社工|同志|先生|女士|小姐|阿姨|大姐|大哥|大爷|大妈|叔叔|伯伯|嫂子|老板"
    rf"|(?:总|工|姐|哥|叔|姨|嫂)(?!{HAN})"
)
TITLED = re.compile(
    rf"(?:(?<!{HAN})|(?<=联系人)|(?<=负责人)|(?<=值班员)|(?<=经办人)|(?<=管理员)|(?<=[找问是]))"
    rf"(?!车队|高工|安全|常委|全科|管委|万能|成都|时间|方便)"
    rf"(?:(?:{TWO}|[{SURNAMES}])(?:{TITLES})|[小老阿][{SURNAMES}](?!{HAN}))"
)
"""Li, the director: whoever lives there knows her."""
Words = Sequence[tuple[str, str]]
"""Of a sentence, each with its tag."""
GIVEN = _listed("""
子涵 梓涵 欣怡 梓轩 子轩 浩宇 浩然 宇轩 一诺 雨桐 诗涵 宇航 俊杰 思远 佳怡 欣妍 梓萱 子萱 雨欣
雨涵 语桐 依诺 奕辰 宇辰 沐宸 浩轩 子墨 子豪 子怡 可欣 佳琪 思琪 思涵 雨萱 雨轩 语彤 若溪 若汐
一鸣 一凡 俊熙 俊豪 皓轩 铭泽 睿泽 昊然 昊宇 承泽 静怡 婉婷 紫涵 晨曦 建华 建国 建军 建平 志强
志明 秀英 秀兰 桂英 桂兰 玉兰 丽华 丽娟 海燕 晓红 小红 小明 小军 红梅 春梅 国强 永强 卫东 桂花
""")
"""The given names that most children, and most of their grandparents, have: rjieba may know them as words."""
HAN_WORD = re.compile(f"{HAN}{{1,2}}")
GOES_ON = "，。、（(的说在是和与也就每把给向从来今"
"""What stands behind a name, and seldom behind a word."""
RUN = re.compile(f"{HAN}+")
SPACED = re.compile(
    rf"(?<![\u4e00-\u9fff][\u4e00-\u9fff])(?<=[{SURNAMES}])[ \u3000]+(?={HAN}{{1,2}}(?!{HAN}))"
)
"""王 芳: typed so that names of two characters are as wide as those of three."""
LABEL = re.compile(
    r"^(?:联系人|负责人|值班员|经办人|管理员|请?找|问|是)|(?:的?(?:手机|电话|微信)(?:同号)?|同号|收|接)$"
)
WORDS = _listed("""
高峰 安保 向阳 温馨 白班 康复 祝福 明珠 金秋 和平 安康 高新 党建 关爱 张贴 雷锋 兰花 王子 公主
方特 高明 安静 安逸 康健 康乐 温顺 祝贺 祝寿 高昂 高雅 高危 高德 关怀 黄牛 白云 蓝天 雷鸣 雷声
于今 唐诗 唐装 宋词 陈列 陈述 陈设 张开 张罗 张扬 张灯 周密 徐徐 孙悟空 马虎 胡闹 林荫 林立 郭外
谢谢 田野 田园 田埂 杜绝 杜鹃 钟声 范文 汪汪 陶醉 陶冶 贺岁 贺年 顾客 顾问 毛巾 毛衫 洪水 洪亮
牛羊 齐聚 易懂 庄园 鲁班 柳树 甘甜 梅花 童谣 童声 苗圃 苗壮 冉冉 辛勤 蒲公英 艾草 艾灸 阳光 农耕
农忙 卓越 吉祥 麦田 麦穗 麦收 米粉 桂花 桂子 杨梅 连成 文明 卫星 向东 芦荻 夏荫 金灿灿 金闪闪
黄澄澄 黄灿灿 白花花 白茫茫 蓝莹莹 毛茸茸 乐呵呵
""")
"""Tagged as names, though they are words."""


def person_in(text: str) -> str:
    """Who is named among a few words, without blanks in the name; nothing where nobody is."""
    words = SPACED.sub("", text)
    for titled in TITLED.finditer(words):
        if titled[0][0] in "小老阿" or not _is_word(titled[0]):
            return titled[0]
    return next(filter(None, (_name(run[0]) for run in RUN.finditer(words))), "")


def name_length(words: Words, place: int) -> int:
    """How many of the tagged words, from ``place`` on, are a person's name; 0 where none begins."""
    if length := _with_usual_name(words, place):
        return length
    length = _length(words, place)
    if not length:
        return 0
    name = "".join(word for word, _ in words[place : place + length])
    is_word = any(each in WORDS or _is_word(each) for each in (name, name[:2], words[place][0]))
    return 0 if is_word else length


def _with_usual_name(words: Words, place: int) -> int:
    """王子|涵在: parted wherever, a surname and a name that many have."""
    name = ""
    for length, (word, _) in enumerate(words[place : place + 3], 1):
        name += word
        if name[:1] in SURNAMES and name[1:3] in GIVEN:
            return length
    return 0


@cache
def _is_word(name: str) -> bool:
    """Whether a dictionary has it: rjieba calls many words names that it has not met (熊猫, 宁静)."""
    from pypinyin.phrases_dict import phrases_dict  # noqa: PLC0415 - large, and few ask

    return name in phrases_dict


def _length(words: Words, place: int) -> int:
    """As the tags have it.

    rjieba parts a name whose given name is a word: 谢|俊杰, 邓|浩然, 胡思|远.
    """
    word, kind = words[place]
    behind, kind_behind = words[place + 1] if place + 1 < len(words) else ("", "")
    if re.fullmatch(TWO, word) and HAN_WORD.fullmatch(behind):
        return 2
    if word[0] not in SURNAMES:
        return int(kind.startswith(NAME_TAG) and len(word) == LONGEST)
    is_given = HAN_WORD.fullmatch(behind) is not None and behind[0] not in GOES_ON
    is_tagged = kind.startswith(NAME_TAG)
    if len(word) == 1:
        is_sure = is_tagged or kind_behind.startswith(NAME_TAG) or behind in GIVEN
        return 2 if is_given and is_sure else 0
    if not is_tagged or len(word) > LONGEST:
        return 0
    further = words[place + 2][0][0] if place + 2 < len(words) else GOES_ON[0]
    return 2 if len(word) == len(behind) + 1 == 2 and is_given and further in GOES_ON else 1  # noqa: PLR2004


def _name(run: str) -> str:
    from rjieba import tag  # noqa: PLC0415 - few entries have a mobile beside words

    words: Words = tag(LABEL.sub("", run))
    for place in range(len(words)):
        if length := name_length(words, place):
            return "".join(word for word, _ in words[place : place + length])
    return ""
