"""The handbook's pages on publishing name what is really there."""

import re

import pytest

from hooks.publish.hosting import NGINX, POLICY
from hooks.publish.manifest import NAME as MANIFEST
from tests.conftest import ROOT

HANDBOOK = ROOT / "content" / "handbook"
PAGES = ["publishing.md", "nginx.md", "aliyun-oss.md", "tencent-cos.md", "pages.md"]


@pytest.mark.parametrize("name", PAGES)
def test_the_handbook_leads_to_every_way_of_publishing(name: str) -> None:
    assert f"({name})" in (HANDBOOK / "index.md").read_text("utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_files_that_a_page_names_are_there(name: str) -> None:
    text = (HANDBOOK / name).read_text("utf-8")
    named = re.findall(r"`((?:docs/|\.github/|\.gitlab-ci)[^`]*)`", text)
    assert named or name.startswith(("aliyun", "tencent"))
    assert not [path for path in named if not (ROOT / path).exists()]
    beside = re.findall(r"`site-hosting/([^`]*)`", text)
    assert set(beside) <= {NGINX, POLICY, MANIFEST}


def test_the_administrator_is_told_every_address_of_the_example() -> None:
    example = (ROOT / "docs" / "hosting" / "quntuan.conf").read_text("utf-8")
    page = (HANDBOOK / "nginx.md").read_text("utf-8")
    assert example.count("brands.example.gov.cn") == 3
    assert "共三处" in page
    for path in re.findall(r"/(?:etc/nginx|srv)/quntuan/[\w.]*", example):
        assert path in page or f"{path.rpartition('/')[2]} " in page


def test_every_picture_is_shown_by_a_page_and_told_in_words() -> None:
    """``python -m tests.handbook`` takes them; a phone on a slow line loads a page of them."""
    shown = [
        found
        for page in HANDBOOK.glob("*.md")
        for found in re.findall(r"!\[([^]]*)\]\(([^)]*)\)", page.read_text("utf-8"))
    ]
    pictures = {f"pictures/{file.name}": file for file in (HANDBOOK / "pictures").iterdir()}
    assert {address for _, address in shown} == set(pictures)
    assert all(len(words) >= 10 for words, _ in shown)
    assert all(file.stat().st_size <= 60_000 for file in pictures.values())
