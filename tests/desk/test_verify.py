"""``quntuan verify``: what is online against what was built, whatever host it is and whatever went wrong."""

import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from hooks.desk.online.site_check import NEVER, base_of
from hooks.publish.beside import beside
from hooks.publish.manifest import NAME, ManifestWriter, read_manifest
from hooks.publish.server_folder import folder_of
from tests.cli.conftest import Run
from tests.conftest import WriteSite
from tests.desk.online_host import Host, running

FILES = {
    "index.html": b"<h1>home</h1>",
    "404.html": b"not here",
    "brand/ye-jian-shu-wu.html": b'<a href="../venue/old.html">x</a>',
    "assets/site.css": b"p{}",
    "assets/site.css.gz": b"packed",
    "资料/名册.pdf": b"%PDF",
}
SUB = "/qun/"


@pytest.fixture
def root(site: WriteSite) -> Path:
    made = site(
        {f"site/{name}": data for name, data in FILES.items()} | {"site/.quntuan-site": "# ours\n"}
    )
    folder_of(made.root / "site").mkdir()
    ManifestWriter(made.root, made.root / "site").write(folder_of(made.root / "site"))
    return made.root


@pytest.fixture
def host() -> Iterator[Host]:
    pages = {SUB + quote(name): data for name, data in FILES.items()}
    with running(Host(pages={**pages, SUB: FILES["index.html"]})) as made:
        yield made


def test_the_manifest_is_of_every_file_once_and_the_same_for_the_same_site(root: Path) -> None:
    folder = folder_of(root / "site")
    first = (folder / NAME).read_bytes()
    assert [*read_manifest(folder)] == sorted(FILES.keys() - {"assets/site.css.gz"})
    file = root / "site/index.html"
    file.write_bytes(b"<h1>hone</h1>")  # as long as before
    ManifestWriter(root, root / "site").write(folder)
    assert (folder / NAME).read_bytes() != first
    file.write_bytes(FILES["index.html"])
    (root / ".cache/store.sqlite").unlink()
    ManifestWriter(root, root / "site").write(folder)
    assert (folder / NAME).read_bytes() == first
    assert str(root).encode() not in first


@pytest.mark.parametrize("is_packing", [False, True])
def test_what_is_online_as_it_was_built_is_the_same(
    run: Run, root: Path, host: Host, *, is_packing: bool
) -> None:
    host.is_packing = is_packing
    for url in (f"{host.url}qun/", f"{host.url}qun", f"{host.url}qun/index.html?from=wechat#top"):
        if url.endswith("qun"):
            host.pages["/qun"] = (301, {"Location": SUB}, b"")
        status, out, err = run("核对", url, "--root", str(root))
        assert (status, err) == (0, ""), out
        assert f"{host.url}qun/ 和" in out
        assert "一样：5 个文件都对得上，没有多出的" in out


def test_what_is_missing_changed_and_foreign_is_said_in_one_sentence(
    run: Run, root: Path, host: Host
) -> None:
    del host.pages[SUB + "assets/site.css"]
    host.pages[SUB + quote("资料/名册.pdf")] = (403, {}, b"denied")
    host.pages[SUB + "brand/ye-jian-shu-wu.html"] = b'<a href="../venue/old.html">older</a>'
    host.pages[SUB + "venue/old.html"] = b"an old page"
    host.pages["/elsewhere.html"] = b"not within the site"
    status, out, _ = run("verify", f"{host.url}qun/", "--root", str(root))
    assert status == 1
    assert "不一样：缺 2 个，变了 1 个，多出 1 个（一共 5 个文件）。" in out
    for name in ("assets/site.css", "资料/名册.pdf", "venue/old.html"):
        assert f"\n    {name}\n" in out
    assert "elsewhere" not in out


