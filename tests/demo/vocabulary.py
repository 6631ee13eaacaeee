"""The fictional county's vocabularies: as long as real ones, so that filters have work to do."""

from tests.demo.words import ENDINGS

# 住所: such a place is never on the map.
HOME = "居家课堂"
OFFICES, ROOM, ROVING = "群团服务中心", "功能室", "流动服务"

FACILITIES = {
    "微波炉": "热饭", "饮水机": "喝水", "充电插座": "充电", "座椅": "凳子", "空调": "冷气",
    "雨伞": "借伞", "急救箱": "药箱", "打气筒": "打气", "报刊架": "报纸", "图书": "看书",
    "无线网络": "上网", "打印机": "复印", "储物柜": "寄存", "冰箱": "冷藏", "洗手间": "厕所",
    "母婴室": "哺乳", "无障碍坡道": "轮椅通道", "无障碍卫生间": "轮椅厕所", "淋浴间": "洗澡",
    "洗衣机": "洗衣", "躺椅": "午睡", "体重秤": "称重", "血压计": "量血压", "除颤器": "救心",
    "轮椅": "借轮椅", "棋牌桌": "下棋", "投影仪": "放映", "电脑": "上网查询",
}  # fmt: skip

NEEDS = {
    "歇脚": "休息", "喝水": "接水", "热饭": "吃饭", "充电": "没电了", "躲雨": "避雨",
    "放学去处": "托管", "亲子活动": "带孩子玩", "看书": "借书", "找工作": "求职",
    "招工": "用工", "学手艺": "培训", "学电商": "直播", "法律咨询": "律师", "调解纠纷": "评理",
    "心理疏导": "心里话", "康复": "理疗", "养老": "照顾老人", "学科学": "科普",
    "做志愿者": "义工", "创业贷款": "借钱",
}  # fmt: skip

THEMES = {
    "职工服务": "工人", "青年发展": "青年", "妇女服务": "姐妹", "儿童关爱": "孩子",
    "科普": "科学", "康复助残": "助残", "企业服务": "商会", "养老服务": "老人",
    "志愿服务": "公益", "社会治理": "调解", "文化生活": "文艺", "就业创业": "就业",
}  # fmt: skip

UNITS = ("人", "人次", "名", "户", "家", "场", "处", "次", "件", "册", "元")


def vocabularies() -> dict[str, str]:
    """Path → text of the files below ``brands/词表``."""
    kinds = [*ENDINGS, OFFICES, ROOM, ROVING]
    home = f"- {{名称: {HOME}, 住所: 是, 说明: 设在居民家里，不上地图}}\n"
    return {
        f"brands/词表/{name}.yml": text
        for name, text in {
            "设施": _terms(FACILITIES),
            "需求": _terms(NEEDS),
            "主题": _terms(THEMES),
            "阵地类别": "".join(f"- {{名称: {kind}}}\n" for kind in kinds) + home,
            "单位": "".join(f"- {{名称: {unit}}}\n" for unit in UNITS),
        }.items()
    }


def _terms(words: dict[str, str]) -> str:
    return "".join(f"- {{名称: {word}, 同义词: [{other}]}}\n" for word, other in words.items())
