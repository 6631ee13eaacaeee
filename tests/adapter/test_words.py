"""MkDocs' own words: what it says of settings and of pages by hand is a Chinese sentence."""

import logging

import pytest

from hooks.adapter.mkdocs_build import BuildFailedError, build_into
from hooks.adapter.words import InChinese, in_chinese
from hooks.publish.kept_files import KeptFiles
from tests.conftest import WriteSite

SETTINGS = "site_name: 示范\nsite_dir: site\n"
DOCS = "docs_dir: content\n"


def test_a_page_that_nobody_has_is_told_in_chinese() -> None:
    said = in_chinese('[17:23:31] "GET /brand/ye-xiao.html HTTP/1.1" code 404')
    assert said == "有人打开了没有的网页：/brand/ye-xiao.html。"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (f"{DOCS}plugins: [nosuch]", ["plugins 不对：没有安装插件“nosuch”", "改好后"]),
        ("theme: nosuch", ["theme 不对：没有安装主题“nosuch”"]),
        ("docs_dir: nowhere", ["docs_dir 不对：没有“", "nowhere”这个文件或文件夹"]),
        (f"{DOCS}use_directory_urls: maybe", ["use_directory_urls 不对：只能写 true 或 false"]),
        (f"{DOCS}markdown_extensions: [nosuch]", ["markdown_extensions 不对：装不上"]),
        (f"{DOCS}hooks: [nowhere.py]", ["hooks 不对：没有“"]),
        ("INHERIT: nowhere.yml", ["INHERIT 写的文件“nowhere.yml”不存在"]),
        (f"{DOCS}nav: [nowhere.md]", ["导航（nav）里写了“nowhere.md”"]),
    ],
)
def test_a_setting_that_mkdocs_refuses(
    site: WriteSite, caplog: pytest.LogCaptureFixture, settings: str, said: list[str]
) -> None:
    root = site({"mkdocs.yml": f"{SETTINGS}{settings}\n", "content/index.md": "# 首页\n"}).root
    with caplog.at_level(logging.WARNING, "mkdocs"), pytest.raises(BuildFailedError) as caught:
        build_into(root, (), root / "new", KeptFiles(root, root / "site"))
    form = InChinese()
    told = "\n".join([*map(form.format, caplog.records), str(caught.value)])
    for words in said:
        assert words in told
    assert "Config value" not in told


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Doc file 'about.md' contains a link 'nowhere.md', but the target is not found among x.",
            "“about.md”里的链接“nowhere.md”断了",
        ),
        (
            "Doc file 'about.md' contains a link 'a.md#b', but 'a.md' does not contain an anchor '#b'.",
            "没有 # 后面的这个位置",
        ),
        (
            "Doc file 'about.md' contains an absolute link '/a.md', it was left as is.",
            "以 / 开头",
        ),
        ("条目有 2 处错误。", "条目有 2 处错误。"),
        ("Something new happened.", "MkDocs 说：Something new happened."),
    ],
)
def test_what_it_says_of_a_page(message: str, said: str) -> None:
    assert said in in_chinese(message)
