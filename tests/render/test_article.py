"""The last look at a page: what no page of ours holds is found, however it is written."""

import pytest

from hooks.entries.body.markup import TAGS, WRITTEN
from hooks.render.article import UnsafeArticleError, judged, strange

INNOCENT = (
    '<div class="qt" data-system="工会"><h1>甲</h1><p>5 &lt; 6 &amp; 7，onclick= " \' `</p>'
    '<a href="../brand/a.html?x=1&amp;y=2#a:b" rel="noopener">甲</a><a href="tel:0500-1">乙</a>'
    '<a href="https://a.cn/?u=javascript:x">丙</a><a href="a&amp;b.html">丁</a><img src="" alt="">'
    '<a href="#a:b">戊</a><details open><summary>己</summary></details>'
    '<svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0"/></svg></div>'
)


def test_what_pages_are_made_of_passes_as_it_is() -> None:
    assert judged(INNOCENT, "a.html") is INNOCENT


def test_all_that_a_body_may_hold_passes() -> None:
    held = [[tag, *(f'{name}=""' for name in WRITTEN.get(tag, ()))] for tag in sorted(TAGS)]
    assert list(strange("".join(f"<{' '.join(tag)}>" for tag in held))) == []


@pytest.mark.parametrize(
    "html",
    [
        "<script>x()</script>",
        "<SCRIPT>x()</SCRIPT>",
        '<p onclick="x()">',
        '<p ONCLICK="x()">',
        "<p onclick=x()>",
        "<p onclick>",
        "<p\tonclick=''>",
        '<p title="a"onclick="x()">',
        "<p/onclick=x()>",
        '<p title=\'"\' onclick="x()">',
        '<p style="color:red">',
        '<iframe src="a.html"></iframe>',
        '<a href="javascript:x()">',
        '<a href="JAVASCRIPT:x()">',
        '<a class="b" href=" javascript:x()">',
        '<a href="java&#115;cript&colon;x()">',
        '<a href="&#106;avascript:x()">',
        '<a href="a&amp;b:c">',
        '<img src="data:image/svg+xml,x">',
        '<form action="vbscript:x">',
        '<a title="<" href="a.html">',
        "<p",
        "a < b",
        "a > b",
        "<!-- -->",
        "<!doctype html>",
        "<?x?>",
        "<![CDATA[x]]>",
        "<base href='//a.cn/'>",
        '<svg><use href="#a"/></svg>',
        "<math><mtext>",
    ],
)
def test_what_no_page_of_ours_holds_is_found(html: str) -> None:
    assert [*strange(f"<div>{html}</div>")]
    with pytest.raises(UnsafeArticleError, match=r"brand/a\.html"):
        judged(html, "brand/a.html")


def test_words_that_look_like_an_address_are_words() -> None:
    html = '<p>写作 href="javascript:x"，或 src="data:x" </p><a href="a.html">甲</a>'
    assert judged(html, "a.html") is html
