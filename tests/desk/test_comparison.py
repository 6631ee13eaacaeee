"""What a change does to the public site: told in plain sentences, from values and not from lines."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from hooks.desk.comparison.compare import Comparison, compare
from hooks.desk.comparison.report import as_annotation, as_markdown, as_text
from hooks.desk.comparison.side import Side
from hooks.pipeline import examine
from tests.conftest import Site
from tests.county import COUNTY
from tests.picture import encoded, half_red
from tests.sketch import brand, case, venue

PATH = "brands/品牌/样例.md"
VENUE = "brands/阵地/小站.md"
UNITS = "brands/词表/单位.yml"
TERMS = "".join(f"- {{名称: {unit}}}\n" for unit in ("人次", "人", "场", "名", "户"))
FIGURES = ("截至: 报道时", "数据:", "  - 读者: 累计391人次", "    原句: 服务读者391人次")
WORDS = brand(
    "发布: 已发布",
    "图片: [{文件: 灯.png, 说明: 一盏灯, 可用: 本单位拍摄}]",
    *FIGURES,
    body="有灯。",
)
PLACE = venue(
    "发布: 已发布",
    "地址: 东河路1号",
    "电话: 0500-8311001",
    "开放时间: 周一至周五 08:30-17:00",
    "坐标: 118.71,31.72",
    "坐标系: WGS-84",
    "精度: 精确",
    "坐标出处: 虚构",
    "网址: xiao-zhan",
)
BASE: dict[str, str | bytes] = {
    UNITS: TERMS,
    PATH: WORDS,
    VENUE: PLACE,
    "brands/品牌/灯.png": encoded(half_red(), "PNG"),
}
Compare = Callable[[Mapping[str, str | bytes | None]], Comparison]


@pytest.fixture
def changed(tmp_path: Path) -> Compare:
    """What the changed files make of the base; None takes a file away."""

    def make(change: Mapping[str, str | bytes | None]) -> Comparison:
        sides = []
        for name in ("before", "after"):
            made = Site(tmp_path / name)
            made.write(COUNTY)
            made.write(BASE)
            sides.append(made)
        for path, content in change.items():
            if content is None:
                (sides[1].root / path).unlink()
            else:
                sides[1].write({path: content})
        return compare(*(Side(one.root, examine(one.root)) for one in sides))

    return make


def edit(old: str, new: str, path: str = PATH) -> dict[str, str | bytes | None]:
    text = str(BASE[path])
    assert old in text, old
    return {path: text.replace(old, new)}


def told(comparison: Comparison) -> str:
    return as_text(comparison, "起点")


@pytest.mark.parametrize(
    "change",
    [
        {},
        edit("网址: yang-li", "# 说明\n网址: yang-li"),
        edit("一句话: 晚上也能来看书。", '一句话: "晚上也能来看书。"'),
        edit("累计391人次", "累计391 人次"),
        edit("牵头: 东河镇总工会", "牵头: [东河镇总工会]"),
        edit("\n有灯。", "\n\n有灯。\n"),
    ],
    ids=["nothing", "comment", "quotes", "blank", "list", "blank lines"],
)
def test_what_nobody_sees_is_no_change(
    changed: Compare, change: Mapping[str, str | bytes | None]
) -> None:
    comparison = changed(change)
    assert comparison.is_empty
    assert "公开网站没有任何变化。" in told(comparison)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (edit("晚上也能来看书。", "夜里开门。"), "一句话：“晚上也能来看书。”改成“夜里开门。”"),
        (edit("累计391人次", "累计500人次"), "数字：读者：391人次 → 500人次（累计，截至2024年"),
        (edit("累计391人次", "累计200人次"), "累计数变小了：“样例”读者：391人次 → 200人次"),
        (edit("累计391人次", "累计391人"), "单位变了：“样例”读者：391人次 → 391人"),
        (edit("累计391人次", "累计391余人次"), "约数变了：“样例”读者：391人次 → 391余人次"),
        (edit("累计391人次", "目标391人次"), "（累计，截至"),
        (edit("服务读者391人次", "服务了391人次"), "以前的原句：“服务读者391人次”"),
        (edit("截至: 报道时", "截至: 2020"), "截至2020年"),
        (edit("有灯。", "有灯。有人。"), "正文：新写“有人。”"),
        (edit("有灯。", ""), "正文：删去“有灯。”"),
        (edit("有灯。", "**有灯。**"), "正文：文字没有变，改了排版或链接"),
        (edit("有灯。", "有灯。老师陈小凤教课。"), "可能是人名：新出现 陈小凤"),
        (
            edit("说明: 一盏灯", "说明: 两盏灯"),
            "图片：灯.png：“一盏灯，可用 本单位拍摄”改成“两盏灯",
        ),
        ({"brands/品牌/灯.png": encoded(half_red(80), "PNG")}, "灯.png 换成了另一张"),
        (edit("东河路1号", "东河路2号", VENUE), "地址：“东河路1号”改成“东河路2号”"),
        (edit("0500-8311001", "0500-8311002", VENUE), "电话：“0500-8311001”改成“0500-8311002”"),
        (edit("17:00", "18:00", VENUE), "开放时间：“周一至周五 08:30-17:00”改成"),
        (edit("118.71,31.72", "118.71,31.73", VENUE), "位置：移动了 1113 米"),
        (edit("牵头: 东河镇总工会", "牵头: 东河镇妇联"), "牵头：加上“东河镇妇联”"),
    ],
)
def test_a_change_is_told_in_words(
    changed: Compare, change: Mapping[str, str | bytes | None], words: str
) -> None:
    comparison = changed(change)
    assert words in told(comparison)
    assert len(comparison.changed) == 1


def test_a_number_stands_beside_the_words_of_its_source(changed: Compare) -> None:
    new = {"brands/品牌/新的.md": brand("发布: 已发布", "网址: xin-de", *FIGURES, body="新。")}
    text = told(changed(new))
    assert "新增的网页 1 个" in text
    assert "品牌“新的”（brand/xin-de.html）" in text
    assert "数字：读者：391人次（累计，截至2024年" in text
    assert "原句：“服务读者391人次”" in text


@pytest.mark.parametrize(
    ("change", "words", "is_lost"),
    [
        ({PATH: None}, "条目删掉了，没有跳转", True),
        (edit("发布: 已发布", "发布: 草稿"), "改成了草稿，没有跳转", True),
        (
            edit("发布: 已发布", "发布: 已撤下\n撤下: {日期: 2024-05-01, 原因: 活动结束}"),
            "已撤下，旧网址显示撤下的说明：“活动结束”",
            False,
        ),
        (
            {
                PATH: None,
                "brands/品牌/新的.md": brand("网址: xin-de", "曾用网址: yang-li", "发布: 已发布"),
            },
            "旧网址会跳转过来",
            False,
        ),
        (edit("网址: yang-li", "网址: bie-de"), "没有写 曾用网址: yang-li", True),
        (edit("网址: yang-li", "网址: bie-de\n曾用网址: yang-li"), "旧网址会跳转过来", False),
        (edit("类别: 服务", "类别：服务"), "条目有错误，读不出来", True),
        (
            {"mkdocs.yml": "site_name: 目录\nextra: {站点: {审核: 必须}}\n"},
            "没有审完，不公开",
            True,
        ),
    ],
)
def test_who_has_the_old_address_is_thought_of(
    changed: Compare, change: Mapping[str, str | bytes | None], words: str, *, is_lost: bool
) -> None:
    comparison = changed(change)
    text = told(comparison)
    assert words in text
    assert ("个旧网址打不开" in text) is is_lost


def test_entries_that_exchange_addresses_are_told(tmp_path: Path) -> None:
    sides = []
    for name, slugs in (("before", ("yi", "er")), ("after", ("er", "yi"))):
        made = Site(tmp_path / name)
        made.write(COUNTY)
        for title, slug in zip("甲乙", slugs, strict=True):
            made.write({f"brands/品牌/{title}.md": brand("发布: 已发布", f"网址: {slug}")})
        sides.append(Side(made.root, examine(made.root)))
    text = told(compare(*sides))
    assert "这个网址以前是“甲”的，印出去的二维码现在打开的是“乙”" in text
    assert "这个网址以前是“乙”的，印出去的二维码现在打开的是“甲”" in text


def test_a_redirect_that_is_gone_is_told(tmp_path: Path) -> None:
    sides = []
    for name, former in (("before", "\n曾用网址: jiu-de"), ("after", "")):
        made = Site(tmp_path / name)
        made.write(COUNTY)
        made.write(BASE | {PATH: WORDS.replace("网址: yang-li", f"网址: yang-li{former}")})
        sides.append(Side(made.root, examine(made.root)))
    assert "brand/jiu-de.html：以前会跳转或有说明，现在打不开" in told(compare(*sides))
    assert "brand/jiu-de.html：跳转到“样例”" in told(compare(*reversed(sides)))


def test_a_target_that_became_a_result_is_looked_at_twice(tmp_path: Path) -> None:
    sides = []
    for name, sense in (("before", "目标"), ("after", "累计")):
        made = Site(tmp_path / name)
        made.write(COUNTY)
        made.write(BASE | {PATH: WORDS.replace("累计391", f"{sense}391")})
        sides.append(Side(made.root, examine(made.root)))
    assert "目标变成了成果：“样例”读者：391人次" in told(compare(*sides))
    assert "目标变成了成果" not in told(compare(*reversed(sides)))


def test_drafts_and_pages_by_hand_are_told_apart(changed: Compare) -> None:
    comparison = changed(
        {
            "brands/案例/草稿.md": case("网址: cao-gao"),
            "brands/品牌/别的.md": brand("发布: 待审", "网址: bie-de"),
            "content/about.md": "# 关于\n",
            "mkdocs.yml": "site_name: 新名字\ndocs_dir: content\n",
        }
    )
    text = told(comparison)
    assert "不公开的改动（不影响网站）】\n品牌“别的”（待审）\n案例“草稿”（草稿）" in text
    assert "content/about.md：新增" in text
    assert "网站设置“网站名称”：“群团品牌目录”改成“新名字”" in text
    assert not comparison.changed


def test_of_a_new_page_nothing_is_told_that_nobody_wrote(changed: Compare) -> None:
    text = told(changed({"brands/阵地/新站.md": venue("网址: xin-zhan")}))
    assert "新站" in text
    assert not [line for line in text.splitlines() if line.endswith("：")]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({UNITS: f"{TERMS}- {{名称: 对}}\n"}, "词表“单位”：新增“对”"),
        ({"brands/词表/需求.yml": None}, "词表“需求”：去掉“"),
        ({UNITS: TERMS.replace("名称: 场", "名称: 场, 说明: 活动")}, "“场”改了说明或别的项"),
        ({"mkdocs.yml": "site_name: 目录\ntheme: {name: material}\n"}, "“网站名称”"),
    ],
)
def test_words_and_settings_that_pages_show_are_told(
    changed: Compare, change: Mapping[str, str | bytes | None], words: str
) -> None:
    assert words in told(changed(change))


def test_a_notice_that_is_gone_or_another_one_is_told(tmp_path: Path) -> None:
    taken = WORDS.replace("发布: 已发布", "发布: 已撤下\n撤下: {日期: 2024-05-01, 原因: 活动结束}")
    sides = []
    for name, text in (("before", taken), ("after", taken.replace("结束", "停办")), ("last", "")):
        made = Site(tmp_path / name)
        made.write(COUNTY)
        made.write(BASE | {PATH: text})
        if not text:
            (made.root / PATH).unlink()
        sides.append(Side(made.root, examine(made.root)))
    first, second, last = sides
    assert "撤下的说明“2024-05-01，活动结束”改成“2024-05-01，活动停办”" in told(
        compare(first, second)
    )
    assert "brand/yang-li.html：以前会跳转或有说明，现在打不开" in told(compare(first, last))


def test_a_contradiction_that_the_change_brings_is_shown_with_both_sources(
    changed: Compare,
) -> None:
    other = case(
        "发布: 已发布",
        "品牌: 样例",
        "网址: yi-tian",
        "截至: 报道时",
        "数据:",
        "  - 读者: 累计319人次",
    )
    text = told(changed({"brands/案例/一天.md": other}))
    assert "一件事两个数：读者" in text
    assert "“样例”读者：累计391人次" in text
    assert "原句：“服务读者391人次”" in text


def test_a_number_of_a_person_is_not_printed(changed: Compare) -> None:
    assert "13812345678" not in told(changed(edit("有灯。", "有灯。打 13812345678。")))


@pytest.mark.parametrize(
    "words",
    [
        "@someone",
        "#12",
        "https://a.invalid/x",
        "www.a.invalid",
        "a_b_c",
        "**粗**",
        "<script>x</script>",
        "[甲](https://a.invalid)",
        "| a | b |",
        "`x`",
    ],
)
def test_words_of_an_entry_mean_nothing_in_markdown(changed: Compare, words: str) -> None:
    comparison = changed(edit("一句话: 晚上也能来看书。", f"一句话: '{words}'"))
    text = as_markdown(comparison, "起点")
    assert comparison.changed
    assert words not in text
    assert "- 一句话" in text


def test_an_annotation_is_one_line(changed: Compare) -> None:
    text = as_annotation(changed(edit("累计391人次", "累计200人次")), "起点：100%。")
    assert text.startswith("::notice title=这次改动对公开网站的影响::改动 1 个条目的网页。")
    assert "累计数变小了" in text
    assert "100%25" in text
    assert text.count("\n") == 1
