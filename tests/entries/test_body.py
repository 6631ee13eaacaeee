import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.entries.body import Body, Excess, markup
from hooks.entries.body.prose import prose
from hooks.entries.entry import Entry
from tests.conftest import WriteSite
from tests.sketch import brand, entry

PATH = "brands/品牌/样例.md"


def made(site: WriteSite, body: str) -> Entry:
    found = site({PATH: brand(body=body)}).examine().catalogue.at_path(PATH)
    assert found
    return found


def body(site: WriteSite, text: str) -> Body:
    return made(site, text).body


def page(site: WriteSite, text: str) -> str:
    return body(site, text).render(
        lambda target: f"/{target}", lambda target: {"src": f"/{target}"}
    )


def marked(found: Entry) -> list[str]:
    """The underlined words of every mention."""
    mentions = found.body
    return [
        m.at.source.line(m.at.span.line)[m.at.span.column - 1 : m.at.span.end_column - 1]
        for m in (*mentions.links, *mentions.pictures, *mentions.removed)
    ]


def test_markdown_as_staff_write_it(site: WriteSite) -> None:
    html = page(site, "做法：\n\n- 甲\n- **乙**\n\n| 年 | 场 |\n|:--|--:|\n| 2024 | 3 |\n")
    assert "<li>甲</li>" in html
    assert "<strong>乙</strong>" in html
    assert '<td class="qt-right">3</td>' in html
    assert page(site, "5 < 6 & 7，<张三>") == "<p>5 &lt; 6 &amp; 7，&lt;张三&gt;</p>"


def test_an_empty_body(site: WriteSite) -> None:
    found = body(site, "")
    assert (found.html, found.headings) == ("", ())
    assert (found.links, found.pictures, found.removed) == ((), (), ())
    assert page(site, "") == ""


def test_links_and_pictures_with_their_places(site: WriteSite) -> None:
    text = "去[书屋](夜间书屋.md)，看 ![书架](图片/书架.jpg)。\n\n[书屋](夜间书屋.md)又一次，<a href='夜间书屋.md'>再</a>\n[网][1]\n\n[1]: https://a.cn/?x=1&y=2"
    found = body(site, text)
    assert [(m.target, m.text) for m in found.links] == [
        ("夜间书屋.md", "书屋"),
        ("夜间书屋.md", "书屋"),
        ("夜间书屋.md", "再"),
        ("https://a.cn/?x=1&y=2", "网"),
    ]
    assert [(m.target, m.text) for m in found.pictures] == [("图片/书架.jpg", "书架")]
    assert [m.at.span.line for m in found.links] == [8, 10, 10, 13]
    assert marked(made(site, text)) == [m.target for m in (*found.links, *found.pictures)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[a](%E5%A4%9C%E9%97%B4.md)", "%E5%A4%9C%E9%97%B4.md"),
        ("[a]()", "[a]()"),
        ("[a](&#x64;.md)", "&#x64;.md"),
        ("[a]( b.md )", "b.md"),
    ],
)
def test_a_mention_always_has_a_place(site: WriteSite, text: str, word: str) -> None:
    assert marked(made(site, text)) == [word]


def test_percent_signs_are_decoded(site: WriteSite) -> None:
    [link] = body(site, "[a](%E5%A4%9C%E9%97%B4.md#%E6%88%90)").links
    assert link.target == "夜间.md#成"
    [other] = body(site, "[a](https://a.cn/%E5)").links
    assert other.target == "https://a.cn/%E5"


@pytest.mark.parametrize(
    ("text", "removed"),
    [
        ("<script>alert(1)</script>", ["<script>"]),
        ("<SCRIPT src='//a.cn/x.js'></SCRIPT>", ["<script>"]),
        ("<img src=x.jpg onerror=alert(1)>", ["onerror"]),
        ("<a href='x.md' onclick='a()' style='b'>甲</a>", ["onclick", "style"]),
        ("[甲](javascript:alert(1))", ["javascript:alert(1)"]),
        ("[甲](java&#115;cript:alert(1))", ["javascript:alert(1)"]),
        ("[甲][1]\n\n[1]: JavaScript:alert(1)", ["JavaScript:alert(1)"]),
        ("[甲]( &#x6A;avascript:alert(1) )", ["javascript:alert(1)"]),
        ("![甲](data:image/png;base64,AAAA)", ["data:image/png;base64,AAAA"]),
        ("<iframe src='https://a.cn'></iframe>", ["<iframe>"]),
        ("<div><svg onload='a()'></svg></div>", ["<div>", "<svg>"]),
        ("<p onclick='a()'>甲</p>\n\n<p onclick='b()'>乙</p>", ["onclick"]),
        ("<form action='x'><input></form>", ["<form>", "<input>"]),
        ("<u>甲</u><!-- 备忘 -->", []),
        ("甲 <![a b]> 乙 <![if !IE]> <script>x</script>", ["<script>"]),
        ("**甲** <sup>2</sup> `<div>` &amp; <a@b.cn>", []),
    ],
)
def test_what_is_unsafe_is_taken_out_and_told(
    site: WriteSite, text: str, removed: list[str]
) -> None:
    found = body(site, text)
    assert [mention.target for mention in found.removed] == removed
    for words in ("script", "onerror", "onclick", "iframe", "data:", "<div", "备忘"):
        assert words not in found.html.replace("&lt;div", "")
    assert all(mention.at.span.line >= 8 for mention in found.removed)


