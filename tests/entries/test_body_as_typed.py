"""What people type who never read a rule of Markdown comes out as they meant it."""

import re
from collections import Counter
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.entries.body import Body, Leftover, body_in
from hooks.entries.problem import Source


def written(text: str) -> Body:
    return body_in(Source("brands/品牌/样例.md", text), 1)


def page(text: str) -> str:
    """The page's HTML in one line, without what only parts its lines."""
    html = written(text).render(lambda target: f"/{target}", lambda target: {"src": f"/{target}"})
    return re.sub(r"\n\s*", "", html)


def items(*words: str, tag: str = "ul") -> str:
    return f"<{tag}>{''.join(f'<li>{word}</li>' for word in words)}</{tag}>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("可以办：\n- 甲\n- 乙", f"<p>可以办：</p>{items('甲', '乙')}"),
        ("可以办\n-法律咨询\n-推荐", f"<p>可以办</p>{items('法律咨询', '推荐')}"),
        ("要带：\n1. 甲\n2. 乙", f"<p>要带：</p>{items('甲', '乙', tag='ol')}"),
        ("• 甲\n•乙\n· 丙\n\uf0b7丁", items("甲", "乙", "丙", "丁")),
        ("　　- 甲\n　　- 乙", items("甲", "乙")),
        ("    - 甲\n    - 乙", items("甲", "乙")),
        ("-　甲\n-\xa0乙", items("甲", "乙")),
        ("- 甲\n1. 乙", items("甲") + items("乙", tag="ol")),
        ("- 甲\n- 乙\n都不收费。", f"{items('甲', '乙')}<p>都不收费。</p>"),
        ("1. 甲\n1. 乙", items("甲", "乙", tag="ol")),
        ("1. 甲\n3. 乙", items("甲", tag="ol") + '<ol start="3"><li>乙</li></ol>'),
        ("2. 甲\n\n5. 乙", '<ol start="2"><li>甲</li></ol><ol start="5"><li>乙</li></ol>'),
        ("- 甲\n二、乙", f"{items('甲')}<p>二、乙</p>"),
        ("- 甲\n地址：乙", f"{items('甲')}<p>地址：乙</p>"),
        ("- 甲\n## 乙", f'{items("甲")}<h2 id="body-yi">乙</h2>'),
        ("- 甲，\n乙\n- 丙", items("甲，乙", "丙")),
        ("> 可以办：\n> - 甲", f"<blockquote><p>可以办：</p>{items('甲')}</blockquote>"),
        ("> 引文\n我们的话", "<blockquote><p>引文</p></blockquote><p>我们的话</p>"),
    ],
)
def test_lists_stand_where_their_writer_put_them(text: str, html: str) -> None:
    assert page(text) == html


@pytest.mark.parametrize("blanks", ["  ", "   ", "    ", "\t", "　　"])
@pytest.mark.parametrize("sign", ["-", "1."])
def test_sublists_stand_in_by_any_number_of_blanks(blanks: str, sign: str) -> None:
    tag = "ul" if sign == "-" else "ol"
    inner = items("乙", "丙", tag=tag)
    text = f"- 甲\n{blanks}{sign} 乙\n{blanks}{sign} 丙\n- 丁"
    assert page(text) == items(f"甲{inner}", "丁")


def test_an_item_may_have_a_second_paragraph() -> None:
    text = "- 甲\n\n  又一段\n- 乙\n  - 丙"
    assert page(text) == (
        "<ul><li><p>甲</p><p>又一段</p></li><li><p>乙</p><ul><li>丙</li></ul></li></ul>"
    )


