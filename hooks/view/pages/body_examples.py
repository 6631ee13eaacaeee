"""Examples of bodies for the handbook: what is typed, and what to know of it; the result is rendered."""

from collections.abc import Iterator

from hooks.entries.body import body_in
from hooks.entries.problem import Source
from hooks.view.parts.reference import BodyExample

PATH = "brands/品牌/样例.md"
GOAL = "#links"
"""Where the links of the examples lead: to their own paragraph."""

EXAMPLES = (
    (
        "paragraphs",
        "段落",
        (
            "段与段之间空一行，或者每段前面空两格，都行。一句话没写完就换行的，网页上接起来，中间不留空格；"
            "句子写完再换行的，网页上也换行。"
        ),
        "服务站建在汽车站旁边，环卫工人和骑手都可以进\n来歇脚。\n\n　　每天早上八点开门。\n　　周末也有人值班。",
    ),
    (
        "headings",
        "小标题",
        "前面写 # 和一个空格；下一级写 ##。",
        "# 怎么申请\n\n带身份证到窗口。\n\n## 网上申请\n\n还没有开通。",
    ),
    (
        "lists",
        "列表",
        "- 或 • 开头是一项，1. 加空格是编号。可以紧跟在一句话下面写；下一级前面空两格以上。",
        "大厅可以办这些事：\n- 职工服务\n  - 法律咨询\n  - 心理疏导\n- 岗位推荐\n\n要带的材料：\n1. 身份证\n2. 劳动合同",
    ),
    (
        "numbers",
        "1、（一）①",
        "照写就行，一行一项，序号原样显示。",
        "一、困难职工\n1、先到窗口登记\n2、再填申请表\n\n（一）本人来办\n（二）请人代办\n\n①登记\n②等通知",
    ),
    (
        "labels",
        "地址、电话",
        "一行一项，冒号前面不超过九个字。",
        "地址：人民路一号\n开放时间：每天\n负责单位：镇总工会",
    ),
    (
        "tables",
        "表格",
        "表头下面要有一行 |---|---|，它的格数和表头一样多。:---: 居中，---: 靠右。格里要写竖线的，写 \\|。",
        "服务时间：\n| 站点 | 开门 | 座位 |\n|---|:---:|---:|\n| 东站 | 八点 | 20 |\n| 西站 | 九点 | 8 |",
    ),
    (
        "marks",
        "加粗、划掉",
        (
            "作废的话最好直接删掉；要留痕迹的，用 ~~ 划掉，搜索不会把它当成有效的。"
            "星号用作乘号、遮住姓名的，照写。"
        ),
        "**重要：**原来~~周一到周五~~，现在==天天开==。房间5*8米，王**来过。H~2~O，m^2^。",
    ),
    (
        "links",
        "链接",
        "本站的条目写文件名；网址（www. 开头的也行）和邮箱写出来就能点。地址是中文的，写在尖括号里：<https://…>。",
        "看[青创贷](青创贷.md)，也可以写成[[青创贷]]或[[青创贷|贷款]]。\n\n报名网址https://example.cn/bm，信箱bm@example.cn。",
    ),
    (
        "footnotes",
        "脚注",
        "内容写在正文最后，冒号用半角。",
        "参加的人写了感想[^1]。\n\n[^1]: 感想由本人提供。",
    ),
    (
        "tasks",
        "办好没有",
        "[x] 是办好的，[ ] 是没有办好的，方括号里空一格。",
        "- [x] 场地\n- [ ] 座椅",
    ),
    (
        "quotations",
        "引文和提示",
        "每行前面写 > 和一个空格。第一行写 [!NOTE] 是说明，[!TIP] 提示，[!IMPORTANT] 重要，[!WARNING] 注意。",
        "> 累了能进去歇，下雨有伞可用。\n\n> [!WARNING]\n> 法定节假日不开门。",
    ),
    (
        "comments",
        "不显示的话",
        "写在 <!-- 和 --> 中间，网页上没有，但文件里还在。还没有审过的内容不要写在这里。",
        "书屋晚上也开。\n\n<!-- 等照片到了再补一段 -->",
    ),
)


def body_examples() -> Iterator[BodyExample]:
    """Each example with the HTML that a page of an entry would hold."""
    for name, title, note, text in EXAMPLES:
        html = body_in(Source(PATH, text), 1).render(lambda _target: GOAL)
        yield BodyExample(name, title, note, text, html)
