"""What is written for the web server: compressed copies, and a policy that only the theme shapes."""

import gzip
import hashlib
from base64 import b64encode
from pathlib import Path

import pytest

from hooks.publish.hosting import (
    NGINX,
    POLICY,
    POLICY_OF_EMBEDS,
    codes,
    compress,
    policy,
    write_policy,
)
from hooks.publish.hosting.policy import inline_code

LONG = "一行一行的字。\n" * 200
PAGE = """\
<!doctype html><html><head>
<script>theme()</script>
<script src="bundle.js"></script>
<script type="application/ld+json">{"@context": "https://schema.org"}</script>
<!-- <script>old()</script> -->
<style>p { color: red }</style>
</head><body><article class="md-content__inner">
<script>smuggled()</script><style>smuggled</style></article>
<article></article><script type="module">late()</script>
</body></html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "brand").mkdir(parents=True)
    (folder / "brand" / "x.html").write_text(PAGE, "utf-8")
    return folder


def source(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_text_gets_a_copy_that_holds_the_same(site: Path) -> None:
    (site / "data.csv").write_text(LONG, "utf-8")
    compress(site)
    compressed = (site / "data.csv.gz").read_bytes()
    assert gzip.decompress(compressed).decode() == LONG
    assert len(compressed) < len(LONG.encode())


def test_the_copy_is_the_same_bytes_every_time(site: Path) -> None:
    (site / "a.js").write_text(LONG, "utf-8")
    (site / "b.js").write_text(LONG, "utf-8")
    compress(site)
    first = (site / "a.js.gz").read_bytes()
    compress(site)
    assert first == (site / "a.js.gz").read_bytes() == (site / "b.js.gz").read_bytes()
    assert first[4:8] == bytes(4), "no time"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("small.css", b"p { color: red }"),
        ("noise.json", hashlib.shake_256(b"").digest(4096)),
        ("picture.png", bytes(4096)),
        ("bundle.js.map", bytes(4096)),
    ],
    ids=["small", "noise", "picture", "source map"],
)
def test_what_gains_nothing_gets_no_copy(site: Path, name: str, content: bytes) -> None:
    (site / name).write_bytes(content)
    compress(site)
    assert not (site / f"{name}.gz").exists()


def test_a_copy_that_is_linked_elsewhere_is_left_as_it_is_there(site: Path, tmp_path: Path) -> None:
    online = tmp_path / "online.gz"
    online.write_bytes(b"online")
    (site / "page.html").write_text(LONG, "utf-8")
    (site / "page.html.gz").hardlink_to(online)
    compress(site)
    assert online.read_bytes() == b"online"
    assert gzip.decompress((site / "page.html.gz").read_bytes()).decode() == LONG


def test_a_stale_copy_does_not_stay(site: Path) -> None:
    (site / "sitemap.xml").write_text("<urlset/>", "utf-8")
    (site / "sitemap.xml.gz").write_bytes(b"of another time")
    compress(site)
    assert not (site / "sitemap.xml.gz").exists()


def test_only_what_the_theme_writes_is_allowed() -> None:
    assert list(inline_code(PAGE)) == [
        ("script", "theme()"),
        ("style", "p { color: red }"),
        ("script", "late()"),
    ]


def test_line_ends_are_hashed_as_browsers_read_them(site: Path) -> None:
    (site / "brand" / "x.html").write_bytes(b"<script>a()\r\nb()</script>")
    assert source("a()\nb()") in policy(codes(site, {}).values())


def test_the_policy_names_hashes_and_hosts(site: Path, tmp_path: Path) -> None:
    beside = tmp_path / "new" / "hosting"
    write_policy(site, beside, image_hosts=["https://tiles.example.org"])
    header = (beside / POLICY).read_text("utf-8").strip()
    directives = dict(part.split(" ", 1) for part in header.split("; "))
    assert directives["default-src"] == "'none'"
    assert set(directives["script-src"].split()) == {"'self'", source("theme()"), source("late()")}
    assert directives["style-src"] == f"'self' {source('p { color: red }')}"
    assert directives["img-src"] == "'self' data: https://tiles.example.org"
    line = (beside / NGINX).read_text("utf-8")
    assert line == f'add_header Content-Security-Policy "{header}" always;\n'
    assert not (site / POLICY).exists(), "it is not published"


def test_who_may_frame_an_embed_may_frame_nothing_else(site: Path, tmp_path: Path) -> None:
    write_policy(site, tmp_path, framers=("https://www.example.gov.cn",))
    for name, framers in (
        (POLICY, "'self'"),
        (POLICY_OF_EMBEDS, "'self' https://www.example.gov.cn"),
    ):
        header = (tmp_path / name).read_text("utf-8").strip()
        directives = dict(part.split(" ", 1) for part in header.split("; "))
        assert directives["frame-ancestors"] == framers
    write_policy(site, tmp_path)
    assert not (tmp_path / POLICY_OF_EMBEDS).exists(), "nobody may any more"