@pytest.mark.parametrize(
    "lines",
    [
        *(
            ("1、甲，", "2、乙"),
            ("（一）甲，", "（二）乙"),
            ("①甲，", "②乙"),
            ("1.身份证，", "2.合同"),
        ),
        *(
            ("(1)甲，", "(2)乙"),
            ("1）甲，", "2）乙"),
            ("一、甲，", "二、乙"),
            ("一是甲，", "二是乙"),
        ),
        *(("⑴甲，", "⑵乙"), ("第一步，甲，", "第二步，乙"), ("★甲，", "★乙"), ("☑甲，", "☐乙")),
        *(("地址：甲，", "电话：乙"), ("**地址：**甲，", "**联系 电话**：乙"), ("共有：", "甲")),
        *(("书记说。", "镇长说，"), ("凤桥镇总工会", "2018年9月"), ("时间：周一", "9:00-17:00")),
        *(("一、甲", "内容，"), ("甲，  ", "乙"), ("甲，\\", "乙"), ("甲，", "*注：乙")),
    ],
)
def test_a_line_of_its_own_stays_one(lines: tuple[str, ...]) -> None:
    html = page("\n".join(lines))
    assert html.count("<br>") == 1
    for line in lines:
        assert line.strip(" \\*，").split("*")[0].rstrip("：") in html


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "环卫工人和骑手都可以进\n来歇脚，喝水、\n充电。",
            "环卫工人和骑手都可以进来歇脚，喝水、充电。",
        ),
        ("有**夜间\n书屋**，\n可看书", "有<strong>夜间书屋</strong>，可看书"),
        ("共有，\n391人，加\nQQ群", "共有，391人，加QQ群"),
        ("去，[书屋](a.md)\n看书", '去，<a href="/a.md">书屋</a>看书'),
        ("The quick\nbrown fox, 1.\nJumps", "The quickbrown fox, 1.Jumps"),
        ("　　第一句，\n还没完", "第一句，还没完"),
        ("    第一句，\n    还没完", "第一句，还没完"),
    ],
)
def test_a_sentence_goes_on_in_the_next_line(text: str, words: str) -> None:
    assert page(text) == f"<p>{words}</p>"


def test_a_number_in_the_midst_of_a_sentence_begins_no_list() -> None:
    assert "<ol" not in page("全长，\n3. 5公里")


def test_english_words_stay_apart() -> None:
    assert "quick\nbrown" in written("The quick\nbrown fox").render(str)


