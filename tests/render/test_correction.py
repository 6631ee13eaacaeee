"""纠错: what readers can say against a page, and to whom; the page is already named in it."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from hooks.model import Settings
from hooks.render.correction import Correction, correction
from tests.conftest import WriteSite

TITLE = "暖“心”站 & 100% 驿站"
ADDRESS = "https://q.gov.cn/mulu/venue/nuan.html"


def asked(**own: str) -> Correction:
    given = {"docs_dir": "content", "site_url": "https://q.gov.cn/mulu/", **own}
    return correction("venue/nuan.html", TITLE, Settings.model_validate(given))


def test_a_mail_begins_with_what_a_mailbox_can_count_and_names_the_page() -> None:
    found = asked(纠错邮箱="jiu+cuo@q.gov.cn")
    parts = urlsplit(found.mail)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "jiu+cuo@q.gov.cn")
    said = parse_qs(parts.query)
    assert said["subject"] == [f"【纠错】{TITLE}"]
    assert f"网页：{ADDRESS}\r\n" in said["body"][0]


def test_a_form_gets_the_page_in_its_blanks() -> None:
    found = asked(纠错表单="https://wj.gov.cn/f?page={网址}&t={名称}")
    assert parse_qs(urlsplit(found.form).query) == {"page": [ADDRESS], "t": [TITLE]}


def test_a_form_without_blanks_is_opened_as_it_is() -> None:
    found = asked(纠错表单="https://wj.gov.cn/f")
    assert found.form == "https://wj.gov.cn/f"


def test_a_telephone_alone_is_told_with_words_to_copy() -> None:
    found = asked(主办单位="某县总工会", 联系方式="0500-83110000")
    assert (found.mail, found.form) == ("", "")
    assert "某县总工会（0500-83110000）" in found.whom
    assert found.text.splitlines()[:2] == [f"【纠错】{TITLE}", f"网页：{ADDRESS}"]


def test_nobody_is_named_where_nobody_is_known() -> None:
    assert asked().whom.startswith("请告诉当地的群团组织，")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("纠错邮箱: 总工会办公室", "Q305"),
        ("纠错邮箱: a@b", "Q305"),
        ("纠错邮箱: 甲 <a@q.gov.cn>", "Q305"),
        ("纠错邮箱: a@q.gov.cn, b@q.gov.cn", "Q305"),
        ("纠错表单: wj.gov.cn/f", "Q305"),
        ("纠错表单: https://wj.gov.cn/f?p={page}", "Q305"),
        ("纠错表单: javascript:alert(1)", "Q305"),
    ],
)
def test_what_leads_nowhere_is_told_with_its_line(site: WriteSite, line: str, code: str) -> None:
    settings = f"site_name: 甲\nextra:\n  站点:\n    {line}\n"
    problems = site({"mkdocs.yml": settings}).examine().problems
    assert [(one.code, one.span.line) for one in problems] == [(code, 4)]