def test_a_path_on_a_computer_is_left_to_the_rule_on_pictures(site: WriteSite) -> None:
    found = body(site, "![甲](C:/图片/a.jpg) ![乙](file:///a.jpg)")
    assert [mention.target for mention in found.pictures] == ["C:/图片/a.jpg", "file:///a.jpg"]
    assert not found.removed


def test_addresses_are_led_to_pages(site: WriteSite) -> None:
    assert page(site, "[a](b.md 'c\"d')") == '<p><a href="/b.md" title="c&quot;d">a</a></p>'
    assert page(site, "![a](b.jpg)") == '<p><img alt="a" src="/b.jpg"></p>'
    assert 'rel="noopener noreferrer"' in page(site, "[a](https://a.cn)")
    assert 'href="mailto:a@b.cn"' in page(site, "<a@b.cn>")
    assert page(site, "<a>甲</a>") == "<p><a>甲</a></p>"
    assert 'href="https://A.cn/B"' in page(
        site, "[甲](HTTPS://A.cn/B) <a href=' ht&#10;tps:x'>乙</a>"
    )
    assert "href" not in page(site, "[甲](//a.cn) [乙](java\u017fcript:x)").replace('href="/', "")


def test_a_picture_that_cannot_be_shown_is_its_description(site: WriteSite) -> None:
    found = body(site, "看![一盏<灯>](b.jpg)。").render(str, lambda _: {})
    assert found == "<p>看一盏&lt;灯&gt;。</p>"


def test_nothing_is_asked_of_another_host(site: WriteSite) -> None:
    assert page(site, "![<图>](https://a.cn/x.jpg)") == "<p>&lt;图&gt;</p>"
    assert page(site, "![图](//a.cn/x.jpg)") == "<p>图</p>"
    assert page(site, "<img alt='图'>") == "<p>图</p>"


def test_headings_start_at_two_and_skip_no_level(site: WriteSite) -> None:
    text = "# 做法\n\n### 第一步\n\n# 成效\n\n## 做法\n\n[见](#第一步) [见](#body-cheng-xiao) [见](#没有)"
    html = page(site, text)
    assert '<h2 id="body-zuo-fa">做法</h2>' in html
    assert '<h4 id="body-di-yi-bu">第一步</h4>' in html
    assert '<h3 id="body-zuo-fa-2">做法</h3>' in html
    assert '<a href="#body-di-yi-bu">' in html
    assert '<a href="#body-cheng-xiao">' in html
    assert '<a href="#没有">' in html
    assert '<h2 id="body-zuo-fa">' in page(site, "#### 做法")


def test_a_heading_without_letters_and_the_deepest_ones(site: WriteSite) -> None:
    text = "\n\n".join("#" * level + " ★" for level in range(1, 7))
    found = body(site, text)
    assert [heading.level for heading in found.headings] == [2, 3, 4, 5, 6, 6]
    assert len({heading.id for heading in found.headings}) == 6
    html = page(site, text)
    assert html.count("</h6>") == 2


def test_text_within_links_and_headings(site: WriteSite) -> None:
    found = body(site, "## [甲 *乙*](x.md) 丙 &copy;")
    assert found.links[0].text == "甲 乙"
    assert found.headings[0].text == "甲 乙 丙 ©"
    assert "</b>" in page(site, "<b>甲</b> &#169; &nbsp;")


def test_an_edited_body_is_rendered_anew(site: WriteSite) -> None:
    assert "甲" in page(site, "甲")
    assert "乙" in page(site, "乙")


def test_a_body_is_rendered_once(site: WriteSite) -> None:
    found = made(site, "甲")
    assert found.body.html is found.body.html