@pytest.mark.parametrize("blanks", ["　　", "    ", "\t", "  ", " 　"])
def test_a_paragraph_that_stands_in_is_a_paragraph(blanks: str) -> None:
    assert page(f"{blanks}一段。") == "<p>一段。</p>"
    assert page(f"前文\n{blanks}一段。\n{blanks}二段。") == "<p>前文</p><p>一段。</p><p>二段。</p>"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "长5*8米，宽3*4米",
            "王**、李**",
            "张*三、李*四",
            "138****1234和139****5678",
            "5 * 8 * 3",
        ),
        *(
            "王**和李**的家",
            "王**的家和李**的家",
            "王**李**",
            "张**女士、李**女士",
            "王**和老人**谈",
        ),
        *("欧阳**与司马**都来", "黄**（化名）和周**", "某区**路**号", "3栋**室和5栋**室"),
        "王***和李***",
        *("马**帮任**做饭", "马**送任**到医院", "许**教欧**写字", "由刘**、陈**负责"),
        *("尾号**12、**34", "浙F**12和浙F**34"),
        *("时间*：周一 *节假日除外", "张*和李*都", "王**", "**", "甲*，乙*。", "2*3*4"),
    ],
)
def test_stars_that_are_meant_are_seen(text: str) -> None:
    assert page(text) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("他**“重点”**说", "他<strong>“重点”</strong>说"),
        ("共**391**人", "共<strong>391</strong>人"),
        ("他**重点**说", "他<strong>重点</strong>说"),
        ("金**黄**色", "金<strong>黄</strong>色"),
        ("**王**和**李**", "<strong>王</strong>和<strong>李</strong>"),
        ("主任**老王**和书记**小李**", "主任<strong>老王</strong>和书记<strong>小李</strong>"),
        ("王**的家在**东街**", "王**的家在<strong>东街</strong>"),
        ("**5*8米**大", "<strong>5*8米</strong>大"),
        (
            " *甲* ***乙*** **丙 *丁* 戊**",
            "<em>甲</em> <strong><em>乙</em></strong> <strong>丙 <em>丁</em> 戊</strong>",
        ),
        *((one, "<strong>重点</strong>") for one in ("** 重点 **", "**重点 **", "**　重点**")),
        ("**重点 **说", "<strong>重点</strong>说"),
        ("：** 重点 **，**甲**", "：<strong>重点</strong>，<strong>甲</strong>"),
        ("用App**2.0**版", "用App<strong>2.0</strong>版"),
        ("`a*b` 和 `c*d`", "<code>a*b</code> 和 <code>c*d</code>"),
        ("原来~~周一~~，", "原来<del>周一</del>，"),
        ("原来~~“周一”~~现在==天天==开", "原来<del>“周一”</del>现在<mark>天天</mark>开"),
        ("9:00~17:00，周一~周五", "9:00~17:00，周一~周五"),
        ("H~2~O，10^3^m^2^", "H<sub>2</sub>O，10<sup>3</sup>m<sup>2</sup>"),
        ("[电话]: 12351", "[电话]: 12351"),
        ("[注]: 只在周末.", "[注]: 只在周末."),
        ("[]: a.b", "[]: a.b"),
        ("[书]\n\n[书]: a.md\n(这句话还在)", '<a href="/a.md">书</a></p><p>(这句话还在)'),
        ("#青年大学习#开课", "#青年大学习#开课"),
    ],
)
def test_marks_within_a_line(text: str, html: str) -> None:
    assert page(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    ("text", "target", "column"),
    [
        ("见https://a.cn/x，欢迎", "https://a.cn/x", 2),
        ("见（https://a.cn/x)。", "https://a.cn/x", 3),
        ("见https://a.cn/x(1)。", "https://a.cn/x(1)", 2),
        ("见https://a.cn.", "https://a.cn", 2),
        ("信箱a.b@c.cn，", "mailto:a.b@c.cn", 3),
        ("见www.a.gov.cn，", "http://www.a.gov.cn", 2),
        ("WWW.A.CN/x。", "http://WWW.A.CN/x", 1),
        ("（www.a-b.com/c）", "http://www.a-b.com/c", 2),
        ("去[[夜间书屋]]看", "夜间书屋.md", 4),
        ("去[[夜间书屋|书屋]]看", "夜间书屋.md", 4),
        ("去[[夜间书屋.md#时间]]看", "夜间书屋.md#时间", 4),
    ],
)
def test_bare_addresses_and_double_brackets_lead_somewhere(
    text: str, target: str, column: int
) -> None:
    [link] = written(text).links
    assert (link.target, link.at.span.line, link.at.span.column) == (target, 1, column)
    assert "[[" not in page(text)


def test_an_address_within_a_link_is_none() -> None:
    assert page("[https://a.cn](b.md)") == '<p><a href="/b.md">https://a.cn</a></p>'


def test_a_picture_in_double_brackets() -> None:
    assert page("![[图片/书架.jpg|书架]]") == '<p><img alt="书架" src="/图片/书架.jpg"></p>'


@pytest.mark.parametrize(
    "text",
    [
        *("表：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n后文", "表：\n甲|乙\n-|-\n1|2\n后文"),
        "表：\n｜甲｜乙｜\n｜—｜—｜\n｜1｜2｜\n后文",
    ],
)
def test_a_table_between_sentences(text: str) -> None:
    head = "<thead><tr><th>甲</th><th>乙</th></tr></thead>"
    row = "<tbody><tr><td>1</td><td>2</td></tr></tbody>"
    assert page(text) == f"<p>表：</p><table>{head}{row}</table><p>后文</p>"


