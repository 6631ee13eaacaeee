"""Kept pages: after any edits they are those of a project that was never built before."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from hooks.entries.memory import Memory
from hooks.model import Publication
from hooks.model.scalar.day import Day
from hooks.pipeline import examine
from hooks.render import kept_pages, workers
from hooks.render.kept_pages import KeptPages
from hooks.render.renderer import Rendered, Renderer
from hooks.store import FILE, Store
from hooks.view.site import Maker, view
from tests.county import COUNTY
from tests.sketch import brand, case, entry, venue

Files = dict[str, str]
Edit = Callable[[Files, Random], None]
NAMES = ("灯火驿站", "早安小屋", "鼓楼区", "书香角", "邻里讲堂", "青年夜校")
STATES = ("已发布", "草稿", "待审", "已撤下")
TYPES = ("品牌", "案例", "阵地", "地区", "组织")
SETTINGS = (
    "site_name: 示范\n",
    "site_name: 示范\nsite_url: https://qun.shifan.gov.cn/\n",
    "site_name: 另一个\nextra:\n  quntuan:\n    主办单位: 示范县总工会\n",
)
FRESH: Files = COUNTY | {
    "brands/品牌/驿站.md": brand("名称: 驿站", "阵地: 驿站", "地区: 东河镇", "网址: yi-zhan", "发布: 已发布"),
    "brands/阵地/驿站.md": venue("名称: 驿站", "牵头: 东河镇总工会", "需求: 歇脚", "网址: yi-zhan", "发布: 已发布"),
    "brands/案例/夜校.md": case("名称: 夜校", "品牌: 驿站", "网址: ye-xiao", "发布: 已发布"),
}  # fmt: skip


def somewhere(files: Files, random: Random, *types: str) -> str:
    folders = {f"brands/{one}" for one in types or TYPES}
    entries = (p for p in files if p.endswith(".md") and "/".join(p.split("/")[:2]) in folders)
    return random.choice(sorted(entries))


def stem(path: str) -> str:
    return Path(path).stem


def put(path: str, key: str, value: str, files: Files) -> None:
    """Write a key of an entry anew."""
    _, head, body = files[path].split("---\n", 2)
    kept = [line for line in head.splitlines() if not line.startswith(f"{key}:")]
    files[path] = entry(*kept, f"{key}: {value}").rstrip("\n") + "\n" + body


def add(files: Files, random: Random) -> None:
    sort = random.choice(TYPES)
    number = len(files) + random.randrange(999)
    common = (f"名称: {random.choice(NAMES)}", f"网址: yang-{number}", "发布: 已发布")
    made = {
        "品牌": brand(*common, "需求: 歇脚", f"地区: {stem(somewhere(files, random, '地区'))}"),
        "案例": case(*common, f"品牌: {stem(somewhere(files, random, '品牌'))}"),
        "阵地": venue(*common, "需求: 看书", "坐标: 118.72,31.73", "坐标系: WGS-84"),
        "地区": entry("级别: 村社", "上级: 东河镇", *common),
        "组织": entry("系统: 妇联", "地区: 东河镇", *common),
    }
    files[f"brands/{sort}/{random.choice(('', '某镇/'))}新{number}.md"] = made[sort]


def remove(files: Files, random: Random) -> None:
    """Never the last of its type: other edits are in want of one."""
    path = somewhere(files, random)
    folder = "/".join(path.split("/")[:2])
    if sum(one.startswith(folder) and one.endswith(".md") for one in files) > 1:
        del files[path]


def rename(files: Files, random: Random) -> None:
    path = somewhere(files, random)
    files[str(Path(path).with_stem(f"改{random.randrange(99)}"))] = files.pop(path)


def retitle(files: Files, random: Random) -> None:
    put(somewhere(files, random), "名称", random.choice(NAMES), files)


def readdress(files: Files, random: Random) -> None:
    put(somewhere(files, random), "网址", f"di-{random.randrange(9)}", files)


def claim(files: Files, random: Random) -> None:
    put(somewhere(files, random, "品牌", "案例"), "一句话", f"改了 {random.random()}。", files)


def publish(files: Files, random: Random) -> None:
    put(somewhere(files, random), "发布", random.choice(STATES), files)


def relate(files: Files, random: Random) -> None:
    key, target = random.choice(
        (("牵头", "组织"), ("参与", "组织"), ("地区", "地区"), ("阵地", "阵地"), ("相关", "品牌"))
    )
    put(somewhere(files, random, "品牌"), key, stem(somewhere(files, random, target)), files)


def place_higher(files: Files, random: Random) -> None:
    places = [somewhere(files, random, "地区") for _ in range(2)]
    put(places[0], "上级", stem(places[1]), files)


def write(files: Files, random: Random) -> None:
    other = stem(somewhere(files, random))
    files[somewhere(files, random)] += f"\n见[那里]({other}.md)，{random.random()}。\n"


def ask(files: Files, random: Random) -> None:
    key = random.choice(("需求", "主题", "设施"))
    words = {"需求": ("歇脚", "看书"), "主题": ("文化生活",), "设施": ("微波炉",)}
    put(somewhere(files, random, "品牌", "阵地"), key, random.choice(words[key]), files)


def reword(files: Files, random: Random) -> None:
    path = f"brands/词表/{random.choice(('需求', '主题', '阵地类别', '设施'))}.yml"
    lines = files[path].splitlines(keepends=True)
    random.shuffle(lines)
    files[path] = "".join(lines).replace("说明: ", "说明: 改")


def set_anew(files: Files, random: Random) -> None:
    files["mkdocs.yml"] = random.choice(SETTINGS)


def picture(files: Files, random: Random) -> None:
    path = f"brands/品牌/图{random.randrange(2)}.png"
    if files.pop(path, None) is None:
        files[path] = "png"
    put(
        somewhere(files, random, "品牌"),
        "图片",
        f"[{{文件: {Path(path).name}, 说明: 门口}}]",
        files,
    )


EDITS: tuple[Edit, ...] = (
    add, remove, rename, retitle, readdress, claim, publish, relate, place_higher, write, ask,
    reword, set_anew, picture,
)  # fmt: skip


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
        vars(site)["makers"] = tuple(maker for maker in site.makers if maker.url)  # what is kept
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
    assert kept.documents(pages) == [page.document for page in clean if page.document]


@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers()), min_size=8, max_size=8))
@settings(max_examples=30, phases=(Phase.explicit, Phase.reuse, Phase.generate))
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