def test_a_page_of_the_site_before_that_is_still_there_is_foreign(
    run: Run, root: Path, host: Host
) -> None:
    """What was taken down must be gone online too, though nothing leads there any more."""
    spare = beside(root / "site", "spare")
    (spare / "venue").mkdir(parents=True)
    (spare / "venue/closed.html").write_text("closed")
    host.pages[SUB + "venue/closed.html"] = b"closed"
    assert "\n    venue/closed.html\n" in run("核对", f"{host.url}qun/", "--root", str(root))[1]
    (spare / "venue/closed.html").unlink()
    status, out, _ = run("核对", f"{host.url}qun/", "--root", str(root))
    assert (status, "venue/closed.html" in out) == (1, True), "it was seen the last time"
    del host.pages[SUB + "venue/closed.html"]
    assert run("核对", f"{host.url}qun/", "--root", str(root))[0] == 0


@pytest.mark.parametrize("name", [".git/HEAD", "brands/词表/主题.yml", "site.tar.gz"])
def test_what_must_never_be_online_is_looked_for(
    run: Run, root: Path, host: Host, name: str
) -> None:
    assert name in NEVER
    host.pages[SUB + quote(name)] = b"secret"
    status, out, _ = run("核对", f"{host.url}qun/", "--root", str(root))
    assert (status, f"马上处理：{name}" in out) == (1, True)


def test_a_sitemap_and_a_list_of_before_tell_what_may_be_there(
    run: Run, root: Path, host: Host
) -> None:
    old = f"<urlset><url><loc>{host.url}qun/venue/a.html</loc></url></urlset>"
    host.pages[SUB + "sitemap.xml"] = old.encode()
    host.pages[SUB + ".quntuan-site"] = "# 本文件夹\nvenue/b.html\n资料/旧.pdf\n".encode()
    for name in ("venue/a.html", "venue/b.html", quote("资料/旧.pdf")):
        host.pages[SUB + name] = b"old"
    out = run("核对", f"{host.url}qun/", "--root", str(root))[1]
    assert "多出 4 个" in out  # the sitemap is none of this build's either
    assert "    资料/旧.pdf\n" in out


@pytest.mark.parametrize("is_redirecting", [False, True])
def test_a_host_that_sends_a_page_for_whatever_is_not_there_fools_nobody(
    run: Run, root: Path, host: Host, *, is_redirecting: bool
) -> None:
    home = FILES["index.html"]
    host.otherwise = lambda _: (302, {"Location": SUB}, b"") if is_redirecting else (200, {}, home)
    del host.pages[SUB + "assets/site.css"]
    status, out, _ = run("核对", f"{host.url}qun/", "--root", str(root))
    assert (status, "不一样：缺 1 个（" in out) == (1, True), out


def test_what_a_stranger_named_a_file_steers_no_terminal(run: Run, root: Path, host: Host) -> None:
    host.pages[SUB + "sitemap.xml"] = f"<loc>{host.url}qun/a%1B%5B2J%E2%80%AEb.html</loc>".encode()
    host.pages[SUB + "a%1B%5B2J%E2%80%AEb.html"] = b"x"
    out = run("核对", f"{host.url}qun/", "--root", str(root))[1]
    assert "    a·[2J·b.html\n" in out
    assert "\x1b" not in out


def test_a_host_that_leaves_the_ending_out_of_addresses_is_read_as_it_is(
    run: Run, root: Path, host: Host
) -> None:
    page = SUB + "brand/ye-jian-shu-wu"
    host.pages |= {page: host.pages[f"{page}.html"], SUB + "venue/old": b"old"}
    host.pages[f"{page}.html"] = (308, {"Location": page}, b"")
    host.pages[SUB + "venue/old.html"] = (308, {"Location": f"{SUB}venue/old"}, b"")
    host.pages[SUB + "venue/moved.html"] = (301, {"Location": page}, b"")
    spare = beside(root / "site", "spare")
    (spare / "venue").mkdir(parents=True)
    for name in ("old", "moved"):
        (spare / f"venue/{name}.html").write_text("old")
    out = run("核对", f"{host.url}qun/", "--root", str(root))[1]
    assert "不一样：多出 1 个（" in out, out
    assert "\n    venue/old.html\n" in out


