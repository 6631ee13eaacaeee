"""A site is built again after any change, and only then."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hooks.entries.memory import Memory
from hooks.pipeline import Examined, examine
from tests.conftest import WriteSite
from tests.publish.conftest import RunBuild

DRAFT = """\
---
发布: 草稿
一句话: 没写完。
类别: 项目
牵头: 东河镇总工会
来源: 东河报道
---
"""


def changed(root: Path, change: str) -> None:
    """One thing is not as the last build left it."""
    path, text = CHANGES[change]
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        file.unlink()
    else:
        file.write_text(text, "utf-8")


CHANGES = {
    "an entry": ("brands/品牌/没写完.md", f"{DRAFT}又一句\n"),
    "a new entry": ("brands/品牌/又一个.md", DRAFT),
    "an entry gone": ("brands/品牌/没写完.md", None),
    "a page by hand": ("content/.well-known/note.txt", "又"),
    "the settings": ("mkdocs.yml", "site_name: 改了\n"),
    "the program": ("hooks/own.py", "# 又\n"),
    "a package": ("node_modules/.package-lock.json", "{}"),
    "the site": ("site/index.html", "by hand"),
    "a file of the site gone": ("site/index.html", None),
    "what the server needs": ("site-hosting/csp.txt", None),
    "the manifest": ("site-hosting/files.sha256", "0  index.html\n"),
}


def test_where_nothing_has_changed_nothing_is_built(site: WriteSite, run_build: RunBuild) -> None:
    root = site({"brands/品牌/没写完.md": DRAFT}).root
    _, first = run_build(root)
    status, said = run_build(root, then=OSError("built again"))
    assert status == 0
    assert "没有任何改动" in said
    assert [line for line in first.splitlines() if "请留意" in line or "公开的条目" in line] == [
        line for line in said.splitlines() if "请留意" in line or "公开的条目" in line
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_at_a_pipe_in_the_project_no_build_waits(site: WriteSite, run_build: RunBuild) -> None:
    root = site({"brands/品牌/没写完.md": DRAFT}).root
    os.mkfifo(root / "pipe")
    (root / "nowhere").symlink_to("gone")
    run_build(root)
    status, said = run_build(root)
    assert (status, "没有任何改动" in said) == (0, True)


def test_who_insists_gets_a_new_one(site: WriteSite, run_build: RunBuild) -> None:
    root = site().root
    run_build(root)
    assert run_build(root, "--force", then=OSError("built again"))[0] == 1


@pytest.mark.parametrize("change", CHANGES)
def test_after_any_change_it_is_built(change: str, site: WriteSite, run_build: RunBuild) -> None:
    root = site({"brands/品牌/没写完.md": DRAFT, "content/about.md": "# 关于\n"}).root
    assert run_build(root)[0] == 0
    changed(root, change)
    status, said = run_build(root)
    assert status == 0
    assert "没有任何改动" not in said
    assert "没有任何改动" in run_build(root)[1]


@pytest.mark.parametrize("day", ["another day", "elsewhere"])
def test_what_is_asked_for_is_built_though_the_files_are_the_same(
    day: str,
    site: WriteSite,
    run_build: RunBuild,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    root = site().root
    run_build(root)
    if day == "another day":
        monkeypatch.setattr("hooks.cli.build.today", lambda: date(2030, 1, 1))
    words = ["--site", str(tmp_path / "other")] if day == "elsewhere" else []
    assert "没有任何改动" not in run_build(root, *words)[1]


def test_what_may_not_be_published_is_refused_though_it_was_built(
    site: WriteSite, run_build: RunBuild
) -> None:
    root = site({"mkdocs.yml": "site_name: 示范\nextra:\n  站点:\n    主办单位: 待填\n"}).root
    assert run_build(root)[0] == 0
    assert run_build(root, "--production")[0] == 1


@pytest.mark.parametrize("words", [[], ["--force"]])
def test_what_changes_while_it_is_built_is_built_the_next_time(
    words: list[str], site: WriteSite, run_build: RunBuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = site({"brands/品牌/没写完.md": DRAFT}).root

    def slow(root: Path, known: Memory, **more: Any) -> Examined:  # noqa: ANN401 - as it is asked
        examined = examine(root, known, **more)
        changed(root, "an entry")
        return examined

    monkeypatch.setattr("hooks.cli.site_build.examine", slow)
    assert run_build(root, *words)[0] == 0
    monkeypatch.undo()
    assert "没有任何改动" not in run_build(root)[1]


@pytest.mark.parametrize(
    "line",
    [
        "theme: {name: null, custom_dir: ../theme}",
        "docs_dir: /srv/content",
        "copyright: !ENV OWNER",
    ],
)
def test_what_lies_elsewhere_is_not_watched_so_it_is_built(
    line: str, site: WriteSite, run_build: RunBuild
) -> None:
    root = site({"mkdocs.yml": f"site_name: 示范\n{line}\n"}).root
    assert run_build(root)[0] == 0
    assert "没有任何改动" not in run_build(root)[1]


def test_an_address_is_nothing_elsewhere(site: WriteSite, run_build: RunBuild) -> None:
    root = site({"mkdocs.yml": "site_name: 示范\nsite_url: https://example.gov.cn/\n"}).root
    assert run_build(root)[0] == 0
    assert "没有任何改动" in run_build(root)[1]