def test_entries_without_a_body(site: WriteSite) -> None:
    path = "brands/组织/甲.md"
    found = site({path: entry("系统: 工会")}).examine().catalogue.at_path(path)
    assert found
    assert found.body.render(str, lambda _: {}) == ""


PIECES = (
    *("甲乙", "，", "a1", "２", ".", ")", "“", '"', "'", "-", "+", "=", "~", "!", ":", "{", "}"),
    *("#", "|", "*", "_", " ", "\u3000", "\t", "\\", "`", "[", "]", "<", ">", "&", "\xa0", "\x85"),
    *("##", "## ", "1.", "12. ", "    ", "https://a.cn", "---", "==="),
)


@pytest.mark.uncounted
@settings(max_examples=500)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=6).map("".join), max_size=6))
def test_prose_is_what_markdown_makes_of_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert prose(text) in (None, markup._parsed(text))


@pytest.mark.parametrize(
    "text",
    [
        *("", "\n\n", "晚上也能来看书。", "2018年，“零距离”\n共391人次。\n\n\n（二）\n"),
        *("## 做法\n\n先找人。\n## 成效\n再找事。", "# 一\n###二"),
    ],
)
def test_prose_needs_no_parser(text: str) -> None:
    assert prose(text) == markup._parsed(text)


@pytest.mark.parametrize(
    "text", ["1. 一", "- 一", "去[书屋](书屋.md)", "**重**", "一 \n二", "甲 & 乙"]
)
def test_what_is_more_than_prose_is_left_to_the_parser(text: str) -> None:
    assert prose(text) is None


@pytest.mark.parametrize(
    ("text", "excess"),
    [
        ("\n".join("    " * depth + "- 甲" for depth in range(100)), Excess.DEEP),
        ("> " * 1000 + "甲", Excess.DEEP),
        ("甲" * 50_001, Excess.LONG),
        ("[" * 4000, Excess.DENSE),
        ("![" * 8000, Excess.DENSE),
        ("[a][" * 4000, Excess.DENSE),
        ("<a " * 8000, Excess.DENSE),
        ("<![CDATA[" * 5000, Excess.DENSE),
        ("```a\n" * 9000, Excess.DENSE),
        ("a\n---\n" * 8000, Excess.DENSE),
        ("*a*" * 10_000, Excess.DENSE),
    ],
)
def test_a_body_that_no_program_can_be_asked_to_read_shows_nothing(
    site: WriteSite, text: str, excess: Excess
) -> None:
    found = body(site, text)
    assert [mention.target for mention in found.removed] == [excess]
    assert found.render(str, lambda _: {}) == found.html == ""
    assert "甲" in page(site, "甲")


def test_the_longest_report_is_none_of_these(site: WriteSite) -> None:
    rows = "".join(f"| [驿站{n}](a{n}.md) | **{n}** 人次 | `甲` |\n" for n in range(400))
    items = "".join(f"- [驿站{n}](https://a.cn/{n}) *开放* <b>{n}</b>\n" for n in range(400))
    text = f"| 名 | 数 | 注 |\n|---|---|---|\n{rows}\n{items}\n\n"
    paragraph = "下班以后[村里](a.md)的灯**还亮着**，大家坐在一起学手艺、看书、说一天里的事。" * 40
    assert not body(site, text).removed
    assert not body(site, "\n\n".join([paragraph] * 20)).removed


@pytest.mark.parametrize(
    ("address", "width"),
    [
        ("javascript:alert(1)", 19),
        ("&#106;avascript:alert(1)", 24),
        ("jav&#x61;script&colon;alert(1)", 30),
    ],
)
def test_an_address_that_is_refused_is_named_on_its_own_line(
    site: WriteSite, address: str, width: int
) -> None:
    text = f"第一段。\n\n看[这里]({address})。\n\n看[那里][一]。\n\n[一]: vbscript:x\n"
    found = site({"brands/品牌/样例.md": brand(body=text)}).examine().problems
    places = [(p.code, p.span.line, p.span.end_column - p.span.column) for p in found]
    assert places == [("Q703", 10, width), ("Q703", 14, 10)]


def test_a_path_with_references_to_characters_is_named_on_its_own_line(site: WriteSite) -> None:
    text = "第一段。\n\n看[这里](没&#26377;.md)。\n"
    [problem] = site({"brands/品牌/样例.md": brand(body=text)}).examine().problems
    assert (problem.code, problem.span.line) == ("Q702", 10)