def test_tasks_are_read_with_their_state() -> None:
    assert page("- [x] 甲\n- [√]乙\n- [ ] 丙\n- [丁](a.md)") == items(
        "☑ 甲", "☑ 乙", "☐ 丙", '<a href="/a.md">丁</a>'
    )
    assert "<p>☐ 乙</p>" in page("- [x] 甲\n\n- [ ] 乙")


def test_footnotes_lead_to_their_place_and_back() -> None:
    html = page("感想[^1]和[^注]。\n\n[^1]: 甲\n[^注]: 乙\n    丙\n后文")
    assert '<sup id="body-fnref-1"><a href="#body-fn-1">1</a></sup>' in html
    assert '<li id="body-fn-1"><p>甲&nbsp;<a href="#body-fnref-1" title="回到正文">' in html
    assert "乙<br>丙" in html
    assert "</p><p>后文</p><hr>" in html
    assert not written("[^1]\n\n[^1]: 甲").links


@pytest.mark.parametrize("text", ['<li id="search">甲</li>', '<sup id="doubts">甲</sup>'])
def test_no_id_of_the_page_can_be_taken(text: str) -> None:
    assert [mention.target for mention in written(text).removed] == ["id"]
    assert " id=" not in page(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("> [!NOTE]\n> 要带证", "说明"),
        ("> [!warning]\n> 要带证", "注意"),
        ("> [!TIP] 周末\n> 要带证", "周末"),
        ("> [!CAUTION]\n>\n> 要带证", "警告"),
    ],
)
def test_a_notice_has_its_title(text: str, title: str) -> None:
    words = "<p>要带证</p>"
    assert page(text) == f"<blockquote><p><strong>{title}</strong></p>{words}</blockquote>"


def test_a_rule_under_a_sentence_and_a_heading_underlined() -> None:
    assert page("一句话。\n---\n下一段") == "<p>一句话。</p><hr><p>下一段</p>"
    assert page("做法\n---\n下一段") == '<h2 id="body-zuo-fa">做法</h2><p>下一段</p>'


@pytest.mark.parametrize(
    ("text", "sort", "line", "column"),
    [
        ("~~好~~，\n\n~~ 坏 ~~开", Leftover.DELETED, 3, 1),
        ("原来~~周一，现在天天", Leftover.DELETED, 1, 3),
        ("～～周一～～天天", Leftover.DELETED, 1, 1),
        ("~~跨\n\n段~~", Leftover.DELETED, 1, 1),
        ("见[^1][^2]\n\n[^1]: 甲", Leftover.FOOTNOTE, 1, 6),
        ("见[^1]\n\n[^1]: 甲\n[^1]: 乙", Leftover.TWICE, 4, 1),
        ("甲\n\n[TOC]", Leftover.CONTENTS, 3, 1),
        ("见[[甲]", Leftover.BRACKETS, 1, 2),
        ('!!! note "注"\n    内容', Leftover.NOTICE, 1, 1),
        ("```\n甲", Leftover.FENCE, 1, 1),
        ("甲\n\n```注意事项\n乙\n```", Leftover.FENCE_WORDS, 3, 4),
        ("~~~ {.注意}\n乙\n~~~", Leftover.FENCE_WORDS, 1, 5),
        ("甲\n\n<!-- 没有审\n乙", Leftover.COMMENT, 3, 1),
        ("|甲|乙|\n|一|二|", Leftover.TABLE, 1, 1),
        ("甲\n\n见https://a.cn/item/凤桥镇", Leftover.ADDRESS, 3, 2),
        ("见www.a.cn/凤桥镇", Leftover.ADDRESS, 1, 2),
        ("见[^2]\n\n[^2]: [^2]: 甲", Leftover.FOOTNOTE, 3, 7),
        ("见[^1]\n\n[^1]:\n[^2]: 乙", Leftover.FOOTNOTE, 3, 1),
        ("甲|乙\n--|--|--\n1|2|3", Leftover.TABLE, 2, 1),
        ("|甲|乙|\n|-|-|\n|1|2|\n|1|2|3|", Leftover.ROW, 4, 1),
    ],
)
def test_a_mark_that_does_nothing_is_told_with_its_place(
    text: str, sort: Leftover, line: int, column: int
) -> None:
    [found] = written(text).leftovers
    assert (found.target, found.at.span.line, found.at.span.column) == (sort, line, column)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "来玩吧~~~",
            "来玩吧~~ 真好",
            "`~~ 甲 ~~`和`[[乙]]`",
            "```\n[TOC]\n|a|b|\n```",
            "甲 | 乙",
        ),
        *("|甲|乙|\n|-|-|\n|1\\|2|`3|4`|", "|甲|乙|\n|-|-|\n|1|", "[^1]: 没有人提到", "A||B"),
        "```\n|甲|\n|-|\n|1|2|\n```",
    ],
)
def test_what_is_no_mark_is_not_told(text: str) -> None:
    assert not written(text).leftovers


