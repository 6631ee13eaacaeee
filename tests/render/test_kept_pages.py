"""Kept pages: after any edits they are those of a project that was never built before."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from hooks import workers
from hooks.entries.memory import Memory
from hooks.model import Publication
from hooks.model.scalar.day import Day
from hooks.pipeline import examine
from hooks.render import kept_pages
from hooks.render.kept_items import KeptItems
from hooks.render.kept_pages import KeptPages
from hooks.render.open_data import open_data
from hooks.render.output import PageSource
from hooks.render.page_record import record_of
from hooks.render.renderer import Rendered, Renderer
from hooks.store import FILE, Store, database, digest
from hooks.view.open_data import Item
from hooks.view.site import Maker, View, view
from tests.county import COUNTY
from tests.edits import EDITS, Edit, Files, put
from tests.sketch import brand, case, venue

FRESH: Files = COUNTY | {
    "brands/品牌/驿站.md": brand("名称: 驿站", "阵地: 驿站", "地区: 东河镇", "网址: yi-zhan", "发布: 已发布"),
    "brands/阵地/驿站.md": venue("名称: 驿站", "牵头: 东河镇总工会", "需求: 歇脚", "网址: yi-zhan", "发布: 已发布"),
    "brands/案例/夜校.md": case("名称: 夜校", "品牌: 驿站", "网址: ye-xiao", "发布: 已发布"),
}  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def alone() -> Iterator[None]:
    """No other process, so that what is made can be counted."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workers, "_cores", lambda: 1)
        yield


class Project:
    """A folder that is edited and built again and again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: Files = {}
        self.day = 1

    def become(self, files: Files) -> None:
        for path in self.files.keys() - files.keys():
            (self.root / path).unlink()
        for path, text in files.items():
            if self.files.get(path) != text:
                (self.root / path).parent.mkdir(parents=True, exist_ok=True)
                (self.root / path).write_text(text, "utf-8")
        self.files = dict(files)

    def renderer(self) -> Renderer:
        examined = examine(self.root, Memory(), today=Day(2026, 1 + self.day % 12, 1))
        site = view(examined.catalogue, frozenset({Publication.PUBLISHED}))
        vars(site)["makers"] = tuple(maker for maker in site.makers if maker.name)  # what is kept
        return Renderer(site, self.root)

    def kept(self, store: Store) -> KeptPages:
        return KeptPages(self.renderer(), store)


def plain(page: Rendered) -> object:
    return page.url, [(o.path, o.key, o.outline, o.content) for o in page.files]


def compare(renderer: Renderer, kept: KeptPages) -> None:
    """What is kept against what is made of the same catalogue by one who knows of nothing before."""
    clean = [page for maker in renderer.site.makers for page in renderer.pages(maker)]
    pages = kept.pages()
    assert [*map(plain, pages)] == [*map(plain, clean)]
    assert kept.documents(kept.searched()) == [page.document for page in clean if page.document]
    again = kept.renderer
    rows = KeptItems(again.site, again.root).texts
    assert dict(open_data(again.site, rows)) == dict(open_data(renderer.site))


@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers()), min_size=8, max_size=8))
@settings(max_examples=12, phases=(Phase.explicit, Phase.reuse, Phase.generate))
def test_after_any_edits_pages_are_those_of_a_clean_build(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[Edit, int]]
) -> None:
    project = Project(tmp_path_factory.mktemp("project"))
    files = dict(FRESH)
    with Store(project.root / FILE) as store:
        project.become(files)
        project.kept(store).pages()
        for edit, seed in edits:
            edit(files, Random(seed))  # noqa: S311 - no secret
            project.day += seed % 2
            project.become(files)
            compare(project.renderer(), project.kept(store))


def test_a_store_that_holds_less_than_a_build_needs_changes_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "MOST_BYTES", 100_000)
    project, files = Project(tmp_path), dict(FRESH)
    with Store(tmp_path / FILE) as store, Store(tmp_path / FILE) as other:
        for number, edit in enumerate(EDITS):
            edit(files, Random(number))  # noqa: S311 - no secret
            project.become(files)
            kept = project.kept(store)
            other.put_many({digest(str(number)): bytes(90_000)})
            other.close()  # a build beside it
            compare(project.renderer(), kept)
            store.close()
    assert (tmp_path / FILE).stat().st_size < 2 * database.MOST_BYTES


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.become(dict(FRESH))
    return made


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the entries' pages that are made anew."""
    seen: list[str] = []
    plainly = KeptPages._made

    def counted(kept: KeptPages, maker: Maker) -> object:
        seen.extend([maker.url] if maker.url else [])
        return plainly(kept, maker)

    monkeypatch.setattr(KeptPages, "_made", counted)
    return seen


def build(project: Project) -> None:
    with Store(project.root / FILE) as store:
        compare(project.renderer(), project.kept(store))


def test_nothing_is_made_twice(project: Project, made: list[str]) -> None:
    build(project)
    assert {"brand/yi-zhan.html", "place/dong-he-zhen.html", "need/xie-jiao.html"} <= {*made}
    made.clear()
    build(project)
    assert not made


