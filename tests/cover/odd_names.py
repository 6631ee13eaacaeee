"""Names that are hard to set: short, long, Latin, of many strokes, or of what no font has."""

MANY_STROKES = "赢麟麓鹰鼠龟鑫爨齉鬻饕餮躞躅蠲鳢鬟黼黻鼙夔鬣魑魅魍魉鳜鲮籍攥鏖颦燮襄囊蘸疆耀藏髓"
ODD_NAMES = (
    "一",
    "青创贷",
    "暖·工会",
    "“三长”工作",
    "UHOME志愿服务站",
    "QUNTUAN",
    "A very long name in Latin letters only",
    "24小时“不打烊”",
    "新东方杯大学生创业援助计划" * 5,
    MANY_STROKES,
    "笑😀脸\u200d🏳️‍🌈\ue000",
    "<&\"'>",
    "😀",
    "·",
    "Cafe\u0301 甲\u0301",
    "\u0301\u20dd",
    "\u3164\u115f",
    "\u202e\u200b\x00\n\ufffe",
    "",
)