def test_quotations_with_a_blank_line_between_are_two() -> None:
    notice = "<blockquote><p><strong>提示</strong></p><p>乙</p></blockquote>"
    assert page("> 甲\n\n> [!TIP]\n> 乙\n\n> 丙") == (
        f"<blockquote><p>甲</p></blockquote>{notice}<blockquote><p>丙</p></blockquote>"
    )
    assert page("- 甲\n\n  > 乙\n\n  > 丙").count("<blockquote>") == 2


WORDS = "甲乙丙丁戊己庚辛"
PIECES = (
    *WORDS,
    *(
        "，",
        "。",
        "：",
        "、",
        " ",
        "  ",
        "    ",
        "\u3000",
        "\t",
        "\n",
        "\n",
        "\n\n",
        "- ",
        "-",
        "* ",
        "*",
        "**",
    ),
    *(
        "1. ",
        "7. ",
        "1、",
        "（一）",
        "①",
        "•",
        "# ",
        "#",
        "> ",
        "|",
        "｜",
        "|-|-|\n",
        "---",
        "===",
        "~~",
        "~",
        "==",
    ),
    *(
        "[",
        "]",
        "[^1]",
        "[x] ",
        "[!NOTE]",
        "]: ",
        "(",
        ")",
        "`",
        "\n```\n",
        "\\",
        "_",
        "__",
        "<b>",
        "</b>",
        "&",
        "!",
    ),
)


@pytest.mark.uncounted
@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_no_word_is_hidden_that_is_not_told(text: str) -> None:
    """Whatever signs stand around it: only the address of a link is not seen."""
    body = written(text)
    html = body.render(lambda target: f"/{target}")
    shown = Counter(unescape(re.sub(r"<(?!a )[^>]*>", "", html)))
    hidden = [word for word in WORDS if shown[word] < text.count(word)]
    assert not hidden or body.removed or body.leftovers or "```" in text


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        *(("**重点", [1]), ("重点**", [3]), ("他说** 重点**了", [3]), ("甲，**注：乙", [3])),
        *(("＊＊重点＊＊", [1]), ("他__重点__说", [2]), ("**重点*", [1]), ("**甲**乙**", [7])),
        *(("**重点**", []), ("王**和李**的家", []), ("王**", []), ("138****1234", [])),
        *(("王＊＊和李＊＊", []), ("某区**路**号", []), ("浙F**12", []), ("姓名____，", [])),
        *((r"\*\*重点\*\*", []), ("`**`", []), ("*节假日除外", []), ("2**3", [])),
    ],
)
def test_stars_that_do_nothing_are_told(text: str, columns: list[int]) -> None:
    found = written(f"前文。\n\n{text}").leftovers
    assert [mention.target for mention in found] == [Leftover.STARS] * len(columns)
    assert [mention.at.span.column for mention in found] == columns
    assert {mention.at.span.line for mention in found} <= {3}
