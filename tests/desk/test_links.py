"""``quntuan links``: what the site links to, patiently, and without a word that is not certain."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.catalogue.digest import digest_of
from hooks.cli import links
from hooks.desk.online.asking import Answer
from hooks.desk.online.link import LinkPlace, OutwardLink
from hooks.desk.online.look import PAUSE, State, judged, page_text, site_of
from hooks.publish.today import today
from tests.cli.conftest import Run
from tests.conftest import WriteSite
from tests.desk.online_host import Host, running
from tests.sketch import brand, entry

SOURCE = "brands/来源/东河报道.md"
TEXT = "东河镇的书屋每天开到晚上十点，下班的人也能来看书。" * 12


@pytest.fixture
def host() -> Iterator[Host]:
    with running(Host()) as made:
        yield made


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Nobody waits; how long one would have is noted."""
    made: list[float] = []
    monkeypatch.setattr(links, "pause", made.append)
    return made


def source(url: str, *lines: str) -> str:
    return entry(
        "名称: 东河镇的灯亮到十点",
        "媒体: 示范日报",
        "日期: 2024-05-01",
        "可靠性: 虚构,只用于测试。",
        f"链接: {url}",
        *lines,
        "网址: dong-he-bao-dao",
    )


def test_a_source_that_answers_is_written_with_the_day_and_nothing_else(
    site: WriteSite, run: Run, host: Host, pauses: list[float]
) -> None:
    host.pages["/a.html"] = "<title>东河镇的灯亮到十点</title>正文".encode("gb18030")
    made = site({SOURCE: source(f"{host.url}a.html", "可链接: 是")})
    before = (made.root / SOURCE).read_text("utf-8")
    status, out, err = run("链接", "--root", str(made.root))
    assert (status, err) == (0, "")
    assert "【能打开】1 个" in out
    assert "东河镇的灯亮到十点（1 个）" in out, "its figure has no 原句 yet"
    assert (made.root / SOURCE).read_text("utf-8") == before
    assert run("links", "--write", "--root", str(made.root))[0] == 0
    after = (made.root / SOURCE).read_text("utf-8")
    assert after.replace(f"查看: {today()}\n", "") == before
    assert not [p for p in made.examine().problems if p.severity == "错误"]
    run("links", "--write", "--root", str(made.root))
    assert (made.root / SOURCE).read_text("utf-8") == after
    assert pauses == []


def test_a_source_that_is_gone_keeps_its_day_and_is_no_longer_a_link(
    site: WriteSite, run: Run, host: Host, pauses: list[float]
) -> None:
    made = site(
        {
            SOURCE: source(f"{host.url}a.html", "可链接: 是", "查看: 2025-03-04"),
            "brands/品牌/夜课.md": brand(
                "截至: 报道时",
                "数据:",
                "  - 服务: 30人",
                "    原句: 服务30人",
                "  - 开课: 3场",
                "网址: ye-ke",
            ),
        }
    )
    status, out, _ = run("链接", "--root", str(made.root))
    assert status == 0
    assert "【没了，或成了别人的】1 个" in out
    assert f"写在 {SOURCE}:" in out
    assert "可链接: 否" in out
    assert "最后一次打得开是 2025-03-04" in out
    assert "夜课的开课" in out
    assert "夜课的服务" not in out
    assert run("链接", "--write", "--root", str(made.root))[0] == 0
    after = (made.root / SOURCE).read_text("utf-8")
    assert "可链接: 否\n" in after
    assert "查看: 2025-03-04\n" in after
    assert f"链接: {host.url}a.html\n" in after
    assert pauses == []


