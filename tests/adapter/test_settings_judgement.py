"""A check says of the settings what a build would stop at, in the line of the key."""

import pytest

from tests.conftest import WriteSite

SETTINGS = "site_name: 示范\nsite_dir: site\n"
DOCS = "docs_dir: content\n"
PAGE = {"content/index.md": "# 首页\n"}


@pytest.mark.parametrize(
    ("settings", "line", "said"),
    [
        (f"{DOCS}INHERIT: nowhere.yml", 4, "“nowhere.yml”不存在"),
        (f"{DOCS}INHERIT: mkdocs.yml", 4, "INHERIT 写的不能用"),
        (f"{DOCS}INHERIT: content", 4, "INHERIT 写的不能用"),
        (f"{DOCS}INHERIT: [5]", 4, "INHERIT 写的不能用"),
        ("docs_dir: nowhere", 3, "没有“nowhere”这个文件或文件夹"),
        (f"{DOCS}hooks: [nowhere.py]", 4, "没有“nowhere.py”"),
        (f"{DOCS}plugins: [nosuch]", 4, "没有安装插件“nosuch”"),
        (f"{DOCS}theme: {{name: null, custom_dir: nowhere}}", 4, "文件夹“nowhere”不存在"),
        (f"{DOCS}strict: maybe", 4, "只能写 true 或 false"),
    ],
)
def test_what_mkdocs_refuses_is_an_error(
    site: WriteSite, settings: str, line: int, said: str
) -> None:
    made = site({"mkdocs.yml": f"{SETTINGS}{settings}\n", **PAGE})
    for _ in range(2):  # asked, and kept
        problems = made.examine(is_mkdocs_asked=True).problems
        [problem] = [one for one in problems if one.code == "Q811"]
        assert (problem.path, problem.span.line) == ("mkdocs.yml", line)
        assert said in problem.what
        assert str(made.root) not in problem.what


def test_what_is_mended_beside_the_settings_is_seen(site: WriteSite) -> None:
    made = site({"mkdocs.yml": f"{SETTINGS}{DOCS}hooks: ['my hook.py']\n", **PAGE})
    assert [problem.code for problem in made.examine(is_mkdocs_asked=True).problems] == ["Q811"]
    made.write({"my hook.py": ""})
    assert made.examine(is_mkdocs_asked=True).problems == ()