def test_an_edited_body_makes_the_page_that_shows_it_and_no_other(
    project: Project, made: list[str]
) -> None:
    build(project)
    made.clear()
    files = dict(project.files)
    files["brands/品牌/驿站.md"] += "\n夜里也开门。\n"
    project.become(files)
    build(project)
    assert made == ["brand/yi-zhan.html"]


def test_an_edit_makes_the_pages_that_mention_it_and_no_other(
    project: Project, made: list[str]
) -> None:
    build(project)
    made.clear()
    files = dict(project.files)
    put("brands/品牌/驿站.md", "一句话", "夜里也开门。", files)
    project.become(files)
    build(project)
    assert {"brand/yi-zhan.html", "case/ye-xiao.html", "place/dong-he-zhen.html"} <= {*made}
    assert not {"organisation/dong-he-zhen-tuan-wei.html", "theme/qing-nian-fa-zhan.html"} & {*made}


def test_what_shows_the_same_is_not_rendered_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list rests on all entries, but does not show what each says of its sources."""
    build(project)
    rendered: list[str] = []
    plainly = Renderer.rendered

    def counted(renderer: Renderer, views: Iterable[View]) -> tuple[Rendered, ...]:
        every = tuple(views)
        rendered.extend(view.page.url for view in every)
        return plainly(renderer, every)

    files = dict(project.files)
    put("brands/品牌/驿站.md", "截至", "2024-02-03", files)
    project.become(files)
    monkeypatch.setattr(Renderer, "rendered", counted)
    with Store(project.root / FILE) as store:
        kept = project.kept(store).pages()
    assert "brand/yi-zhan.html" in rendered
    assert not {"index.html", "place/dong-he-zhen.html", "timeline.html"} & {*rendered}
    assert {"index.html", "place/dong-he-zhen.html", "timeline.html"} <= {p.url for p in kept}


def test_what_rests_on_the_day_is_made_on_another_day(project: Project, made: list[str]) -> None:
    files = dict(project.files)
    put("brands/阵地/驿站.md", "核实", "{日期: 2025-06-01, 单位: 东河镇总工会}", files)
    project.become(files)
    build(project)
    made.clear()
    project.day += 7
    build(project)
    assert "venue/yi-zhan.html" in made
    assert "organisation/dong-he-zhen-fu-lian.html" not in made


def test_another_program_makes_all_anew(
    project: Project, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(project)
    every = {*made}
    made.clear()
    monkeypatch.setattr(kept_pages, "program", lambda _: b"another")
    build(project)
    assert {*made} == every


def test_what_is_lost_from_the_store_is_made_again(project: Project) -> None:
    """Also where it is lost after somebody was told that it is there."""
    build(project)
    with Store(project.root / FILE) as store:
        kept = project.kept(store)
        pages = kept.pages()
        store.close()
        (project.root / FILE).unlink()
        clean = [p for m in kept.renderer.site.makers for p in kept.renderer.pages(m)]
        assert [*map(plain, pages)] == [*map(plain, clean)]
        assert kept.documents(pages) == [page.document for page in clean if page.document]


@pytest.mark.parametrize(
    ("html", "title"), [("<p onclick=x>", "驿站"), ("<p>别人的</p>", "</title><script>x</script>")]
)
def test_a_page_that_a_stranger_wrote_into_the_store_is_made_again(
    project: Project, html: str, title: str
) -> None:
    build(project)
    with Store(project.root / FILE) as store:
        kept = project.kept(store)
        pages = {page.url: page for page in kept.pages()}
        [row, *_] = kept._traced["brand/yi-zhan.html"].rows
        forged = PageSource("brand/yi-zhan.md", {"title": title}, html)
        store.put_many({row: record_of([forged])})
        assert html not in pages["brand/yi-zhan.html"].files[0].content.decode()


@pytest.mark.parametrize("content", [b"", b"garbage" * 999])
def test_a_damaged_store_is_begun_anew(project: Project, content: bytes) -> None:
    build(project)
    (project.root / FILE).write_bytes(content)
    build(project)
    build(project)


def test_two_builds_at_once_do_not_disturb_each_other(project: Project) -> None:
    with Store(project.root / FILE) as one, Store(project.root / FILE) as other:
        first, second = project.kept(one), project.kept(other)
        compare(project.renderer(), first)
        compare(project.renderer(), second)
    build(project)


def test_an_edit_writes_only_those_rows_of_the_open_data_that_tell_of_it(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.become(dict(FRESH))

    def written() -> set[str]:
        """The entries and words of which rows are made now."""
        site, names = project.renderer().site, set[str]()
        kept = KeptItems(site, tmp_path)

        def texts(
            name: str, items: Iterable[Item[Any]], write: Callable[[Any], list[str]]
        ) -> list[list[list[str]]]:
            noted = [replace(item, subjects=partial(told, item)) for item in items]
            return kept.texts(name, noted, write)

        def told(item: Item[Any]) -> Sequence[Any]:
            names.add(item.name)
            return item.subjects()

        assert list(open_data(site, texts))
        return names

    assert "brands/阵地/驿站.md" in written()
    assert not written()
    edited = FRESH["brands/案例/夜校.md"].replace("名称: 夜校", "名称: 夜校二期")
    project.become(FRESH | {"brands/案例/夜校.md": edited})
    assert "brands/案例/夜校.md" in (found := written())
    assert "brands/阵地/驿站.md" not in found