def test_a_wrong_folder_is_not_a_list_of_all_files(run: Run, root: Path, host: Host) -> None:
    status, out, _ = run("核对", f"{host.url}other/", "--root", str(root))
    assert (status, "下面没有这个网站" in out) == (1, True)
    assert "index.html\n" not in out


def test_a_host_that_is_busy_is_asked_again_and_is_not_called_wrong(
    run: Run, root: Path, host: Host
) -> None:
    host.pages[SUB + "assets/site.css"] = (503, {}, b"busy")
    status, out, _ = run("核对", f"{host.url}qun/", "--root", str(root))
    assert (status, "没问到 1 个" in out) == (1, True)
    assert host.asked.count(SUB + "assets/site.css") == 2


def test_a_host_that_falls_silent_is_not_asked_a_thousand_times(
    run: Run, root: Path, host: Host
) -> None:
    host.otherwise = lambda _: (503, {}, b"")
    url = f"{host.url}qun/"
    assert run("核对", url, "--root", str(root))[0] == 0, "a firewall may be silent about .git"
    spare = beside(root / "site", "spare")
    spare.mkdir()
    for number in range(40):
        (spare / f"{number}.html").write_text("old")
    before = len(host.asked)
    status, _, err = run("核对", url, "--root", str(root))
    assert (status, "问到一半没有人回答了" in err) == (1, True)
    assert "没有核对" in err
    assert len(host.asked) - before < 70


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port: int = opened.getsockname()[1]
    return port


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://127.0.0.1:{port}/", "服务器不接受连接"),
        ("https://no-such-host.invalid/", "找不到这个域名"),
        ("http://127.0.0.1:{port}0000/", "网址"),
    ],
)
def test_where_nobody_answers_it_is_said_plainly(
    run: Run, root: Path, url: str, sentence: str
) -> None:
    status, out, err = run("核对", url.format(port=free_port()), "--root", str(root))
    assert status in {1, 2}
    assert sentence in err, out
    assert "Traceback" not in err


def test_a_certificate_that_is_none_and_a_site_elsewhere(run: Run, root: Path, host: Host) -> None:
    secure = host.url.replace("http:", "https:")
    status, _, err = run("核对", secure, "--root", str(root))
    assert (status, "证书有问题" in err) == (1, True), err
    host.pages["/moved/"] = (302, {"Location": f"http://localhost:{host.port}/qun/"}, b"")
    status, _, err = run("核对", f"{host.url}moved/", "--root", str(root))
    assert (status, f"跳到了别的网站：http://localhost:{host.port}/qun/" in err) == (1, True)


@pytest.mark.parametrize("url", ["qun.example.cn", "ftp://a.cn/", "https://", "http://[1/"])
def test_what_is_no_address_is_said_so(run: Run, root: Path, url: str) -> None:
    status, _, err = run("核对", url, "--root", str(root))
    assert (status, "不是网址" in err) == (2, True)


def test_without_an_address_or_a_build_it_says_what_to_do(run: Run, site: WriteSite) -> None:
    root = str(site().root)
    status, _, err = run("核对", "--root", root)
    assert (status, "还要写网址" in err) == (2, True)
    status, _, err = run("核对", "http://127.0.0.1/", "--root", root)
    assert (status, "先运行 quntuan 生成" in err) == (2, True)


def test_the_address_of_the_settings_is_meant_where_none_is_written(
    run: Run, root: Path, host: Host
) -> None:
    (root / "mkdocs.yml").write_text(f"site_name: 某站\nsite_url: {host.url}qun/\n", "utf-8")
    status, out, err = run("核对", "--root", str(root))
    assert (status, "都对得上" in out) == (0, True), err


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://a.cn", "https://a.cn/"),
        ("https://a.cn/qun", "https://a.cn/qun/"),
        ("https://a.cn/qun/index.html?a=1#b", "https://a.cn/qun/"),
        ("https://a.cn/v1.0/", "https://a.cn/v1.0/"),
    ],
)
def test_the_folder_of_an_address(url: str, base: str) -> None:
    assert base_of(url) == base
