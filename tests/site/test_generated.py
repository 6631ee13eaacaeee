"""The plain tree: without a hook of ours, MkDocs, ProperDocs and Zensical build this site."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks import cli
from hooks.adapter.theme_search import FILES as THEME_SEARCH
from hooks.publish.plain_tree import plain_settings
from tests.conftest import ROOT
from tests.site.conftest import Built, Project, Reader, python

pytestmark = pytest.mark.build

Say = Callable[..., tuple[int, str]]
MakeProject = Callable[..., Project]

THEME_FILES = re.compile(rf"{THEME_SEARCH.pattern}|assets/stylesheets/(?:main|palette|theme)\.")

THEME_STYLE = re.compile(r"assets/stylesheets/(?:main|palette|theme)\.")


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Run the command here and return its status and all it said."""

    def call(root: Path, folder: Path) -> tuple[int, str]:
        status = cli.main(["导出源文件", str(folder), "--root", str(root)])
        return status, "".join(capsys.readouterr())

    return call


@pytest.fixture(scope="module")
def tree(small: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site's sources, moved to where nothing of the project is."""
    folder = tmp_path_factory.mktemp("generated") / "源文件"
    assert cli.main(["generate", str(folder), "--root", str(small.root)]) == 0
    return folder


@pytest.fixture(scope="module", params=["mkdocs", "properdocs"])
def rebuilt(
    request: pytest.FixtureRequest, tree: Path, tmp_path_factory: pytest.TempPathFactory
) -> Built:
    site = tmp_path_factory.mktemp(request.param) / "site"
    build_with(request.param, tree, "-f", "mkdocs.yml", "-d", site)
    return Built(site)


@pytest.fixture(scope="module")
def by_zensical(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Zensical builds where the sources are."""
    copy = tmp_path_factory.mktemp("zensical") / "源文件"
    shutil.copytree(tree, copy)
    build_with("zensical", copy)
    return Built(copy / "site")


def build_with(program: str, tree: Path, *options: str | Path) -> str:
    done = python(tree, "-P", "-m", program, "build", *options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def addresses(site: Built) -> set[str]:
    """Everything that a page leads to; compressed copies and our own list come afterwards.

    The theme's own search, which nobody loads, can only be left out by a hook, and its style
    only be made smaller by one.
    """
    paths = (path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.*"))
    ours = {path for path in paths if not path.endswith(".gz") and path != ".quntuan-site"}
    return {path for path in ours if not THEME_FILES.match(path)}


def test_the_addresses_are_the_same(small: Project, rebuilt: Built) -> None:
    assert addresses(rebuilt) == addresses(small.site)


def said(page: Reader) -> str:
    return re.sub(r"\s+", " ", "".join(page.words)).strip()


def _led_to(page: Reader) -> list[str]:
    """All but the theme's style."""
    return [link for link in map(str, page.links) if not THEME_STYLE.search(link)]


def test_every_page_says_the_same_and_leads_to_the_same(small: Project, rebuilt: Built) -> None:
    for address, page in small.site.pages.items():
        other = rebuilt.pages[address]
        assert said(other) == said(page), address
        assert _led_to(other) == _led_to(page), address
        kept = {name: text for name, text in page.meta.items() if name != "generator"}
        assert {n: text for n, text in other.meta.items() if n != "generator"} == kept, address


def test_every_other_file_is_the_same(small: Project, rebuilt: Built) -> None:
    for path in addresses(small.site) - small.site.pages.keys():
        one, other = small.site.folder / path, rebuilt.folder / path
        assert one.is_dir() or one.read_bytes() == other.read_bytes(), path


def test_zensical_builds_the_same_addresses(small: Project, by_zensical: Built) -> None:
    is_of_theme = re.compile(r"assets/(javascripts|stylesheets)/|search\.json$").match
    ours = {address for address in addresses(small.site) if not is_of_theme(address)}
    assert {address for address in addresses(by_zensical) if not is_of_theme(address)} == ours
    for path in ours - small.site.pages.keys():
        one, other = small.site.folder / path, by_zensical.folder / path
        assert one.is_dir() or one.read_bytes() == other.read_bytes(), path


def test_zensical_says_the_same_in_every_article(small: Project, by_zensical: Built) -> None:
    for address in small.site.pages:
        one, other = article(small.site, address), article(by_zensical, address)
        assert said(other) == said(one), address
        assert _led_to(other) == _led_to(one), address


def test_zensical_adds_no_search_of_its_own(by_zensical: Built) -> None:
    assert "md-search" not in (by_zensical.folder / "index.html").read_text("utf-8")


def article(site: Built, address: str) -> Reader:
    """A page of the theme has one; the whole page where it is none: a poster, a large screen."""
    page = (site.folder / address).read_text("utf-8")
    found = re.search(r"<article.*</article>", page, re.DOTALL)
    return Reader(found[0] if found else page)


def test_the_tree_needs_nothing_of_the_project(tree: Path) -> None:
    settings = (tree / "mkdocs.yml").read_text("utf-8")
    assert "hooks" not in settings.replace("hooks/", "")
    assert "watch" not in settings
    assert str(ROOT) not in settings
    assert "mkdocs build" in (tree / "README.md").read_text("utf-8")
    assert not [path for path in tree.rglob("*") if path.is_symlink()]


def test_an_older_tree_is_replaced_as_a_whole(
    project: MakeProject, tmp_path: Path, say: Say
) -> None:
    made, goal = project(), tmp_path / "tree"
    assert say(made.root, goal)[0] == 0
    brand = next((made.root / "brands/品牌").glob("*.md"))
    before = {path.relative_to(goal) for path in goal.rglob("*.md")}
    brand.write_text(
        brand.read_text("utf-8")
        .replace("---\n", "---\n发布: 草稿\n", 1)
        .replace("发布: 已发布\n", ""),
        "utf-8",
    )
    assert say(made.root, goal)[0] == 0
    assert before - {path.relative_to(goal) for path in goal.rglob("*.md")}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "tree"]


def test_a_folder_with_somebodys_files_is_refused(
    project: MakeProject, tmp_path: Path, say: Say
) -> None:
    made, goal = project(), tmp_path / "tree"
    goal.mkdir()
    (goal / "我的.docx").write_text("mine")
    status, said = say(made.root, goal)
    assert (status, (goal / "我的.docx").read_text()) == (1, "mine")
    assert "我的.docx" in said
    assert "没有导出" in said


def test_a_mistake_keeps_the_old_tree(project: MakeProject, tmp_path: Path, say: Say) -> None:
    made, goal = project(), tmp_path / "tree"
    assert say(made.root, goal)[0] == 0
    made.write("brands/品牌/错.md", "---\n一句话：写错了冒号\n---\n")
    status, said = say(made.root, goal)
    assert status == 1
    assert "Q201" in said
    assert (goal / "docs/index.md").exists()


def test_a_page_of_the_same_name_by_hand_is_refused(
    project: MakeProject, tmp_path: Path, say: Say
) -> None:
    made = project()
    made.write("content/brands.md", "# 手写的\n")
    status, said = say(made.root, tmp_path / "tree")
    assert status == 1
    assert "brands.md" in said
    assert not (tmp_path / "tree").exists()


def test_without_settings_or_in_the_sources_it_is_a_misuse(
    project: MakeProject, tmp_path: Path, say: Say
) -> None:
    made = project()
    assert say(made.root, made.root / "content/x")[0] == 2
    (made.root / "mkdocs.yml").unlink()
    status, said = say(made.root, tmp_path / "tree")
    assert status == 2
    assert "mkdocs.yml" in said


SETTINGS = """\
# comment
hooks:
  - a.py
site_name: 名 # kept
theme: {name: material, custom_dir: 'my/theme'}
watch: [brands]
docs_dir: "content" # where
extra:
  tag: !ENV X
site_dir: out
"""


def test_settings_lose_what_is_ours_and_keep_the_rest_to_the_letter() -> None:
    found = plain_settings(SETTINGS)
    assert (found.docs, found.theme) == ("content", "my/theme")
    assert found.settings == (
        "# comment\nsite_name: 名 # kept\n"
        "theme: {name: material, variant: classic, custom_dir: theme}\n"
        "docs_dir: docs # where\nextra:\n  tag: !ENV X\n"
    )


BLOCK = """\
theme:
  name: material # the look
  language: zh
plugins: [] # none
hooks: [a.py]
"""


def test_zensical_is_told_what_it_would_add_by_itself() -> None:
    assert plain_settings(BLOCK).settings == (
        "theme:\n  name: material\n  variant: classic # the look\n  language: zh\n"
        "plugins: [search: {enabled: false}] # none\n"
    )


@pytest.mark.parametrize(
    "settings",
    [
        "theme: {name: material, variant: modern}\nplugins: [tags]\n",
        "theme: {name: mkdocs}\nplugins: []\n",
        "theme: material\nplugins: []\n",
        "plugins: []\n",
    ],
)
def test_what_the_owner_chose_or_another_theme_may_not_know_stays(settings: str) -> None:
    assert plain_settings(settings).settings == settings


def test_settings_without_folders_keep_the_defaults() -> None:
    assert plain_settings("site_name: 名\n") == plain_settings("site_name: 名\nwatch: [x]\n")
    assert (plain_settings("site_name: 名\n").docs, plain_settings("site_name: 名\n").theme) == (
        "docs",
        None,
    )
    assert plain_settings("").settings == ""


def test_no_navigation_leads_to_what_is_empty_and_no_page_to_what_nobody_filled_in() -> None:
    settings = "nav:\n  - 首页: index.md\n  - 案例: cases.md\nextra:\n  站点:\n    主办单位: 待填\n"
    assert plain_settings(settings, {"cases.md"}).settings == (
        "nav:\n  - 首页: index.md\nextra:\n  站点:\n"
    )