def test_links_of_bodies_and_of_pages_by_hand_are_looked_at_and_told_with_their_place(
    site: WriteSite, run: Run, host: Host, pauses: list[float]
) -> None:
    host.pages |= {f"/{n}.html": b"<p>here</p>" for n in range(3)}
    page = f"# 关于\n\n见[甲]({host.url}0.html)、<{host.url}1.html>，和 {host.url}gone.html。\n"
    code = f"\n```\n{host.url}code.html\n```\n\n    {host.url}code.html\n\n`{host.url}code.html`\n"
    body = f"见[乙]({host.url}2.html#part)和[信](mailto:a@example.cn)。"
    made = site(
        {
            "mkdocs.yml": "site_name: 某站\ndocs_dir: content\n",
            "content/about.md": page + code,
            "brands/品牌/夜课.md": brand("网址: ye-ke", body=body),
        }
    )
    out = run("链接", "--root", str(made.root))[1]
    assert "【能打开】3 个" in out
    assert f"{host.url}gone.html\n    写在 content/about.md:3\n" in out
    assert "改法：去掉链接，文字留着" in out
    assert sorted(host.asked) == ["/0.html", "/1.html", "/2.html", "/gone.html"]
    assert pauses == [PAUSE] * 3, "one a second a host"
    assert "【能打开】1 个" in run("链接", "夜课", "--root", str(made.root))[1]


def test_without_a_network_nothing_is_said_of_anybody(
    site: WriteSite, run: Run, pauses: list[float]
) -> None:
    made = site({SOURCE: source("https://no-such-host.invalid/a.html", "可链接: 是")})
    before = (made.root / SOURCE).read_bytes()
    status, out, err = run("链接", "--write", "--root", str(made.root))
    assert (status, "没有联网" in err) == (1, True)
    assert "没了" not in out
    assert (made.root / SOURCE).read_bytes() == before
    assert pauses == []


def test_a_host_that_nobody_knows_is_gone_where_others_answer(
    site: WriteSite, run: Run, host: Host, pauses: list[float]
) -> None:
    host.pages["/a.html"] = b"<p>here</p>"
    body = f"见[甲]({host.url}a.html)和[乙](https://no-such-host.invalid/b.html)。"
    made = site({"brands/品牌/夜课.md": brand("网址: ye-ke", body=body)})
    status, out, _ = run("链接", "--root", str(made.root))
    assert (status, "【没了，或成了别人的】1 个" in out) == (0, True)
    assert "找不到这个域名" in out
    assert pauses == []


def test_a_title_of_a_stranger_steers_no_terminal(
    site: WriteSite, run: Run, host: Host, pauses: list[float]
) -> None:
    host.pages["/a.html"] = b"<title>404 \x1b[2J\xe2\x80\xaeno</title>"
    out = run("链接", "--root", str(site({SOURCE: source(f"{host.url}a.html")}).root))[1]
    assert "打开是“404 ·[2J·no”" in out
    assert pauses == []


def test_without_links_it_says_so(site: WriteSite, run: Run) -> None:
    assert run("链接", "--root", str(site().root))[1] == "没有通向别的网站的链接。\n"


def test_a_page_that_sends_its_reader_on_by_itself_has_moved(
    site: WriteSite, run: Run, host: Host, pauses: list[float]
) -> None:
    host.pages["/a.html"] = b'<meta http-equiv="refresh" content="0; url=/new/a.html">'
    host.pages["/new/a.html"] = b"<p>here</p>"
    made = site({SOURCE: source(f"{host.url}a.html")})
    out = run("链接", "--root", str(made.root))[1]
    assert "【搬了】1 个" in out
    assert f"现在在 {host.url}new/a.html" in out
    assert pauses == [PAUSE]


ASKED = "https://news.example.com.cn/2018/10/04.html?id=7"


def look(asked: str, came: str = "", status: int = 200, page: str = "<p>here</p>") -> State:
    link = OutwardLink(asked, (LinkPlace("content/about.md", 1),))
    return judged(link, Answer(status, came or asked, "", page.encode())).state


@pytest.mark.parametrize(
    ("came", "state"),
    [
        (ASKED, State.ANSWERS),
        (ASKED.replace("https:", "http:"), State.ANSWERS),
        (ASKED.replace("news.", "www."), State.ANSWERS),
        (ASKED.replace("04.html", "04.html/"), State.ANSWERS),
        ("https://news.example.com.cn/a/04.html", State.MOVED),
        (ASKED.replace("example.com.cn", "example.cn"), State.MOVED),
        ("https://news.example.com.cn/", State.GONE),
        ("https://www.example.com.cn/index.shtml", State.GONE),
        ("https://casino.example.net/", State.GONE),
        ("https://casino.example.net/win", State.GONE),
        ("https://other.com.cn/win", State.GONE),
    ],
)
def test_where_an_answer_came_from_tells_what_became_of_a_page(came: str, state: State) -> None:
    assert look(ASKED, came) is state


