"""A build of MkDocs: it takes what the command line rendered, and examines where nobody did."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from hooks.adapter import events, hand_written, mkdocs_build
from hooks.adapter.run import RUN, Run
from hooks.publish.kept_files import KeptFiles
from hooks.render import Output, StaticFile
from tests.conftest import WriteSite

PAGE = StaticFile("brands.md", b"# \xe5\x93\x81\xe7\x89\x8c")


def started(monkeypatch: pytest.MonkeyPatch, run: Run) -> Run:
    monkeypatch.setattr(events, "RUN", run)
    return run


def test_what_was_rendered_is_neither_examined_nor_rendered_again(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = started(monkeypatch, Run(handed_over=(PAGE,)))
    monkeypatch.setattr(events, "examine", lambda _: pytest.fail("examined twice"))
    events.on_pre_build(config=config)
    assert run.outputs == (PAGE,)


def test_alone_it_examines_and_renders(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = started(monkeypatch, Run())
    events.on_pre_build(config=config)
    assert {"index.md", "brands.md", "sitemap.xml"} <= {output.path for output in run.outputs}


def test_a_hand_written_page_of_the_same_name_is_refused_either_way(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(config.docs_dir, PAGE.path).write_text("# 手写的", "utf-8")
    for handed_over in ((PAGE,), None):
        started(monkeypatch, Run(handed_over=handed_over))
        with pytest.raises(PluginError, match=r"请改名：brands\.md\n网站没有重建"):
            events.on_pre_build(config=config)


def test_the_command_hands_over_what_it_rendered_for_one_build(
    site: WriteSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = site({"mkdocs.yml": "site_name: 示范\n", "docs/index.md": "# 首页\n"}).root
    seen: list[tuple[Output, ...] | None] = []
    monkeypatch.setattr(mkdocs_build, "build", lambda *_, **__: seen.append(RUN.handed_over))
    mkdocs_build.build_into(
        root, iter([PAGE]), tmp_path / "built", KeptFiles(root, tmp_path / "live")
    )
    assert (seen, RUN.handed_over) == ([(PAGE,)], None)


@pytest.mark.parametrize(
    ("page", "link", "name"),
    [
        ("about.md", "[a](brands.md)", "brands.md"),
        ("about.markdown", "[a](../data/brands.csv#x)", "brands.csv"),
        ("about.md", "[a][1]\n\n[1]: <brand/yi-zhan.md>", "yi-zhan.md"),
        ("about.md", r"[a](yi\-zhan.md)", "yi-zhan.md"),
        ("about.md", "[a](yi%2Dzhan.md '标题')", "yi-zhan.md"),
        ("about.md", "[a](yi&#45;zhan.md)", "yi-zhan.md"),
    ],
)
def test_what_a_page_by_hand_may_lead_to_is_mentioned(
    tmp_path: Path, page: str, link: str, name: str
) -> None:
    """What is not is unknown to MkDocs, and a link to it broken."""
    (tmp_path / page).write_text(f"# 关于\n\n见{link}。\n", "utf-8")
    assert name in hand_written.mentioned(tmp_path, None)
    assert "cases.md" in hand_written.mentioned(tmp_path, [{"目录": [{"案例": "cases.md"}]}])