@pytest.mark.parametrize("home", ["http://a.example.cn", "http://a.example.cn/"])
def test_the_first_page_of_a_site_may_lead_to_a_page_of_its_own(home: str) -> None:
    assert look(home, "https://a.example.cn/index.html") is State.ANSWERS
    assert look(home, "https://a.example.cn/portal/main") is State.MOVED


@pytest.mark.parametrize("status", [401, 403, 412, 429, 500, 502, 503, 521])
def test_what_a_server_keeps_from_programs_proves_nothing(status: int) -> None:
    assert look(ASKED, status=status) is State.UNSEEN


@pytest.mark.parametrize("status", [404, 410, 451])
def test_what_a_server_says_is_gone_is_gone(status: int) -> None:
    assert look(ASKED, status=status) is State.GONE


@pytest.mark.parametrize(
    ("page", "state"),
    [
        ("<title>404 Not Found</title>", State.GONE),
        ("<title>页面不存在 - 某网</title>", State.GONE),
        ("<title>该文章已被删除</title>", State.GONE),
        ("<h1>此域名正在出售</h1>", State.GONE),
        ("<p>Buy this domain today</p>", State.GONE),
        ("<title>第404期读书会</title>", State.ANSWERS),
        ("<title>我们找不到借口</title>", State.ANSWERS),
        ("", State.UNSEEN),
    ],
)
def test_a_page_that_says_it_is_none(page: str, state: State) -> None:
    assert look(ASKED, page=page) is state


@pytest.mark.parametrize(
    ("page", "state"),
    [
        (f"<title>东河镇的灯亮到十点_示范</title><p>{TEXT}</p>", State.ANSWERS),
        (f"<p>{TEXT}</p><p>来源：示范日报</p>", State.ANSWERS),
        (f"<title>澳门</title><p>{'注册就送，天天开奖。' * 40}</p>", State.UNSEEN),
        ("<script>load()</script>", State.ANSWERS),
    ],
)
def test_a_page_of_somebody_else_under_the_old_address_is_not_called_alive(
    site: WriteSite, page: str, state: State
) -> None:
    catalogue = site({SOURCE: source(ASKED)}).examine().catalogue
    link = OutwardLink(ASKED, (LinkPlace(SOURCE, 5, catalogue.at_path(SOURCE)),))
    assert judged(link, Answer(200, ASKED, "", page.encode())).state is state


@pytest.mark.parametrize(
    ("host", "whose"),
    [
        ("news.a.com.cn", "a.com.cn"),
        ("a.com.cn", "a.com.cn"),
        ("www.jx.zj.cn", "jx.zj.cn"),
        ("www.a.cn", "a.cn"),
        ("A.com", "a.com"),
        ("127.0.0.1", "127.0.0.1"),
        ("localhost", "localhost"),
    ],
)
def test_whose_a_host_is(host: str, whose: str) -> None:
    assert site_of(host) == whose


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk"])
def test_pages_of_any_age_are_read(encoding: str) -> None:
    named = f'<meta charset="{"gb2312" if encoding == "gbk" else encoding}">群团'
    assert page_text(named.encode(encoding)) == named
    assert page_text("群团".encode(encoding)) == "群团"
    assert "群团" in page_text(b'<meta charset="x-unknown">' + "群团".encode())


def test_what_a_program_saw_makes_no_sign_off_stale_and_stands_on_the_page(
    site: WriteSite,
) -> None:
    digests = []
    for lines in ((), ("查看: 2025-03-04",)):
        made = site({SOURCE: source(ASKED, *lines)})
        catalogue = made.examine().catalogue
        found = catalogue.at_path(SOURCE)
        assert found
        digests.append(digest_of(catalogue, found))
    assert digests[0] == digests[1]


def test_a_file_that_cannot_be_edited_is_left_and_named(
    site: WriteSite, run: Run, host: Host, pauses: list[float]
) -> None:
    host.pages["/a.html"] = b"<p>here</p>"
    made = site({SOURCE: source(f"{host.url}a.html").encode("gb18030")})
    before = (made.root / SOURCE).read_bytes()
    run("链接", "--write", "--root", str(made.root))
    assert Path(made.root / SOURCE).read_bytes() == before
    assert pauses == []
